import DigitalMaturity
import TestSupport
import Testing

struct FinancialYearTests {
    @Test(
        arguments: [
            ("2026-03-31", "2025/26"),
            ("2026-04-01", "2026/27"),
            ("2026-12-31", "2026/27"),
            ("2027-01-01", "2026/27"),
            ("2027-03-31", "2026/27"),
            ("2027-04-01", "2027/28"),
            ("2000-03-31", "1999/00"),
            ("2100-03-31", "2099/00"),
            ("2100-04-01", "2100/01"),
            ("1900-01-01", "1899/00"),
            ("2199-12-31", "2199/00"),
        ] as [(CivilDate, FinancialYear)]
    )
    func `begins on 1 April`(date: CivilDate, year: FinancialYear) {
        #expect(FinancialYear(containing: date) == year)
        #expect((year.firstDay...year.lastDay).contains(date))
    }

    @Test func `ends on the day before the next begins`() {
        let year: FinancialYear = "2099/00"
        #expect(year.firstDay == "2099-04-01")
        #expect(year.lastDay == "2100-03-31")
        #expect(year.adding(1)?.firstDay == year.lastDay.next)
        #expect(year.adding(101) == nil)
        #expect(year.adding(-200)?.startingIn == 1899)
        #expect(year.adding(-201) == nil)
    }

    @Test func `the first and last day of the calendar lie in years with an end and a start`() {
        #expect("\(FinancialYear(containing: "1900-01-01").firstDay)" == "1899-04-01")
        #expect("\(FinancialYear(containing: "2199-12-31").lastDay)" == "2200-03-31")
    }

    @Test func `is written in two ways`() throws {
        let year: FinancialYear = "2026/27"
        #expect("\(year)" == "2026/27")
        #expect(year.slug == "2026-27")
        #expect(try FinancialYear(parsing: "2099/00").startingIn == 2099)
        #expect(year < "2027/28")
    }

    @Test(
        arguments: [
            "", "2026", "2026/28", "2026/26", "2026/2027", "26/27", "2026-27", "2026/27/28",
            "2026/7", "2026/ 27", "2099/100", "1898/99", "2200/01", "/27", "2026/", "２０２６/27",
        ]
    )
    func `refuse what is no financial year`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try FinancialYear(parsing: text) }
        #expect(
            failure
                == ParseFailure(
                    "'\(text)' is not a financial year",
                    expected: "a year such as 2026/27"
                )
        )
    }
}
