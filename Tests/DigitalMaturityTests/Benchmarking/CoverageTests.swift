import TestSupport
import Testing

@testable import DigitalMaturity

/// Whether intervals hold the true value as often as they say, in worlds where the truth is known.
struct CoverageTests {
    private static let worlds = 80
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
            all.begin()
            small.begin()
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
            all.begin()
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
            all.begin()
            let normal = Normal(seed: UInt64(number), name: "setting")
            let pairs = (0..<11).map {
                Change.Pair(
                    board: nil,
                    trust: "RYY",
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

/// How many intervals held the truth, world by world: those of one world are not independent.
private struct Tally {
    private(set) var count = 0
    private var worlds: [(count: Double, at95: Double, at80: Double)] = []

    mutating func begin() { worlds.append((0, 0, 0)) }

    mutating func add(
        _ value: Double,
        _ errors: Distribution,
        scale: Double = 1,
        holds truth: Double
    ) {
        func holds(_ share: Double) -> Double {
            let estimate = Estimate(value, noise: errors, scale: scale, share: share)
            return estimate.interval?.contains(truth) == true ? 1 : 0
        }
        count += 1
        let last = worlds.count - 1
        worlds[last].count += 1
        worlds[last].at95 += holds(0.95)
        worlds[last].at80 += holds(0.8)
    }

    /// Within three standard errors of the simulation itself; those of 95% are below 1%.
    func expectStatedShares(sourceLocation: SourceLocation = #_sourceLocation) {
        for (share, found) in [
            (0.95, worlds.map { $0.at95 / $0.count }),
            (0.8, worlds.map { $0.at80 / $0.count }),
        ] {
            let number = Double(found.count)
            let mean = found.reduce(0, +) / number
            let squares = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let error = (squares / (number - 1) / number).squareRoot()
            #expect(
                abs(mean - share) < 3 * error,
                "\(mean) ± \(error) of \(count)",
                sourceLocation: sourceLocation
            )
            #expect(error < 0.025, sourceLocation: sourceLocation)
        }
    }
}

/// England as it might be: the boards' true effects, and how far each trust and each of its returns is
/// off, are drawn from normal distributions, with another spread for each care setting. Two returns
/// of one trust are correlated by 0.9, as in the returns of 2025.
private struct World {
    let number: Int

    /// The trusts of each board, and the settings for which each made returns in 2025: acute,
    /// community, mental health, and ambulance (t).
    private static let trusts = """
        a a; a a a; a a c; a c m; a cm; a cm; a cm; acm; a a c m; a a cm; a a cm; a cm m; a a a c m;
        a a cm t; a ac cm; a a ac cm; a a ac m t; a a ac m t; a a a at cm; a ac ac cm;
        a a a a c cm m; a a a ac c c m; a ac ac ac m; a a ac cm cm t; a ac ac ac cm; a ac ac ac cm;
        a ac ac cm cm; a ac ac ac cm t; a a a a a a a c cm m t; a a a a a a ac c m m t;
        a a ac ac acm cm m; a a ac ac ac cm cm cm m t; a ac ac ac ac ac ac m m t;
        ac ac ac ac ac ac ac ac m m t; a a a a a a a a a ac ac c cm cm m m;
        a a a a a a a a ac ac ac ac c c cm cm
        """
        .split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace) }
    private static let means = [2.5, 2.6, 2.4, 2.2]
    private static let spreads = [0.4, 0.45, 0.3, 0.2]
    private static let likeness = 0.9

    static let boards: [ODSCode] = trusts.indices.compactMap {
        try? ODSCode(parsing: "Q\(10 + $0)")
    }

    func marks(noise: Double) -> [CaseMix.Mark] {
        let effects = Normal(seed: UInt64(number), name: "effects")
        let shared = Normal(seed: UInt64(number), name: "trusts")
        let single = Normal(seed: UInt64(number), name: "returns")
        var marks: [CaseMix.Mark] = []
        for (index, trust) in Self.all.enumerated() {
            for setting in trust.settings {
                let error =
                    Self.likeness.squareRoot() * shared[index]
                    + (1 - Self.likeness).squareRoot() * single[marks.count]
                let effect = 0.2 * effects[trust.board]
                marks.append(
                    CaseMix.Mark(
                        board: Self.boards[trust.board],
                        trust: trust.code,
                        setting: CareSetting.providers[setting],
                        mark: Self.means[setting] + effect + noise * Self.spreads[setting] * error
                    )
                )
            }
        }
        return marks
    }

    func pairs(noise: Double) -> [Change.Pair] {
        marks(noise: noise).map {
            Change.Pair(
                board: $0.board,
                trust: $0.trust,
                setting: $0.setting,
                earlier: 2.4,
                later: $0.mark
            )
        }
    }

    private static let all: [(board: Int, code: ODSCode, settings: [Int])] =
        trusts.enumerated().flatMap { board, trusts in
            trusts.enumerated().compactMap { index, letters in
                (try? ODSCode(parsing: "R\(10 + board)\(10 + index)")).map { code in
                    (board, code, "acmt".enumerated().filter { letters.contains($1) }.map(\.0))
                }
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
