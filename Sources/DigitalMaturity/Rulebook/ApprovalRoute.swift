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

    /// A rule in force that does not ask for anything here, and why it says so.
    public struct Outside: Sendable {
        /// The rule that was tried.
        public let rule: SpendRule
        /// Why, in a sentence.
        public let because: String
    }

    /// Whom the case needs if the changes whose day is not known had come, or had not.
    public struct Reading: Sendable {
        /// The changes, each with the side that is taken.
        public let changes: [Change]
        /// The approvers asked, in order.
        public let approvers: [Approver]
    }

    /// One change, taken to have come or not.
    public struct Change: Hashable, Sendable {
        /// What changes.
        public let event: RuleEvent
        /// Whether it has come.
        public let side: RouteTest.Side
    }

    /// The case.
    public let spend: SpendCase
    /// The day.
    public let date: CivilDate
    /// How each rule in force answered, in order of its identifier.
    public let tests: [RouteTest]
    /// The approvals that are certain, in order.
    public let steps: [Step]
    /// The rules in force that say why they do not ask for this case.
    public let outside: [Outside]
    /// Whom the case needs on each side of the changes whose day is not known; empty where there
    /// are none.
    public let readings: [Reading]
    /// Why the answer may be out of date.
    public let staleness: [Staleness]

    /// The rules that could not be determined: each may add an approver.
    public var undetermined: [String] {
        approvals.filter { $0.outcome == .undetermined }.map(\.rule.id)
    }

    /// The rules by which somebody must approve the case.
    public var exceeded: [RouteTest] { approvals.filter { $0.outcome == .exceeds } }

    /// The answers of the rules that ask for approval.
    public var approvals: [RouteTest] { tests.filter { $0.rule.effect == .approve } }

    /// The answers of the rules by which the case must be reported, or may have to be.
    public var reports: [RouteTest] {
        tests.filter { $0.rule.effect == .report && $0.outcome != .within }
    }

    /// Whether a rule that was never made had a part in the answer.
    public var isHypothetical: Bool { tests.contains { $0.rule.standing == .hypothetical } }
}
