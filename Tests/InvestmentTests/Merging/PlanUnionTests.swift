import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Two plans as one.
struct PlanUnionTests {
    private func plan(
        _ schemes: [Scheme],
        icb: ODSCode = "QE1",
        envelopes: [Plan.Envelope] = [],
        terms: (inout Plan.Terms) -> Void = { _ in }
    ) -> Plan {
        var plan = Plan.sample(icb: icb, envelopes: envelopes, schemes)
        terms(&plan.terms)
        return plan
    }

    private func union(_ first: Plan, _ second: Plan) -> PlanUnion {
        PlanUnion(first, second, id: "both", title: "Both")
    }

    private func option(_ id: String, _ cost: Money?) -> Plan.Option {
        Plan.Option(
            id: Located(id, line: 1),
            title: id,
            yearly: cost.map { Located($0, line: 1) }
        )
    }

    @Test func `money, schemes and boards of both are in it`() {
        let first = plan(
            [.sample("epr", capital: ["2026/27": "£6m"])],
            envelopes: [.of("2026/27", capital: "£8m"), .of("2026/27", capital: "£1m", fund: "x")]
        )
        let second = plan(
            [.sample("network", capital: ["2026/27": "£2m"])],
            icb: "QOP",
            envelopes: [.of("2026/27", capital: "£3m", revenue: "£1m")]
        )
        let both = union(first, second)
        #expect(both.problems == [])
        #expect(both.plan.boards == ["QE1", "QOP"])
        #expect(both.plan.schemes.map(\.id.value) == ["epr", "network"])
        #expect(both.plan.envelopes.map(\.capital?.value) == ["£11m", "£1m"])
        #expect(both.plan.envelopes.map(\.revenue?.value) == ["£1m", nil])
        #expect(both.plan.totals.capital == "£8m")
    }

    @Test func `the totals of 100 random pairs of plans add up`() {
        var random = SplitMix64(seed: 38)
        for round in 0..<100 {
            let plans = ["a", "b"].map { name in
                plan((0..<4).map { scheme("\(name)\($0)", &random) })
            }
            let both = union(plans[0], plans[1]).plan.totals
            let parts = plans.map(\.totals)
            #expect(both.capital == parts.map(\.capital).total(), "\(round)")
            #expect(both.revenue == parts.map(\.revenue).total(), "\(round)")
            #expect(both.wholeLife == parts.map(\.wholeLife).total(), "\(round)")
        }
    }

    private func scheme(_ id: String, _ random: inout SplitMix64) -> Scheme {
        let pence = (0..<4).map { _ in Int64.random(in: 0...100_000_000, using: &random) }
        let amounts = pence.map(Money.init(pence:))
        return .sample(
            id,
            capital: ["2026/27": amounts[0], "2028/29": amounts[1]],
            revenue: ["2027/28": amounts[2]],
            runCost: amounts[3],
            life: "5 years",
            start: "2026-12",
            takes: "10 months"
        )
    }

    @Test func `one name for two schemes, targets or causes is an error with its place`() {
        let first = plan([.sample("epr", line: 10)]) { terms in
            terms.targets = [.init(id: Located("t", line: 2), title: "A", by: "2028-03-31")]
            terms.causes = [.init(id: Located("c", line: 3), title: "Prices")]
        }
        let second = plan([.sample("epr", line: 50)]) { terms in
            terms.targets = [.init(id: Located("t", line: 60), title: "B", by: "2028-03-31")]
            terms.causes = [.init(id: Located("c", line: 61), title: "Prices")]
        }
        let problems = union(first, second).problems
        #expect(problems.map(\.code) == [.duplicateID, .duplicateID])
        #expect(problems.compactMap(\.place?.line) == [50, 60])
        #expect(union(first, second).plan.terms.causes.count == 1)
    }

    @Test func `prices of two years do not add up`() {
        let second = Plan(
            id: "other",
            title: "Other",
            icb: Located("QOP", line: 1),
            years: ["2026/27"],
            priceBase: "2025/26",
            place: .line(1)
        )
        #expect(union(plan([]), second).problems.map(\.code) == [.otherPrices])
    }

    @Test(
        arguments: [("£2m", "£3m", "£5m"), ("£2m", nil, nil)] as [(Money?, Money?, Money?)]
    )
    func `carrying on costs what it costs both, and is not known where one does not say`(
        first: Money?,
        second: Money?,
        sum: Money?
    ) {
        let both = union(
            plan([]) { $0.options = [option("do-nothing", first)] },
            plan([]) { $0.options = [option("do-nothing", second)] }
        )
        #expect(both.plan.terms.options.map(\.yearly?.value) == [sum])
        let alone = union(plan([]) { $0.options = [option("do-nothing", first)] }, plan([]))
        #expect(alone.plan.terms.options.map(\.yearly?.value) == [nil])
    }

    @Test func `what only one plan can say is said by the first, with a warning`() {
        let section = { (line: Int, text: String) in
            Plan.Section(id: Located("cyber", line: line), text: text)
        }
        let both = union(
            plan([]) { $0.sections = [section(5, "A")] },
            plan([]) { $0.sections = [section(9, "B")] }
        )
        #expect(both.plan.terms.sections.map(\.text) == ["A"])
        #expect(both.problems.map(\.code) == [.keptFromFirst])
        #expect(both.problems.map(\.severity) == [.warning])
        #expect(both.problems.compactMap(\.place?.line) == [9])
    }

    @Test func `it covers the years of both`() {
        let first = Plan.sample(years: ["2026/27"], [])
        let second = Plan.sample(years: ["2028/29"], [])
        #expect(union(first, second).plan.years == ["2026/27", "2027/28", "2028/29"])
    }
}
