import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Cases with nothing left to chance, worked out by hand: work from 1 October 2026 (day 183) for 365
/// days, £6m in each of its two half years; 2026/27 ends after day 364.
@Suite struct SimulationTimeTests {
    private func simulate(_ activities: SimulationModel.Activity..., people: [Int] = [])
        -> Simulation
    {
        SimulationModel.sample(people: people, activities).simulated(seed: 1, draws: 3)
    }

    private func certain(_ days: Int) -> Triangle {
        Triangle(low: Double(days), mode: Double(days), high: Double(days))
    }

    @Test func `a late approval loses the share of the year's capital that falls after 31 March`() {
        let result = simulate(
            .sample {
                $0.waitsFrom = 183
                $0.waits = [.init(gate: "jisc", days: certain(91))]
            }
        )
        // Half of 182 days is lost; next year that £3m of work comes first, and the last quarter of
        // the work falls in 2027/28 all the same.
        #expect(result.years.map(\.capital.mean) == [300_000_000, 900_000_000, 0])
        #expect(result.activities[0].lapsed == [300_000_000, 0, 0])
        #expect(result.activities[0].lapsedByWait == [300_000_000])
        #expect(result.activities[0].goLive?.sorted == [639, 639, 639])
    }

    @Test func `a wait that ends before the planned start loses nothing`() {
        let result = simulate(
            .sample {
                $0.waitsFrom = 0
                $0.waits = [.init(gate: "jisc", days: certain(183))]
            }
        )
        #expect(result.years.map(\.capital.mean) == [600_000_000, 600_000_000, 0])
        #expect(result.lapsed.mean == 0)
    }

    @Test func `gates share the loss by the days they took, and it adds up`() {
        let result = simulate(
            .sample {
                $0.waitsFrom = 183
                $0.waits = [
                    .init(gate: "case", days: certain(60)), .init(gate: "board", days: certain(31)),
                ]
            }
        )
        #expect(result.activities[0].lapsedByWait == [197_802_198, 102_197_802])
    }

    @Test func `a decision waits for the next meeting`() {
        let result = simulate(
            .sample {
                $0.waitsFrom = 183
                $0.waits = [
                    .init(gate: "board", days: certain(10), meetings: [180, 192, 213, 300])
                ]
            }
        )
        #expect(result.activities[0].goLive?.sorted == [578, 578, 578])
    }

    @Test func `work that takes twice as long spends half as fast`() {
        let result = simulate(.sample { $0.time = Triangle(low: 1, mode: 1, high: 1) })
        // The second half runs from day 547 to day 913; 2027/28, with a leap day, ends after 730.
        #expect(result.years.map(\.capital.mean) == [300_000_000, 601_639_344, 298_360_656])
        #expect(result.activities[0].lapsed == [300_000_000, 0, 0])
        #expect(result.activities[0].lapsedByWork == 300_000_000)
        #expect(result.activities[0].goLive?.sorted == [913, 913, 913])
    }

    @Test func `work that is done sooner spends no year's money before the year`() {
        let result = simulate(.sample { $0.time = Triangle(low: -0.5, mode: -0.5, high: -0.5) })
        #expect(result.years.map(\.capital.mean) == [600_000_000, 600_000_000, 0])
        #expect(result.lapsed.mean == 0)
    }

    @Test func `a risk that is certain delays by its days`() {
        let result = simulate(
            .sample { $0.risks = [.init(id: "m", chance: 1, capital: 0, revenue: 0, delay: 91)] }
        )
        #expect(result.activities[0].goLive?.sorted == [639, 639, 639])
        #expect(result.activities[0].lapsedByWork == result.activities[0].expectedLapse)
        #expect(result.activities[0].expectedLapse > 0)
    }

    @Test func `a scheme that finds no people waits for the next month that has them`() {
        // Both start in October 2026; there are people for one until the first is done on 1 October
        // 2027, a day after its last month.
        let first = SimulationModel.Activity.sample("a") { $0.people = 6 }
        let second = SimulationModel.Activity.sample("b") { $0.people = 6 }
        let result = simulate(second, first, people: Array(repeating: 10, count: 36))
        #expect(result.activities[1].goLive?.sorted.first == 548)
        #expect(result.activities[0].goLive?.sorted.first == 913)
        #expect(result.activities[0].lapsedByTeam == result.activities[0].expectedLapse)
        #expect(result.activities[0].lapsed == [600_000_000, 0, 0])
    }

