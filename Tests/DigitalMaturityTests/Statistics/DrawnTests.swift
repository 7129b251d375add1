import DigitalMaturity
import TestSupport
import Testing

@Suite struct DrawnTests {
    @Test func `a quantile is the least draw that so many do not exceed`() {
        let drawn = Drawn([5, 1, 4, 2, 3, 10, 9, 8, 7, 6])
        #expect([10, 50, 80, 90, 100, 0, 11].map(drawn.quantile) == [1, 5, 8, 9, 10, 1, 2])
    }

    @Test func `draws in equal spaces each stand for as many`() {
        let drawn = Drawn((1...100).reversed())
        #expect(drawn.spaced(5) == [11, 31, 51, 71, 91])
        #expect(drawn.spaced(20).count == 20)
        #expect(Drawn([7]).spaced(3) == [7, 7, 7])
    }

    @Test(arguments: [Int64(3), 5_000, 1 << 40, .max])
    func `many draws are sorted as a few are`(width: Int64) {
        var random = SplitMix64(seed: UInt64(width))
        let values = (0..<3_000).map { _ in Int64.random(in: -width...width, using: &random) }
        #expect(Drawn(values).sorted == values.sorted())
    }

    @Test(arguments: [1, 50])
    func `draws that are all alike do not show their error, unless nothing is left to chance`(
        count: Int
    ) {
        let values = Array(repeating: Int64(-7), count: count)
        let drawn = Drawn(values)
        #expect([drawn.mean, drawn.quantile(10), drawn.quantile(90)] == [-7, -7, -7])
        #expect(
            [drawn.meanError, drawn.quantileError(10), drawn.quantileError(80)] == [nil, nil, nil]
        )
        #expect(drawn.deviation == 0)
        let exact = Drawn(values, isExact: true)
        #expect([exact.meanError, exact.quantileError(10), exact.quantileError(80)] == [0, 0, 0])
    }

    @Test func `the error of a quantile is not known at an atom, nor near the end of few draws`() {
        let atom = Drawn(Array(repeating: 0, count: 70) + (1...30).map { $0 * 100 })
        #expect(atom.quantileError(50) == nil)
        #expect(atom.quantileError(90) ?? 0 > 0)
        #expect(atom.meanError ?? 0 > 0)
        #expect(Drawn([1, 2, 3, 4]).quantileError(90) == nil)
        #expect(Drawn([1, 2, 3, 4]).quantileError(10) == nil)
    }

    @Test func `the count above a limit is that of counting`() {
        var random = SplitMix64(seed: 4)
        for _ in 0..<200 {
            let values = (0..<20).map { _ in Int64.random(in: -5...5, using: &random) }
            let limit = Int64.random(in: -6...6, using: &random)
            #expect(Drawn(values).count(above: limit) == values.count { $0 > limit })
        }
    }

    @Test func `the stated error of a quantile is how far it strays from sample to sample`() {
        var random = SplitMix64(seed: 9)
        let samples = (0..<300).map { _ in
            Drawn((0..<1_000).map { _ in Int64.random(in: 0..<1_000_000, using: &random) })
        }
        for percent in [10, 50, 80, 90] {
            let strayed = Drawn(samples.map { $0.quantile(percent) }).deviation
            let stated = Double(Drawn(samples.compactMap { $0.quantileError(percent) }).mean)
            #expect((0.85...1.25).contains(stated / strayed), "P\(percent): \(stated), \(strayed)")
        }
    }

    @Test func `a chance has the error of a share`() {
        let chance = Chance(count: 25, of: 100)
        #expect(chance.share == 0.25)
        #expect(abs((chance.standardError ?? 0) - 0.0433012701892) < 1e-12)
        #expect(chance.bound == nil)
    }

    // Three in a hundred draws: the rule of three.
    @Test(arguments: [(0, 100, 0.03), (100, 100, 0.97), (0, 3, nil), (1, 1, nil), (0, 1, nil)])
    func `a chance of which no draw shows the other side has no error, and a bound`(
        count: Int,
        draws: Int,
        bound: Double?
    ) {
        #expect(Chance(count: count, of: draws).standardError == nil)
        #expect(Chance(count: count, of: draws).bound == bound)
    }
}
