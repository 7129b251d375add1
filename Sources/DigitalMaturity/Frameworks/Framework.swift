/// A published model of digital maturity, held as data: its dimensions, scale and way of scoring.
public struct Framework: Hashable, Sendable {
    /// The identifier, with the edition: `dma-2025`.
    public let id: String
    /// The name as its publisher prints it.
    public let title: String
    /// The edition in words.
    public let edition: String
    /// The edition that it follows, where that is held too.
    public var follows: String?
    /// The lowest and highest mark.
    public let scale: ClosedRange<Int>
    /// How answers become marks.
    public let scorer: Scorer
    /// The settings it is made for.
    public var appliesTo: [CareSetting] = CareSetting.allCases
    /// The names of its levels, lowest first; empty where levels are only numbers.
    public var levels: [Level] = []
    /// The answers that its criteria may be given, by scale; empty where elements are met or not.
    public var answerScales: [AnswerScale] = []
    /// The dimensions, in the publisher's order.
    public var dimensions: [Dimension]
    /// Who says so.
    public let citation: Citation
    /// How the marks are made and rolled up, each statement with its source.
    public var method: [CitedStatement] = []
    /// What is not known of it.
    public var gaps: [String] = []

    /// Creates a framework for all settings, without names of levels, answer scales or method.
    public init(
        id: String,
        title: String,
        edition: String,
        scale: ClosedRange<Int>,
        scorer: Scorer,
        dimensions: [Dimension],
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.scale = scale
        self.scorer = scorer
        self.dimensions = dimensions
        self.citation = citation
    }

    /// The dimension with this identifier.
    public func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }

    /// The answers with this identifier.
    public func answerScale(_ id: String) -> AnswerScale? { answerScales.first { $0.id == id } }

    /// Every criterion, in the order of the dimensions.
    public var criteria: [Criterion] { dimensions.flatMap(\.criteria) }

    /// Everything that can be answered, in the order of the dimensions.
    public var elements: [Criterion.Element] { criteria.flatMap(\.elements) }

    /// The identifiers of all dimensions, then of all criteria and elements, in the order of the
    /// dimensions; a criterion that is itself what is answered stands once.
    public var names: [String] {
        var seen: Set<String> = []
        return (dimensions.map(\.id) + criteria.flatMap { [$0.id] + $0.elements.map(\.id) })
            .filter { seen.insert($0).inserted }
    }
}

extension Framework {
    /// How answers become marks. A gate is never averaged away.
    public enum Scorer: String, CaseIterable, Sendable {
        /// A criterion reaches a level when every element at it and below is met; a dimension is
        /// the mean of its criteria, and the overall mark the mean of the dimensions.
        ///
        /// Under every scorer a question that nobody answered, and a dimension, counts as the least
        /// it could be.
        case gated
        /// One stage for the whole organisation, reached when every element of every criterion at
        /// it and below is met; nothing is averaged.
        case cumulative
        /// An answer stands for a percentage; a dimension is the mean of its criteria, and the
        /// overall mark the mean of the dimensions.
        case answerMaps = "answer-maps"
        /// An answer stands for points; criteria and dimensions count by their stated weights.
        case weightedMean = "weighted-mean"

        /// The words that stand beside a mark.
        public var words: String {
            switch self {
            case .gated: "gated levels: a level needs all it asks and all below"
            case .cumulative: "cumulative stages: a stage needs all it asks and all below"
            case .answerMaps: "answers mapped to percent, means of means"
            case .weightedMean: "weighted mean of answers"
            }
        }

        /// Whether elements are met or not, rather than answered on a scale.
        public var hasGates: Bool { self == .gated || self == .cumulative }
    }

    /// The name of a level.
    public struct Level: Hashable, Sendable {
        /// The number that the name stands for.
        public let level: Int
        /// Its name.
        public let title: String
        /// What it stands for, in our own words.
        public let text: String
        /// Who says so.
        public let citation: Citation

        /// Creates the name of a level.
        public init(level: Int, title: String, text: String, citation: Citation) {
            self.level = level
            self.title = title
            self.text = text
            self.citation = citation
        }
    }
}

/// A statement in our own words and who supports it.
public struct CitedStatement: Hashable, Sendable {
    /// The statement.
    public let text: String
    /// Who supports it.
    public let citation: Citation

    /// Creates a statement.
    public init(text: String, citation: Citation) {
        self.text = text
        self.citation = citation
    }
}
