import DigitalMaturity
import TestSupport
import Testing

struct CivilDateTests {
    @Test(
        arguments: [
            ("1900-01-01", -25_567),
            ("1900-02-28", -25_509),
            ("1900-03-01", -25_508),
            ("1969-12-31", -1),
            ("1970-01-01", 0),
            ("2000-02-29", 11_016),
            ("2000-03-01", 11_017),
            ("2024-02-29", 19_782),
            ("2026-11-20", 20_777),
            ("2038-01-19", 24_855),
            ("2100-02-28", 47_540),
            ("2100-03-01", 47_541),
            ("2199-12-31", 84_005),
        ] as [(CivilDate, Int)]
    )
    func `number the days since 1970`(date: CivilDate, number: Int) {
        #expect(date.dayNumber == number)
    }

    @Test(
        arguments: [
            ("2023-02-28", "2023-03-01"),
            ("2024-02-28", "2024-02-29"),
            ("2024-02-29", "2024-03-01"),
            ("2000-02-28", "2000-02-29"),
            ("2100-02-28", "2100-03-01"),
            ("2025-12-31", "2026-01-01"),
            ("2026-03-31", "2026-04-01"),
            ("2026-04-30", "2026-05-01"),
        ] as [(CivilDate, CivilDate)]
    )
    func `one day follows another`(day: CivilDate, next: CivilDate) {
        #expect(day.next == next)
        #expect(next.adding(days: -1) == day)
        #expect(day < next)
    }

    @Test func `adding days and numbering them undo each other over the whole calendar`() {
        let first: CivilDate = "1900-01-01"
        let all = (0...109_572).map { first.adding(days: $0) }
        #expect(all.last == "2199-12-31")
        #expect(
            zip(all, all.dropFirst()).allSatisfy { $0 < $1 && $1.dayNumber == $0.dayNumber + 1 }
        )
        var random = SplitMix64(seed: 4)
        for _ in 0..<2000 {
            let date = all[Int.random(in: all.indices, using: &random)]
            let other = all[Int.random(in: all.indices, using: &random)]
            #expect(date.adding(days: other.dayNumber - date.dayNumber) == other)
        }
    }

    @Test(
        arguments: [
            "", "2026", "2026-04", "2026-4-1", "2026-04-01 ", "2026/04/01", "01-04-2026",
            "2026-00-01", "2026-13-01", "2026-04-00", "2026-04-31", "2026-02-29", "2100-02-29",
            "1899-12-31", "2200-01-01", "0000-01-01", "-2026-04-01", "2026-04-01-01",
            "2026-04-01..2026-04-01", "٢٠٢٦-٠٤-٠١", "2026-04-0१",
        ]
    )
    func `refuse what is no day`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try CivilDate(parsing: text) }
        #expect(
            failure
                == ParseFailure("'\(text)' is not a date", expected: "a day such as 2026-04-01")
        )
    }

    @Test func `show a day for files and for prose`() {
        let date: CivilDate = "2026-04-01"
        #expect("\(date)" == "2026-04-01")
        #expect(date.words == "1 April 2026")
        #expect(CivilDate(year: 2024, month: 2, day: 29)?.words == "29 February 2024")
        #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    }
}
