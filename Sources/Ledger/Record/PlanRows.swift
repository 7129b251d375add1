package import DigitalMaturity
package import Investment

/// One row for each plan of a run.
package struct PlanRow: LedgerRow {
    package let plan: String
    package let title: String
    package let status: Plan.Status
    package let icb: ODSCode
    package let priceBase: FinancialYear
    package var version: Int?

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
    package var rating: Scheme.Rating?
    package var actualCapital: Money?
    package var actualRevenue: Money?
    package var forecastCapital: Money?
    package var forecastRevenue: Money?

    static let table = Table(
        "scheme",
        "the schemes of a plan",
        of: Self.self,
        key: 2,
        [Table.ofPlan, Table.reference("lead", to: "organisation", "organisation")]
    )
}

extension PlanRow {
    init(_ plan: Plan) {
        self.init(
            plan: plan.id,
            title: plan.title,
            status: plan.status,
            icb: plan.icb.value,
            priceBase: plan.priceBase,
            version: plan.version
        )
    }
}

extension PlanYearRow {
    /// What `plan` spends in the year of `totals`.
    init(_ totals: PlanTotals.Year, of plan: Plan) {
        self.init(
            plan: plan.id,
            year: totals.year,
            capital: totals.capital,
            implementation: totals.implementation,
            running: totals.running,
            unknownRunning: totals.unknownRunning.count,
            capitalEnvelope: totals.capitalEnvelope,
            revenueEnvelope: totals.revenueEnvelope
        )
    }
}

extension SchemeRow {
    /// The scheme of a route and the body that leads it.
    init(_ planned: PlannedRoute, of plan: Plan) {
        let scheme = planned.scheme
        self.init(
            plan: plan.id,
            scheme: scheme.id.value,
            title: scheme.title,
            lead: scheme.lead.value,
            leadBody: planned.route?.spend.body,
            partOf: scheme.partOf,
            capital: scheme.capitalTotal,
            revenue: scheme.revenueTotal,
            wholeLife: scheme.wholeLifeCost
        )
        rating = scheme.management.rating
        actualCapital = known(scheme.outturn.actualCapital)
        actualRevenue = known(scheme.outturn.actualRevenue)
        forecastCapital = known(scheme.outturn.forecastCapital)
        forecastRevenue = known(scheme.outturn.forecastRevenue)
    }
}

/// What is stated in all; `nil` where nothing is.
private func known(_ amounts: [Scheme.Amount]) -> Money? {
    amounts.isEmpty ? nil : amounts.map(\.money.value).total()
}
