/// How one return did against a framework, dimension by dimension.
public struct Scorecard: Hashable, Sendable {
    /// One dimension's mark.
    public struct Line: Hashable, Sendable {
        /// The dimension.
        public let dimension: String
        /// The mark, or `nil` when the dimension was not answered; that is not the lowest mark.
        public let mark: Double?
        /// Where the answer is written, or the return where there is none.
        public let place: Place
    }

    /// The return that was scored.
    public let source: MaturityReturn
    /// The open organisation that answers for the return today: itself, or its successor.
    public let organisation: ODSCode
    /// The board in which that organisation stands today; for a board's return that was split,
    /// `nil`, because it cannot be given to either part.
    public let icb: ODSCode?
    /// The region in which the return stands.
    public let region: ODSCode?
    /// The marks, in the framework's order.
    public let lines: [Line]
    /// The least and greatest overall mark, whatever the unanswered dimensions turn out to be.
    public let bounds: ClosedRange<Double>

    /// The setting it speaks for.
    public var careSetting: CareSetting { source.careSetting }

    /// The mark of a dimension, if it was answered.
    public func mark(_ dimension: String) -> Double? {
        lines.first { $0.dimension == dimension }?.mark
    }

    /// The mean of the answered dimensions, or `nil` when none was answered.
    public var overall: Double? { lines.compactMap(\.mark).mean }

    /// The share of the dimensions that was answered, 0 to 1; 0 where there are no dimensions.
    public var answered: Double {
        lines.isEmpty ? 0 : Double(lines.count { $0.mark != nil }) / Double(lines.count)
    }
}

extension Framework {
    /// Scores `source`, which was validated against this framework.
    public func scorecard(
        of source: MaturityReturn,
        organisation: ODSCode,
        icb: ODSCode?,
        region: ODSCode?
    ) -> Scorecard {
        let lines = dimensions.map { dimension in
            let answer = source.answers[dimension.id]
            return Scorecard.Line(
                dimension: dimension.id,
                mark: answer.flatMap { mark(of: $0.value, in: dimension) },
                place: answer?.place ?? source.place
            )
        }
        return Scorecard(
            source: source,
            organisation: organisation,
            icb: icb,
            region: region,
            lines: lines,
            bounds: bounds(of: lines)
        )
    }

    private func mark(of answer: MaturityReturn.Answer, in dimension: Dimension) -> Double? {
        switch answer {
        case .published(let mark): mark.isFinite ? mark : nil
        case .levels(let levels): levels.map(Double.init).mean
        case .met(let met):
            dimension.criteria.map { Double($0.level(meeting: met, on: scale)) }.mean
        }
    }

    private func bounds(of lines: [Scorecard.Line]) -> ClosedRange<Double> {
        func overall(filling blank: Int) -> Double {
            lines.map { $0.mark ?? Double(blank) }.mean ?? Double(blank)
        }
        return overall(filling: scale.lowerBound)...overall(filling: scale.upperBound)
    }
}

extension Collection<Double> {
    /// The unweighted mean; `nil` for nothing.
    ///
    /// What each addition rounds away is kept and added at the end (Neumaier), so that the order of
    /// the values does not show.
    public var mean: Double? {
        guard !isEmpty else { return nil }
        var sum = 0.0
        var lost = 0.0
        for value in self {
            let next = sum + value
            lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
            sum = next
        }
        return (sum + lost) / Double(count)
    }
}
