import DigitalMaturity
import TestSupport
import Testing

/// The count of independent groups, against counting every case.
struct CountDistributionTests {
    /// Every way in which up to ten groups can be counted or not, added up.
    @Test func `convolution agrees with every case of up to ten groups`() {
        var random = SplitMix64(seed: 41)
        var cases = 0
        for number in 0...10 {
            for _ in 0..<(number < 7 ? 40 : 1) {
                let groups = (0..<number).map { _ in group(&random) }
                let most = groups.reduce(0) { $0 + $1.size }
                for counted in 0...min(most, 3) {
                    let exact = CountDistribution(of: groups, counted: counted)
                    let counting = enumerated(groups, counted)
                    #expect(
                        close(exact.probabilities, counting ?? exact.probabilities),
                        "\(groups), of which \(counted)"
                    )
                    cases += counting == nil ? 0 : 1
                }
            }
        }
        #expect(cases > 500)
    }

    /// Every subset that may be among the counted, and every outcome of the others.
    private func enumerated(_ groups: [CountDistribution.Group], _ counted: Int) -> [Double]? {
        var sums = [Double](repeating: 0, count: groups.reduce(1) { $0 + $1.size })
        for among in 0..<(1 << groups.count) {
            let known = groups.indices.filter { among >> $0 & 1 == 1 }
            guard known.reduce(0, { $0 + groups[$1].size }) == counted else { continue }
            let others = groups.indices.filter { among >> $0 & 1 == 0 }
            for outcome in 0..<(1 << others.count) {
                var (probability, count) = (1.0, counted)
                for (place, index) in others.enumerated() {
                    let isCounted = outcome >> place & 1 == 1
                    probability *= isCounted ? groups[index].chance : 1 - groups[index].chance
                    count += isCounted ? groups[index].size : 0
                }
                sums[count] += probability
            }
        }
        let total = sums.reduce(0, +)
        return total > 0 ? sums.map { $0 / total } : nil
    }

    private func group(_ random: inout SplitMix64) -> CountDistribution.Group {
        CountDistribution.Group(
            of: 1 + Int(random.next() % 3),
            chance: Double(random.next() % 101) / 100
        )
    }

    private func close(_ first: [Double], _ second: [Double]) -> Bool {
        first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) < 1e-12 }
    }

    @Test func `a mixture agrees with drawing, within the error of so many draws`() {
        let chances = [[0.1, 0.4, 0.8, 0.5], [0.6, 0.9, 0.95, 0.7]]
        let exact = CountDistribution(
            mixing: zip([0.3, 0.7], chances).map { weight, chances in
                (weight, CountDistribution(of: chances.map { CountDistribution.Group(chance: $0) }))
            }
        )
        let (draws, stream) = (40_000, RandomStream(seed: 7, name: "forecast"))
        var seen = [Double](repeating: 0, count: 5)
        for draw in 0..<draws {
            let own = chances[stream.uniform(draw * 5) < 0.3 ? 0 : 1]
            let count = own.indices.count { stream.uniform(draw * 5 + $0 + 1) < own[$0] }
            seen[count] += 1 / Double(draws)
        }
        for (count, share) in seen.enumerated() {
            let probability = exact.probabilities[count]
            let error = (probability * (1 - probability) / Double(draws)).squareRoot()
            #expect(abs(share - probability) < 4 * error, "\(count): \(share), not \(probability)")
        }
    }

    /// Two coins, by hand: 1/4, 1/2, 1/4.
    @Test func `quantiles, tails and the mean of two coins`() {
        let coins = CountDistribution(of: [.init(chance: 0.5), .init(chance: 0.5)])
        #expect(coins.probabilities == [0.25, 0.5, 0.25])
        #expect([0.05, 0.25, 0.26, 0.75, 0.76].map(coins.quantile) == [0, 0, 1, 1, 2])
        #expect([0, 1, 2, 3].map(coins.probability(atLeast:)) == [1, 0.75, 0.25, 0])
        #expect(coins.mean == 1)
        #expect(coins.adding(coins).probabilities == [0.0625, 0.25, 0.375, 0.25, 0.0625])
    }
}

/// A line that is believed, against least squares by hand.
struct LineBeliefTests {
    /// Values 1, 3 and 5 at times −1, 0 and 1 lie on 3 + 2t. With a spread of 1 the variance is 1/3 at the
    /// middle and 1/3 + 1/2 at either end.
    @Test func `without a prior it is the line of least squares`() {
        let line = [(-1.0, 1.0), (0, 3), (1, 5)].reduce(
            LineBelief(level: (0, .infinity), growth: (0, .infinity))
        ) { $0.seeing($1.1, at: $1.0, spread: 1) }
        #expect(abs(line.level - 3) < 1e-12 && abs(line.growth - 2) < 1e-12)
        #expect(abs(line.variance(at: 0) - 1.0 / 3) < 1e-12)
        #expect(abs(line.variance(at: 1) - 5.0 / 6) < 1e-12)
    }

    /// One value of 4 with the spread of the prior lies half way from 0: at 2.
    @Test func `a prior draws the line towards itself by its weight`() {
        let line = LineBelief(level: (0, 1), growth: (0, 1)).seeing(4, at: 0, spread: 1)
        #expect(line.level == 2 && line.growth == 0)
        #expect(line.variance(at: 0) == 0.5)
    }

    @Test func `log odds turn back into shares`() {
        for share in [0.01, 0.4, 0.5, 0.999] {
            #expect(abs(DigitalMaturity.share(ofLogOdds: logOdds(share)) - share) < 1e-12)
        }
    }
}
