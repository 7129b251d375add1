import TestSupport
import Testing

@testable import DigitalMaturity

struct WorkingDayTests {
    /// GOV.UK, UK bank holidays, England and Wales.
    @Test(
        arguments: [
            (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
            (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        ]
    )
    func `offices close on the bank holidays that GOV UK lists and on no other weekday`(
        year: Int,
        published: String
    ) throws {
        let first = try #require(CivilDate(year: year, month: 1, day: 1))
        let weekdays = (0..<365).map { first.adding(days: $0) }.filter {
            // 1 January 1970 was a Thursday.
            (($0.dayNumber + 3) % 7 + 7) % 7 < 5
        }
        #expect(weekdays.count >= 260)
        let closed = weekdays.filter { !$0.isWorkingDay }.map { String("\($0)".dropFirst(5)) }
        #expect(closed.joined(separator: " ") == published)
    }

    @Test(arguments: ["1900-01-01", "2199-12-31"] as [CivilDate])
    func `the first and last day of the calendar are where moving stops`(end: CivilDate) {
        let step = end.year == 1900 ? -1 : 1
        #expect(end.adding(days: step) == end)
        #expect(end.adding(days: step > 0 ? .max : .min) == end)
        #expect(end.workingDay(towards: step).year == end.year)
    }
}
