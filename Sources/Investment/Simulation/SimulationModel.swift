public import DigitalMaturity

/// A plan as a simulation sees it: days and pence, with no names but those that key the draws.
///
/// Days are counted by `calendar`. Positions are those of `activities`.
public struct SimulationModel: Sendable {
    /// The days and years.
    public let calendar: SimulationCalendar
    /// What is done, in the plan's order.
    public let activities: [Activity]
    /// The people there are in each month of the calendar; empty where nothing limits them.
    public let people: [Int]
    /// The shared causes.
    public var causes: [String] = []
    /// The limits that may be crossed.
    public var limits: [Limit] = []
    /// What is to be live by a day.
    public var targets: [Target] = []
    /// What being live raises.
    public var climb = Climb(ladders: [])
    /// The marks from which the climb starts, by organisation.
    public var standings: [Standing] = []

    /// Creates a model with nothing to watch.
    public init(
        calendar: SimulationCalendar,
        activities: [Activity],
        people: [Int] = []
    ) {
        precondition(
            people.isEmpty || people.count == calendar.months,
            "people are known for every month or for none"
        )
        self.calendar = calendar
        self.activities = activities
        self.people = people
    }

    /// An amount that is tested against a limit, and strays from the plan as the cost of some
    /// activities does, so far as its basis counts that cost.
    public struct Limit: Sendable {
        /// Whose cost moves it.
        public let activities: [Int]
        /// What the amount is of.
        public let basis: SpendRule.Basis
        /// The amount as planned.
        public let planned: Int64
        /// The limit in pence.
        public let limit: Int64
        /// When it is crossed.
        public let comparison: SpendRule.Comparison

        /// Creates a limit.
        public init(
            activities: [Int],
            basis: SpendRule.Basis,
            planned: Int64,
            limit: Int64,
            comparison: SpendRule.Comparison
        ) {
            self.activities = activities
            self.basis = basis
            self.planned = planned
            self.limit = limit
            self.comparison = comparison
        }

        /// Whether an amount crosses it.
        func isCrossed(by amount: Int64) -> Bool {
            comparison == .above ? amount > limit : amount >= limit
        }
    }

    /// Activities that are all to be live by a day.
    public struct Target: Sendable {
        /// The positions of the activities in the model.
        public let activities: [Int]
        /// The last day on which it counts.
        public let day: Int

        /// Creates a target.
        public init(activities: [Int], day: Int) {
            self.activities = activities
            self.day = day
        }
    }

    /// The mark of one organisation before anything is live.
    public struct Standing: Sendable {
        /// The code of the organisation whose mark it is.
        public let organisation: ODSCode
        /// Its mark, in millionths of a level.
        public let mark: Int
        /// Of how many dimensions it is the mean.
        public let dimensions: Int

        /// Creates a standing.
        public init(organisation: ODSCode, mark: Int, dimensions: Int) {
            precondition(dimensions > 0, "a mark is the mean of some dimensions")
            self.organisation = organisation
            self.mark = mark
            self.dimensions = dimensions
        }
    }
}
