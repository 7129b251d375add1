import DigitalMaturity
import TestSupport
import Testing

struct ChangeTests {
    private let bootstrap = Bootstrap(seed: 2026, draws: 1000)
    private let seven = [0.1, 0.4, -0.2, 0.3, 0.5, 0, 0.25].map {
        Change.Pair(board: nil, trust: "RYY", setting: .ambulance, earlier: 0, later: $0)
    }

    private func change(_ pairs: [Change.Pair]) -> Change {
        Change(pairs, named: "overall", by: bootstrap)
    }

    /// NumPy 2.4.6 and Philox in plain Python, from the definition.
    @Test func `a board's interval is that of another program`() throws {
        let line = try #require(change(Change.Pair.three).line(of: "QAA"))
        #expect(line.count == 3)
        #expect(abs(line.mean.value - 5.0 / 6) < 1e-12)
        #expect(isClose(line.mean.interval, -0.10545505279592138, 1.9676189433782612))
    }

    /// NumPy 2.4.6 with draws by randomgen 2.5.0, from the definition.
    @Test func `a setting's interval is that of another program`() throws {
        let line = try #require(change(seven).line(in: .ambulance))
        #expect(line.count == 7)
        #expect(abs(line.mean.value - 1.35 / 7) < 1e-12)
        #expect(isClose(line.mean.interval, -0.09209139110401812, 0.4018033744498495))
        #expect(line.mean.isWithinNoise == true)
    }

    @Test func `a change that all made is no noise`() throws {
        let pairs = seven.map {
            Change.Pair(
                board: nil,
                trust: $0.trust,
                setting: .acute,
                earlier: $0.earlier,
                later: $0.later + 1
            )
        }
        #expect(change(pairs).line(in: .acute)?.mean.isWithinNoise == false)
    }

    @Test func `who has no pair has no change, and four pairs have no interval`() throws {
        let few = change(Array(seven.prefix(4)))
        #expect(few.line(of: "QAA") == nil)
        #expect(few.line(in: .acute) == nil)
        let line = try #require(few.line(in: .ambulance))
        #expect(line.count == 4)
        #expect(line.mean.interval == nil)
        #expect(line.mean.isWithinNoise == nil)
    }

    @Test func `equal changes have an interval without width`() throws {
        let trusts: [ODSCode] = ["RAA", "RAB", "RAC", "RAD", "RAE", "RAF"]
        let equal = trusts.map {
            Change.Pair(board: "QAA", trust: $0, setting: .acute, earlier: 2, later: 2.5)
        }
        let change = change(equal)
        #expect(change.line(in: .acute)?.mean.interval == 0.5...0.5)
        #expect(change.line(of: "QAA")?.mean.interval == 0.5...0.5)
    }

    @Test func `the order of the pairs changes no bit`() {
        var random = SplitMix64(seed: 6)
        let pairs = Change.Pair.three + seven
        for _ in 0..<5 {
            let shuffled = change(pairs.shuffled(using: &random))
            #expect(shuffled.line(of: "QAA") == change(pairs).line(of: "QAA"))
            #expect(shuffled.line(in: .ambulance) == change(pairs).line(in: .ambulance))
        }
    }
}
