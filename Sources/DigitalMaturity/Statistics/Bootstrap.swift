/// How an interval is found by drawing again from the data (Efron 1979).
public struct Bootstrap: Hashable, Sendable {
    /// On which every draw depends.
    public let seed: UInt64
    /// How many means are drawn for one interval.
    public let draws: Int
    /// The share of intervals that hold the true value, between 0 and 1.
    public let share: Double

    /// Creates the settings.
    public init(seed: UInt64, draws: Int = 10_000, share: Double = 0.95) {
        precondition(draws > 0, "an interval needs draws")
        precondition(share > 0 && share < 1, "the share of an interval is between 0 and 1")
        self.seed = seed
        self.draws = draws
        self.share = share
    }

    /// How many of `count` intervals chance alone would take past zero.
    public func byChance(of count: Int) -> Double {
        (Double(count) * (1 - share) * 1_000_000).rounded() / 1_000_000
    }

    /// The stream of draws for one figure.
    func stream(_ name: String) -> RandomStream { RandomStream(seed: seed, name: name) }
}

/// A figure with the interval in which its true value is thought to lie.
public struct Estimate: Hashable, Sendable {
    /// The figure as it was observed.
    public let value: Double
    /// Where the true value lies in `share` of cases; `nil` where nothing tells how large the noise
    /// is, which is not an interval of no width.
    public let interval: ClosedRange<Double>?
    /// The share of such intervals that hold the true value.
    public let share: Double

    /// Whether the interval holds zero, so that noise alone might have made the figure; `nil` where
    /// there is no interval. It does not say that the true value is zero.
    public var isWithinNoise: Bool? { interval?.contains(0) }

    /// A figure whose errors are spread like `noise`, times `scale`.
    ///
    /// The interval is reflected ("basic"): an error that is often upwards means a true value that
    /// is often lower.
    init(_ value: Double, noise: Distribution?, scale: Double = 1, share: Double) {
        self.value = value
        self.share = share
        interval = noise.map { noise in
            let tail = (1 - share) / 2
            let low = value - scale * noise.quantile(1 - tail)
            return low...max(low, value - scale * noise.quantile(tail))
        }
    }
}

/// The mean; that of equal values is that value exactly, so that no difference is made by rounding.
func mean(of values: some Collection<Double>) -> Double? {
    values.first.flatMap { first in values.lazy.map { $0 - first }.mean.map { first + $0 } }
}
