/// How likely each count of things is, from none to all of them.
public struct CountDistribution: Hashable, Sendable {
    /// Things that are counted together or not at all.
    public struct Group: Hashable, Sendable {
        /// How many they are.
        public let size: Int
        /// The probability that they are counted.
        public let chance: Double

        /// Creates a group of at least one.
        public init(of size: Int = 1, chance: Double) {
            self.size = size
            self.chance = chance
        }
    }

    /// The probability of each count from 0 up.
    public let probabilities: [Double]

    /// Creates a distribution of probabilities that sum to 1, never empty.
    public init(_ probabilities: [Double]) {
        precondition(!probabilities.isEmpty, "a count has at least one value")
        self.probabilities = probabilities
    }

    /// The count of independent groups, exactly, by convolution.
    ///
    /// Of the things, `counted` are known to be counted already but not which: every choice of groups
    /// that makes up that number is as likely as any other. Where none does, a lower number is taken.
    public init(of groups: [Group], counted: Int = 0) {
        let most = groups.reduce(0) { $0 + $1.size }
        // The first index says how many are among the counted, the second how many are counted in all.
        var table = [[Double]](
            repeating: [Double](repeating: 0, count: most + 1),
            count: max(0, min(counted, most)) + 1
        )
        table[0][0] = 1
        for group in groups { CountDistribution.add(group, to: &table) }
        let row = table.last { $0.contains { $0 > 0 } } ?? [1]
        let total = row.reduce(0, +)
        self.init(row.map { $0 / total })
    }

    private static func add(_ group: Group, to table: inout [[Double]]) {
        let size = group.size
        for known in table.indices.reversed() {
            for count in table[known].indices.reversed() {
                let not = table[known][count] * (1 - group.chance)
                let counted =
                    count >= size ? table[known][count - size] * group.chance : 0
                let among =
                    known >= size && count >= size ? table[known - size][count - size] : 0
                table[known][count] = not + counted + among
            }
        }
    }

    /// The distributions, each with its weight; the weights sum to 1.
    public init(mixing parts: [(weight: Double, distribution: CountDistribution)]) {
        let count = parts.map(\.distribution.probabilities.count).max() ?? 1
        var mixed = [Double](repeating: 0, count: count)
        for part in parts {
            for (index, probability) in part.distribution.probabilities.enumerated() {
                mixed[index] += part.weight * probability
            }
        }
        self.init(mixed)
    }

    /// The sum of this count and another that is independent of it.
    public func adding(_ other: CountDistribution) -> CountDistribution {
        let (first, second) = (probabilities, other.probabilities)
        var sum = [Double](repeating: 0, count: first.count + second.count - 1)
        for (low, weight) in first.enumerated() where weight > 0 {
            for (high, probability) in second.enumerated() {
                sum[low + high] += weight * probability
            }
        }
        return CountDistribution(sum)
    }

    /// The least count at or below which a share of all outcomes lies.
    public func quantile(_ share: Double) -> Int {
        var below = 0.0
        for (count, probability) in probabilities.enumerated() {
            below += probability
            if below >= share - 1e-12 { return count }
        }
        return probabilities.count - 1
    }

    /// The probability of a count at least as high, from 0 to 1.
    public func probability(atLeast count: Int) -> Double {
        min(1, probabilities.dropFirst(max(0, count)).reduce(0, +))
    }

    /// The expected count.
    public var mean: Double {
        probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }
}
