import DigitalMaturity
import Investment
import TestSupport
import Testing

@Suite struct PlanSimulationTests {
    @Test func `with no range, risk or wait a plan simulates to its totals to the penny`() {
        for seed in 0..<200 {
            var random = SplitMix64(seed: UInt64(seed))
            let plan = Plan.sample((0..<5).map { Scheme.random("s\($0)", &random) })
            let result = plan.simulated(seed: UInt64(seed), draws: 3).simulation
            for (year, total) in zip(result.years, plan.totals.years) {
                #expect(Set(year.capital.sorted) == [total.capital.pence], "seed \(seed)")
                #expect(Set(year.revenue.sorted) == [total.revenue.pence], "seed \(seed)")
            }
            #expect(result.lapsed.sorted == [0, 0, 0])
            #expect(result.laterCapital.sorted == [0, 0, 0])
            #expect(result.laterRevenue.sorted == [0, 0, 0])
            for (scheme, activity) in zip(plan.schemes, result.activities) {
                #expect(activity.capital.quantile(90) == scheme.capitalTotal.pence)
                let live = activity.goLive.map { result.model.calendar.date(Int($0.sorted[0])) }
                #expect(live == scheme.goLive?.firstDay)
            }
        }
    }

    @Test func `a range without width is an exact estimate`() {
        let scheme = Scheme.sample(
            capital: ["2026/27": "£1m"],
            start: "2026-10",
            takes: "12 months"
        ).uncertain {
            $0.capital = Located(.zero ... .zero, line: 9)
            $0.revenue = Located(.zero ... .zero, line: 9)
            $0.time = Located(.zero ... .zero, line: 9)
        }
        let result = Plan.sample([scheme]).simulated(seed: 1, draws: 50)
        #expect(Set(result.simulation.cost.sorted) == [100_000_000])
        #expect(result.tornado(.cost).isEmpty)
    }

    @Test func `a late approval is blamed on its gate`() {
        let scheme = Scheme.sample(
            capital: ["2026/27": "£6m", "2027/28": "£6m"],
            start: "2026-10",
            takes: "12 months"
        )
        let days = ApprovalPath.Days(low: 91, likely: 91, high: 91, kind: .assumption, reason: "")
        let path = ApprovalPath(
            from: "2026-10-01",
            waits: [ApprovalPath.Wait(gate: "jisc", title: "Joint committee", days: days)],
            unknown: []
        )
        let result = Plan.sample([scheme]).simulated(seed: 1, draws: 5, waits: ["epr": path])
        #expect(result.lapses.map(\.kind) == [.gate(id: "jisc", title: "Joint committee")])
        #expect(result.lapses.map(\.scheme) == ["epr"])
        #expect(result.expectedLapse == "£3m")
        #expect(result.date(result.simulation.activities[0].goLive?.mean ?? 0) == "2027-12-31")
    }

    @Test func `one gate with different papers is one cause, and the causes add up to the whole`() {
        let days = ApprovalPath.Days(low: 91, likely: 91, high: 91, kind: .assumption, reason: "")
        func path(_ paper: String) -> ApprovalPath {
            let title = "The board on the \(paper)"
            let wait = ApprovalPath.Wait(gate: "own-board", title: title, days: days, paper: paper)
            return ApprovalPath(from: "2026-10-01", waits: [wait], unknown: [])
        }
        let schemes = ["a", "b"].map {
            Scheme.sample(
                $0,
                capital: ["2026/27": "£6m", "2027/28": "£6m"],
                start: "2026-10",
                takes: "12 months"
            )
        }
        let paths = ["a": path("full case"), "b": path("single case")]
        let result = Plan.sample(schemes).simulated(seed: 1, draws: 5, waits: paths)
        let causes = result.lapsesByCause
        #expect(causes.map(\.kind) == [.gate(id: "own-board", title: "The board")])
        #expect(causes.map(\.amount) == ["£6m"])
        #expect(result.expectedLapse == "£6m")
    }

