import DigitalMaturity
import Investment
import TestSupport
import Testing

/// How often a simulated scheme crosses limits, each on its own basis.
struct LimitCrossingTests {
    /// £18m of capital that may come to £17.1m to £19.8m, £7m to run it and a contract of £5m: a
    /// whole life of £25m, which may come to £24.1m to £26.8m.
    private static var scheme: Scheme {
        var scheme = Scheme.sample(
            "a",
            capital: ["2026/27": "£18m"],
            runCost: "£1m",
            life: "7 years",
            start: "2026-10",
            takes: "6 months"
        )
        scheme.particulars.contractValue = Located("£5m", line: 1)
        scheme.uncertainty.capital = Located(.percent(-5) ... .percent(10), line: 9)
        return scheme
    }

    private func simulated(
        _ basis: SpendRule.Basis,
        _ limit: Money,
        reaching condition: Condition = Condition(),
        _ distress: SpendCase.Distress = .sound
    ) -> PlanSimulation {
        let rule = SpendRule.published(
            "LIMIT",
            basis,
            by: .treasury,
            limits: [(nil, .amount(limit))],
            clauses: [.when(condition, .yes)]
        )
        let plan = Plan.sample([LimitCrossingTests.scheme])
        let book = Rulebook(rules: [rule], approvers: [.treasury], edition: "2026-11-20")
        let facts = BodyFacts(body: .foundationTrust, distress: distress, segment: nil)
        let routes = plan.routes(under: book, on: "2026-05-01") { _ in facts }
        return plan.simulated(seed: 1, draws: 500, routes: routes)
    }

    @Test(
        arguments: [
            (SpendRule.Basis.contract, "£20m", 0...0), (.contract, "£4.9m", 500...500),
            (.revenue, "£7m", 0...0), (.revenue, "£6.9m", 500...500),
            (.capital, "£19.8m", 0...0), (.capital, "£17m", 500...500), (.capital, "£18m", 1...499),
            (.wholeLife, "£26.8m", 0...0), (.wholeLife, "£24m", 500...500),
            (.wholeLife, "£25m", 1...499),
        ] as [(SpendRule.Basis, Money, ClosedRange<Int>)]
    )
    func `a limit is crossed by the amount that it limits, and by no other`(
        basis: SpendRule.Basis,
        limit: Money,
        draws: ClosedRange<Int>
    ) throws {
        let result = simulated(basis, limit)
        try #require(result.limits.count == 1)
        #expect(draws.contains(result.simulation.crossed[0].count))
    }

    @Test func `a limit that may not apply is apart from those that do`() {
        let inDistress = Condition(distress: .distressed)
        let certain = simulated(.capital, "£17m", reaching: inDistress, .distressed)
        #expect(certain.crossings(isDoubtful: false) == [0])
        #expect(certain.crossings(isDoubtful: true).isEmpty)
        for limit in ["£17m", "£18.5m"] as [Money] {
            let doubtful = simulated(.capital, limit, reaching: inDistress, .notStated)
            #expect(doubtful.crossings(isDoubtful: false).isEmpty)
            #expect(doubtful.crossings(isDoubtful: true) == [0])
        }
        #expect(simulated(.capital, "£17m", reaching: inDistress).limits.isEmpty)
    }

    @Test func `what is exact has no error, and what one draw showed has one that is not known`() {
        let one = Plan.sample([LimitCrossingTests.scheme]).simulated(seed: 1, draws: 1).simulation
        #expect(one.cost.meanError == nil)
        #expect(one.activities[0].capital.quantileError(50) == nil)
        #expect(one.activities[0].revenue.meanError == 0)
        let exact = Plan.sample([.sample(capital: ["2026/27": "£1m"])])
        #expect(exact.simulated(seed: 1, draws: 1).simulation.cost.meanError == 0)
    }

    @Test func `the largest amounts that a plan may state are drawn often without a trap`() {
        let scheme = Scheme.sample(capital: ["2026/27": Money.bound], start: "2026-10")
        var uncertain = scheme
        uncertain.uncertainty.capital = Located(.zero ... .percent(1), line: 9)
        let result = Plan.sample([uncertain]).simulated(seed: 1, draws: 200_000)
        #expect(result.simulation.cost.mean > Money.bound.pence)
    }
}
