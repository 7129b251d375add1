import DigitalMaturity
import Documents
import Investment

extension SimulationFigures {
    enum Key: FigureKey {
        case draws, unseen
        case inputs(scheme: String?)
        case year(FinancialYear, Quantity, Statistic)
        case lapsed(CauseName?)
        case scheme(String, SchemeMeasure)
        case crosses(rule: String, schemes: [String])
        /// A fund's capital over all years, by its stable name.
        case fund(String, FundMeasure)
        case target(String)
        case mark(organisation: String, FinancialYear, percent: Int)
        case tornado(PlanSimulation.Outcome, BarName, BarMeasure)
    }

    enum Quantity: Hashable {
        case spent(Plan.Purpose)
        case lapsed
    }

    enum Statistic: Hashable {
        case quantile(Int)
        case mean, error, expected, over
    }

    enum SchemeMeasure: Hashable {
        case capital(percent: Int)
        case live
        case lapsed(CauseName?)
    }

    enum CauseName: Hashable {
        case gate(String)
        case team, work
    }

    /// One uncertain thing; `scheme` is `nil` for a shared cause.
    struct BarName: Hashable {
        let scheme: String?
        let kind: String
        let id: String?
    }

    enum BarMeasure: String, AddressPart { case swing, low, high, range, error }
}

extension SimulationFigures.Key {
    var path: [String] {
        switch self {
        case .draws: ["draws"]
        case .unseen: ["unseen"]
        case .inputs(let scheme): [scheme, "inputs"].compactMap(\.self)
        case .year(let year, let quantity, let statistic):
            [year.slug, quantity.text, statistic.text]
        case .lapsed(let cause): ["lapsed"] + (cause?.path ?? [])
        case .scheme(let id, let measure): [id] + measure.path
        case .crosses(let rule, let schemes): ["crosses", rule, schemes.joined(separator: "+")]
        case .fund(let slug, let measure): ["fund", slug, measure.rawValue]
        case .target(let id): ["target", id]
        case .mark(let organisation, let year, let percent):
            ["mark", organisation, year.slug, "p\(percent)"]
        case .tornado(let outcome, let bar, let measure):
            ["tornado", outcome.rawValue] + bar.path
                + (measure == .swing ? [] : [measure.rawValue])
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("draws") { draws },
            KeyForm("unseen") { unseen },
            KeyForm("inputs") { inputs(scheme: nil) },
            KeyForm("lapsed") { lapsed(nil) },
            KeyForm("lapsed/*") { lapsed($0) },
            KeyForm("crosses/*/*", crosses),
            KeyForm("fund/*/*", fund),
            KeyForm("target/*", target),
            KeyForm("mark/*/*/*") { (organisation, year, share: Percentile) in
                mark(organisation: organisation, year, percent: share.percent)
            },
            KeyForm("tornado/*/*/*", tornado),
            KeyForm("*/*/*", year),
            KeyForm("*/inputs") { (scheme: String) in inputs(scheme: scheme) },
            KeyForm("*/*", scheme),
        ]
    }
}

extension PlanSimulation.Outcome: AddressPart {}

/// `p80`.
private struct Percentile: AddressPart {
    let percent: Int

    init?(reading parts: inout ArraySlice<String>) {
        guard let part = parts.popFirst(), part.hasPrefix("p"), let percent = Int(part.dropFirst()),
            (1...99).contains(percent)
        else { return nil }
        self.percent = percent
    }
}

extension SimulationFigures.Quantity: AddressPart {
    var text: String {
        switch self {
        case .spent(let purpose): purpose.rawValue
        case .lapsed: "lapsed"
        }
    }

    init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { $0 == "lapsed" ? .lapsed : Plan.Purpose(rawValue: $0).map(Self.spent) }
    }
}

extension SimulationFigures.Statistic: AddressPart {
    private static let names: [(Self, String)] = [
        (.mean, "mean"), (.error, "mean-error"), (.expected, "expected"), (.over, "over"),
    ]

    fileprivate var text: String {
        if case .quantile(let percent) = self { return "p\(percent)" }
        return Self.names.first { $0.0 == self }?.1 ?? ""
    }

    init?(reading parts: inout ArraySlice<String>) {
        if let named = Self.names.first(where: { $0.1 == parts.first }) {
            parts.removeFirst()
            self = named.0
        } else {
            guard let share = Percentile(reading: &parts) else { return nil }
            self = .quantile(share.percent)
        }
    }
}

extension SimulationFigures.SchemeMeasure: AddressPart {
    fileprivate var path: [String] {
        switch self {
        case .capital(let percent): ["capital", "p\(percent)"]
        case .live: ["live"]
        case .lapsed(let cause): ["lapsed"] + (cause?.path ?? [])
        }
    }

    init?(reading parts: inout ArraySlice<String>) {
        switch parts.popFirst() {
        case "live": self = .live
        case "lapsed" where parts.isEmpty: self = .lapsed(nil)
        case "lapsed":
            guard let cause = SimulationFigures.CauseName(reading: &parts) else { return nil }
            self = .lapsed(cause)
        case "capital":
            guard let share = Percentile(reading: &parts) else { return nil }
            self = .capital(percent: share.percent)
        default: return nil
        }
    }
}

extension SimulationFigures.CauseName: AddressPart {
    var path: [String] {
        switch self {
        case .gate(let id): ["gate", id]
        case .team: ["team"]
        case .work: ["work"]
        }
    }

    init?(reading parts: inout ArraySlice<String>) {
        switch parts.popFirst() {
        case "gate":
            guard let id = parts.popFirst() else { return nil }
            self = .gate(id)
        case "team": self = .team
        case "work": self = .work
        default: return nil
        }
    }
}

extension SimulationFigures.BarName: AddressPart {
    var path: [String] { [scheme, kind, id].compactMap(\.self) }

    init?(reading parts: inout ArraySlice<String>) {
        guard let first = parts.popFirst(), let second = parts.popFirst() else { return nil }
        if first == "cause", !["capital", "revenue", "time"].contains(second) {
            self.init(scheme: nil, kind: first, id: second)
        } else if ["risk", "wait"].contains(second) {
            guard let id = parts.popFirst() else { return nil }
            self.init(scheme: first, kind: second, id: id)
        } else {
            self.init(scheme: first, kind: second, id: nil)
        }
    }
}

extension SimulationFigures.BarMeasure {
    /// The swing needs no word.
    init?(reading parts: inout ArraySlice<String>) {
        guard !parts.isEmpty else {
            self = .swing
            return
        }
        self.init(&parts, Self.init(rawValue:))
    }
}
