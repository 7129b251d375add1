import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Ledger

/// What a run records of what plans are worth and may come to.
struct OutcomeRecordTests {
    private let findings = Findings(.worth, on: "2026-05-01", framework: .sample)
    private var planned: PlanFindings { findings.plans[0] }

    // £11m in year 0 and £1m to run in year 1, against £22m a year from year 1, at 10% a year:
    // 22/1.1 - (11 + 1/1.1) = 8.0909…, and 20 / 11.90909… = 1.67938….
    @Test func `keeps what each option costs and is worth`() throws {
        let rows = try RunRecord.readBack(findings).appraisals
        #expect(rows.map(\.option) == ["do-minimum", "do-nothing", "preferred"])
        #expect(rows.map(\.schedule) == ["tenth", "tenth", "tenth"])
        #expect(rows.map(\.capital) == ["£0", "£0", "£11m"])
        #expect(rows.map(\.revenue) == ["£0", "£0", "£1m"])
        #expect(rows.map(\.npsv) == ["£0", "£0", "£8,090,909.09"])
        #expect(rows.map(\.payback) == ["no cost to cover", nil, "2027/28"])
        #expect(rows.map { $0.bcr == nil } == [true, true, false])
        #expect(abs(try #require(rows.last?.bcr) - 1.679_389_312_977) < 1e-8)
        #expect(rows.first?.gaps?.contains("No optimism bias is applied to network, app") == true)
    }

    @Test func `keeps no appraisal where no discount rates are in force`() throws {
        let findings = Findings(.sample, on: "2026-05-01", framework: .sample)
        #expect(try RunRecord.readBack(findings).appraisals.isEmpty)
    }

    @Test func `keeps whom a scheme is reported to, and whether the rule was only tried`() throws {
        let rows = try RunRecord.readBack(findings).reportingDuties
        #expect(rows.map(\.scheme) == ["network", "network"])
        #expect(rows.map(\.rule) == ["TELL-1", "TELL-2"])
        #expect(rows.map(\.recipient) == ["pipeline", "pipeline"])
        #expect(rows.map(\.title) == ["The pipeline", "The pipeline"])
        #expect(rows.map(\.outcome) == [.exceeds, .undetermined])
        #expect(rows.map(\.standing) == [.published, .hypothetical])
    }

    @Test func `keeps the quantiles and chances of a simulation with its seed`() throws {
        let result = findings.simulation(of: planned, seed: .max, draws: 50)
        let record = try readBack(.infeasible([]), simulation: result)
        let row = SimulationRow(plan: "plan", seed: "18446744073709551615", draws: 50)
        #expect(record.simulations == [row])
        let year = try #require(record.simulatedYears.first)
        let capital = result.simulation.years[0].capital
        let found = [year.capitalP10, year.capitalP50, year.capitalP80, year.capitalP90]
        #expect(found.map(\.pence) == [10, 50, 80, 90].map(capital.quantile))
        // £1m of one scheme and £5m to £15m of the other; there are £9m.
        #expect(found == found.sorted() && Set(found).count == 4)
        #expect(found.allSatisfy { ("£6m"..."£16m").contains($0) })
        #expect(year.chanceOver == Double(capital.count(above: 900_000_000)) / 50)
        #expect(record.simulatedYears.map(\.year) == ["2026/27", "2027/28"])
        #expect(record.simulatedYears.map(\.chanceOver).last == .some(nil))
        #expect(record.simulatedYears.map(\.expectedLapse) == ["£0", "£0"])
    }

    @Test func `keeps when schemes go live, and no day where none is planned`() throws {
        let result = findings.simulation(of: planned, seed: 7, draws: 5)
        let rows = try readBack(.infeasible([]), simulation: result).simulatedSchemes
        #expect(rows.map(\.scheme) == ["app", "network"])
        #expect(rows.map(\.goLiveP10) == [nil, "2027-04-01"])
        #expect(rows.map(\.goLiveP50) == [nil, "2027-04-01"])
        #expect(rows.map(\.goLiveP90) == [nil, "2027-04-01"])
    }

    @Test func `keeps what the best choice takes and when, and what it leaves and why`() throws {
        let problem = findings.choice(of: planned)
        let choice = Choice([1, nil])
        let worth = problem.worth(of: choice)
        let best = BestPlan(
            checked: try problem.check(choice, claiming: worth, bound: worth + 500_000),
            bound: worth + 500_000,
            status: .withinGap
        )
        let record = try readBack(.best(best, [best.whyNot(1)]))
        let optimum = try #require(record.optima.first)
        #expect(record.optima.count == 1)
        #expect(optimum.status == "within-gap")
        #expect(optimum.objective == Double(worth) / 1_000_000)
        #expect(optimum.bound == Double(worth) / 1_000_000 + 0.5)
        #expect(optimum.gap == best.gap)
        #expect(optimum.conflict == nil)
        #expect(
            record.optimumSchemes == [
                OptimumSchemeRow(
                    plan: "plan",
                    scheme: "app",
                    chosen: false,
                    startYear: nil,
                    startMonth: nil,
                    why: "it fits, but gains nothing that counts in the plan's years"
                ),
                OptimumSchemeRow(
                    plan: "plan",
                    scheme: "network",
                    chosen: true,
                    startYear: "2027/28",
                    startMonth: "2027-04",
                    why: nil
                ),
            ]
        )
    }

    @Test func `keeps what cannot all be met, and no scheme, where there is no choice`() throws {
        let record = try readBack(.infeasible([.limit(0)]))
        #expect(
            record.optima == [
                OptimumRow(
                    plan: "plan",
                    status: "infeasible",
                    objective: nil,
                    bound: nil,
                    gap: nil,
                    conflict: "£9,000,000 capital in 2026/27 (pooled funds)"
                )
            ]
        )
        #expect(record.optimumSchemes.isEmpty)
    }

    /// The record of a run in which the plan was drawn and a choice sought.
    private func readBack(
        _ outcome: ChoiceAnswer.Outcome,
        simulation: PlanSimulation? = nil
    ) throws -> RunRecord {
        let answer = ChoiceAnswer(
            plan: planned.plan,
            problem: findings.choice(of: planned),
            outcome: outcome,
            gap: 0.01
        )
        let drawn = simulation ?? findings.simulation(of: planned, seed: 1, draws: 1)
        return try RunRecord.readBack(
            findings.with(["plan": Findings.Outcome(simulation: drawn, choice: answer)])
        )
    }
}
