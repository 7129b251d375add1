import DigitalMaturity
import TestSupport
import Testing

struct CaseMixTests {
    private let bootstrap = Bootstrap(seed: 2026, draws: 1000)

    private func mix(_ marks: [CaseMix.Mark], named name: String = "overall") -> CaseMix {
        CaseMix(marks, named: name, by: bootstrap)
    }

    /// By hand: England's means are acute 2, community 2.5 and ambulance 2.
    @Test(
        arguments: [
            ("QAA", 3, 7.0 / 3, 6.5 / 3, 1.0 / 6), ("QBB", 2, 2, 2.25, -0.25), ("QCC", 2, 2, 2, 0),
        ] as [(ODSCode, Int, Double, Double, Double)]
    )
    func `a board is compared with England's means for its own mix`(
        board: ODSCode,
        count: Int,
        observed: Double,
        expected: Double,
        difference: Double
    ) throws {
        let line = try #require(mix(CaseMix.Mark.three).line(of: board))
        #expect(line.count == count)
        #expect(abs(line.observed - observed) < 1e-12)
        #expect(abs(line.expected - expected) < 1e-12)
        #expect(abs(line.difference.value - difference) < 1e-12)
    }

    /// NumPy 2.4.6 with draws by randomgen 2.5.0, from the definition.
    @Test(
        arguments: [
            ("QAA", -0.7349748038597756, 1.0236499384545883),
            ("QBB", -1.2601200001132276, 0.7190988252102857),
            ("QCC", -0.5408308119363406, 0.49980963703339876),
        ] as [(ODSCode, Double, Double)]
    )
    func `the interval is that of another program`(board: ODSCode, low: Double, high: Double) throws
    {
        let difference = try #require(mix(CaseMix.Mark.three).line(of: board)).difference
        #expect(isClose(difference.interval, low, high), "\(difference)")
        #expect(difference.share == 0.95)
        #expect(difference.isWithinNoise == true)
    }

    @Test func `a board with one return has an interval, one with none has no result`() throws {
        let one = CaseMix.Mark(board: "QDD", setting: .acute, mark: 4)
        let mix = mix(CaseMix.Mark.three + [one])
        let interval = try #require(mix.line(of: "QDD")?.difference.interval)
        #expect(interval.lowerBound < interval.upperBound)
        #expect(mix.line(of: "QEE") == nil)
        #expect(mix.boards == ["QAA", "QBB", "QCC", "QDD"])
    }

    @Test func `without residuals or somebody to compare with there is no interval`() throws {
        let single: [CaseMix.Mark] = [
            CaseMix.Mark(board: "QAA", setting: .icb, mark: 3),
            CaseMix.Mark(board: "QBB", setting: .icb, mark: 2),
        ]
        let alone = [1.0, 2, 4].map { CaseMix.Mark(board: "QAA", setting: .acute, mark: $0) }
        for marks in [single, alone] {
            let difference = try #require(mix(marks).line(of: "QAA")).difference
            #expect(difference.interval == nil)
            #expect(difference.isWithinNoise == nil)
        }
    }

    @Test func `equal marks differ by nothing at all`() throws {
        let marks = CaseMix.Mark.three.map {
            CaseMix.Mark(board: $0.board, setting: $0.setting, mark: 2.3)
        }
        let difference = try #require(mix(marks).line(of: "QAA")).difference
        #expect(difference.value == 0)
        #expect(difference.interval == 0...0)
        #expect(difference.isWithinNoise == true)
    }

    @Test func `a return without a board counts for England only`() throws {
        let stray = CaseMix.Mark(board: nil, setting: .community, mark: 4)
        let mix = mix(CaseMix.Mark.three + [stray])
        #expect(mix.boards == ["QAA", "QBB", "QCC"])
        #expect(try #require(mix.line(of: "QBB")).expected == 2.5)
    }

    @Test func `the order of the marks changes no bit, the seed and the name do`() {
        var random = SplitMix64(seed: 5)
        let marks = manyMarks()
        let expected = lines(mix(marks))
        for _ in 0..<5 { #expect(lines(mix(marks.shuffled(using: &random))) == expected) }
        #expect(lines(mix(marks, named: "well-led")) != expected)
        #expect(
            lines(CaseMix(marks, named: "overall", by: Bootstrap(seed: 1, draws: 1000)))
                != expected
        )
    }

    @Test func `the return of another board moves an interval by its mark, not by other draws`()
        throws
    {
        // The new mark equals the mean and has no residual of its own, being its board's only one.
        let marks = CaseMix.Mark.three
        let more = marks + [CaseMix.Mark(board: "QZZ", setting: .ambulance, mark: 2)]
        let board: ODSCode = "QAA"
        #expect(mix(more).line(of: board) == mix(marks).line(of: board))
    }

    private func manyMarks() -> [CaseMix.Mark] {
        let stream = RandomStream(seed: 8, name: "marks")
        let codes: [ODSCode] = ["QAA", "QBB", "QCC", "QDD"]
        return (0..<24).map { index in
            CaseMix.Mark(
                board: codes[index % 4],
                setting: CareSetting.providers[stream.position(below: 4, index)],
                mark: 1 + 4 * stream.uniform(100 + index)
            )
        }
    }

    private func lines(_ mix: CaseMix) -> [CaseMix.Line?] { mix.boards.map(mix.line) }
}
