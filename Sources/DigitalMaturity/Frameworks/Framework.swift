/// A published model of digital maturity, held as data: its dimensions, scale and way of scoring.
public struct Framework: Hashable, Sendable {
    /// How answers become marks. A gate is never averaged away.
    public enum Scorer: String, CaseIterable, Sendable {
        /// A criterion reaches a level when every element at it and below is met; a dimension is
        /// the mean of its criteria, and the overall mark the mean of the dimensions.
        case gated
    }

    /// The identifier, with the edition: `dma-2025`.
    public let id: String
    /// The title.
    public let title: String
    /// The edition in words.
    public let edition: String
    /// The lowest and highest level.
    public let scale: ClosedRange<Int>
    /// How answers become marks.
    public let scorer: Scorer
    /// The settings it is made for.
    public let appliesTo: [CareSetting]
    /// The dimensions, in the publisher's order.
    public let dimensions: [Dimension]
    /// Who says so.
    public let citation: Citation
    /// How the marks are made and rolled up, each statement with its source.
    public let method: [CitedStatement]
    /// What is not known of it.
    public let gaps: [String]

    /// Creates a framework.
    public init(
        id: String,
        title: String,
        edition: String,
        scale: ClosedRange<Int>,
        scorer: Scorer,
        appliesTo: [CareSetting],
        dimensions: [Dimension],
        citation: Citation,
        method: [CitedStatement],
        gaps: [String]
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.scale = scale
        self.scorer = scorer
        self.appliesTo = appliesTo
        self.dimensions = dimensions
        self.citation = citation
        self.method = method
        self.gaps = gaps
    }

    /// The dimension with this identifier.
    public func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }
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

/// One measure of a framework, such as "Well led".
public struct Dimension: Hashable, Sendable {
    /// A name and the year from which it was used; names change, identifiers never do.
    public struct Label: Hashable, Sendable {
        /// The name.
        public let text: String
        /// The first year.
        public let from: Int

        /// Creates a label.
        public init(text: String, from: Int) {
            self.text = text
            self.from = from
        }
    }

    /// The identifier: `well-led`.
    public let id: String
    /// Its names, oldest first; never empty.
    public let labels: [Label]
    /// What it is about, in our own words.
    public let summary: String
    /// Its criteria; empty where the publisher has not published them.
    public let criteria: [Criterion]

    /// Creates a dimension; it must have a label.
    public init(id: String, labels: [Label], summary: String, criteria: [Criterion]) {
        precondition(!labels.isEmpty, "a dimension has a name")
        self.id = id
        self.labels = labels
        self.summary = summary
        self.criteria = criteria
    }

    /// The name in use today.
    public var title: String { labels[labels.count - 1].text }
}

/// Something a dimension asks, answered by a level.
public struct Criterion: Hashable, Sendable {
    /// One thing that must be so for a level.
    public struct Element: Hashable, Sendable {
        /// The identifier, unique in the framework: `board-skills.2.named-lead`.
        public let id: String
        /// What must be so, in our own words.
        public let text: String
        /// The level that needs it.
        public let level: Int
        /// How well it is established.
        public let grade: EvidenceGrade

        /// Creates an element.
        public init(id: String, text: String, level: Int, grade: EvidenceGrade) {
            self.id = id
            self.text = text
            self.level = level
            self.grade = grade
        }
    }

    /// The identifier, unique in the framework.
    public let id: String
    /// The title.
    public let title: String
    /// Its elements.
    public let elements: [Element]

    /// Creates a criterion.
    public init(id: String, title: String, elements: [Element]) {
        self.id = id
        self.title = title
        self.elements = elements
    }
}
