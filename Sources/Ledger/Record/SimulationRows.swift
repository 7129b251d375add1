package import DigitalMaturity
import Investment

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

extension SimulatedYearRow {
    /// The year at position `index` of the plan.
    init(_ index: Int, of result: PlanSimulation) {
        let year = result.simulation.years[index]
        func capital(_ percent: Int) -> Money { Money(pence: year.capital.quantile(percent)) }
        self.init(
            plan: result.plan.id,
            year: result.plan.years[index],
            capitalP10: capital(10),
            capitalP50: capital(50),
            capitalP80: capital(80),
            capitalP90: capital(90),
            chanceOver: result.over(.capital, index)?.share,
            expectedLapse: Money(pence: year.expectedLapse)
        )
    }
}
