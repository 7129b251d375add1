/// Who must approve a case decided on a day, in order, and why.
public struct ApprovalRoute: Sendable {
    /// One approval.
    public struct Step: Sendable {
        /// The position, from 1.
        public let number: Int
        /// Who approves.
        public let approver: Approver
        /// The rules that ask for it; none for the body's own board, which approves everything.
        public let because: [String]
    }

    /// The case.
    public let spend: SpendCase
    /// The day.
    public let date: CivilDate
    /// How each rule in force answered, in order of its identifier.
    public let tests: [RouteTest]
    /// The approvals that are certain, in order.
    public let steps: [Step]

    /// The rules that could not be determined: each may add an approver.
    public var undetermined: [String] {
        tests.filter { $0.outcome == .undetermined }.map(\.rule.id)
    }

    /// The rules that catch the case.
    public var exceeded: [RouteTest] { tests.filter { $0.outcome == .exceeds } }
}

/// Every rule, and everybody who can be asked.
public struct Rulebook: Sendable {
    /// The rules, in order of their identifiers.
    public let rules: [SpendRule]
    /// The approvers, in the order in which a case reaches them; never empty.
    public let approvers: [Approver]
    /// What edition of the rules this is, for traces and the ledger.
    public let edition: String

    /// Creates a rulebook; there must be an approver, the first of whom is the body's own board.
    public init(rules: [SpendRule], approvers: [Approver], edition: String) {
        precondition(!approvers.isEmpty, "somebody approves")
        self.rules = rules.sorted { $0.id < $1.id }
        self.approvers = approvers.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
        self.edition = edition
    }

    /// The rule with this identifier, ignoring case.
    public func rule(_ id: String) -> SpendRule? {
        rules.first { $0.id.lowercased() == id.lowercased() }
    }

    /// The route of `spend` decided on `date`.
    public func route(of spend: SpendCase, on date: CivilDate) -> ApprovalRoute {
        let tests = rules.compactMap { $0.test(spend, on: date) }
        let asked = Dictionary(grouping: tests.filter { $0.outcome == .exceeds }, by: \.rule.approver.id)
        let approvers = approvers.prefix(1) + approvers.dropFirst().filter { asked[$0.id] != nil }
        let steps = approvers.enumerated().map { index, approver in
            ApprovalRoute.Step(
                number: index + 1, approver: approver,
                because: asked[approver.id, default: []].map(\.rule.id)
            )
        }
        return ApprovalRoute(spend: spend, date: date, tests: tests, steps: steps)
    }
}
