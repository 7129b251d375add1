import DigitalMaturity
import TestSupport
import Testing

struct PercentageTests {
    @Test(
        arguments: [
            ("50%", 500_000, "50%"),
            ("0%", 0, "0%"),
            ("-0%", 0, "0%"),
            ("100%", 1_000_000, "100%"),
            ("+35%", 350_000, "35%"),
            ("-10%", -100_000, "-10%"),
            ("12.5%", 125_000, "12.5%"),
            ("-0.5%", -5000, "-0.5%"),
            ("0.0001%", 1, "0.0001%"),
            ("3.50%", 35_000, "3.5%"),
            ("007%", 70_000, "7%"),
            ("999999.9999%", 9_999_999_999, "999999.9999%"),
        ] as [(String, Int64, String)]
    )
    func `read and show`(text: String, millionths: Int64, shown: String) throws {
        let percentage = try Percentage(parsing: text)
        #expect(percentage.millionths == millionths)
        #expect("\(percentage)" == shown)
        #expect(try Percentage(parsing: shown) == percentage)
    }

    @Test(
        arguments: [
            "", "%", "50", "50 %", "50%%", "-%", "+-5%", "--5%", ".5%", "5.%", "5.00000%",
            "1.2.3%", "1e2%", "1,000%", "1000000%", "99999999999999999999%", "half%", "٥%",
            "5%\u{301}",
        ]
    )
    func `refuse what is no percentage`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try Percentage(parsing: text) }
        #expect(failure?.reason == "'\(text)' is not a percentage")
        #expect(failure?.expected == "a percentage such as 50% or 12.5%")
    }

    @Test func `add, compare and sum without loss`() {
        let thirds: [Percentage] = ["33.3333%", "33.3333%", "33.3334%"]
        #expect(thirds.reduce(.zero, +) == .percent(100))
        #expect(Percentage.percent(10) - .percent(35) == "-25%")
        #expect(Percentage.percent(-10) < .percent(5))
    }
}
