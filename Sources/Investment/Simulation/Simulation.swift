public import DigitalMaturity

/// A simulated model: what every quantity came to in the draws.
public struct Simulation: Sendable {
    /// The seed; with the number of draws it fixes every figure.
    public let seed: UInt64
    /// How many draws were made.
    public let draws: Int
    /// What was simulated.
    public let model: SimulationModel
    /// The years of the calendar.
    public let years: [Year]
    /// Capital spent after the years.
    public let laterCapital: Drawn
    /// Revenue spent after the years until going live; running cost is not counted there.
    public let laterRevenue: Drawn
    /// All capital and revenue of the years and after them.
    public let cost: Drawn
    /// All capital that lapsed.
    public let lapsed: Drawn
    /// The activities, in the model's order.
    public let activities: [Activity]
    /// How often each limit of the model was crossed.
    public let crossed: [Chance]
    /// How often each target of the model was met.
    public let met: [Chance]
    /// The marks, in the order of the model's standings and then of the years.
    public let marks: [[Drawn]]
    /// What each variable moves.
    public let swings: [Swing]

    /// One year.
    public struct Year: Sendable {
        /// The capital spent.
        public let capital: Drawn
        /// The revenue spent, running cost included.
        public let revenue: Drawn
        /// The capital that lapsed.
        public let lapsed: Drawn
        /// Its mean, as the sum of the activities' rounded means, so that tables add up.
        public let expectedLapse: Int64
    }

    /// One activity.
    public struct Activity: Sendable {
        /// Its name.
        public let id: String
        /// All its capital.
        public let capital: Drawn
        /// All its revenue until it is live.
        public let revenue: Drawn
        /// The day it goes live; `nil` where the plan does not say when.
        public let goLive: Drawn?
        /// The mean capital that lapsed, by year.
        public let lapsed: [Int64]
        /// The mean that lapsed because of each of its waits.
        public let lapsedByWait: [Int64]
        /// The mean that lapsed because there were no people.
        public let lapsedByTeam: Int64
        /// The mean that lapsed because the work took longer; negative where it caught up.
        public let lapsedByWork: Int64

        /// The mean capital that lapsed: the sum by year, and the sum by cause, to the penny.
        public var expectedLapse: Int64 { lapsed.reduce(0, +) }
    }

    /// What one variable moves: the mean of the draws in which it was in its highest third less the
    /// mean of those in its lowest; for a risk, of those in which it happened less the others.
    public struct Swing: Sendable {
        /// The uncertain quantity that was sorted into thirds.
        public let variable: SimulationVariable
        /// How many draws were in its lowest third and in its highest.
        public let counts: (low: Int, high: Int)
        /// The mean cost in the lowest third and in the highest.
        public let cost: (low: Int64, high: Int64)
        /// The mean capital lapsed, alike.
        public let lapsed: (low: Int64, high: Int64)
    }
}
