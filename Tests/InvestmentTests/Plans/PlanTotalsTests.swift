import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PlanTotalsTests {
    private let record = Scheme.sample(
        "epr",
        capital: ["2026/27": "£6m", "2027/28": "£11m"],
        revenue: ["2026/27": "£0.5m", "2027/28": "£0.8m"],
        runCost: "£0.9m",
        life: "10 years",
        start: "2026-10",
        takes: "18 months"
    )
    private let network = Scheme.sample(
        "network",
        capital: ["2026/27": "£3m"],
        runCost: "£0.2m"
    )

    @Test func `add up by year as by hand`() {
        let plan = Plan.sample(
            envelopes: [
                .of("2026/27", capital: "£7m", revenue: "£1m"), .of("2026/27", capital: "£1m"),
                .of("2027/28", revenue: "£0.8m"),
            ],
            [record, network]
        )
        let totals = plan.totals
        #expect(totals.years.map(\.year) == plan.years)
        #expect(totals.years.map(\.capital) == ["£9m", "£11m", "£0"])
        #expect(totals.years.map(\.implementation) == ["£0.5m", "£0.8m", "£0"])
        #expect(totals.years.map(\.running) == ["£0", "£0", "£0.9m"])
        #expect(totals.years.map(\.revenue) == ["£0.5m", "£0.8m", "£0.9m"])
        #expect(totals.years.map(\.unknownRunning) == [["network"], ["network"], ["network"]])
        #expect(totals.years.map(\.capitalEnvelope) == ["£8m", nil, nil])
        #expect(totals.years.map(\.capitalLeft) == ["-£1m", nil, nil])
        #expect(totals.years.map(\.revenueLeft) == ["£0.5m", "£0", nil])
        #expect(totals.capital == "£20m")
        #expect(totals.revenue == "£2.2m")
        #expect(totals.wholeLife == "£27.3m")
        #expect(totals.unknownWholeLife == ["network"])
    }

    @Test func `a plan without schemes spends nothing`() {
        let totals = Plan.sample([]).totals
        #expect(totals.capital == .zero && totals.revenue == .zero && totals.wholeLife == .zero)
        #expect(totals.years.count == 3)
    }

    @Test func `every total is the sum of its parts, in any order`() {
        var random = SplitMix64(seed: 15)
        for _ in 0..<150 {
            let schemes = (0..<Int.random(in: 0...8, using: &random)).map {
                Scheme.random("s\($0)", using: &random)
            }
            let plan = Plan.sample(schemes)
            let totals = plan.totals
            #expect(totals.capital == schemes.map(\.capitalTotal).total())
            #expect(totals.revenue == totals.years.map { $0.implementation + $0.running }.total())
            for year in totals.years {
                #expect(year.capital == schemes.map { $0.capital(in: year.year) }.total())
                #expect(
                    year.running == schemes.compactMap { $0.running(in: year.year) }.total()
                )
            }
            let alone = schemes.map { Plan.sample([$0]).totals }
            #expect(totals.wholeLife == alone.map(\.wholeLife).total())
            #expect(totals.revenue == alone.map(\.revenue).total())
            let shuffled = Plan.sample(schemes.shuffled(using: &random)).totals
            #expect(shuffled.years.map(\.revenue) == totals.years.map(\.revenue))
            #expect(shuffled.wholeLife == totals.wholeLife)
            #expect(shuffled.unknownWholeLife.sorted() == totals.unknownWholeLife.sorted())
        }
    }

    @Test func `a change of nothing changes nothing, and any change of an amount is seen`() {
        let before = Plan.sample([record, network]).totals
        let same = Plan.sample([record, network, .sample("nothing")]).totals
        #expect(same.years.map(\.capital) == before.years.map(\.capital))
        #expect(same.years.map(\.revenue) == before.years.map(\.revenue))
        #expect(same.wholeLife == before.wholeLife)
        #expect(same.unknownWholeLife == before.unknownWholeLife)
        let dearer = Plan.sample([record, network, .sample("s", capital: ["2028/29": "£0.01"])])
        #expect(dearer.totals.capital == before.capital + "£0.01")
        #expect(dearer.totals.wholeLife == before.wholeLife + "£0.01")
    }

    @Test func `a plan without years stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = Plan.sample(years: [], [])
        }
    }
}

extension Scheme {
    fileprivate static func random(_ id: String, using random: inout SplitMix64) -> Scheme {
        func amount() -> Money {
            Money(pence: Int64.random(in: -1_000_000...1_000_000_000, using: &random))
        }
        func maybe<Value>(_ value: Value) -> Value? {
            Bool.random(using: &random) ? value : nil
        }
        return .sample(
            id,
            capital: ["2026/27": amount(), "2027/28": amount(), "2026/27": amount()],
            revenue: ["2028/29": amount()],
            runCost: maybe(amount()),
            life: maybe(Months(Int.random(in: 1...200, using: &random))),
            start: maybe(("2020-01" as CivilMonth).adding(Int.random(in: 0...100, using: &random))),
            takes: maybe(Months(Int.random(in: 1...40, using: &random)))
        )
    }
}
