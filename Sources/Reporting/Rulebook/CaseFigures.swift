import DigitalMaturity
import Documents

/// What each rule compared for a case that was asked about:
/// `case/foundation-trust;kind=digital;capital=26300000;on=2023-06-01/CAP-2023-01/headroom`.
struct CaseFigures: FigureFamily {
    let route: ApprovalRoute
    let root: [String]

    /// Figures of a route under a rulebook in which `readings` were chosen for this case.
    init(_ route: ApprovalRoute, readings: [Switch.Setting]) {
        self.route = route
        root = ["case", route.spend.asked(on: route.date, readings)]
    }

    struct Key: FigureKey {
        let rule: String
        let measure: Measure

        var path: [String] { [rule, measure.rawValue] }

        init(_ rule: String, _ measure: Measure) { (self.rule, self.measure) = (rule, measure) }

        static var forms: [KeyForm<Self>] { [KeyForm("*/*", Self.init(_:_:))] }
    }

    enum Measure: String, AddressPart {
        case amount, limit, headroom, excess
    }

    func figure(_ key: Key) -> Figure? {
        guard let test = route.tests.first(where: { $0.rule.id == key.rule }) else { return nil }
        func make(_ money: Money, _ meaning: String, _ working: Formula) -> Figure {
            made(
                key,
                .money(money),
                meaning,
                working,
                rule: key.measure == .amount ? nil : test.rule.cited(test.entry)
            )
        }
        switch key.measure {
        case .amount:
            return test.amount.map {
                make($0, "\(test.rule.basis.words) cost tested against \(key.rule)", amount(test))
            }
        case .limit:
            return test.limit.map {
                make(
                    $0,
                    "Limit of \(key.rule)",
                    .written(Trace.Input("limit", value: $0.short, place: test.entry.place))
                )
            }
        case .headroom, .excess:
            guard let headroom = test.headroom, let limit = self[Key(key.rule, .limit)],
                let amount = self[Key(key.rule, .amount)]
            else { return nil }
            if key.measure == .headroom {
                return make(
                    headroom,
                    "What is left below the limit of \(key.rule); negative when above it",
                    .difference(.figure(limit), .figure(amount))
                )
            }
            return headroom > .zero
                ? nil
                : make(
                    headroom.magnitude,
                    "How far above the limit of \(key.rule) the cost is",
                    .difference(.figure(amount), .figure(limit))
                )
        }
    }

    /// The amount as it was given, or the least or most that it can be from the others.
    private func amount(_ test: RouteTest) -> Formula {
        let amounts = route.spend.amounts
        let given: [(SpendRule.Basis, Money?)] = [
            (.capital, amounts.capital), (.revenue, amounts.revenue),
            (.wholeLife, amounts.wholeLife), (.contract, amounts.contract),
        ]
        func input(_ basis: SpendRule.Basis, _ money: Money) -> Trace.Input {
            Trace.Input(
                "\(basis.words.lowercased()) cost",
                value: money.short,
                file: "the case asked about",
                lines: []
            )
        }
        if let money = given.first(where: { $0.0 == test.rule.basis }).flatMap(\.1) {
            return .written(input(test.rule.basis, money))
        }
        return .worked(
            test.outcome == .exceeds
                ? "the least that it can be, from the amounts given"
                : "the most that it can be, from the amounts given",
            from: given.compactMap { basis, money in money.map { .input(input(basis, $0)) } }
        )
    }
}

// MARK: - The case in an address

extension SpendCase {
    /// The names of what an address may say of a case, as the command has them.
    fileprivate static let names = [
        "segment", "distressed", "kind", "service", "public-facing", "funding", "programme",
        "novel",
        "capital", "revenue", "whole-life", "contract-value", "on",
    ]

    /// What an address says of the case; whatever is usual is left out.
    fileprivate func asked(on date: CivilDate, _ readings: [Switch.Setting]) -> String {
        let asked = body.rawValue.with([
            "segment": segment.map { "\($0)" },
            "distressed": distress.isDistressed.map { $0 ? "yes" : "no" },
            "kind": kind.rawValue, "service": service?.rawValue,
            "public-facing": isPublicFacing.map { $0 ? "yes" : "no" },
            "funding": funding == .own ? nil : funding.rawValue, "programme": programme,
            "novel": novelty == .novel ? "yes" : nil, "capital": amounts.capital.plain,
            "revenue": amounts.revenue?.plain, "whole-life": amounts.wholeLife?.plain,
            "contract-value": amounts.contract?.plain, "on": date.description,
        ])
        return readings.reduce(asked) { "\($0);\($1.id)=\($1.value)" }
    }

    /// Reads what `asked` writes; `nil` where something is missing or cannot be read.
    fileprivate init?(_ body: String, _ options: [String: String]) {
        func value<Value>(_ name: String, _ read: (String) -> Value?) -> Value?? {
            guard let text = options[name] else { return .some(nil) }
            return read(text).map(Optional.some)
        }
        func money(_ text: String) -> Money? { try? Money(parsing: text) }
        func flag(_ text: String) -> Bool? { ["yes": true, "no": false][text] }
        guard let body = BodyKind(rawValue: body),
            let kind = options["kind"].flatMap(Kind.init),
            let capital = options["capital"].flatMap(money),
            let segment = value("segment", { Int($0) }),
            let service = value("service", Service.init),
            let funding = value("funding", Funding.init), let revenue = value("revenue", money),
            let wholeLife = value("whole-life", money),
            let contract = value("contract-value", money), let novel = value("novel", flag),
            let distressed = value("distressed", flag), let isPublic = value("public-facing", flag)
        else { return nil }
        self.init(
            body: body,
            distress: distressed.map { $0 ? .distressed : .sound } ?? .notStated,
            segment: segment,
            kind: kind,
            funding: funding ?? .own,
            programme: options["programme"],
            amounts: Amounts(
                capital: capital,
                revenue: revenue,
                wholeLife: wholeLife,
                contract: contract
            )
        )
        self.service = service
        isPublicFacing = isPublic
        novelty = novel == true ? .novel : .ordinary
    }
}

extension Rulebook {
    /// Figures of the case that an address describes, with the readings of open questions that it
    /// chooses; `nil` where it describes none.
    func caseFigures(of body: String, _ options: [String: String]) -> CaseFigures? {
        guard let spend = SpendCase(body, options),
            let date = options["on"].flatMap({ try? CivilDate(parsing: $0) })
        else { return nil }
        let readings = options.filter { !SpendCase.names.contains($0.key) }.sorted {
            $0.key < $1.key
        }
        .map { Switch.Setting(id: $0.key, value: $0.value) }
        guard
            readings.allSatisfy({ reading in
                switches.contains { $0.id == reading.id && $0.values.contains(reading.value) }
            })
        else { return nil }
        let rulebook = readings.reduce(self) { $0.reading($1) }
        return CaseFigures(rulebook.route(of: spend, on: date), readings: readings)
    }
}
