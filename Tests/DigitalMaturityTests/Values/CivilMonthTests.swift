import DigitalMaturity
import TestSupport
import Testing

struct CivilMonthTests {
    @Test(
        arguments: [
            ("2026-10", 18, "2028-04"),
            ("2026-12", 1, "2027-01"),
            ("2027-01", -1, "2026-12"),
            ("2026-10", 0, "2026-10"),
            ("2026-10", -22, "2024-12"),
        ] as [(CivilMonth, Int, CivilMonth)]
    )
    func `add months across years`(month: CivilMonth, months: Int, expected: CivilMonth) {
        #expect(month.adding(months) == expected)
        #expect(expected.months(since: month) == months)
    }

    @Test func `hold days and have words`() throws {
        let month = CivilMonth(containing: "2026-10-31")
        #expect(month == "2026-10")
        #expect(month.firstDay == "2026-10-01")
        #expect("\(month)" == "2026-10")
        #expect(month.words == "October 2026")
        #expect(month < "2026-11")
        #expect(try CivilMonth(parsing: "2199-12").adding(1).firstDay == nil)
    }

    @Test(arguments: ["", "2026", "2026-10-01", "2026-13", "10-2026", "2026-10..2026-11"])
    func `refuse what is no month`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try CivilMonth(parsing: text) }
        #expect(
            failure
                == ParseFailure("'\(text)' is not a month", expected: "a month such as 2026-10")
        )
    }
}
