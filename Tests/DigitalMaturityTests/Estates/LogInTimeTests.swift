import DigitalMaturity
import TestSupport
import Testing

struct LogInTimeTests {
    /// Alder Hey, January 2020: from 105 to 10 seconds at almost 5,000 log-ins a day, "over 130 staff
    /// hours a day". By hand: 95 × 5,000 ÷ 3,600 = 131.9 hours; in 365 days at £25 an hour £1,203,993.06.
    @Test func `the time freed is what Alder Hey published`() throws {
        let time = LogInTime([Cohort.sample(count: 900).loggingIn(5000, seconds: 105, after: 10)])
        let freed = try #require(time.secondsFreed)
        #expect(freed == 475_000)
        #expect((130..<133).contains(LogInTime.hours(freed)))
        #expect(time.meanNow == 105)
        #expect(time.meanAfter == 10)
        let worth = try #require(EstateParameters.sample.staffTime)
        #expect(LogInTime.cost(of: freed, at: worth) == "£1,203,993.06")
    }

    /// By hand: (100 × 60 + 300 × 20) ÷ 400 = 30 seconds; only the first is to change, to 10.
    @Test func `a mean is by log-ins, and what is not to change stays`() {
        let time = LogInTime([
            Cohort.sample("a").loggingIn(100, seconds: 60, after: 10),
            Cohort.sample("b").loggingIn(300, seconds: 20),
        ])
        #expect(time.meanNow == 30)
        #expect(time.secondsFreed == 5000)
        #expect(time.meanAfter == 17.5)
    }

    @Test(arguments: [(nil, 60), (100, nil), (nil, nil)] as [(Int?, Int?)])
    func `a cohort without log-ins or seconds is not known`(logIns: Int?, seconds: Int?) {
        let time = LogInTime([Cohort.sample(count: 8).loggingIn(logIns, seconds: seconds)])
        #expect(time.unknown.devices == 8)
        #expect(time.known.isEmpty)
        #expect(time.meanNow == nil)
        #expect(time.secondsFreed == nil)
    }
}
