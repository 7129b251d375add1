import DigitalMaturity
import TestSupport
import Testing

struct AssessmentTests {
    /// The cards on a day, as code, setting, date and mark, then the history of each.
    private func told(_ returns: [MaturityReturn], on date: CivilDate) -> [String] {
        let assessment = Reference.sample([.sample], returns: returns)
            .assessment(against: .sample, on: date)
        return assessment.scorecards.map { card in
            ([card] + assessment.history(of: card)).map(\.told).joined(separator: " < ")
        }
    }

    private func marked(
        _ code: ODSCode,
        _ mark: Double,
        on date: PartialDate,
        in setting: CareSetting = .acute
    ) -> MaturityReturn {
        .sample(code, in: setting, on: date, ["well-led": .published(mark)])
    }

    @Test(
        arguments: [
            ("2023-12-31", []),
            ("2024-01-01", ["RXR acute 2024-01-01 1.0"]),
            ("2025-05-31", ["RXR acute 2024-01-01 1.0"]),
            ("2025-06-01", ["RXR acute 2025-06-01 2.0 < RXR acute 2024-01-01 1.0"]),
            (
                "2026-11-20",
                [
                    "RXR acute 2026-11-20 3.0 < RXR acute 2024-01-01 1.0 "
                        + "< RXR acute 2025-06-01 2.0"
                ]
            ),
        ] as [(CivilDate, [String])]
    )
    func `the latest return that had begun on the day counts, and those before are its history`(
        day: CivilDate,
        cards: [String]
    ) {
        let returns = [
            marked("RXR", 2, on: "2025-06-01"), marked("RXR", 3, on: "2026-11-20"),
            marked("RXR", 1, on: "2024-01-01"),
        ]
        #expect(told(returns, on: day) == cards)
    }

    @Test func `a return of some days counts from the first of them`() {
        let returns = [marked("RXR", 2, on: "2025-07-03..2025-12-11")]
        #expect(told(returns, on: "2025-07-02") == [])
        #expect(told(returns, on: "2025-07-03") == ["RXR acute 2025-07-03..2025-12-11 2.0"])
    }

    @Test func `of two returns that end on one day the one that begins later is the latest`() {
        let returns = [
            marked("RXR", 3, on: "2025-06-30"), marked("RXR", 2, on: "2025-06"),
            marked("RXR", 1, on: "2025-04-01..2025-06-30"),
        ]
        let expected = [
            "RXR acute 2025-06-30 3.0 < RXR acute 2025-04-01..2025-06-30 1.0 < "
                + "RXR acute 2025-06 2.0"
        ]
        #expect(told(returns, on: "2026-01-01") == expected)
        #expect(told(returns.reversed(), on: "2026-01-01") == expected)
    }

    @Test func `settings of one body stay apart`() {
        let returns = [
            marked("RXR", 1, on: "2024"), marked("RXR", 2, on: "2025", in: .community),
            marked("RXR", 3, on: "2023", in: .community),
        ]
        #expect(
            told(returns, on: "2026-01-01") == [
                "RXR acute 2024 1.0", "RXR community 2025 2.0 < RXR community 2023 3.0",
            ]
        )
    }

    @Test func `predecessors' returns stand side by side until the successor makes one`() {
        // RW3 and RM2 became R0A.
        let inherited = [marked("RW3", 1, on: "2024-06"), marked("RM2", 2, on: "2024-06")]
        #expect(
            told(inherited, on: "2026-01-01") == ["RM2 acute 2024-06 2.0", "RW3 acute 2024-06 1.0"]
        )
        #expect(
            told(inherited + [marked("R0A", 3, on: "2025-06")], on: "2026-01-01") == [
                "R0A acute 2025-06 3.0 < RM2 acute 2024-06 2.0 < RW3 acute 2024-06 1.0"
            ]
        )
        // One of the same collection is another site of the same body, not a later word.
        #expect(
            told(inherited + [marked("R0A", 3, on: "2024-06")], on: "2026-01-01").count == 3
        )
    }

    @Test func `a later return of one predecessor replaces its own alone`() {
        let returns = [
            marked("RW3", 1, on: "2024-06"), marked("RM2", 2, on: "2024-06"),
            marked("RM2", 3, on: "2025-06"),
        ]
        let assessment = Reference.sample([.sample], returns: returns)
            .assessment(against: .sample, on: "2026-01-01")
        #expect(
            assessment.cards(of: "R0A").map(\.told).sorted() == [
                "RM2 acute 2025-06 3.0", "RW3 acute 2024-06 1.0",
            ]
        )
    }
}

extension Scorecard {
    fileprivate var told: String {
        let mark = mark("well-led").map { "\($0)" } ?? "blank"
        return "\(source.organisation) \(careSetting.rawValue) \(source.date) \(mark)"
    }
}
