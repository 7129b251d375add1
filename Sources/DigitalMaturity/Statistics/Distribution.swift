/// How some values are spread.
public struct Distribution: Hashable, Sendable {
    /// The values, least first; never empty.
    public let values: [Double]

    /// Creates the distribution, or nothing of no values.
    public init?(_ values: some Sequence<Double>) {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        self.values = sorted
    }

    /// The value below which `share` of the values lie, interpolated between neighbours.
    ///
    /// This is Excel's `QUARTILE.INC` and R's default (Hyndman and Fan, type 7), so that a reader
    /// who checks with either gets the same figure. The share is from 0 to 1.
    public func quantile(_ share: Double) -> Double {
        precondition((0...1).contains(share), "a quantile is at a share from 0 to 1")
        let position = share * Double(values.count - 1)
        let below = Int(position)
        guard below + 1 < values.count else { return values[values.count - 1] }
        return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
    }

    /// A quarter of the values lie at or below it.
    public var lowerQuartile: Double { quantile(0.25) }
    /// Half of the values lie at or below it.
    public var median: Double { quantile(0.5) }
    /// Three quarters of the values lie at or below it.
    public var upperQuartile: Double { quantile(0.75) }

    /// The band in which `value` lies.
    public func band(of value: Double) -> Band {
        if value < lowerQuartile { return .lowest }
        if value < median { return .belowMedian }
        if value <= upperQuartile { return value == median ? .atMedian : .aboveMedian }
        return .highest
    }
}

/// A quarter of the peers, or their very middle. Bands, not ranks: the publisher says that the
/// assessment is no league table.
///
/// Equal marks share a band, the one nearer the median, so that a band may hold more or fewer than
/// a quarter: where all are equal, all are at the median.
public enum Band: String, CaseIterable, Sendable {
    /// Below the lower quartile.
    case lowest
    /// From the lower quartile up to the median.
    case belowMedian = "below-median"
    /// Exactly the median.
    case atMedian = "at-median"
    /// Above the median, up to the upper quartile.
    case aboveMedian = "above-median"
    /// Above the upper quartile.
    case highest

    /// The words for a table.
    public var words: String {
        switch self {
        case .lowest: "lowest quarter"
        case .belowMedian: "second quarter"
        case .atMedian: "at the median"
        case .aboveMedian: "third quarter"
        case .highest: "highest quarter"
        }
    }
}
