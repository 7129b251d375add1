import DigitalMaturity
import TestSupport
import Testing

struct RegisterDayTests {
    private let system = RegisterDay.sample

    @Test(
        arguments: [
            // Open bodies answer for themselves.
            ("RXR", ["RXR"]),
            ("QE1", ["QE1"]),
            // A merger, and a chain of two.
            ("RM2", ["R0A"]),
            ("RM4", ["R0A"]),
            // Splits, of a trust and of a board.
            ("RW6", ["R0A", "RM3"]),
            ("QJG", ["D7T5G", "T6Y0W"]),
            // Nobody knows, nobody followed, and a region, which answers for nobody.
            ("RZZ", []),
            ("RC1", []),
            ("Y62", []),
            // Rings end, and what leads out of them is found.
            ("RA1", ["RXR"]),
            ("RA2", ["RXR"]),
            ("RB1", []),
        ] as [(ODSCode, [ODSCode])]
    )
    func `answer for a code by whoever took over`(code: ODSCode, successors: [ODSCode]) {
        #expect(system.successors(of: code) == successors)
    }

    /// Either side of each change, by hand.
    @Test(
        arguments: [
            ("RM4", "2012-03-31", ["RM4"]), ("RM4", "2012-04-01", ["RW3"]),
            ("RM4", "2017-09-30", ["RW3"]), ("RM4", "2017-10-01", ["R0A"]),
            ("QJG", "2022-06-30", []), ("QJG", "2022-07-01", ["QJG"]),
            ("QJG", "2026-03-31", ["QJG"]), ("QJG", "2026-04-01", ["D7T5G", "T6Y0W"]),
            ("D7T5G", "2026-03-31", []), ("D7T5G", "2026-04-01", ["D7T5G"]),
        ] as [(ODSCode, CivilDate, [ODSCode])]
    )
    func `answer as of the day`(code: ODSCode, day: CivilDate, answer: [ODSCode]) {
        #expect(Register.sample.on(day).successors(of: code) == answer)
    }

    @Test func `a long chain is followed to its end`() throws {
        let codes = try (0..<5000).map { try ODSCode(parsing: "A\(1_000_000 + $0)") }
        let chain = zip(codes, codes.dropFirst()).map {
            Succession.sample($0, $1, on: "2001-04-01")
        }
        let last = try #require(codes.last)
        let closed = codes.dropLast().map { Organisation.trust($0, "", closed: "2001-03-31") }
        let register = Register(closed + [.trust(last, "Last", icb: "QE1")], successions: chain)
        #expect(register.on("2026-11-20").successors(of: codes[0]) == [last])
    }

    @Test func `name those taken over, in order and by the day`() {
        #expect(system.predecessors(of: "R0A").map(\.from) == ["RM2", "RW3", "RW6"])
        #expect(Register.sample.on("2020-01-01").predecessors(of: "R0A").count == 2)
        #expect(system.predecessors(of: "RXN").isEmpty)
    }

    @Test(
        arguments: [
            ("RXR", "East Lancashire Hospitals"),
            ("rxr", "East Lancashire Hospitals"),
            ("QE1", "Lancashire ICB"),
            ("QJG", "NHS Suffolk and North East Essex ICB"),
            ("RM4", "Trafford Healthcare"),
            ("RW6", "Pennine Acute Hospitals"),
            ("Y61", "East"),
            ("RZZ", "RZZ"),
            ("rzz", "RZZ"),
            ("not a code", "not a code"),
        ]
    )
    func `name whatever has the code`(code: String, name: String) {
        #expect(system.name(of: code) == name)
    }

    @Test func `everything is in order of its code`() {
        #expect(system.trusts.map(\.code) == ["R0A", "RM3", "RXN", "RXR"])
        #expect(system.boards.map(\.code) == ["D7T5G", "QE1", "QOP", "T6Y0W"])
        #expect(Register.sample.on("2026-03-31").boards.map(\.code) == ["QE1", "QJG", "QOP"])
        #expect(system.regions.map(\.code) == ["Y61", "Y62"])
        #expect(system.trusts(in: "QOP").map(\.code) == ["R0A", "RM3"])
    }

    @Test func `find a body, its board and its region by code`() {
        #expect(system.trust("RXN")?.body == .foundationTrust)
        #expect(system.trust("RM4") == nil)
        #expect(system.board("QJG") == nil)
        #expect(system.region("Y62")?.name == "North West")
        #expect(system.region(of: "RXR") == "Y62")
        #expect(system.region(of: "QJG") == "Y61")
        #expect(system.region(of: "RZZ") == nil)
        #expect(system.icb(of: "RXR") == "QE1")
        #expect(system.icb(of: "QE1") == "QE1")
        #expect(system.icb(of: "RM4") == nil)
    }

    @Test func `a trust is in no board that did not exist yet`() {
        let register = Register([
            .trust("RXR", "First", icb: "D7T5G"),
            .sample("D7T5G", "Essex", .board(cluster: nil), opened: "2026-04-01"),
        ])
        #expect(register.on("2026-03-31").trust("RXR")?.icb == nil)
        #expect(register.on("2026-04-01").trust("RXR")?.icb == "D7T5G")
        #expect(register.on("2026-03-31").trusts(in: "D7T5G").isEmpty)
    }

    @Test(
        arguments: [
            ("RXR", nil), ("QE1", nil),
            ("RXS", .unknownOrganisation), ("Y62", .unknownOrganisation),
            ("RM4", .closedOrganisation), ("RC1", .closedOrganisation),
        ] as [(ODSCode, Diagnostic.Code?)]
    )
    func `a code names an open body, or the problem says why not`(
        code: ODSCode,
        problem: Diagnostic.Code?
    ) {
        #expect(system.problem(with: code, at: nil)?.code == problem)
    }
}
