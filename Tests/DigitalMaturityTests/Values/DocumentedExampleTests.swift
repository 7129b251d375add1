import DigitalMaturity
import TestSupport
import Testing

/// The examples in documentation comments, as they are written there.
struct DocumentedExampleTests {
    @Test func `money is read to the penny or not at all`() throws {
        #expect(try Money(parsing: "£26.3m").pence == 2_630_000_000)
        #expect(throws: ParseFailure.self) { try Money(parsing: "£0.005") }
    }

    @Test func `what is split comes to the whole`() {
        let parts = Money(pence: 100).split(by: [.percent(1), .percent(1), .percent(1)])
        #expect(parts.map(\.pence) == [34, 33, 33])
    }

    @Test func `a financial year turns on 1 April`() throws {
        let days = [try CivilDate(parsing: "2026-03-31"), try CivilDate(parsing: "2026-04-01")]
        #expect(days.map { FinancialYear(containing: $0).description } == ["2025/26", "2026/27"])
    }

    @Test func `a month is an interval of days`() throws {
        let spring = try PartialDate(parsing: "2023-02")
        #expect([spring.earliest, spring.latest] == ["2023-02-01", "2023-02-28"])
    }

    @Test func `lengths, shares, days and codes read as they are written`() throws {
        #expect(try Months(parsing: "10 years").count == 120)
        #expect(Months(18).description == "18 months")
        #expect(try Percentage(parsing: "12.5%").millionths == 125_000)
        #expect(throws: ParseFailure.self) { try Percentage(parsing: "12.5") }
        #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
        #expect(try CivilDate(parsing: "2026-02-28").adding(days: 1).description == "2026-03-01")
        #expect(try ODSCode(parsing: "rxr") == ODSCode(parsing: "RXR"))
    }
}
