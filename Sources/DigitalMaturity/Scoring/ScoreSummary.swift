/// The unweighted means over some returns.
///
/// Returns count, not patients or pounds, and settings are only mixed where that is asked for.
public struct ScoreSummary: Hashable, Sendable {
    /// The mean of a dimension over the returns that answered it.
    public struct Line: Hashable, Sendable {
        /// The dimension.
        public let dimension: String
        /// The mean, or `nil` when nobody answered.
        public let mean: Double?
    }

    /// How many returns there are.
    public let count: Int
    /// How many of them answered every dimension.
    public let complete: Int
    /// The means, in the framework's order.
    public let lines: [Line]
    /// The mean of the overall marks.
    public let overall: Double?

    /// Summarises `cards`, which were all scored against `framework`.
    public init(of cards: some Collection<Scorecard>, in framework: Framework) {
        count = cards.count
        complete = cards.count { $0.answered == 1 }
        lines = framework.dimensions.indices.map { index in
            Line(
                dimension: framework.dimensions[index].id,
                mean: cards.compactMap { $0.lines[index].mark }.mean
            )
        }
        overall = cards.compactMap(\.overall).mean
    }
}
