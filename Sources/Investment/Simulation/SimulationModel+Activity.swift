public import DigitalMaturity

extension SimulationModel {
    /// One thing that takes time and costs money.
    public struct Activity: Sendable {
        /// The name that keys its draws; another activity never changes them.
        public let id: String
        /// The day it is planned to start; `nil` where not stated, and nothing can make it late.
        public var start: Int?
        /// The days from its start until it is live; `nil` where not stated.
        public var duration: Int?
        /// The people it takes until its work is done; they are taken month by month.
        public var people = 0
        /// What it costs in capital, at planned times.
        public var capital = Spending()
        /// The revenue until it is live.
        public var revenue = Spending()
        /// How far its time strays from the estimate, as a share of it.
        public var time: Triangle?
        /// What may happen.
        public var risks: [Risk] = []
        /// The day on which the first wait begins.
        public var waitsFrom = 0
        /// The waits before it may start, one after another.
        public var waits: [Wait] = []
        /// Positions of the activities that must be live before it is.
        public var needs: [Int] = []
        /// What moves it together with others.
        public var loadings: [Loading] = []
        /// The cost of running it for as many months as the position says; empty where none is known.
        public var running: [Int64] = []

        /// Creates an activity that costs nothing and on which nothing is known.
        public init(id: String) {
            self.id = id
        }
    }

    /// Money spent at planned times.
    public struct Spending: Sendable {
        /// The parts, in order of their years.
        public let portions: [Portion]
        /// How far the whole strays from the estimate, as a share of it.
        public let range: Triangle?

        /// Creates spending.
        public init(_ portions: [Portion] = [], range: Triangle? = nil) {
            self.portions = portions
            self.range = range
        }

        var total: Int64 { portions.reduce(0) { $0 + $1.pence } }
    }

    /// The money of one year, spent evenly over some days.
    public struct Portion: Sendable {
        /// The year's position in the calendar.
        public let year: Int
        /// The first day, counted from the start of the activity.
        public let from: Int
        /// The day after the last, counted alike.
        public let to: Int
        /// The amount.
        public let pence: Int64

        /// Creates a portion of at least a day.
        public init(year: Int, from: Int, to: Int, pence: Int64) {
            precondition(from < to, "money takes a day to spend")
            self.year = year
            self.from = from
            self.to = to
            self.pence = pence
        }
    }

    /// Something that may happen once.
    public struct Risk: Sendable {
        /// The name that keys its draws.
        public let id: String
        /// How likely it is, from 0 to 1.
        public let chance: Double
        /// The capital it costs.
        public let capital: Int64
        /// The revenue it costs.
        public let revenue: Int64
        /// The days by which it lengthens the work.
        public let delay: Int

        /// Creates a risk.
        public init(id: String, chance: Double, capital: Int64, revenue: Int64, delay: Int) {
            self.id = id
            self.chance = chance
            self.capital = capital
            self.revenue = revenue
            self.delay = delay
        }
    }

    /// A wait that must end before the next, and the last before the start.
    public struct Wait: Sendable {
        /// The name that keys its draws.
        public let gate: String
        /// How many days it takes.
        public let days: Triangle
        /// The days on which it can end, ascending; empty where it can on any.
        public let meetings: [Int]

        /// Creates a wait.
        public init(gate: String, days: Triangle, meetings: [Int] = []) {
            self.gate = gate
            self.days = days
            self.meetings = meetings
        }
    }

    /// How strongly one shared cause moves an activity.
    public struct Loading: Sendable {
        /// The position of the cause.
        public let cause: Int
        /// How strongly it moves the cost, from −1 to 1; the squares of all come to at most 1.
        public let cost: Double
        /// How strongly it moves the time, alike.
        public let time: Double

        /// Creates a loading.
        public init(cause: Int, cost: Double, time: Double) {
            self.cause = cause
            self.cost = cost
            self.time = time
        }
    }
}
