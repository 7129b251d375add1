import DigitalMaturity
import Investment
import Testing

@testable import Loading

/// What people write for amounts, dates, years, lengths and shares, in plans and in cells.
struct WritingTests {
    /// How a text is answered: by the exact spelling of what it says, or by what to write.
    private func answer<Value>(_ text: String, _ scalar: Scalar<Value>) -> String {
        do throws(ParseFailure) { return scalar.print(try scalar.parse(text)) } catch {
            return "write \(error.expected)"
        }
    }

    @Test(arguments: [
        ("£6m", "£6m"), ("£1.2 million", "£1.2m"), ("£2.4M", "£2.4m"), ("£2.4\u{A0}m", "£2.4m"),
        ("£2.4\u{202F}m", "£2.4m"), ("2.4m", "£2.4m"), ("£ 2.4m", "£2.4m"), ("£500K", "£500k"),
        ("£500 thousand", "£500k"), ("£1.5 bn", "£1.5bn"), ("£2mn", "£2m"), ("£2 mil", "£2m"),
        ("£1,200k", "£1.2m"), ("£1,200,000", "£1.2m"), ("1 200 000", "£1.2m"),
        ("£1,234,567.89", "\"£1,234,567.89\""), ("GBP 1.2m", "£1.2m"), ("1.2m pounds", "£1.2m"),
        ("(£2.4m)", "-£2.4m"), ("£(2.4m)", "-£2.4m"), ("−£2.4m", "-£2.4m"), ("£-2.4m", "-£2.4m"),
        ("\u{200B}£6m\u{FEFF}", "£6m"), ("£.5m", "£500k"),
        ("-", "write £0 if nothing is spent, or TBC if the amount is not known"),
        ("n/a", "write £0 if nothing is spent, or TBC if the amount is not known"),
        ("nil", "write £0 if nothing is spent, or TBC if the amount is not known"),
        ("€2m", "write an amount such as £6m"),
        ("1,200 (£000)", "write the amount with its unit, such as £1200k"),
        ("c. £2m", "write one amount; how far it may stray goes under 'range'"),
        ("£1m-£2m", "write one amount; how far it may stray goes under 'range'"),
        ("£1m to £2m", "write one amount; how far it may stray goes under 'range'"),
        ("tbc", "write an amount; leave the key out while it is not known"),
        ("£1,200,00", "write an amount such as £6m, £500k, £1,234.56 or 6000000"),
        ("six million", "write an amount such as £6m, £500k, £1,234.56 or 6000000"),
        ("(£2.4m", "write an amount such as £6m, £500k, £1,234.56 or 6000000"),
    ])
    func `an amount`(text: String, answer expected: String) {
        #expect(answer(text, .money) == expected)
    }

    @Test(arguments: [
        ("£0.9m a year", "£900k a year"), ("£0.9m pa", "£900k a year"),
        ("£0.9m p.a.", "£900k a year"), ("£0.9m per annum", "£900k a year"),
        ("£0.9 million per year", "£900k a year"), ("£900k/yr", "£900k a year"),
        ("£0.9m", "write £900k a year"), ("£0", "write £0 a year"),
    ])
    func `an amount a year`(text: String, answer expected: String) {
        #expect(answer(text, .yearly) == expected)
    }

    @Test(arguments: ["TBC", "tbc", "TBD", "TBA", "to be confirmed", "not known", "unknown"])
    func `an amount that is not known yet`(text: String) {
        #expect(answer(text, Scalar<Money>.spending.orToBeConfirmed) == "TBC")
        #expect(answer(text, Scalar<Money>.yearly.orToBeConfirmed) == "TBC")
    }

    @Test(arguments: [
        ("2026/27", "2026/27"), ("FY26/27", "2026/27"), ("FY2026/27", "2026/27"),
        ("fy 26/27", "2026/27"), ("26/27", "2026/27"), ("2026-27", "2026/27"),
        ("2026–27", "2026/27"), ("2026/2027", "2026/27"), ("2026 / 27", "2026/27"),
        ("2099/00", "2099/00"), ("FY27", "write 2026/27 or 2027/28"),
        ("2026", "write 2025/26 or 2026/27"), ("Q4 2026/27", "write the year alone: 2026/27"),
        ("2026/28", "write a year such as 2026/27"), ("next year", "write a year such as 2026/27"),
    ])
    func `a financial year`(text: String, answer expected: String) {
        #expect(answer(text, .year) == expected)
    }

