import DigitalMaturity
import TestSupport
import Testing

struct PartialDateTests {
    @Test(
        arguments: [
            ("2023", "2023-01-01", "2023-12-31", "2023"),
            ("2023-02", "2023-02-01", "2023-02-28", "February 2023"),
            ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
            ("2100-02", "2100-02-01", "2100-02-28", "February 2100"),
            ("2023-04", "2023-04-01", "2023-04-30", "April 2023"),
            ("2023-12", "2023-12-01", "2023-12-31", "December 2023"),
            ("2023-02-16", "2023-02-16", "2023-02-16", "16 February 2023"),
            (
                "2025-07-03..2025-12-11", "2025-07-03", "2025-12-11",
                "between 3 July 2025 and 11 December 2025"
            ),
        ] as [(String, CivilDate, CivilDate, String)]
    )
    func `is an interval, not its first day`(
        text: String,
        earliest: CivilDate,
        latest: CivilDate,
        words: String
    ) throws {
        let date = try PartialDate(parsing: text)
        #expect(date.earliest == earliest)
        #expect(date.latest == latest)
        #expect(date.words == words)
        #expect("\(date)" == text)
    }

    @Test(
        arguments: [
            ("2025-07..2025-12-11", "2025-07-01", "2025-12-11"),
            ("2023..2023-02", "2023-01-01", "2023-02-28"),
            ("2023-02..2023", "2023-02-01", "2023-12-31"),
            ("2023-02-16..2023-02-16", "2023-02-16", "2023-02-16"),
        ] as [(PartialDate, CivilDate, CivilDate)]
    )
    func `an interval runs from the first day of its start to the last of its end`(
        date: PartialDate,
        earliest: CivilDate,
        latest: CivilDate
    ) throws {
        #expect(date == .between(earliest, latest))
        #expect(try PartialDate(parsing: "\(date)") == date)
    }

    @Test(
        arguments: [
            "", "unknown", "23", "02023", "1899", "2200", "2023-", "2023-00", "2023-13", "2023-2",
            "2023-02-30", "2023-02-16-01", "..", "2023..", "..2023", "2024..2023",
            "2023-03..2023-02", "2023...2024", "2023..2024..2025", "2023 .. 2024", "2023-Q1",
        ]
    )
    func `refuse what is no date`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try PartialDate(parsing: text) }
        #expect(failure?.reason == "'\(text)' is not a date")
        #expect(
            failure?.expected
                == "2023, 2023-02, 2023-02-16 or an interval such as 2025-07..2025-12-11"
        )
    }

    @Test func `a very long chain of intervals is refused, not followed`() {
        let text = String(repeating: "2023..", count: 50_000) + "2023"
        #expect(throws: ParseFailure.self) { try PartialDate(parsing: text) }
    }
}
