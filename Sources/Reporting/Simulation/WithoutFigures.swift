import DigitalMaturity
import Documents
import Investment

/// What a plan loses when a fund is switched off:
/// `without/lancashire-2026/system-capital@2027-28/2027-28/capital`.
struct WithoutFigures: FigureFamily {
    let switched: SwitchedOff

    struct Key: FigureKey {
        let year: FinancialYear
        let purpose: Plan.Purpose
        let measure: Measure
    }

    enum Measure: Hashable {
        /// What nobody pays any more.
        case short
        /// What a scheme draws, and loses at least and at most.
        case drawn(String), least(String), most(String)
    }

    var root: [String] { ["without", switched.before.plan.id, switched.line.slug] }

    func figure(_ key: Key) -> Figure? {
        switched.shortfalls.first { $0.year == key.year && $0.purpose == key.purpose }
            .flatMap { figure(key, $0) }
    }

    private func figure(_ key: Key, _ shortfall: SwitchedOff.Shortfall) -> Figure? {
        let what = "\(key.purpose.rawValue) of \(key.year)"
        switch key.measure {
        case .short:
            return make(
                key,
                shortfall.amount,
                "\(what.capitalised) that nobody pays without \(switched.line)",
                "what the schemes draw beyond the pot, less what they did before"
            )
        case .drawn(let id):
            return loss(id, shortfall).map {
                make(
                    key,
                    $0.drawn,
                    "\(what.capitalised) that \(id) draws from the pot",
                    Charge.method
                )
            }
        case .least(let id):
            return loss(id, shortfall).map {
                make(
                    key,
                    $0.least,
                    "\(what.capitalised) that \(id) loses at least",
                    "what is short, less what the others draw; never below nothing"
                )
            }
        case .most(let id):
            return loss(id, shortfall).map {
                make(
                    key,
                    $0.most,
                    "\(what.capitalised) that \(id) loses at most",
                    "what is short, and no more than it draws"
                )
            }
        }
    }

    private func loss(_ id: String, _ shortfall: SwitchedOff.Shortfall) -> SwitchedOff.Loss? {
        shortfall.losses.first { $0.scheme.id.value == id }
    }

    private func make(_ key: Key, _ money: Money, _ meaning: String, _ method: String) -> Figure {
        let plan = switched.before.plan
        let envelopes = plan.envelopes.filter {
            $0.fund == switched.line.fund && $0.year.value == key.year
        }.compactMap { $0.input(key.purpose) }
        let draws = plan.schemes.flatMap { $0.spendingInputs(key.purpose, in: key.year) }
        return made(
            key,
            .money(money),
            meaning,
            .worked(method, from: plan.stated(envelopes + draws)),
            basis: "in \(plan.priceBase) prices"
        )
    }
}

extension WithoutFigures.Key {
    var path: [String] {
        let line = [year.slug, purpose.rawValue]
        return switch measure {
        case .short: line + ["short"]
        case .drawn(let id): line + ["drawn", id]
        case .least(let id): line + ["least", id]
        case .most(let id): line + ["most", id]
        }
    }

    static var forms: [KeyForm<Self>] {
        [KeyForm("*/*/*", Self.init(year:purpose:measure:))]
    }
}

extension WithoutFigures.Measure: AddressPart {
    init?(reading parts: inout ArraySlice<String>) {
        let word = parts.popFirst()
        if word == "short" { self = .short; return }
        guard let id = parts.popFirst() else { return nil }
        switch word {
        case "drawn": self = .drawn(id)
        case "least": self = .least(id)
        case "most": self = .most(id)
        default: return nil
        }
    }
}