    @Test(arguments: [
        ("2026-10", "2026-10"), ("Apr-26", "2026-04"), ("October 2026", "2026-10"),
        ("Sept 2026", "2026-09"), ("10/2026", "2026-10"), ("01/10/2026", "2026-10"),
        ("Q1 2026/27", "2026-04"), ("Q4 2026/27", "2027-01"), ("2026/27 Q3", "2026-10"),
        ("Q2 FY26/27", "2026-07"), ("15/10/2026", "write the month alone: 2026-10"),
        (
            "Q4 2026", "write a quarter such as Q3 2026/27, or a month such as 2026-10"
        ),
        ("2026/27", "write a month of 2026/27"),
        ("Apr 26", "write the month with four figures for its year, such as 2026-04"),
        (
            "46113", "write the date itself, such as 2026-04-01; format the cell as a date"
        ),
        ("Spring 2027", "write a month such as 2026-10"),
    ])
    func `a month`(text: String, answer expected: String) {
        #expect(answer(text, .month) == expected)
    }

    @Test(arguments: [
        ("2026-04-01", "2026-04-01"), ("01/04/2026", "2026-04-01"), ("1/4/2026", "2026-04-01"),
        ("1.4.2026", "2026-04-01"), ("01/04/26", "2026-04-01"), ("1 April 2026", "2026-04-01"),
        ("1st April 2026", "2026-04-01"), ("1-Apr-26", "2026-04-01"),
        ("April 1, 2026", "2026-04-01"), ("2026/04/01", "2026-04-01"),
        ("2026-04-01 00:00:00", "2026-04-01"), ("01\u{2011}04\u{2011}2026", "2026-04-01"),
        ("04/13/2026", "write the day before the month: 2026-04-13"),
        ("26/04/27", "write four figures for the year, as in 2026-04-01"),
        ("31/06/2026", "write a day such as 2026-04-01"),
        ("Apr-26", "write a day of it, such as 2026-04-01"),
        ("Q4 2026/27", "write a day in it, such as 2027-01-01"),
        ("soon", "write a day such as 2026-04-01"),
    ])
    func `a day`(text: String, answer expected: String) {
        #expect(answer(text, .day) == expected)
    }

    @Test(arguments: [
        ("18 months", "18 months"), ("18 mths", "18 months"), ("18m", "18 months"),
        ("1.5 years", "18 months"), ("1½ years", "18 months"), ("10 yrs", "10 years"),
        ("10y", "10 years"), ("1 year 6 months", "18 months"), ("1 yr and 6 mo", "18 months"),
        ("18", "write 18 months or 18 years"),
        ("1.3 years", "write whole months, such as 18 months"),
        ("6 weeks", "write whole months, such as 2 months"),
        ("12-18 months", "write one length; how far it may stray goes under 'range'"),
        ("a while", "write a length such as 18 months or 10 years"),
    ])
    func `a length of time`(text: String, answer expected: String) {
        #expect(answer(text, .time) == expected)
    }

    @Test(arguments: [
        ("50%", "50%"), ("50 %", "50%"), ("50 per cent", "50%"), ("12.5pc", "12.5%"),
        (".5%", "0.5%"), ("50", "write 50%"), ("0.5", "write 0.5% or 50%"),
        ("150 %", "write 0% to 100%"), ("half", "write a percentage such as 50% or 12.5%"),
    ])
    func `a share`(text: String, answer expected: String) {
        #expect(answer(text, .share) == expected)
    }

    @Test(arguments: [
        ("12", "12"), ("12 WTE", "12"), ("12 w.t.e.", "12"), ("12FTE", "12"), ("12.0", "12"),
        ("1,200", "1200"), ("12 staff", "12"), ("12.5 WTE", "write 12 or 13"),
        ("a few", "write a number such as 3"),
    ])
    func `people`(text: String, answer expected: String) {
        #expect(answer(text, .people) == expected)
    }

    @Test(arguments: [
        ("SOC", "strategic"), ("OBC", "outline"), ("FBC", "full"), ("fbc", "full"),
        ("Outline Business Case", "outline"), ("Live", "live"),
        (
            "in progress",
            "write one of idea, strategic, outline, full, approved, contracted, live"
        ),
    ])
    func `a stage`(text: String, answer expected: String) {
        #expect(answer(text, .stage) == expected)
    }

    @Test(arguments: [
        ("±10%", ["-10%", "+10%"]), ("+/- 10%", ["-10%", "+10%"]), ("+/-10 %", ["-10%", "+10%"]),
        ("-10% to +35%", ["-10%", "+35%"]), ("–10% to 35%", ["-10%", "35%"]),
    ])
    func `both ends of a range`(text: String, ends: [String]) {
        #expect(endsOfRange(text) == ends)
    }
}
