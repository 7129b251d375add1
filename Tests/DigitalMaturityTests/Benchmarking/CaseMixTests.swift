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

    /// NumPy 2.4.6 and Philox in plain Python, from the definition.
    @Test(
        arguments: [
            ("QAA", -0.7069118169655856, 0.9687277133317551),
            ("QBB", -1.390465544619743, 0.7092793267718458),
            ("QCC", -0.7654655446197429, 0.45927932677184585),
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
        let one = CaseMix.Mark(board: "QDD", trust: "RDD", setting: .acute, mark: 4)
        let mix = mix(CaseMix.Mark.three + [one])
        let interval = try #require(mix.line(of: "QDD")?.difference.interval)
        #expect(interval.lowerBound < interval.upperBound)
        #expect(mix.line(of: "QEE") == nil)
        #expect(mix.boards == ["QAA", "QBB", "QCC", "QDD"])
    }

    @Test func `a trust's returns count once in how far its board may be off`() throws {
        // Two worlds with the same marks: in one, three trusts answer twice; in the other, six once.
        func marks(_ trusts: [ODSCode]) -> [CaseMix.Mark] {
            zip(trusts, [2.0, 2.1, 2.6, 2.5, 3, 3.2]).enumerated().map { index, part in
                CaseMix.Mark(
                    board: "QAA",
                    trust: part.0,
                    setting: index % 2 == 0 ? .acute : .community,
                    mark: part.1
                )
            } + CaseMix.Mark.three.filter { $0.board != "QAA" }
        }
        func width(_ trusts: [ODSCode]) throws -> Double {
            let line = try #require(mix(marks(trusts)).line(of: "QAA"))
            let interval = try #require(line.difference.interval)
            return interval.upperBound - interval.lowerBound
        }
        let whole = try width(["RAA", "RAA", "RAB", "RAB", "RAC", "RAC"])
        let apart = try width(["RAA", "RAB", "RAC", "RAD", "RAE", "RAF"])
        #expect(whole > 1.2 * apart, "\(whole) against \(apart)")
    }

    @Test func `without residuals or somebody to compare with there is no interval`() throws {
        let single: [CaseMix.Mark] = [
            CaseMix.Mark(board: "QAA", trust: "RAA", setting: .icb, mark: 3),
            CaseMix.Mark(board: "QBB", trust: "RBB", setting: .icb, mark: 2),
        ]
        let alone = [("RAA", 1.0), ("RAB", 2), ("RAC", 4)].map { (trust: ODSCode, mark) in
            CaseMix.Mark(board: "QAA", trust: trust, setting: .acute, mark: mark)
        }
        for marks in [single, alone] {
            let difference = try #require(mix(marks).line(of: "QAA")).difference
            #expect(difference.interval == nil)
            #expect(difference.isWithinNoise == nil)
        }
    }

    @Test func `equal marks differ by nothing at all`() throws {
        let marks = CaseMix.Mark.three.map {
            CaseMix.Mark(board: $0.board, trust: $0.trust, setting: $0.setting, mark: 2.3)
        }
        let difference = try #require(mix(marks).line(of: "QAA")).difference
        #expect(difference.value == 0)
        #expect(difference.interval == 0...0)
        #expect(difference.isWithinNoise == true)
    }

    @Test func `a return without a board counts for England only`() throws {
        let stray = CaseMix.Mark(board: nil, trust: "RZZ", setting: .community, mark: 4)
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
        let more = marks + [CaseMix.Mark(board: "QZZ", trust: "RZZ", setting: .ambulance, mark: 2)]
        let board: ODSCode = "QAA"
        #expect(mix(more).line(of: board) == mix(marks).line(of: board))
    }

    private func manyMarks() -> [CaseMix.Mark] {
        let stream = RandomStream(seed: 8, name: "marks")
        let codes: [ODSCode] = ["QAA", "QBB", "QCC", "QDD"]
        let trusts = (0..<12).compactMap { try? ODSCode(parsing: "R\(10 + $0)") }
        return (0..<24).map { index in
            CaseMix.Mark(
                board: codes[index % 4],
                trust: trusts[index % 12],
                setting: CareSetting.providers[stream.position(below: 4, index)],
                mark: 1 + 4 * stream.uniform(100 + index)
            )
        }
    }

    private func lines(_ mix: CaseMix) -> [CaseMix.Line?] { mix.boards.map(mix.line) }
}
