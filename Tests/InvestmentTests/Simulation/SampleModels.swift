import DigitalMaturity
import Investment
import TestSupport

extension SimulationModel.Activity {
    /// Work from 1 October 2026 for a year that spends £6m in 2026/27 and £6m in 2027/28.
    static func sample(
        _ id: String = "epr",
        start: Int? = 183,
        duration: Int? = 365,
        capital: Triangle? = nil,
        _ change: (inout Self) -> Void = { _ in }
    ) -> Self {
        var activity = Self(id: id)
        activity.start = start
        activity.duration = duration
        activity.capital = SimulationModel.Spending(
            [
                SimulationModel.Portion(year: 0, from: 0, to: 182, pence: 600_000_000),
                SimulationModel.Portion(year: 1, from: 182, to: 365, pence: 600_000_000),
            ],
            range: capital
        )
        change(&activity)
        return activity
    }
}

extension SimulationModel {
    /// Activities over 2026/27 to 2028/29.
    static func sample(
        people: [Int] = [],
        causes: [String] = [],
        _ activities: [Activity]
    ) -> SimulationModel {
        var model = SimulationModel(
            calendar: SimulationCalendar(years: ["2026/27", "2027/28", "2028/29"]),
            activities: activities,
            people: people
        )
        model.causes = causes
        return model
    }
}

/// Several workers who finish in an order of their own: the last piece first.
struct BackwardWorkers: Workers {
    func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        (0..<count).reversed().map(work).reversed()
    }
}
