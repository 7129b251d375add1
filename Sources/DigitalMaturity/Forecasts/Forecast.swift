/// How many will have a record on a day, by what was known on another.
public struct Forecast: Sendable {
    /// One of those that may be without a record, and how likely that is.
    public struct Risk: Hashable, Sendable {
        /// A trust, or a board where social care is forecast.
        public let code: ODSCode
        /// The probability of no record on the day, or of a board below the target.
        public let probability: Double
        /// When its record was planned to go live; `nil` where no plan was known.
        public let planned: PartialDate?
        /// Whether its planned day was put off and no new day is known.
        public internal(set) var isPutOff = false
    }

    /// What an assumption or a quantity moves, between its two ends.
    public struct Move: Hashable, Sendable {
        /// What is set to one end and to the other.
        public let what: String
        /// The expected count at the end that gives the lower one.
        public let low: Double
        /// The expected count at the other end.
        public let high: Double
    }

    /// Something that was known and went in.
    public struct Input: Hashable, Sendable {
        /// What it says.
        public let words: String
        /// Where it is written; a file where many rows of it went in.
        public let place: Place
    }

    /// What is forecast.
    public let measure: ForecastMeasure
    /// For which day.
    public let by: CivilDate
    /// With what was known on which day.
    public let knownAt: CivilDate
    /// How many had a record when that was last known, and the day of that.
    public let last: (count: Int, on: CivilDate)
    /// How likely each count is.
    public let distribution: CountDistribution
    /// Those at risk, the greatest first.
    public let risks: [Risk]
    /// What moves the expected count, the most first.
    public let moves: [Move]
    /// What was learned from what was known, in sentences.
    public let learned: [String]
    /// What went in.
    public let inputs: [Input]
    /// The open trusts that are not counted, because no list says whether they have a record.
    public internal(set) var leftOut: [ODSCode] = []

    /// Of how many.
    public var denominator: Int { distribution.probabilities.count - 1 }

    /// The count at or below which a share of all outcomes lies.
    public func quantile(_ share: Double) -> Int { distribution.quantile(share) }

    /// The probability that at least a share of all has a record.
    public func probability(atLeast share: Double) -> Double {
        distribution.probability(atLeast: leastCount(of: share))
    }

    /// The least count that is at least a share of all; a count that is the share but for rounding is.
    func leastCount(of share: Double) -> Int {
        Int((share * Double(denominator) - 1e-9).rounded(.up))
    }
}

/// Why there is no forecast.
public enum NoForecast: Error, Hashable, Sendable {
    /// The day that is asked for is before the day of what is known.
    case past
    /// Nothing was known by then; the day is the first on which something was.
    case nothingKnown(first: CivilDate?)
}