    @Test func `a smaller scheme may pass one that does not fit`() {
        let activities = [("a", 6), ("b", 6), ("c", 4)].map { id, people in
            SimulationModel.Activity.sample(id) { $0.people = people }
        }
        let result = SimulationModel.sample(people: Array(repeating: 10, count: 36), activities)
            .simulated(seed: 1, draws: 1)
        #expect(result.activities.map { $0.goLive?.sorted.first } == [548, 913, 548])
    }

    @Test func `nothing goes live before what it needs`() {
        let network = SimulationModel.Activity.sample("network") {
            $0.time = Triangle(low: 1, mode: 1, high: 1)
        }
        let result = simulate(.sample { $0.needs = [1] }, network)
        #expect(result.activities.map { $0.goLive?.sorted.first } == [913, 913])
        #expect(result.activities[0].expectedLapse == 0)
    }

    @Test func `what has no start cannot be late`() {
        let result = simulate(
            .sample(start: nil) {
                $0.waitsFrom = 183
                $0.waits = [.init(gate: "jisc", days: certain(400))]
                $0.time = Triangle(low: 1, mode: 1, high: 1)
            }
        )
        #expect(result.years.map(\.capital.mean) == [600_000_000, 600_000_000, 0])
        #expect(result.activities[0].goLive == nil)
    }

    @Test func `what is lost comes to the same by year, scheme and cause`() {
        for seed in 0..<60 {
            var random = SplitMix64(seed: UInt64(seed))
            let activities = (0..<6).map { SimulationModel.Activity.random("s\($0)", &random) }
            let people = Bool.random(using: &random) ? [] : Array(repeating: 12, count: 36)
            let result = SimulationModel.sample(people: people, activities)
                .simulated(seed: 3, draws: 50)
            for activity in result.activities {
                let causes = activity.lapsedByWait.reduce(0, +) + activity.lapsedByTeam
                #expect(
                    causes + activity.lapsedByWork == activity.expectedLapse,
                    "seed \(seed), \(activity.id)"
                )
            }
            let all = result.activities.reduce(0) { $0 + $1.expectedLapse }
            #expect(result.years.reduce(0) { $0 + $1.expectedLapse } == all)
            #expect(abs(result.lapsed.mean - all) <= 18, "seed \(seed): eighteen rounded means")
            let spent = result.activities.reduce(0) { $0 + $1.capital.sorted.reduce(0, +) }
            let byYear = result.years.flatMap(\.capital.sorted) + result.laterCapital.sorted
            #expect(byYear.reduce(0, +) == spent, "seed \(seed): money went missing")
        }
    }
}

extension SimulationModel.Activity {
    fileprivate static func random(_ id: String, _ random: inout SplitMix64) -> Self {
        let start = Int.random(in: 0..<700, using: &random)
        let duration = Int.random(in: 1..<600, using: &random)
        var activity = Self(id: id)
        activity.start = start
        activity.duration = duration
        activity.people = Int.random(in: 0...8, using: &random)
        activity.time = Triangle(low: -0.5, mode: 0, high: Double.random(in: 0...2, using: &random))
        activity.risks = [.init(id: "r", chance: 0.3, capital: 12_345, revenue: 0, delay: 45)]
        activity.waitsFrom = start - Int.random(in: 0..<120, using: &random)
        activity.waits = ["a", "b", "c"].map {
            .init(gate: $0, days: Triangle(low: 0, mode: 20, high: 120))
        }
        activity.capital = SimulationModel.Spending(
            (0..<3).map { year in
                let from = Int.random(in: 0..<500, using: &random)
                let to = from + Int.random(in: 1..<365, using: &random)
                let pence = Int64.random(in: 0..<1_000_000_000, using: &random)
                return .init(year: year, from: from, to: to, pence: pence)
            },
            range: Triangle(low: -0.2, mode: 0, high: 0.5)
        )
        return activity
    }
}
