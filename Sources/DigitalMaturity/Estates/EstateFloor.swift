/// What an estate must reach before a mark of another framework is believed.
public struct EstateFloor: Hashable, Sendable {
    /// The framework of the mark.
    public let framework: String
    /// The part of the framework that is marked.
    public let dimension: String
    /// From which mark on it rests on the estate.
    public let from: Double
    /// The least answer to each question that counts answer.
    public let needs: [String: String]
    /// Who says so.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates a floor.
    public init(
        _ dimension: String,
        of framework: String,
        from: Double,
        needs: [String: String],
        _ citation: Citation,
        at place: Place
    ) {
        self.dimension = dimension
        self.framework = framework
        self.from = from
        self.needs = needs
        self.citation = citation
        self.place = place
    }
}

/// A mark or an answer that is above what the estate supports.
public struct EstateClaim: Hashable, Sendable {
    /// The framework in which it is claimed.
    public let framework: String
    /// The dimension or the question.
    public let element: String
    /// The mark or the points claimed.
    public let claimed: Double
    /// The question that counts answer with less.
    public let criterion: String
    /// The answer that is needed.
    public let needed: String
    /// The answer that counts give.
    public let found: String
    /// Where the claim is written.
    public let place: Place
}
