/// One published rule on who must approve spending.
///
/// The figures are data; what is here is only how a figure is compared. A rule is never deleted:
/// its timeline ends with `.ceased`, and answers for older dates stay as they were.
public struct SpendRule: Sendable {
    /// The amount that is compared.
    public enum Basis: String, CaseIterable, Sendable {
        /// Capital cost.
        case capital
        /// Revenue cost.
        case revenue
        /// Everything from the first pound to the end of the asset's life.
        case wholeLife = "whole-life"

        /// The words for a table.
        public var words: String {
            switch self {
            case .capital: "Capital"
            case .revenue: "Revenue"
            case .wholeLife: "Whole life"
            }
        }
    }

    /// How an amount is compared with a limit.
    public enum Comparison: String, CaseIterable, Sendable {
        /// Caught when above the limit.
        case above = ">"
        /// Caught when at the limit or above.
        case atLeast = ">="
    }

    /// What a rule says from some day on.
    public enum Limit: Hashable, Sendable {
        /// A known amount.
        case amount(Money)
        /// There is a limit and its amount is not known.
        case unknown
        /// Every amount is caught.
        case any
        /// The rule is no longer in force.
        case ceased
    }

    /// One line of the list that says whom a rule reaches; the first that matches counts.
    public struct Clause: Hashable, Sendable {
        /// What the clause says of a case it matches.
        public enum Reach: String, CaseIterable, Sendable {
            /// The rule applies.
            case yes
            /// It does not.
            case no
            /// The published text does not settle it.
            case unclear
        }

        /// What must hold for the clause to match.
        public let condition: Condition
        /// What it then says.
        public let reach: Reach
        /// Why, in a sentence.
        public let because: String?
        /// How well that is established.
        public let grade: EvidenceGrade

        /// Creates a clause.
        public init(condition: Condition, reach: Reach, because: String?, grade: EvidenceGrade) {
            self.condition = condition
            self.reach = reach
            self.because = because
            self.grade = grade
        }
    }

    /// The identifier: `CAP-2023-01`.
    public let id: String
    /// What it is about.
    public let title: String
    /// Whose rule it is.
    public let authority: String
    /// The amount that is compared.
    public let basis: Basis
    /// How it is compared.
    public let comparison: Comparison
    /// Who must approve what it catches.
    public let approver: Approver
    /// What it says, from when.
    public let limits: Timeline<Limit>
    /// Whom it reaches; nobody, when no clause matches.
    public let clauses: [Clause]
    /// What a reader must know.
    public let notes: [String]
    /// Where it is written.
    public let place: Place

    /// Creates a rule.
    public init(
        id: String,
        title: String,
        authority: String,
        basis: Basis,
        comparison: Comparison,
        approver: Approver,
        limits: Timeline<Limit>,
        clauses: [Clause],
        notes: [String],
        place: Place
    ) {
        self.id = id
        self.title = title
        self.authority = authority
        self.basis = basis
        self.comparison = comparison
        self.approver = approver
        self.limits = limits
        self.clauses = clauses
        self.notes = notes
        self.place = place
    }
}

/// Somebody who can be asked to approve.
public struct Approver: Hashable, Sendable {
    /// How many days an approval takes.
    public struct Days: Hashable, Sendable {
        /// Whether anybody published the figures.
        public enum Kind: String, CaseIterable, Sendable {
            /// A published service level or usual time.
            case published
            /// An assumption that its user must defend.
            case assumption
        }

        /// What the figures rest on.
        public enum Basis: Hashable, Sendable {
            /// Somebody published them.
            case published(Citation)
            /// They are assumed, for the reason given.
            case assumed(because: String)
        }

        /// The least, in calendar days.
        public let low: Int
        /// The most likely.
        public let likely: Int
        /// The most.
        public let high: Int
        /// What the figures rest on.
        public let basis: Basis

        /// Creates a range; `low` ≤ `likely` ≤ `high` is the reader's to check.
        public init(low: Int, likely: Int, high: Int, basis: Basis) {
            self.low = low
            self.likely = likely
            self.high = high
            self.basis = basis
        }

        /// Whether anybody published the figures.
        public var kind: Kind {
            switch basis {
            case .published: .published
            case .assumed: .assumption
            }
        }

        /// The figures in words: `28 days`, `28 to 335 days, most likely 77`.
        public var words: String {
            low == high ? "\(low) days" : "\(low) to \(high) days, most likely \(likely)"
        }

        /// Who says so and how well that is established, or why it is assumed.
        public var reason: String {
            switch basis {
            case .published(let citation): "\(citation), \(citation.grade.words)"
            case .assumed(let because): because
            }
        }
    }

    /// The identifier: `hm-treasury`.
    public let id: String
    /// The name.
    public let title: String
    /// The place in the chain: the body's own board comes first, HM Treasury last.
    public let order: Int
    /// How long it takes, or `nil` when no time was published or assumed.
    public let days: Days?

    /// Creates an approver.
    public init(id: String, title: String, order: Int, days: Days?) {
        self.id = id
        self.title = title
        self.order = order
        self.days = days
    }
}
