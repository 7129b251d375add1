/// The values that one quantity took in the draws of a simulation.
public struct Drawn: Sendable {
    /// The values, ascending; never empty.
    public let sorted: [Int64]
    /// Whether nothing of it is left to chance, so that one draw shows all there is.
    public let isExact: Bool

    /// Creates the draws of a quantity; there must be one.
    public init(_ values: [Int64], isExact: Bool = false) {
        precondition(!values.isEmpty, "a quantity is drawn at least once")
        sorted = sortedByDigits(values)
        self.isExact = isExact
    }

    /// The least value that at least `percent` percent of all do not exceed: always one of the draws.
    public func quantile(_ percent: Int) -> Int64 { sorted[rank(percent)] }

    /// The standard error of a quantile, by the order statistics a standard deviation of their rank
    /// away on either side, whatever the distribution.
    ///
    /// `nil` where the draws do not show it: where there is no draw so far away, and where those
    /// draws are the same, as they are where many draws come to exactly one amount.
    public func quantileError(_ percent: Int) -> Int64? {
        if isExact { return 0 }
        let share = Double(percent) / 100
        let reach = (Double(sorted.count) * share * (1 - share)).squareRoot()
        let rank = Double(rank(percent))
        let low = Int((rank - reach).rounded(.down))
        let high = Int((rank + reach).rounded(.up))
        guard low >= 0, high < sorted.count, sorted[low] < sorted[high] else { return nil }
        return (sorted[high] - sorted[low] + 1) / 2
    }

    private func rank(_ percent: Int) -> Int {
        max(0, (sorted.count * percent + 99) / 100 - 1)
    }

    /// So many of the draws, ascending, each standing for as many draws as any other.
    public func spaced(_ count: Int) -> [Int64] {
        (0..<count).map { sorted[(2 * $0 + 1) * sorted.count / (2 * count)] }
    }

    /// The mean, to the nearest whole.
    public var mean: Int64 { sorted[0] + meanExcess.rounded }

    /// The standard deviation of the draws.
    public var deviation: Double {
        guard sorted.count > 1 else { return 0 }
        let mean = meanExcess.exact
        let squares = sorted.lazy.map { value in
            let distance = Double(value - sorted[0]) - mean
            return distance * distance
        }
        return (squares.reduce(0, +) / Double(sorted.count - 1)).squareRoot()
    }

    /// The standard error of the mean, to the nearest whole; `nil` where the draws do not show it,
    /// because there is only one or all are the same.
    public var meanError: Int64? {
        if isExact { return 0 }
        guard sorted[0] < sorted[sorted.count - 1] else { return nil }
        return Int64((deviation / Double(sorted.count).squareRoot()).rounded())
    }

    /// How many draws exceed `limit`.
    public func count(above limit: Int64) -> Int {
        sorted.count - sorted.sortedPrefix { $0 <= limit }
    }

    /// The mean of what the draws exceed the least by, so that sums stay small.
    private var meanExcess: (exact: Double, rounded: Int64) {
        let sum = sorted.reduce(Int128(0)) { $0 + Int128($1 - sorted[0]) }
        let count = Int128(sorted.count)
        return (Double(sum) / Double(count), Int64((sum + count / 2) / count))
    }
}

/// The values in ascending order, by their digits to the base 2048: many draws lie close together, so
/// that few digits distinguish them, and no two need be compared.
private func sortedByDigits(_ values: [Int64]) -> [Int64] {
    guard values.count > 256, let least = values.min(), let most = values.max() else {
        return values.sorted()
    }
    let width = UInt64(bitPattern: most &- least)
    var values = values
    var other = values
    var shift: UInt64 = 0
    while shift < 64, width &>> shift > 0 {
        func digit(_ value: Int64) -> Int {
            Int((UInt64(bitPattern: value &- least) &>> shift) & 2047)
        }
        var places = [Int](repeating: 0, count: 2049)
        for value in values { places[digit(value) + 1] += 1 }
        for index in 1...2048 { places[index] += places[index - 1] }
        for value in values {
            other[places[digit(value)]] = value
            places[digit(value)] += 1
        }
        swap(&values, &other)
        shift += 11
    }
    return values
}

/// How often something happened in the draws.
public struct Chance: Hashable, Sendable {
    /// In how many draws it did.
    public let count: Int
    /// How many draws there were, at least one.
    public let draws: Int

    /// Creates a chance.
    public init(count: Int, of draws: Int) {
        precondition(draws > 0, "something is drawn")
        self.count = count
        self.draws = draws
    }

    /// The share of the draws.
    public var share: Double { Double(count) / Double(draws) }

    /// The standard error of the share; `nil` where the draws do not show it, because it happened in
    /// none of them or in all.
    public var standardError: Double? {
        guard 0 < count, count < draws else { return nil }
        return (share * (1 - share) / Double(draws)).squareRoot()
    }

    /// How likely it may still be where it happened in no draw, and how unlikely where it happened in
    /// all, with 95% confidence by the rule of three; `nil` otherwise, and for too few draws.
    public var bound: Double? {
        let most = 3 / Double(draws)
        guard count == 0 || count == draws, most < 1 else { return nil }
        return count == 0 ? most : 1 - most
    }
}
