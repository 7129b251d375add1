public import DigitalMaturity

/// One thing that a programme asks of a scheme that takes its money, and whether the plan shows it.
public struct ConditionFinding: Sendable {
    /// What is asked, by name.
    public enum Name: Hashable, Sendable {
        /// Only what its money may buy is bought with it.
        case buys
        /// The others add money of their own.
        case match
        /// The contract is signed and the money spent before the programme ends.
        case ends
        /// The money is spent in the years for which there is some.
        case years
        /// What is drawn in a year can be spent in that year.
        case carryOver
        /// The body is one of those that were named.
        case named
        /// What else it asks, by the name that it has in the programme.
        case stated(String)

        /// The name for a script.
        public var text: String {
            switch self {
            case .buys: "buys"
            case .match: "match"
            case .ends: "ends"
            case .years: "years"
            case .carryOver: "carry-over"
            case .named: "named"
            case .stated(let id): id
            }
        }
    }

    /// Whether the plan shows that it is met.
    public enum State: String, CaseIterable, Sendable {
        /// It is met, as planned.
        case met
        /// What the plan states is against it.
        case notMet = "not-met"
        /// The plan or the programme does not say enough.
        case unknown

        /// The words for a page.
        public var words: String { self == .notMet ? "not met" : rawValue }
    }

    /// Who takes the money.
    public let scheme: Scheme
    /// Whose money.
    public let programme: Programme
    /// What is asked, by name.
    public let name: Name
    /// What is asked.
    public let asks: String
    /// Whether it is met.
    public let state: State
    /// Why that is so.
    public let because: String
    /// The share that the programme pays.
    public let place: Place

    /// Creates a finding.
    package init(
        scheme: Scheme,
        programme: Programme,
        name: Name,
        asks: String,
        state: State,
        because: String,
        place: Place
    ) {
        self.scheme = scheme
        self.programme = programme
        self.name = name
        self.asks = asks
        self.state = state
        self.because = because
        self.place = place
    }
}

extension Diagnostic {
    /// A scheme does not meet what a programme asks of those who take its money.
    public static func programmeCondition(_ finding: ConditionFinding) -> Diagnostic {
        Diagnostic(
            .warning,
            .programmeCondition,
            "'\(finding.scheme.id.value)' does not meet what '\(finding.programme.id)' asks: "
                + finding.because,
            at: finding.place,
            help: finding.name.remedy
        )
    }
}

extension ConditionFinding.Name {
    fileprivate var remedy: String {
        switch self {
        case .match: "add the share of those who match it under 'funding'"
        case .named: "name a programme that is open to the lead"
        case .stated: "say under 'standards' once it is met, or name another payer"
        default: "name a programme that pays then, or move the money to its years"
        }
    }
}
