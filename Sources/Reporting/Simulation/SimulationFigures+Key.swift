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

    enum BarMeasure: String { case swing, low, high, range, error }
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
        case .target(let id): ["target", id]
        case .mark(let organisation, let year, let percent):
            ["mark", organisation, year.slug, "p\(percent)"]
        case .tornado(let outcome, let bar, let measure):
            ["tornado", outcome.rawValue] + bar.path
                + (measure == .swing ? [] : [measure.rawValue])
        }
    }

    init?(path: [String]) {
        let tail = Array(path.dropFirst())
        switch (path.first ?? "", path.count) {
        case ("draws", 1): self = .draws
        case ("unseen", 1): self = .unseen
        case ("inputs", 1): self = .inputs(scheme: nil)
        case ("lapsed", 1): self = .lapsed(nil)
        case ("crosses", 3):
            self = .crosses(rule: path[1], schemes: path[2].split(separator: "+").map(String.init))
        case ("target", 2): self = .target(path[1])
        case ("mark", 4):
            guard let year = FinancialYear(slug: path[2]), let percent = percent(path[3])
            else { return nil }
            self = .mark(organisation: path[1], year, percent: percent)
        case ("tornado", 4...):
            guard let outcome = PlanSimulation.Outcome(rawValue: path[1]),
                let (bar, rest) = SimulationFigures.BarName.read(path.dropFirst(2)),
                let measure = SimulationFigures.BarMeasure(rawValue: rest ?? "swing")
            else { return nil }
            self = .tornado(outcome, bar, measure)
        default:
            if let year = FinancialYear(slug: path.first ?? ""), path.count == 3 {
                guard let quantity = SimulationFigures.Quantity(path[1]),
                    let statistic = SimulationFigures.Statistic(path[2])
                else { return nil }
                self = .year(year, quantity, statistic)
            } else if path.first == "lapsed", let cause = SimulationFigures.CauseName(tail) {
                self = .lapsed(cause)
            } else if tail == ["inputs"] {
                self = .inputs(scheme: path[0])
            } else if let measure = SimulationFigures.SchemeMeasure(tail) {
                self = .scheme(path[0], measure)
            } else {
                return nil
            }
        }
    }
}

/// The number of `p80`.
private func percent(_ text: String) -> Int? {
    text.hasPrefix("p") ? Int(text.dropFirst()).flatMap { (1...99).contains($0) ? $0 : nil } : nil
}

extension SimulationFigures.Quantity {
    var text: String {
        switch self {
        case .spent(let purpose): purpose.rawValue
        case .lapsed: "lapsed"
        }
    }

    fileprivate init?(_ text: String) {
        if text == "lapsed" {
            self = .lapsed
        } else {
            guard let purpose = Plan.Purpose(rawValue: text) else { return nil }
            self = .spent(purpose)
        }
    }
}

extension SimulationFigures.Statistic {
    private static let names: [(Self, String)] = [
        (.mean, "mean"), (.error, "mean-error"), (.expected, "expected"), (.over, "over"),
    ]

    fileprivate var text: String {
        if case .quantile(let percent) = self { return "p\(percent)" }
        return Self.names.first { $0.0 == self }?.1 ?? ""
    }

    fileprivate init?(_ text: String) {
        let named = Self.names.first { $0.1 == text }?.0
        guard let statistic = named ?? percent(text).map(Self.quantile) else { return nil }
        self = statistic
    }
}

extension SimulationFigures.SchemeMeasure {
    fileprivate var path: [String] {
        switch self {
        case .capital(let percent): ["capital", "p\(percent)"]
        case .live: ["live"]
        case .lapsed(let cause): ["lapsed"] + (cause?.path ?? [])
        }
    }

    fileprivate init?(_ path: [String]) {
        if path == ["live"] {
            self = .live
        } else if path == ["lapsed"] {
            self = .lapsed(nil)
        } else if path.count == 2, path[0] == "capital", let percent = percent(path[1]) {
            self = .capital(percent: percent)
        } else if path.first == "lapsed",
            let cause = SimulationFigures.CauseName(Array(path.dropFirst()))
        {
            self = .lapsed(cause)
        } else {
            return nil
        }
    }
}

extension SimulationFigures.CauseName {
    var path: [String] {
        switch self {
        case .gate(let id): ["gate", id]
        case .team: ["team"]
        case .work: ["work"]
        }
    }

    fileprivate init?(_ path: [String]) {
        switch path.first {
        case "gate" where path.count == 2: self = .gate(path[1])
        case "team" where path.count == 1: self = .team
        case "work" where path.count == 1: self = .work
        default: return nil
        }
    }
}

extension SimulationFigures.BarName {
    var path: [String] { [scheme, kind, id].compactMap(\.self) }

    /// The thing that some parts begin with, and the one part that follows, if any.
    fileprivate static func read(_ parts: ArraySlice<String>) -> (Self, String?)? {
        let parts = Array(parts)
        let isShared = parts[0] == "cause" && !["capital", "revenue", "time"].contains(parts[1])
        let hasID = isShared || ["risk", "wait"].contains(parts[1])
        let length = hasID && !isShared ? 3 : 2
        guard (length...length + 1).contains(parts.count) else { return nil }
        let bar =
            isShared
            ? Self(scheme: nil, kind: "cause", id: parts[1])
            : Self(scheme: parts[0], kind: parts[1], id: hasID ? parts[2] : nil)
        return (bar, parts.count > length ? parts[length] : nil)
    }
}
