import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What holds of any plan.
struct AppraisalPropertyTests {
    private func money(_ random: inout SplitMix64, upTo pounds: Int64 = 5_000_000) -> Money {
        Money(pence: .random(in: 0...pounds * 100, using: &random))
    }

    private func scheme(_ id: String, _ random: inout SplitMix64, capital extra: Money = .zero)
        -> Scheme
    {
        let capital = money(&random)
        return .costed(
            id,
            capital: ["2026/27": capital + extra, "2028/29": money(&random)],
            revenue: ["2027/28": money(&random)],
            runCost: money(&random, upTo: 500_000),
            life: Months(.random(in: 1...240, using: &random)),
            start: "2026-10",
            takes: Months(.random(in: 1...30, using: &random)),
            benefits: [
                .of(.cashReleasing, money(&random, upTo: 2_000_000)),
                .of(.societal, money(&random, upTo: 2_000_000), from: "2029/30"),
            ]
        ) {
            $0.bias = Scheme.Bias(
                projectClass: Located("equipment", line: 1),
                mitigated: Percentage(millionths: .random(in: 0...1_000_000, using: &random))
            )
        }
    }

    private func plan(_ seed: UInt64, capital extra: Money = .zero) -> Plan {
        var random = SplitMix64(seed: seed)
        return .costed(["a", "b"].map { scheme($0, &random, capital: extra) })
    }

    private func preferred(
        _ plan: Plan,
        schedule: String? = nil,
        horizon: Int? = nil
    ) throws -> Appraisal.Result {
        let appraisal = plan.appraisal(
            under: .sample,
            on: "2026-11-20",
            schedule: schedule,
            horizon: horizon
        )
        return try #require(appraisal?.result("preferred"))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `at no rate present values are plain sums`(seed: UInt64) throws {
        let result = try preferred(plan(seed), schedule: "nothing")
        for part in CashFlows.Part.allCases {
            #expect(result.own.present[part] == result.flows[part].total(), "\(part)")
        }
        #expect(result.own.present.net == result.flows.net.total())
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `parts come to the whole`(seed: UInt64) throws {
        let present = try preferred(plan(seed)).own.present
        let parts = CashFlows.Part.allCases.map { $0.isCost ? .zero - present[$0] : present[$0] }
        #expect(parts.total() == present.net)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the net value falls when a cost rises`(seed: UInt64) throws {
        let before = try preferred(plan(seed)).own.present.net
        #expect(try preferred(plan(seed, capital: "£1")).own.present.net < before)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a switching value applied leaves half a penny a part at most`(seed: UInt64) throws {
        for value in try preferred(plan(seed)).switching {
            if case .share = value.change {
                #expect(value.left.magnitude <= Money(pence: 10), "\(value.subject.id)")
            } else {
                #expect(value.left <= .zero)
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `one month less than the delay is still worth something`(seed: UInt64) throws {
        let plan = plan(seed)
        let result = try preferred(plan)
        guard let delay = result.switching.first(where: { $0.subject == .delay }) else {
            #expect(try #require(result.increment).present.net <= .zero)
            return
        }
        #expect(result.own.present.net > .zero)
        #expect(delay.left <= .zero)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `a longer horizon never lowers the value of what only gives`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let plan = Plan.costed([
            .costed(
                start: "2026-10",
                takes: "6 months",
                benefits: [.of(.societal, money(&random)), .of(.cashReleasing, money(&random))]
            )
        ])
        let nets = try [3, 10, 30, 31, 75, 76, 125].map {
            try preferred(plan, horizon: $0).own.present.net
        }
        #expect(nets == nets.sorted())
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `cash deflated again has the same present value`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let inflation = Inflation(
            rate: Percentage(millionths: .random(in: -20_000...80_000, using: &random)),
            base: "2025/26"
        )
        let result = try preferred(plan(seed))
        let factors = try #require(DiscountSchedule.standard.edition(on: "2026-11-20"))
            .value.factors(through: result.flows.years.count - 1)
        let real = zip(result.flows.net, factors).map { Double($0.pence) * $1 }.reduce(0, +)
        var nominal = 0.0
        for (year, (net, factor)) in zip(result.flows.years, zip(result.flows.net, factors)) {
            let cash = inflation.nominal(net, in: year)
            #expect((inflation.real(cash, in: year) - net).magnitude <= Money(pence: 1))
            nominal += Double(cash.pence) * factor / inflation.level(in: year)
        }
        // Each year's cash is rounded to the penny.
        #expect(abs(nominal - real) <= Double(result.flows.years.count))
    }

    @Test func `inflation of zero changes nothing and the base year never changes`() {
        #expect(Inflation(rate: "0%", base: "2026/27").nominal("£1m", in: "2050/51") == "£1m")
        #expect(Inflation(rate: "2%", base: "2026/27").nominal("£1m", in: "2026/27") == "£1m")
        #expect(Inflation(rate: "2%", base: "2026/27").nominal("£1m", in: "2028/29") == "£1040400")
        #expect(Inflation(rate: "2%", base: "2026/27").nominal("£1.02m", in: "2025/26") == "£1m")
    }
}
