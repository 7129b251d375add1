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
    /// How much it counts in the overall mark, beside the other dimensions.
    public let weight: Int
    /// Who says that there is such a dimension.
    public let citation: Citation
    /// Its criteria; empty where the publisher has not published them.
    public let criteria: [Criterion]

    /// Creates a dimension; it must have a label, and count for something.
    public init(
        id: String,
        labels: [Label],
        summary: String,
        weight: Int = 1,
        citation: Citation,
        criteria: [Criterion]
    ) {
        precondition(!labels.isEmpty, "a dimension has a name")
        precondition(weight > 0, "a dimension counts for something")
        self.id = id
        self.labels = labels
        self.summary = summary
        self.weight = weight
        self.citation = citation
        self.criteria = criteria
    }

    /// The name in use today.
    public var title: String { labels[labels.count - 1].text }

    /// Whether `name` is its own identifier, or that of a criterion or element of it.
    public func holds(_ name: String) -> Bool {
        name == id || criteria.contains { $0.id == name || $0.elements.contains { $0.id == name } }
    }
}
