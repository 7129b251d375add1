import TestSupport
import Testing

@testable import DigitalMaturity

/// Whether intervals hold the true value as often as they say, in worlds where the truth is known.
struct CoverageTests {
    private static let worlds = 60
    private let draws = 300
    private let single = Bootstrap(seed: 1, draws: 1)

    @Test func `the difference of a board lies in its interval as often as stated`() throws {
        var (all, small) = (Tally(), Tally())
        for world in (0..<Self.worlds).map(World.init) {
            let bootstrap = Bootstrap(seed: UInt64(world.number), draws: draws)
            let truth = CaseMix(world.marks(noise: 0), named: "truth", by: single)
            let marks = world.marks(noise: 1)
            let found = CaseMix(marks, named: "found", by: single)
            let drawn = CaseMix(marks, named: "found", by: bootstrap)
            for board in found.boards {
                let line = try #require(found.line(of: board))
                let value = try #require(truth.line(of: board)).difference.value
                let errors = try #require(drawn.errors(of: board))
                all.add(line.difference.value, errors, holds: value)
                if line.count <= 4 { small.add(line.difference.value, errors, holds: value) }
            }
        }
        #expect(all.count == 36 * Self.worlds)
        all.expectStatedShares()
        small.expectStatedShares()
    }

    @Test func `the change of a board lies in its interval as often as stated`() throws {
        var all = Tally()
        for world in (0..<Self.worlds).map(World.init) {
            let bootstrap = Bootstrap(seed: UInt64(world.number), draws: draws)
            let truth = Change(world.pairs(noise: 0), named: "truth", by: single)
            let pairs = world.pairs(noise: 1)
            let found = Change(pairs, named: "found", by: single)
            let drawn = Change(pairs, named: "found", by: bootstrap)
            for board in World.boards {
                let line = try #require(found.line(of: board))
                let value = try #require(truth.line(of: board)).mean.value
                all.add(line.mean.value, try #require(drawn.errors(of: board)), holds: value)
            }
        }
        all.expectStatedShares()
    }

    /// Eleven returns, as of ambulance trusts, are the fewest of any setting.
    @Test func `the change of a setting lies in its interval as often as stated`() throws {
        var all = Tally()
        for number in 0..<400 {
            let normal = Normal(seed: UInt64(number), name: "setting")
            let pairs = (0..<11).map {
                Change.Pair(
                    board: nil,
                    setting: .ambulance,
                    earlier: 2,
                    later: 2.2 + 0.3 * normal[$0]
                )
            }
            let bootstrap = Bootstrap(seed: UInt64(number), draws: draws)
            let change = Change(pairs, named: "found", by: bootstrap)
            let mean = pairs.reduce(0) { $0 + $1.later - $1.earlier } / 11
            let spread = pairs.reduce(0) { $0 + ($1.later - 2 - mean) * ($1.later - 2 - mean) }
            let error = (spread / 10 / 11).squareRoot()
            all.add(mean, try #require(change.errors(in: .ambulance)), scale: error, holds: 0.2)
        }
        all.expectStatedShares()
    }
}

/// How many intervals held the truth.
private struct Tally {
    private(set) var count = 0
    private var at95 = 0
    private var at80 = 0

    mutating func add(
        _ value: Double,
        _ errors: Distribution,
        scale: Double = 1,
        holds truth: Double
    ) {
        func holds(_ share: Double) -> Bool {
            Estimate(value, noise: errors, scale: scale, share: share).interval?.contains(truth)
                ?? false
        }
        count += 1
        at95 += holds(0.95) ? 1 : 0
        at80 += holds(0.8) ? 1 : 0
    }

    func expectStatedShares(sourceLocation: SourceLocation = #_sourceLocation) {
        let (of95, of80) = (Double(at95) / Double(count), Double(at80) / Double(count))
        #expect((0.93...0.97).contains(of95), "of \(count)", sourceLocation: sourceLocation)
        #expect((0.77...0.83).contains(of80), "of \(count)", sourceLocation: sourceLocation)
    }
}

/// England as it might be: the boards' true effects and the noise of every return are drawn from
/// normal distributions, noise with another spread for each care setting.
private struct World {
    let number: Int

    /// How many acute, community, mental health and ambulance returns of 2025 stand in each board
    /// of April 2026.
    private static let mix = [
        [1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 2, 0],
        [2, 0, 0, 0], [2, 1, 0, 0], [2, 1, 1, 0], [2, 1, 1, 0], [2, 1, 1, 0],
        [2, 1, 1, 1], [2, 2, 1, 0], [3, 0, 0, 0], [3, 1, 1, 0], [3, 1, 1, 1], [3, 1, 1, 1],
        [3, 2, 1, 0], [3, 3, 1, 0], [3, 3, 2, 1], [3, 4, 2, 0], [4, 1, 1, 1], [4, 2, 2, 0],
        [4, 3, 1, 0], [4, 3, 1, 0], [4, 4, 1, 0], [4, 4, 1, 0], [4, 4, 1, 1], [5, 4, 3, 0],
        [5, 6, 4, 1], [7, 2, 2, 1], [7, 2, 2, 1], [7, 6, 2, 1], [8, 8, 2, 1], [11, 5, 4, 0],
        [12, 8, 2, 0],
    ]
    private static let means = [2.5, 2.6, 2.4, 2.2]
    private static let spreads = [0.4, 0.45, 0.3, 0.2]

    static let boards: [ODSCode] = mix.indices.compactMap { try? ODSCode(parsing: "Q\(10 + $0)") }

    func marks(noise: Double) -> [CaseMix.Mark] {
        let effects = Normal(seed: UInt64(number), name: "effects")
        let errors = Normal(seed: UInt64(number), name: "errors")
        var marks: [CaseMix.Mark] = []
        for (board, counts) in Self.mix.enumerated() {
            for (setting, count) in counts.enumerated() {
                for _ in 0..<count {
                    let error = noise * Self.spreads[setting] * errors[marks.count]
                    marks.append(
                        CaseMix.Mark(
                            board: Self.boards[board],
                            setting: CareSetting.providers[setting],
                            mark: Self.means[setting] + 0.2 * effects[board] + error
                        )
                    )
                }
            }
        }
        return marks
    }

    func pairs(noise: Double) -> [Change.Pair] {
        marks(noise: noise).map {
            Change.Pair(board: $0.board, setting: $0.setting, earlier: 2.4, later: $0.mark)
        }
    }
}

/// Nearly normal numbers of mean 0 and variance 1: each the sum of twelve uniform ones, less six.
private struct Normal {
    private let stream: RandomStream

    init(seed: UInt64, name: String) { stream = RandomStream(seed: seed, name: name) }

    subscript(index: Int) -> Double {
        (0..<12).reduce(-6) { $0 + stream.uniform(12 * index + $1) }
    }
}
