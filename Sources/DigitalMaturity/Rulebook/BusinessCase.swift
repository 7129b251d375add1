/// One of the cases that are written, one after another, before money may be spent.
public struct BusinessCase: Hashable, Sendable {
    /// How far the business case of a scheme has come.
    public enum Stage: String, CaseIterable, Sendable {
        /// Nothing is written yet.
        case idea
        /// The strategic outline case.
        case strategic
        /// The outline business case.
        case outline
        /// The full business case.
        case full
        /// The full business case is approved.
        case approved
        /// A supplier is under contract.
        case contracted
        /// It is in use.
        case live

        /// Whether approval to spend has been given.
        public var isApproved: Bool {
            switch self {
            case .idea, .strategic, .outline, .full: false
            case .approved, .contracted, .live: true
            }
        }
    }

    /// The identifier, which is also the name of the wait until it is written: `outline-case`.
    public let id: String
    /// The name in running words: `outline business case`.
    public let title: String
    /// The stage that a scheme has reached once this case is written.
    public let stage: Stage
    /// How long it takes to write, or `nil` when nobody has said or assumed it.
    public let days: Approver.Days?
    /// The approvers who decide on this case when they are on the route; `nil` means all of them.
    public let approvers: [String]?

    /// Creates a case.
    public init(
        id: String,
        title: String,
        stage: Stage,
        days: Approver.Days?,
        approvers: [String]?
    ) {
        self.id = id
        self.title = title
        self.stage = stage
        self.days = days
        self.approvers = approvers
    }

    /// The last of the cases, of which nothing but its approvers is known.
    public static let full = BusinessCase(
        id: "full-case",
        title: "full business case",
        stage: .full,
        days: nil,
        approvers: nil
    )

    /// Whether this approver decides on it.
    package func goes(to approver: Approver) -> Bool { approvers?.contains(approver.id) ?? true }
}

/// Schemes for which one paper takes the place of every business case.
public struct SmallSchemes: Hashable, Sendable {
    /// They cost less than this.
    public let below: Money
    /// Why this amount is taken.
    public let reason: String
    /// What is written once, in place of the three cases.
    public let paper: BusinessCase

    /// Creates the rule for small schemes.
    public init(below: Money, reason: String, paper: BusinessCase) {
        self.below = below
        self.reason = reason
        self.paper = paper
    }
}

extension BusinessCase.Stage {
    /// The place among the stages, from an idea to being in use.
    package var order: Int { BusinessCase.Stage.allCases.firstIndex(of: self) ?? 0 }
}
