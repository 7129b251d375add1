import DigitalMaturity
import Investment
import TestSupport
import Testing

@Suite struct SimulationDrawTests {
    private static let ranged: [SimulationModel.Activity] = ["a", "b", "c"].map { id in
        .sample(id, capital: Triangle(low: -0.1, mode: 0, high: 0.4)) {
            $0.time = Triangle(low: 0, mode: 0, high: 0.5)
            $0.risks = [.init(id: "m", chance: 0.3, capital: 1_000, revenue: 5, delay: 30)]
            $0.waitsFrom = 150
            $0.waits = [.init(gate: "board", days: Triangle(low: 10, mode: 30, high: 90))]
        }
    }

    @Test func `another scheme leaves every draw of the others as it was`() {
        let few = SimulationModel.sample(Self.ranged).simulated(seed: 7, draws: 600)
        let added = SimulationModel.Activity.sample(
            "0",
            capital: Triangle(low: -1, mode: 0, high: 1)
        )
        let more = SimulationModel.sample([added] + Self.ranged).simulated(seed: 7, draws: 600)
        #expect(few.activities.count == 3)
        for index in Self.ranged.indices {
            #expect(Set(few.activities[index].capital.sorted).count > 500)
            let (one, other) = (few.activities[index], more.activities[index + 1])
            #expect(one.capital.sorted == other.capital.sorted)
            #expect(one.goLive?.sorted == other.goLive?.sorted)
            #expect(one.lapsed == other.lapsed)
        }
    }

    @Test func `schemes of another name draw otherwise, and so does another seed`() {
        let model = SimulationModel.sample(Self.ranged)
        let one = model.simulated(seed: 7, draws: 300)
        let other = model.simulated(seed: 8, draws: 300)
        #expect(one.cost.sorted != other.cost.sorted)
        // Three schemes alike but for their names, and two seeds.
        let draws = (one.activities + other.activities).map(\.capital.sorted)
        #expect(Set(draws).count == 6)
    }

    @Test(arguments: [1, 255, 256, 257, 1_000])
    func `the order in which batches are made does not show`(draws: Int) {
        let model = SimulationModel.sample(Self.ranged)
        let forwards = model.simulated(seed: 7, draws: draws)
        let backwards = model.simulated(seed: 7, draws: draws, by: BackwardWorkers())
        #expect("\(forwards)" == "\(backwards)")
        #expect(forwards.cost.sorted.count == draws)
        #expect(forwards.cost.sorted == backwards.cost.sorted)
        #expect(
            forwards.activities.map(\.capital.sorted) == backwards.activities.map(\.capital.sorted)
        )
    }

    @Test func `more draws begin with the same draws`() {
        let model = SimulationModel.sample([.sample(capital: Triangle(low: 0, mode: 0, high: 1))])
        let few = model.simulated(seed: 7, draws: 100).cost.sorted
        let many = model.simulated(seed: 7, draws: 700).cost.sorted
        #expect(Set(many).count == 700)
        #expect(Set(few).intersection(many).count == 100)
    }
}
