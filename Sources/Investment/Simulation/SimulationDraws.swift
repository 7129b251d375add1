import DigitalMaturity

/// What some draws of a simulation came to, draw by draw.
///
/// Draws of the same model and seed may be made in pieces and joined; as long as the pieces are the
/// same, so is every byte of the result.
struct SimulationDraws: Sendable {
    /// The positions of one quantity's values.
    struct Series {
        let years: Int
        let activities: Int
        let standings: Int

        /// Capital spent, by year, and last after the last year.
        func capital(_ year: Int) -> Int { year }
        /// Revenue spent, alike.
        func revenue(_ year: Int) -> Int { years + 1 + year }
        /// Capital that lapsed, by year.
        func lapsed(_ year: Int) -> Int { 2 * years + 2 + year }
        /// All capital of an activity.
        func capital(of activity: Int) -> Int { 3 * years + 2 + activity }
        /// All revenue of an activity until it is live.
        func revenue(of activity: Int) -> Int { 3 * years + 2 + activities + activity }
        /// The day on which an activity goes live.
        func goLive(_ activity: Int) -> Int { 3 * years + 2 + 2 * activities + activity }
        /// The mark of an organisation at the end of a year.
        func mark(_ standing: Int, _ year: Int) -> Int {
            3 * years + 2 + 3 * activities + standing * years + year
        }
        /// How many there are.
        var count: Int { 3 * years + 2 + 3 * activities + standings * years }
    }

    let draws: Range<Int>
    let series: Series
    /// The values, quantity by quantity.
    var values: [Int64]
    /// The capital that lapsed, by activity and year, summed over the draws.
    var lapsed: [Int64]
    /// The same by the gates of all activities.
    var lapsedByGate: [Int64]
    /// The same by activity, because there were no people.
    var lapsedByTeam: [Int64]
    /// The same by activity, because the work took longer; negative where it caught up.
    var lapsedByWork: [Int64]
    /// In how many draws each limit was crossed.
    var crossed: [Int]
    /// In how many draws each target was met.
    var met: [Int]
    /// What the draws with a low and with a high value of each variable came to.
    var swings: [Swing]

    /// The draws in which one variable was in the lowest or in the highest third.
    struct Swing: Hashable, Sendable {
        var lowCount = 0
        var lowCost: Int64 = 0
        var lowLapsed: Int64 = 0
        var highCount = 0
        var highCost: Int64 = 0
        var highLapsed: Int64 = 0
    }

    init(_ draws: Range<Int>, of layout: SimulationLayout) {
        self.draws = draws
        let model = layout.model
        series = Series(
            years: layout.years,
            activities: layout.rows.count,
            standings: model.standings.count
        )
        values = Array(repeating: 0, count: series.count * draws.count)
        lapsed = Array(repeating: 0, count: layout.rows.count * layout.years)
        lapsedByGate = Array(repeating: 0, count: layout.gates.count)
        lapsedByTeam = Array(repeating: 0, count: layout.rows.count)
        lapsedByWork = Array(repeating: 0, count: layout.rows.count)
        crossed = Array(repeating: 0, count: model.limits.count)
        met = Array(repeating: 0, count: model.targets.count)
        swings = Array(repeating: Swing(), count: layout.variables.count)
    }
}
