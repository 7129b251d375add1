/// A triangular distribution: from `low` to `high`, likeliest at `mode`.
public struct Triangle: Hashable, Sendable {
    /// The least.
    public let low: Double
    /// The likeliest.
    public let mode: Double
    /// The most.
    public let high: Double
    @usableFromInline let split: Double
    @usableFromInline let below: Double
    @usableFromInline let above: Double

    /// Creates a distribution; a `mode` outside the ends is taken to the nearer one.
    public init(low: Double, mode: Double, high: Double) {
        precondition(low <= high, "a triangle runs from its lower end to its upper one")
        self.low = low
        self.mode = min(max(mode, low), high)
        self.high = high
        let width = high - low
        split = width > 0 ? (self.mode - low) / width : 0
        below = width * (self.mode - low)
        above = width * (high - self.mode)
    }

    /// Whether it holds one value alone.
    public var isPoint: Bool { low == high }

    /// The expected value, in the unit of the bounds.
    public var mean: Double { (low + mode + high) / 3 }

    /// The square of the standard deviation, in the square of that unit.
    public var variance: Double {
        (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18
    }

    /// The value below which a share `uniform` of all values lie; at a point that point exactly.
    @inlinable
    @inline(__always)
    public func value(at uniform: Double) -> Double {
        // All bits where it is on the lower side, else none: the sign of a difference is exact, and of
        // a condition the compiler makes a branch, which chance would often mislead.
        let isLow = UInt64(bitPattern: Int64(bitPattern: (uniform - split).bitPattern) &>> 63)
        func either(_ one: Double, _ other: Double) -> Double {
            Double(bitPattern: one.bitPattern & isLow | other.bitPattern & ~isLow)
        }
        let root = either(uniform * below, (1 - uniform) * above).squareRoot()
        return either(low + root, high - root)
    }

    /// The share of all values up to `value`, from 0 to 1; at a point all of it lies there.
    package func share(upTo value: Double) -> Double {
        if value >= high { return 1 }
        if value <= low { return 0 }
        return value < mode
            ? (value - low) * (value - low) / ((high - low) * (mode - low))
            : 1 - (high - value) * (high - value) / ((high - low) * (high - mode))
    }
}
