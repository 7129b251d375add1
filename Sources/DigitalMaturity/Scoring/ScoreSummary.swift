/// The unweighted means over some returns.
///
/// Each return counts once, not its patients or pounds, and settings are only mixed where that is
/// asked for.
public struct ScoreSummary: Hashable, Sendable {
    /// The mean of a dimension over the returns with a mark for it.
    public struct Line: Hashable, Sendable {
        /// The identifier of the dimension in the framework.
        public let dimension: String
        /// The mean, or `nil` when nobody answered.
        public let mean: Double?
        /// How many returns count in it; the others are blank in one of three ways.
        public let tally: Tally
    }

    /// How many returns there are.
    public let count: Int
    /// How many of them answered every question.
    public let complete: Int
    /// The means, in the framework's order.
    public let lines: [Line]
    /// The mean of the overall marks.
    public let overall: Double?
    /// The means of the least and of the greatest overall marks, whatever the unanswered turns out to
    /// be; `nil` when nobody answered.
    public let bounds: ClosedRange<Double>?
    /// The same with marks as uncertain as the confidence model assumes.
    public let interval: ClosedRange<Double>?
    /// How many returns have an overall mark; the others are blank in one of three ways.
    public let tally: Tally
    /// The means over comparable questions in two years; `nil` where none are published.
    public let comparable: ComparableMeans?

    /// Summarises `cards`, which were all scored against `framework`.
    public init(
        of cards: some Collection<Scorecard>,
        in framework: Framework,
        comparable marks: [ComparableMarks] = []
    ) {
        comparable = ComparableMeans(marks)
        count = cards.count
        complete = cards.count { $0.answered == 1 }
        lines = framework.dimensions.indices.map { index in
            Line(
                dimension: framework.dimensions[index].id,
                mean: cards.compactMap { $0.lines[index].mark }.mean,
                tally: Tally(of: cards.map { $0.lines[index].state })
            )
        }
        let marked = cards.filter { $0.overall != nil }
        overall = marked.compactMap(\.overall).mean
        bounds = mean(of: marked.map(\.bounds))
        interval = mean(of: marked.map(\.interval))
        tally = Tally(of: cards.map(\.state))
    }

    /// The mean of a dimension, or with `nil` of the overall marks.
    public subscript(dimension: String?) -> Double? {
        guard let dimension else { return overall }
        return lines.first { $0.dimension == dimension }?.mean
    }
}

extension Tally {
    /// Counts marks and the three kinds of blank.
    init(of states: some Sequence<Mark>) {
        self.init()
        for state in states {
            switch state {
            case .marked: answered += 1
            case .tooLittle, .notAnswered: notAnswered += 1
            case .notApplicable: notApplicable += 1
            case .outOfScope: outOfScope += 1
            }
        }
    }
}

/// From the mean of the lower ends to the mean of the upper ends; `nil` for nothing.
private func mean(of ranges: [ClosedRange<Double>]) -> ClosedRange<Double>? {
    guard let low = ranges.map(\.lowerBound).mean, let high = ranges.map(\.upperBound).mean else {
        return nil
    }
    return low...max(low, high)
}
