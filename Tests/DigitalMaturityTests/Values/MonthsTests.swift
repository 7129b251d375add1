import DigitalMaturity
import TestSupport
import Testing

struct MonthsTests {
    @Test(
        arguments: [
            ("1 month", 1, "1 month"),
            ("18 months", 18, "18 months"),
            ("1 year", 12, "1 year"),
            ("10 years", 120, "10 years"),
            ("24 months", 24, "2 years"),
            ("125 years", 1500, "125 years"),
            ("1500 months", 1500, "125 years"),
        ]
    )
    func `read and show`(text: String, count: Int, shown: String) throws {
        #expect(try Months(parsing: text).count == count)
        #expect("\(Months(count))" == shown)
    }

    @Test(
        arguments: [
            "", "18", "months", "18months", "-1 months", "0 months", "0 years", "1.5 years",
            "18 weeks", "18 Months", "126 years", "1501 months", "1 year 6 months",
            "1000000000000000000 years", "9223372036854775807 years",
            "99999999999999999999 months",
        ]
    )
    func `refuse what is no length of time`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try Months(parsing: text) }
        #expect(failure?.reason == "'\(text)' is not a length of time")
        #expect(failure?.expected == "a length such as 18 months or 10 years")
    }
}
