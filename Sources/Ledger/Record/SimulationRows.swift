package import DigitalMaturity

/// How a plan was simulated.
package struct SimulationRow: LedgerRow {
    package let plan: String
    package let seed: String
    package let draws: Int

    static let table = Table(
        "simulation",
        "how each plan was simulated; the same seed and draws give the same figures",
        of: Self.self,
        key: 1,
        [Table.ofPlan]
    )
}

/// What a plan may really spend in one year.
package struct SimulatedYearRow: LedgerRow {
    package let plan: String
    package let year: FinancialYear
    package let capitalP10: Money
    package let capitalP50: Money
    package let capitalP80: Money
    package let capitalP90: Money
    package let chanceOver: Double?
    package let expectedLapse: Money

    static let table = Table(
        "simulated_year",
        "what a plan may really spend in each year",
        of: Self.self,
        key: 2,
        [Table.reference("plan", to: "simulation"), Table.reference("plan, year", to: "plan_year")]
    )
}

/// When a scheme may really go live.
package struct SimulatedSchemeRow: LedgerRow {
    package let plan: String
    package let scheme: String
    package let goLiveP10: CivilDate?
    package let goLiveP50: CivilDate?
    package let goLiveP90: CivilDate?

    static let table = Table(
        "simulated_scheme",
        "when each scheme may really go live",
        of: Self.self,
        key: 2,
        [Table.reference("plan", to: "simulation"), Table.ofScheme]
    )
}
