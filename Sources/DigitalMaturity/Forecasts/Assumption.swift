/// A number that a forecast takes where nothing measures it.
public struct Assumption: Hashable, Sendable {
    /// The numbers that forecasts need.
    public enum ID: String, CaseIterable, Sendable {
        /// What is seen of trusts without a plan before any data, in trusts and in years of waiting.
        case paceSeen = "pace-seen"
        case paceYears = "pace-years"
        /// What is seen of plans before any data, in programmes and in months after the planned day.
        case slipSeen = "slip-seen"
        case slipMonths = "slip-months"
        /// What is seen of records that a later list does not count, in trusts and in years.
        case recountSeen = "recount-seen"
        case recountYears = "recount-years"
        /// The growth of social care records a year in log odds, and how uncertain it is.
        case growth
        case growthSpread = "growth-spread"
        /// How boards are spread around England, in log odds.
        case levelSpread = "level-spread"
        /// How far off a stated national share may be, in log odds.
        case countingSpread = "counting-spread"
        /// How far a year without data may lead away from the curve, in log odds.
        case paceChange = "pace-change"

        /// The measure that it belongs to.
        public var measure: ForecastMeasure {
            switch self {
            case .paceSeen, .paceYears, .slipSeen, .slipMonths, .recountSeen, .recountYears: .epr
            default: .dscr
            }
        }
    }

    /// What it is, in words.
    public let title: String
    /// The number.
    public let value: Double
    /// Why it is taken.
    public let because: String
    /// Where it is written.
    public let place: Place

    /// Creates an assumption.
    public init(_ title: String, value: Double, because: String, place: Place) {
        self.title = title
        self.value = value
        self.because = because
        self.place = place
    }
}

/// A delay that holds up every trust alike, and how likely each length of it is.
public struct SharedDelay: Sendable {
    /// The lengths with their probabilities, which sum to 1.
    public let chances: [(months: Int, chance: Double)]
    /// Why those are assumed.
    public let because: String
    /// Where they are written.
    public let place: Place

    /// Creates a delay.
    public init(
        _ chances: [(months: Int, chance: Double)],
        because: String,
        place: Place
    ) {
        self.chances = chances
        self.because = because
        self.place = place
    }
}
