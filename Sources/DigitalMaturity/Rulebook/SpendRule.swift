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
        /// The value of the contract over its life, without VAT.
        case contract

        /// Whether capital is part of it.
        public var countsCapital: Bool { self == .capital || self == .wholeLife }
        /// Whether revenue is part of it.
        public var countsRevenue: Bool { self == .revenue || self == .wholeLife }

        /// The words for a table.
        public var words: String {
            switch self {
            case .capital: "Capital"
            case .revenue: "Revenue"
            case .wholeLife: "Whole life"
            case .contract: "Contract"
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

    /// What follows for what a rule catches.
    public enum Effect: String, CaseIterable, Sendable {
        /// Its approver must approve.
        case approve
        /// It must be reported; nobody's approval is asked for.
        case report
        /// It is let off from a control that others meet.
        case exempt
    }

    /// Whether anybody made the rule.
    public enum Standing: String, CaseIterable, Sendable {
        /// It was published as a rule.
        case published
        /// It never was: a lever to try. Without an amount it is not tested.
        case hypothetical
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
        /// Where it is written.
        public let place: Place?
        /// Whether it lets a case off that the rule otherwise reaches.
        public var isException = false

        /// Creates a clause.
        public init(
            condition: Condition,
            reach: Reach,
            because: String?,
            grade: EvidenceGrade,
            place: Place? = nil
        ) {
            self.condition = condition
            self.reach = reach
            self.because = because
            self.grade = grade
            self.place = place
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
    public var comparison = Comparison.above
    /// What follows for what it catches.
    public var effect = Effect.approve
    /// Whether anybody made it.
    public var standing = Standing.published
    /// Who must approve what it catches, or be told of it.
    public package(set) var approver: Approver
    /// What it says, from when.
    public package(set) var limits: Timeline<Limit>
    /// Whom it reaches; nobody, when no clause matches.
    public var clauses: [Clause] = []
    /// What a reader must know.
    public var notes: [String] = []
    /// The day after which the rule should have been read again.
    public var reviewBy: CivilDate?
    /// Cases with the answers that its author worked out by hand; none unless they were asked for.
    public var examples: [RuleExample] = []
    /// Where it is written.
    public let place: Place

    /// Creates a published rule by which `approver` must approve what is above a limit; whom it
    /// reaches, and whatever else it says, is set afterwards.
    public init(
        id: String,
        title: String,
        authority: String,
        basis: Basis,
        approver: Approver,
        limits: Timeline<Limit>,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.authority = authority
        self.basis = basis
        self.approver = approver
        self.limits = limits
        self.place = place
    }
}