    @Test func `an envelope is exceeded as often as the draws exceed it`() {
        let scheme = Scheme.sample(capital: ["2026/27": "£10m"], start: "2026-04", takes: "1 year")
            .uncertain { $0.capital = Located(.zero ... .percent(40), line: 9) }
        let plan = Plan.sample(envelopes: [.of("2026/27", capital: "£12m")], [scheme])
        let chance = plan.simulated(seed: 3, draws: 10_000).over(.capital, 0)
        // Above half of a triangle that falls from its left end lies a quarter of it.
        #expect(abs((chance?.share ?? 0) - 0.25) < 4 * (0.25 * 0.75 / 10_000).squareRoot())
        #expect(plan.simulated(seed: 3, draws: 10).over(.capital, 1) == nil)
    }

    @Test func `a scheme serves its target only if all that serve it are live`() {
        let early = Scheme.sample("early", start: "2026-10", takes: "12 months", serves: ["t"])
        let late = Scheme.sample("late", start: "2028-10", takes: "12 months", serves: ["t", "u"])
        let result = Plan.sample([early, late]).simulated(seed: 1, draws: 4)
        #expect(result.targets.map(\.id) == ["t", "u"])
        #expect(result.simulation.met.map(\.count) == [0, 0])
        let alone = Plan.sample([early]).simulated(seed: 1, draws: 4)
        #expect(alone.simulation.met.map(\.count) == [4])
    }

    @Test func `a mark rises through its gates as the schemes behind them go live`() {
        let first = Scheme.sample("first", start: "2026-10", takes: "12 months")
        let second = Scheme.sample("second", start: "2026-10", takes: "24 months")
        let climb = Climb(ladders: [
            Climb.Ladder(
                organisation: "RXR",
                dimension: "well-led",
                criterion: nil,
                start: 1,
                rungs: [
                    Climb.Rung(
                        level: 2,
                        gain: 1_000_000,
                        gates: [Climb.Gate(element: "a", schemes: [0])]
                    ),
                    Climb.Rung(
                        level: 3,
                        gain: 1_000_000,
                        gates: [
                            Climb.Gate(element: "b", schemes: [0, 1]),
                            Climb.Gate(element: "c", schemes: [1]),
                        ]
                    ),
                ]
            )
        ])
        let result = Plan.sample([first, second]).simulated(
            seed: 1,
            draws: 2,
            climb: climb,
            standings: [.init(organisation: "RXR", mark: 1_500_000, dimensions: 2)]
        )
        #expect(result.simulation.marks[0].map(\.mean) == [1_500_000, 2_000_000, 2_500_000])
    }

    @Test func `the tornado puts first what moves the cost most`() {
        let wide = Scheme.sample("wide", capital: ["2026/27": "£20m"], start: "2026-04")
            .uncertain { $0.capital = Located(.zero ... .percent(50), line: 9) }
        let narrow = Scheme.sample("narrow", capital: ["2026/27": "£20m"], start: "2026-04")
            .uncertain { $0.capital = Located(.zero ... .percent(5), line: 9) }
        let bars = Plan.sample([narrow, wide]).simulated(seed: 5, draws: 5_000).tornado(.cost)
        #expect(bars.map(\.scheme) == ["wide", "narrow"])
        // The mean of the top third of 0 to 50% falling in a triangle, less that of the bottom third.
        // ∫ of 1−√(1−u) over a third: bottom 0.0904, top 0.6151, of the width.
        let expected = 20_000_000_00 * 0.5 * (0.6151 - 0.0904)
        #expect(abs(Double(bars[0].swing.pence) - expected) < 0.05 * expected)
    }
}

extension Scheme {
    func uncertain(_ state: (inout Uncertainty) -> Void) -> Scheme {
        var scheme = self
        state(&scheme.uncertainty)
        return scheme
    }

    /// Anything that a plan may say, and much that it may leave out.
    static func random(_ id: String, _ random: inout SplitMix64) -> Scheme {
        func money() -> Money { Money(pence: Int64.random(in: 0..<2_000_000_000, using: &random)) }
        func maybe<Value>(_ value: Value) -> Value? {
            Int.random(in: 0..<4, using: &random) == 0 ? nil : value
        }
        let months = Int.random(in: 0..<50, using: &random)
        return Scheme.sample(
            id,
            capital: ["2026/27": money(), "2028/29": money()],
            revenue: ["2026/27": money(), "2027/28": money()],
            runCost: maybe(money()),
            life: maybe(Months(Int.random(in: 1..<40, using: &random))),
            start: maybe(("2025-06" as CivilMonth).adding(months)),
            takes: maybe(Months(Int.random(in: 1..<40, using: &random)))
        )
    }
}
