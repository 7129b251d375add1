import DigitalMaturity
import TestSupport
import Testing

struct HealthSystemTests {
    private let system = HealthSystem.sample

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
            // Nobody knows.
            ("RZZ", []),
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

    @Test func `a long chain is followed to its end`() throws {
        let codes = try (0..<5000).map { try ODSCode(parsing: "A\(1_000_000 + $0)") }
        let chain = zip(codes, codes.dropFirst()).map {
            Succession.sample($0, $1, on: "2001-04-01", nil)
        }
        let last = try #require(codes.last)
        let system = HealthSystem(
            regions: [],
            boards: [],
            formerBoards: [],
            trusts: [.sample(last, "Last", icb: "QE1")],
            successions: chain
        )
        #expect(system.successors(of: codes[0]) == [last])
    }

    @Test func `name those taken over, in order`() {
        #expect(system.predecessors(of: "R0A").map(\.predecessor) == ["RM2", "RW3", "RW6"])
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
        #expect(system.formerBoards.map(\.code) == ["QE1", "QJG"])
        #expect(system.regions.map(\.code) == ["Y61", "Y62"])
        #expect(system.trusts(in: "QOP").map(\.code) == ["R0A", "RM3"])
    }

    @Test func `find a body and its region by code`() {
        #expect(system.trust("RXN")?.body == .foundationTrust)
        #expect(system.trust("RM4") == nil)
        #expect(system.board("QJG") == nil)
        #expect(system.formerBoard("QJG")?.closedOn == "2026-03-31")
        #expect(system.region("Y62")?.name == "North West")
        #expect(system.region(of: "RXR") == "Y62")
        #expect(system.region(of: "D7T5G") == "Y61")
        #expect(system.region(of: "QJG") == "Y61")
        #expect(system.region(of: "RM4") == nil)
    }

    @Test func `of two entries with one code the first counts`() {
        let system = HealthSystem(
            regions: [],
            boards: [.sample("QE1", "First"), .sample("QE1", "Second")],
            formerBoards: [],
            trusts: [.sample("RXR", "First", icb: "QE1"), .sample("RXR", "Second", icb: "QE1")],
            successions: []
        )
        #expect(system.trust("RXR")?.name == "First")
        #expect(system.board("QE1")?.name == "First")
    }

    @Test func `the order in which it is read never shows`() {
        var random = SplitMix64(seed: 5)
        let codes: [ODSCode] = ["RM4", "RW6", "QJG", "RA1", "R0A", "RZZ"]
        for _ in 0..<50 {
            let shuffled = HealthSystem(
                regions: system.regions.shuffled(using: &random),
                boards: system.boards.shuffled(using: &random),
                formerBoards: system.formerBoards.shuffled(using: &random),
                trusts: system.trusts.shuffled(using: &random),
                successions: system.successions.shuffled(using: &random)
            )
            #expect(shuffled.trusts == system.trusts)
            #expect(shuffled.successions == system.successions)
            for code in codes {
                #expect(shuffled.successors(of: code) == system.successors(of: code))
                #expect(shuffled.name(of: code.text) == system.name(of: code.text))
            }
        }
    }
}
