import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Means and variances that can be worked out by hand, each within four of its standard errors.
@Suite struct SimulationMomentTests {
    private let draws = 20_000

    private func simulate(_ activities: [SimulationModel.Activity], causes: [String] = [])
        -> Simulation
    {
        SimulationModel.sample(causes: causes, activities).simulated(seed: 2026, draws: draws)
    }

    @Test(arguments: [(-0.1, 0.35), (0, 0.5), (-0.4, 0), (0.1, 0.3)])
    func `the mean and the spread of a cost are those of a triangle`(low: Double, high: Double) {
        let mode = min(max(0, low), high)
        let range = Triangle(low: low, mode: 0, high: high)
        let capital = simulate([.sample(capital: range)]).activities[0].capital
        let mean = 1_200_000_000 * (1 + (low + mode + high) / 3)
        let squares = low * low + mode * mode + high * high - low * mode - low * high - mode * high
        let deviation = 1_200_000_000 * (squares / 18).squareRoot()
        expect(capital.mean, near: mean, within: 4 * deviation / Double(draws).squareRoot())
        // The fourth moment of a triangle is 2.4 times its variance squared.
        let error = deviation * (1.4 / Double(draws)).squareRoot() / 2
        #expect(abs(capital.deviation - deviation) < 4 * error)
        #expect(
            abs(Double(capital.meanError ?? 0) - deviation / Double(draws).squareRoot()) < 60_000
        )
    }

    @Test func `a risk costs its chance times its amount`() {
        let activity = SimulationModel.Activity.sample {
            $0.risks = [.init(id: "m", chance: 0.2, capital: 1_000_000, revenue: 0, delay: 0)]
        }
        let capital = simulate([activity]).activities[0].capital
        let error = 1_000_000 * (0.2 * 0.8 / Double(draws)).squareRoot()
        expect(capital.mean, near: 1_200_200_000, within: 4 * error)
        #expect(Set(capital.sorted) == [1_200_000_000, 1_201_000_000])
    }

    @Test func `the variances of independent costs add up`() {
        let range = Triangle(low: -0.2, mode: 0, high: 0.4)
        let activities = ["a", "b", "c", "d"].map {
            SimulationModel.Activity.sample($0, capital: range)
        }
        let one = 1_200_000_000 * range.variance.squareRoot()
        let cost = simulate(activities).cost
        let expected = 2 * one
        #expect(abs(cost.deviation / expected - 1) < 4 / (2 * Double(draws)).squareRoot())
    }

    @Test func `what shares a cause goes wrong together`() {
        let range = Triangle(low: -0.3, mode: 0, high: 0.3)
        func pair(_ loading: Double) -> Simulation {
            let activities = ["a", "b"].map { id in
                SimulationModel.Activity.sample(id, capital: range) {
                    $0.loadings = [.init(cause: 0, cost: loading, time: 0)]
                }
            }
            return simulate(activities, causes: ["prices"])
        }
        let one = 1_200_000_000 * range.variance.squareRoot()
        func correlation(_ loading: Double) -> Double {
            let ratio = pair(loading).cost.deviation / one
            return (ratio * ratio - 2) / 2
        }
        // For two symmetric triangles under a normal copula the correlation lies between that of
        // ranks, 6/π·asin(ρ/2), and ρ itself.
        #expect(abs(correlation(1) - 1) < 0.04)
        #expect((0.60...0.68).contains(correlation(0.8)), "0.64 of the variance is shared")
        #expect(abs(correlation(0)) < 0.04)
        #expect(abs(pair(0.8).activities[0].capital.deviation / one - 1) < 0.02)
    }

    @Test func `a wait of low, likely and high days delays by their mean`() {
        let activity = SimulationModel.Activity.sample {
            $0.waitsFrom = 183
            $0.waits = [.init(gate: "g", days: Triangle(low: 20, mode: 40, high: 90))]
        }
        let live = simulate([activity]).activities[0].goLive
        let deviation = (Triangle(low: 20, mode: 40, high: 90).variance + 1 / 12).squareRoot()
        expect(
            (live?.mean ?? 0) * 100,
            near: 100 * (183 + 365 + 50),
            within: 100 * (4 * deviation / Double(draws).squareRoot() + 0.5)
        )
    }

    private func expect(
        _ value: Int64,
        near expected: Double,
        within bound: Double,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            abs(Double(value) - expected) <= bound,
            "\(value) is more than \(bound) from \(expected)",
            sourceLocation: sourceLocation
        )
    }
}
