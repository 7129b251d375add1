import DigitalMaturity
import Foundation
import Investment
import Loading

/// Simulates 200 schemes in 10,000 draws, as `Peers/simulate.py` does in NumPy, and prints the seconds
/// of processor time on one thread, the seconds on the wall on one and on two, and the mean cost and
/// lapse in pence.
@main
struct SimulationSpeed {
    static func main() {
        let one = best { _ = model.simulated(seed: 1, draws: 10_000, by: Threads(1)) }
        let two = best { _ = model.simulated(seed: 1, draws: 10_000, by: Threads(2)) }
        let result = model.simulated(seed: 1, draws: 10_000, by: Threads())
        print(one.processor, one.wall, two.wall, result.cost.mean, result.lapsed.mean)
    }

    /// The least of five measurements, which other work on the machine lengthens least.
    private static func best(_ work: () -> Void) -> (processor: Double, wall: Double) {
        let runs = (0..<5).map { _ in
            let start = clock()
            let wall = ContinuousClock().measure(work) / .seconds(1)
            return (Double(clock() - start) / Double(CLOCKS_PER_SEC), wall)
        }
        return (runs.map(\.0).min() ?? 0, runs.map(\.1).min() ?? 0)
    }

    private static let calendar = SimulationCalendar(
        years: (2026...2028).compactMap(FinancialYear.init(startingIn:))
    )

    private static let model = SimulationModel(
        calendar: calendar,
        activities: (0..<200).map(activity),
        people: Array(repeating: 700, count: calendar.months)
    )

    private static func activity(_ index: Int) -> SimulationModel.Activity {
        var activity = SimulationModel.Activity(id: "scheme-\(index)")
        let start = 30 * (index % 20)
        let duration = 240 + 30 * (index % 15)
        func portions(dividedBy divisor: Int) -> [SimulationModel.Portion] {
            calendar.years.indices.compactMap { year in
                let days = calendar.days(of: year).clamped(to: start..<(start + duration))
                guard !days.isEmpty else { return nil }
                let pence = (50_000_000 + 1_000_000 * (index * 7 % 90)) / divisor
                return SimulationModel.Portion(
                    year: year,
                    from: days.lowerBound - start,
                    to: days.upperBound - start,
                    pence: Int64(pence)
                )
            }
        }
        activity.start = start
        activity.duration = duration
        activity.people = 2 + index % 7
        activity.capital = SimulationModel.Spending(
            portions(dividedBy: 1),
            range: Triangle(low: -0.1, mode: 0, high: 0.35)
        )
        activity.revenue = SimulationModel.Spending(portions(dividedBy: 5))
        activity.time = Triangle(low: -0.05, mode: 0, high: 0.6)
        activity.risks = [.init(id: "r", chance: 0.2, capital: 12_000_000, revenue: 0, delay: 91)]
        activity.waitsFrom = start - 60
        activity.waits = [
            .init(gate: "case", days: Triangle(low: 20, mode: 40, high: 90)),
            .init(gate: "board", days: Triangle(low: 10, mode: 28, high: 60)),
        ]
        if index % 3 == 2 { activity.needs = [index - 1] }
        activity.running = (0...calendar.months).map { Int64($0) * 300_000 }
        return activity
    }
}
