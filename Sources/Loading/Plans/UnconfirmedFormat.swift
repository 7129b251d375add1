import DigitalMaturity
import Investment

extension Key where Root == Scheme {
    /// A cost by financial year, of which amounts may be to be confirmed.
    static func costs(
        _ cost: Scheme.Unconfirmed.Cost,
        _ path: any WritableKeyPath<Scheme, [Scheme.Amount]> & Sendable,
        example: String
    ) -> Key {
        let keyed = Keyed(cost.rawValue, .costs, example: example)
        return Key(
            note: keyed.note(isRequired: false),
            read: { record -> Patch<Scheme>? in
                guard let entries = keyed.read(&record) else { return nil }
                return { scheme in
                    scheme[keyPath: path] = entries.compactMap(\.amount)
                    scheme.unconfirmed += entries.filter { $0.amount == nil }.map {
                        Scheme.Unconfirmed(cost, in: $0.year.value, at: $0.money.place)
                    }
                }
            },
            write: { scheme in keyed.spelling.write(scheme.entries(cost, scheme[keyPath: path])) }
        )
    }

    /// What it costs to run, which may be to be confirmed.
    static let runCost = Key(
        note: Keyed("run-cost", yearlyCost, example: "£0.9m a year").note(isRequired: false),
        read: { record -> Patch<Scheme>? in
            guard let cost = yearlyCost.read("run-cost", false, &record) else { return nil }
            return { scheme in
                scheme.runCost = cost.value.map { Located($0, at: cost.place) }
                guard cost.value == nil else { return }
                scheme.unconfirmed.append(Scheme.Unconfirmed(.running, at: cost.place))
            }
        },
        write: { scheme in
            scheme.isKnown(.running)
                ? scheme.runCost.flatMap { yearlyCost.write(Located($0.value, at: $0.place)) }
                : .inline(toBeConfirmed)
        }
    )
}

private let yearlyCost = Spelling<Located<Money?>>.one(Scalar<Money>.yearly.orToBeConfirmed)

/// What is written for one year: an amount, or that it is to be confirmed.
private struct CostEntry: Sendable {
    let year: Located<FinancialYear>
    let money: Located<Money?>

    var amount: Scheme.Amount? {
        money.value.map { Scheme.Amount(year: year, money: Located($0, at: money.place)) }
    }
}

extension Spelling where Value == [CostEntry] {
    fileprivate static var costs: Spelling {
        .pairs(.year, Scalar<Money>.spending.orToBeConfirmed) {
            CostEntry(year: $0, money: $1)
        } splitting: {
            ($0.year.value, $0.money.value)
        }
    }
}

extension Scheme {
    /// The amounts and, each before the first later year, those that are to be confirmed.
    fileprivate func entries(_ cost: Unconfirmed.Cost, _ amounts: [Amount]) -> [CostEntry] {
        var entries = amounts.map {
            CostEntry(year: $0.year, money: Located($0.money.value, at: $0.money.place))
        }
        for open in unconfirmed where open.cost == cost {
            guard let year = open.year else { continue }
            let later = entries.firstIndex { $0.year.value > year } ?? entries.endIndex
            entries.insert(
                CostEntry(year: Located(year, at: open.place), money: Located(nil, at: open.place)),
                at: later
            )
        }
        return entries
    }
}

extension Key where Root == Plan.Envelope {
    /// The money that a fund gives for one purpose, which may be to be confirmed.
    static func offer(
        _ purpose: Plan.Purpose,
        _ path: any WritableKeyPath<Plan.Envelope, Located<Money>?> & Sendable,
        example: String
    ) -> Key {
        let spelling = Spelling<Located<Money?>>.one(Scalar<Money>.money.orToBeConfirmed)
        return Key(
            note: Keyed(purpose.rawValue, spelling, example: example).note(isRequired: false),
            read: { record -> Patch<Plan.Envelope>? in
                guard let money = spelling.read(purpose.rawValue, false, &record) else {
                    return nil
                }
                return { envelope in
                    envelope[keyPath: path] = money.value.map { Located($0, at: money.place) }
                    if money.value == nil { envelope.unconfirmed.append(purpose) }
                }
            },
            write: { envelope in
                envelope.isUnconfirmed(purpose)
                    ? .inline(toBeConfirmed)
                    : envelope[keyPath: path].flatMap {
                        spelling.write(Located($0.value, at: $0.place))
                    }
            }
        )
    }
}
