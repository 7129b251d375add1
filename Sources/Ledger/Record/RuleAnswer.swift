public import DigitalMaturity

/// How one rule answered for one scheme in one run.
public struct RuleAnswer: Hashable, Sendable {
    /// The rule.
    public let rule: String
    /// Who must approve what it catches, by identifier.
    public let approver: String
    /// The answer.
    public let outcome: RouteTest.Outcome
    /// The kind of cost that was compared.
    public let basis: SpendRule.Basis
    /// How it was compared.
    public let comparison: SpendRule.Comparison
    /// The amount that was compared, of the scheme and what it is linked to, where it is known.
    public let amount: Money?
    /// The limit, where it is a known amount.
    public let limit: Money?
    /// From when the limit is in force, where that is known.
    public let from: PartialDate?
    /// Until when the limit is in force, where that is known.
    public let until: PartialDate?
    /// The publication that states the limit.
    public let citation: String
    /// Why the answer is what it is, in sentences.
    public let note: String

    /// Creates an answer.
    public init(
        rule: String,
        approver: String,
        outcome: RouteTest.Outcome,
        basis: SpendRule.Basis,
        comparison: SpendRule.Comparison,
        amount: Money?,
        limit: Money?,
        from: PartialDate?,
        until: PartialDate?,
        citation: String,
        note: String
    ) {
        self.rule = rule
        self.approver = approver
        self.outcome = outcome
        self.basis = basis
        self.comparison = comparison
        self.amount = amount
        self.limit = limit
        self.from = from
        self.until = until
        self.citation = citation
        self.note = note
    }

    /// What is kept of `test`.
    public init(_ test: RouteTest) {
        self.init(
            rule: test.rule.id,
            approver: test.rule.approver.id,
            outcome: test.outcome,
            basis: test.rule.basis,
            comparison: test.rule.comparison,
            amount: test.amount,
            limit: test.limit,
            from: test.entry.from,
            until: test.until,
            citation: test.entry.citation.description,
            note: test.notes.joined(separator: " ")
        )
    }

    /// The limit less the amount: what is left below it, negative when the amount is above.
    public var headroom: Money? {
        guard let limit, let amount else { return nil }
        return limit - amount
    }
}
