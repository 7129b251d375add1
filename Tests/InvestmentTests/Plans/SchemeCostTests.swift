import DigitalMaturity
import Investment
import TestSupport
import Testing

struct SchemeCostTests {
    /// The patient record of the guide to plans.
    private static let record = Scheme.sample(
        capital: ["2026/27": "£6m", "2027/28": "£11m"],
        revenue: ["2026/27": "£0.5m", "2027/28": "£0.8m"],
        runCost: "£0.9m",
        life: "10 years",
        start: "2026-10",
        takes: "18 months"
    )

    @Test func `the whole life of a record comes to 27_3 million by hand`() {
        // 6 + 11 capital, 0.5 + 0.8 revenue, and ten years at 0.9.
        #expect(Self.record.capitalTotal == "£17m")
        #expect(Self.record.revenueTotal == "£1.3m")
        #expect(Self.record.wholeLifeCost == "£27.3m")
        #expect(Self.record.wholeLifeRevenue == "£10.3m")
        #expect(Self.record.goLive == "2028-04")
    }

    @Test func `amounts of a year add up and none stated is none`() {
        let scheme = Scheme.sample(
            capital: ["2026/27": "£1m", "2027/28": "£2m", "2026/27": "£4m"],
            revenue: ["2028/29": "-£1m"]
        )
        #expect(scheme.capital(in: "2026/27") == "£5m")
        #expect(scheme.capital(in: "2028/29") == .zero)
        #expect(scheme.implementation(in: "2028/29") == "-£1m")
        #expect(scheme.capitalTotal == "£7m")
    }

    @Test(
        arguments: [
            // Live from October: six months, whole years, and six months at the end of two years.
            ("2026-04", "6 months", "2 years", ["£0", "£0.6m", "£1.2m", "£0.6m", "£0"]),
            // Live from the first day of a year, and from its last month.
            ("2026-04", "12 months", "1 year", ["£0", "£0", "£1.2m", "£0", "£0"]),
            ("2026-04", "11 months", "1 year", ["£0", "£0.1m", "£1.1m", "£0", "£0"]),
            // Born and ended within one year.
            ("2026-05", "1 month", "3 months", ["£0", "£0.3m", "£0", "£0", "£0"]),
            // Live since before the plan, with and without an end.
            ("2020-01", "1 month", "77 months", ["£1.2m", "£0.3m", "£0", "£0", "£0"]),
            ("2020-01", "1 month", nil, ["£1.2m", "£1.2m", "£1.2m", "£1.2m", "£1.2m"]),
            // Live only after the plan.
            ("2030-03", "1 month", "10 years", ["£0", "£0", "£0", "£0", "£0"]),
        ] as [(CivilMonth, Months, Months?, [Money])]
    )
    func `running costs a twelfth for each month it is live`(
        start: CivilMonth,
        takes: Months,
        life: Months?,
        costs: [Money]
    ) {
        let scheme = Scheme.sample(runCost: "£1.2m", life: life, start: start, takes: takes)
        let years: [FinancialYear] = ["2025/26", "2026/27", "2027/28", "2028/29", "2029/30"]
        #expect(years.map { scheme.running(in: $0) } == costs)
    }

    @Test(
        arguments: [
            (nil, nil), ("2026-10" as CivilMonth?, nil), (nil, "18 months" as Months?),
        ]
    )
    func `a cost that nobody says begins is not known`(start: CivilMonth?, takes: Months?) {
        let costly = Scheme.sample(runCost: "£1m", life: "10 years", start: start, takes: takes)
        #expect(costly.goLive == nil)
        #expect(costly.running(in: "2026/27") == nil)
        #expect(costly.wholeLifeCost == "£10m")
        let free = Scheme.sample(start: start, takes: takes)
        #expect(free.running(in: "2026/27") == .zero)
    }

    @Test func `a yearly cost without a life has no whole life`() {
        let scheme = Scheme.sample(capital: ["2026/27": "£1m"], runCost: "£1m")
        #expect(scheme.wholeLifeCost == nil)
        #expect(scheme.wholeLifeRevenue == nil)
        #expect(Scheme.sample(capital: ["2026/27": "£1m"]).wholeLifeCost == "£1m")
    }

    @Test func `the years come to the whole life whatever the odd pence`() {
        var random = SplitMix64(seed: 14)
        for _ in 0..<300 {
            let takes = Months(Int.random(in: 1...30, using: &random))
            let life = Months(Int.random(in: 1...60, using: &random))
            let scheme = Scheme.sample(
                runCost: Money(pence: Int64.random(in: -5000...5000, using: &random)),
                life: life,
                start: "2026-10",
                takes: takes
            )
            let years = (2026...2036).compactMap { FinancialYear(startingIn: $0) }
            #expect(years.compactMap { scheme.running(in: $0) }.total() == scheme.wholeLifeCost)
        }
    }

    @Test(
        arguments: [
            ([], .own),
            ([.of(.own, "100%")], .own),
            ([.of(.system, "60%"), .of(.match, "40%")], .own),
            ([.of(.central, "100%")], .central),
            ([.of(.central, "50%"), .of(.central, "50%")], .central),
            ([.of(.central, "50%"), .of(.own, "50%")], .mixed),
            ([.of(.match, "1%"), .of(.central, "99%")], .mixed),
        ] as [([Scheme.Share], SpendCase.Funding)]
    )
    func `the money is central, own or some of each`(
        shares: [Scheme.Share],
        funding: SpendCase.Funding
    ) {
        #expect(Scheme.sample(funding: shares).fundingClass == funding)
    }

    @Test func `the first programme named pays`() {
        let shares: [Scheme.Share] = [
            .of(.own, "50%"), .of(.central, "25%", programme: "frontline-digitisation"),
            .of(.central, "25%", programme: "other"),
        ]
        #expect(Scheme.sample(funding: shares).programme == "frontline-digitisation")
        #expect(Scheme.sample().programme == nil)
    }

    @Test func `approval to spend comes with the full business case`() {
        let approved = BusinessCase.Stage.allCases.filter(\.isApproved)
        #expect(approved == [.approved, .contracted, .live])
    }
}
