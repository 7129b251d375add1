public import DigitalMaturity
public import Investment

/// What one run found of one scheme: its cost, how each rule answered, and who approves.
public struct SchemeRecord: Hashable, Sendable {
    /// An approval that is certain.
    public struct Approval: Hashable, Sendable {
        /// The position, from 1.
        public let step: Int
        /// Who approves, by identifier.
        public let approver: String
        /// Who approves, by name.
        public let title: String

        /// Creates an approval.
        public init(step: Int, approver: String, title: String) {
            self.step = step
            self.approver = approver
            self.title = title
        }
    }

    /// The identifier, unique in its plan.
    public let id: String
    /// The title.
    public let title: String
    /// The organisation that answers for it.
    public let lead: ODSCode
    /// What kind of body the lead is; `nil` when it is not known, and then no rule was tried.
    public let leadBody: BodyKind?
    /// The linked whole that is tested as one, where it is part of one.
    public let partOf: String?
    /// All its capital.
    public let capital: Money
    /// All its revenue until it is live.
    public let revenue: Money
    /// Everything over its whole life; `nil` when that is not known, which is not zero.
    public let wholeLife: Money?
    /// How each rule in force that asks for approval answered, by rule.
    public let answers: [RuleAnswer]
    /// The approvals that are certain, in order.
    public let approvals: [Approval]

    /// Creates a scheme's record.
    public init(
        id: String,
        title: String,
        lead: ODSCode,
        leadBody: BodyKind?,
        partOf: String?,
        capital: Money,
        revenue: Money,
        wholeLife: Money?,
        answers: [RuleAnswer],
        approvals: [Approval]
    ) {
        self.id = id
        self.title = title
        self.lead = lead
        self.leadBody = leadBody
        self.partOf = partOf
        self.capital = capital
        self.revenue = revenue
        self.wholeLife = wholeLife
        self.answers = answers.sorted { $0.rule < $1.rule }
        self.approvals = approvals.sorted { $0.step < $1.step }
    }

    /// What is kept of `scheme` and its `route`, where it has one.
    public init(_ scheme: Scheme, route: ApprovalRoute?) {
        self.init(
            id: scheme.id.value,
            title: scheme.title,
            lead: scheme.lead.value,
            leadBody: route?.spend.body,
            partOf: scheme.partOf,
            capital: scheme.capitalTotal,
            revenue: scheme.revenueTotal,
            wholeLife: scheme.wholeLifeCost,
            answers: route?.approvals.map(RuleAnswer.init) ?? [],
            approvals: route?.steps.map { step in
                Approval(
                    step: step.number,
                    approver: step.approver.id,
                    title: step.approver.title
                )
            } ?? []
        )
    }

    /// The rules that could not be determined: each may add an approver.
    public var undetermined: [String] {
        answers.filter { $0.outcome == .undetermined }.map(\.rule)
    }
}
