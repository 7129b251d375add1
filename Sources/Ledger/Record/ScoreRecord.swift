public import DigitalMaturity

/// How one return did in one run.
public struct ScoreRecord: Hashable, Sendable {
    /// The mark of one dimension.
    public struct Mark: Hashable, Sendable {
        /// The dimension.
        public let dimension: String
        /// The mark, or `nil` when the dimension was not answered.
        public let mark: Double?

        /// Creates a mark.
        public init(dimension: String, mark: Double?) {
            self.dimension = dimension
            self.mark = mark
        }
    }

    /// The framework.
    public let framework: String
    /// Who answers for the return today.
    public let organisation: ODSCode
    /// Who made the return, by the code of the day.
    public let source: ODSCode
    /// The setting it speaks for.
    public let careSetting: CareSetting
    /// The overall mark, or `nil` when no dimension was answered.
    public let overall: Double?
    /// The share of the dimensions that was answered, 0 to 1.
    public let answered: Double
    /// The least and greatest overall mark, whatever the unanswered dimensions turn out to be.
    public let bounds: ClosedRange<Double>
    /// The marks, by dimension.
    public let marks: [Mark]

    /// Creates a score.
    public init(
        framework: String,
        organisation: ODSCode,
        source: ODSCode,
        careSetting: CareSetting,
        overall: Double?,
        answered: Double,
        bounds: ClosedRange<Double>,
        marks: [Mark]
    ) {
        self.framework = framework
        self.organisation = organisation
        self.source = source
        self.careSetting = careSetting
        self.overall = overall
        self.answered = answered
        self.bounds = bounds
        self.marks = marks.sorted { $0.dimension < $1.dimension }
    }

    /// What is kept of `card`, which was scored against `framework`.
    public init(_ card: Scorecard, against framework: Framework) {
        self.init(
            framework: framework.id,
            organisation: card.organisation,
            source: card.source.organisation,
            careSetting: card.careSetting,
            overall: card.overall,
            answered: card.answered,
            bounds: card.bounds,
            marks: card.lines.map { Mark(dimension: $0.dimension, mark: $0.mark) }
        )
    }
}
