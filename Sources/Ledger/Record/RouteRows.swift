package import DigitalMaturity

/// How one approval rule answered for one scheme.
package struct RouteRow: LedgerRow {
    package let plan: String
    package let scheme: String
    package let rule: String
    package let approver: String
    package let outcome: RouteTest.Outcome
    package let basis: SpendRule.Basis
    package let comparison: SpendRule.Comparison
    package let amount: Money?
    package let limit: Money?
    package let inForceFrom: PartialDate?
    package let inForceUntil: PartialDate?
    package let citation: String
    package let note: String
    /// Not recorded by the first edition of the schema.
    package var standing: SpendRule.Standing?

    static let table = Table(
        "route",
        "how each approval rule in force answered for each scheme",
        of: Self.self,
        key: 3,
        generated: [
            Column(
                name: "headroom_pence",
                type: "INTEGER GENERATED ALWAYS AS (limit_pence - amount_pence) VIRTUAL",
                kind: .integer
            )
        ],
        [Table.ofScheme, "CHECK (outcome IN ('within', 'exceeds', 'undetermined'))"]
    )
}

/// An approval of a scheme that is certain.
package struct ApprovalRow: LedgerRow {
    package let plan: String
    package let scheme: String
    package let step: Int
    package let approver: String
    package let title: String

    static let table = Table(
        "approval",
        "the approvals of a scheme that are certain, in order",
        of: Self.self,
        key: 3,
        [Table.ofScheme, "CHECK (step > 0)"]
    )
}

/// A scheme that must be reported under a rule, or may have to be.
package struct ReportingDutyRow: LedgerRow {
    package let plan: String
    package let scheme: String
    package let rule: String
    package let recipient: String
    package let title: String
    package let outcome: RouteTest.Outcome
    package let standing: SpendRule.Standing

    static let table = Table(
        "reporting_duty",
        "the rules under which a scheme must be reported, or may have to be",
        of: Self.self,
        key: 3,
        [Table.ofScheme, "CHECK (outcome IN ('exceeds', 'undetermined'))"]
    )
}

extension RouteRow {
    /// How a rule answered for the scheme with this key.
    init(_ test: RouteTest, of key: (plan: String, scheme: String)) {
        self.init(
            plan: key.plan,
            scheme: key.scheme,
            rule: test.rule.id,
            approver: test.rule.approver.id,
            outcome: test.outcome,
            basis: test.rule.basis,
            comparison: test.rule.comparison,
            amount: test.amount,
            limit: test.limit,
            inForceFrom: test.entry.from,
            inForceUntil: test.until,
            citation: test.entry.citation.description,
            note: test.notes.joined(separator: " "),
            standing: test.rule.standing
        )
    }
}

extension ReportingDutyRow {
    /// A duty of the scheme with this key.
    init(_ test: RouteTest, of key: (plan: String, scheme: String)) {
        self.init(
            plan: key.plan,
            scheme: key.scheme,
            rule: test.rule.id,
            recipient: test.rule.approver.id,
            title: test.rule.approver.title,
            outcome: test.outcome,
            standing: test.rule.standing
        )
    }
}
