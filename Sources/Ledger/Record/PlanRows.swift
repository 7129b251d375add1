package import DigitalMaturity
package import Investment

/// One row for each plan of a run.
package struct PlanRow: LedgerRow {
    package let plan: String
    package let title: String
    package let status: Plan.Status
    package let icb: ODSCode
    package let priceBase: FinancialYear

    static let table = Table(
        "plan",
        "the plans of a run",
        of: Self.self,
        key: 1,
        [Table.ofRun, Table.reference("icb", to: "organisation", "organisation")]
    )
}

/// What a plan spends in one year against what is available.
package struct PlanYearRow: LedgerRow {
    package let plan: String
    package let year: FinancialYear
    package let capital: Money
    package let implementation: Money
    package let running: Money
    package let unknownRunning: Int
    package let capitalEnvelope: Money?
    package let revenueEnvelope: Money?

    static let table = Table(
        "plan_year",
        "what a plan spends in each financial year against what is available",
        of: Self.self,
        key: 2,
        [Table.ofPlan]
    )
}

/// A scheme and its cost.
package struct SchemeRow: LedgerRow {
    package let plan: String
    package let scheme: String
    package let title: String
    package let lead: ODSCode
    package let leadBody: BodyKind?
    package let partOf: String?
    package let capital: Money
    package let revenue: Money
    package let wholeLife: Money?

    static let table = Table(
        "scheme",
        "the schemes of a plan",
        of: Self.self,
        key: 2,
        [Table.ofPlan, Table.reference("lead", to: "organisation", "organisation")]
    )
}
