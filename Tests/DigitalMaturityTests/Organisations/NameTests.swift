import DigitalMaturity
import TestSupport
import Testing

/// Whom a text means, and whether a body existed.
struct NameTests {
    private static let register: Register = {
        var moved = Organisation.trust("RM3", "Northern Care Alliance NHS Foundation Trust")
        Timeline([
            .init(from: nil, value: "Salford Royal NHS FT", citation: .any, place: .line(1)),
            .init(
                from: "2021-10-01",
                value: moved.names.entries[0].value,
                citation: .any,
                place: .line(2)
            ),
        ]).map { moved.names = $0 }
        moved.otherNames = ["NCA", "Pennine Acute"]
        return Register([
            moved,
            .trust("RJZ", "King\u{2019}s College Hospital NHS Foundation Trust"),
            .trust("RC9", "Bedfordshire & Luton Hospitals"),
            .trust("RXN", "Lancashire Teaching Hospitals"),
            .trust("RXR", "East Lancashire Hospitals NHS Trust"),
            .trust("RW6", "Pennine Acute Hospitals NHS Trust", closed: "2021-09-30"),
            .sample("QE1", "NHS Lancashire Integrated Care Board", .board(cluster: nil)),
            .sample("E10000017", "Lancashire", .localAuthority),
        ])
    }()

    private func meant(_ text: String, _ roles: Set<Role.Name> = [.trust, .board]) -> [ODSCode] {
        switch NameTests.register.on("2026-11-20").meaning(of: text, among: roles) {
        case .one(let body): [body.code]
        case .several(let bodies): bodies.map(\.code)
        case .none: []
        }
    }

    @Test(
        arguments: [
            // A code, in any case, even of a role that was not asked for.
            ("rxr", ["RXR"]), ("E10000017", ["E10000017"]),
            // The name of today, however it is written.
            ("KINGS COLLEGE HOSPITAL", ["RJZ"]), ("King's College Hospital NHS FT", ["RJZ"]),
            ("Bedford", ["RC9"]), ("bedfordshire and luton", ["RC9"]),
            ("B\u{e9}dfordshire & Luton Hospital", ["RC9"]),
            // A former name, and other names, which give way to names that are somebody's own.
            ("salford royal", ["RM3"]), ("NCA", ["RM3"]), ("Pennine Acute Hospitals", ["RW6"]),
            // A name in full before one that only begins so.
            ("Lancashire ICB", ["QE1"]), ("lancashire teaching", ["RXN"]),
            ("teaching", ["RXN"]), ("hospital", ["RC9", "RJZ", "RXN", "RXR"]),
            // One letter away is another body, and nothing is found by nothing.
            ("RXS", []), ("RXR1", []), ("NHS Trust", []), ("", []), ("atlantis", []),
        ] as [(String, [ODSCode])]
    )
    func `a text means the body with the code, else with the name, else with part of it`(
        text: String,
        codes: [ODSCode]
    ) {
        #expect(meant(text) == codes)
    }

    @Test func `only the roles asked for are found by name`() {
        #expect(meant("Lancashire", [.board]) == ["QE1"])
        #expect(meant("Lancashire", [.localAuthority]) == ["E10000017"])
        #expect(NameTests.register.named("lancashire").count == 4)
    }

    /// Either side of each day; before the data begins an unknown first day stays unknown.
    @Test(
        arguments: [
            ("RW6", "2021-09-30", .open), ("RW6", "2021-10-01", .closed),
            ("RXR", "2012-01-01", .open), ("RXR", "2011-12-31", .unknown),
            ("QE1", "2022-07-01", .open), ("QE1", "2022-06-30", .notYetOpen),
        ] as [(ODSCode, CivilDate, Existence)]
    )
    func `whether a body existed`(code: ODSCode, day: CivilDate, state: Existence) throws {
        var register = NameTests.register
        register.horizons = [
            .trust: Horizon(from: "2012-01-01", before: .inPart, reason: ""),
            .board: Horizon(from: "2022-07-01", before: .none, reason: ""),
        ]
        let body = try #require(register.organisation(code))
        #expect(register.on(day).existence(of: body) == state)
    }
}
