import DigitalMaturity
import TestSupport
import Testing

/// Both sides of every limit to the penny, and both days around every change.
struct RuleLimitTests {
    private static let certain: CivilDate = "2024-05-01"

    @Test(
        arguments: [
            (.cap202301, .of(.nhsTrust, .distressed, .property, capital: "£25m"), .within),
            (.cap202301, .of(.nhsTrust, .distressed, .property, capital: "£25000000.01"), .exceeds),
            (.cap202301, .of(.foundationTrust, .distressed, .cyber, capital: "£25m"), .within),
            (.cap202301, .of(.foundationTrust, .distressed, .cyber, capital: "£30m"), .exceeds),
            (.cap202301, .of(.nhsTrust, .sound, .property, capital: "£25000000.01"), .exceeds),
            (.dig202301, .of(.nhsTrust, .distressed, capital: "£25m"), .within),
            (.dig202301, .of(.nhsTrust, .distressed, capital: "£25000000.01"), .exceeds),
            (.dig202302, .of(.nhsTrust, .distressed, capital: "£1m", wholeLife: "£30m"), .within),
            (
                .dig202302,
                .of(.nhsTrust, .distressed, capital: "£1m", wholeLife: "£30000000.01"),
                .exceeds
            ),
            (.dig202303, .of(capital: "£30m"), .within),
            (.dig202303, .of(capital: "£30000000.01"), .exceeds),
            (.dig202304, .of(capital: "£1m", wholeLife: "£30m"), .within),
            (.dig202304, .of(capital: "£1m", wholeLife: "£30000000.01"), .exceeds),
            (.cap202303, .of(capital: "£50m"), .within),
            (.cap202303, .of(capital: "£50000000.01"), .exceeds),
            (.rev2025HMT, .of(capital: "£0", revenue: "£150m"), .within),
            (.rev2025HMT, .of(capital: "£0", revenue: "£150000000.01"), .exceeds),
            (.com202320, .of(capital: "£1m", wholeLife: "£19999999.99"), .within),
            (.com202320, .of(capital: "£1m", wholeLife: "£20m"), .exceeds),
            (
                .ncrAny, .of(.nhsTrust, .sound, novelty: .novel, capital: "£0", wholeLife: "£0"),
                .exceeds
            ),
        ] as [(SpendRule, SpendCase, RouteTest.Outcome)]
    )
    func `catch what is above the limit and no less`(
        rule: SpendRule,
        spend: SpendCase,
        outcome: RouteTest.Outcome
    ) {
        #expect(rule.test(spend, on: Self.certain)?.outcome == outcome)
    }

    @Test(
        arguments: [
            ("2025-12-11", "£300m", .within),
            ("2025-12-11", "£300000000.01", .exceeds),
            ("2026-11-20", "£300m", .within),
        ] as [(CivilDate, Money, RouteTest.Outcome)]
    )
    func `the Treasury's limit of 2025 is 300 million`(
        date: CivilDate,
        capital: Money,
        outcome: RouteTest.Outcome
    ) {
        #expect(SpendRule.cap2025HMT.test(.of(capital: capital), on: date)?.outcome == outcome)
    }

    @Test(
        arguments: [
            // Nobody, for they are reached by another rule or by none.
            (.cap202301, .of(.foundationTrust, .sound, .property, capital: "£90m")),
            (.cap202301, .of(.nhsTrust, .distressed, .digital, .own, capital: "£90m")),
            (.cap202301, .of(.icb, .distressed, .property, capital: "£90m")),
            (.dig202301, .of(.foundationTrust, .sound, capital: "£90m")),
            (.dig202301, .of(.nhsTrust, .distressed, .cyber, capital: "£90m")),
            (.dig202301, .of(.nhsTrust, .distressed, .digital, .central, capital: "£90m")),
            (.dig202303, .of(.foundationTrust, .distressed, capital: "£90m")),
            (.dig202303, .of(.nhsTrust, .sound, capital: "£90m")),
            (.cap202303, .of(.icb, capital: "£90m")),
            (.cap202303, .of(programme: SpendRule.frontline, capital: "£90m")),
            (.ncrAny, .of(capital: "£90m")),
        ] as [(SpendRule, SpendCase)]
    )
    func `leave out whom the rule does not reach`(rule: SpendRule, spend: SpendCase) {
        #expect(rule.test(spend, on: Self.certain) == nil)
    }

    @Test(
        arguments: [
            ("2023-01-31", nil),
            ("2023-02-01", .undetermined),
            ("2023-02-15", .undetermined),
            ("2023-02-16", .exceeds),
            ("2025-07-02", .exceeds),
            ("2025-07-03", .undetermined),
            ("2025-12-10", .undetermined),
            ("2025-12-11", nil),
        ] as [(CivilDate, RouteTest.Outcome?)]
    )
    func `apply the limit in force on the day`(date: CivilDate, outcome: RouteTest.Outcome?) {
        let rules: [(SpendRule, SpendCase)] = [
            (.cap202301, .of(.nhsTrust, .distressed, .property, capital: "£60m")),
            (.cap202303, .of(capital: "£60m")),
            (.dig202301, .of(.nhsTrust, .distressed, capital: "£60m")),
            (.dig202302, .of(.nhsTrust, .distressed, capital: "£60m", wholeLife: "£60m")),
            (.dig202303, .of(capital: "£60m")),
            (.dig202304, .of(capital: "£60m", wholeLife: "£60m")),
        ]
        for (rule, spend) in rules {
            #expect(rule.test(spend, on: date)?.outcome == outcome, "\(rule.id)")
        }
    }

    @Test(
        arguments: [
            ("2025-07-02", nil),
            ("2025-07-03", .undetermined),
            ("2025-12-10", .undetermined),
            ("2025-12-11", .exceeds),
        ] as [(CivilDate, RouteTest.Outcome?)]
    )
    func `a new limit begins inside its interval`(date: CivilDate, outcome: RouteTest.Outcome?) {
        let test = SpendRule.cap2025HMT.test(.of(capital: "£301m"), on: date)
        #expect(test?.outcome == outcome)
    }

    @Test(
        arguments: [
            ("2023-01-31", nil), ("2023-02-01", .exceeds), ("2026-03-31", .exceeds),
            ("2026-04-01", nil),
        ] as [(CivilDate, RouteTest.Outcome?)]
    )
    func `a limit ends on the day its end is dated`(date: CivilDate, outcome: RouteTest.Outcome?) {
        let spend = SpendCase.of(capital: "£20m", wholeLife: "£20m")
        #expect(SpendRule.com202320.test(spend, on: date)?.outcome == outcome)
    }

    @Test(arguments: ["1900-01-01", "2023-02-01", "2026-11-20"] as [CivilDate])
    func `a limit whose start is not known was always in force`(date: CivilDate) {
        let spend = SpendCase.of(capital: "£0", revenue: "£151m")
        #expect(SpendRule.rev2025HMT.test(spend, on: date)?.outcome == .exceeds)
    }

    @Test func `a test keeps the amount, the limit, what is left and when it ends`() throws {
        let test = try #require(
            SpendRule.cap202303.test(.of(capital: "£42m"), on: Self.certain)
        )
        #expect(test.amount == "£42m")
        #expect(test.limit == "£50m")
        #expect(test.headroom == "£8m")
        #expect(test.entry.from == SpendRule.start2023)
        #expect(test.until == SpendRule.addendum)
        #expect(test.notes == ["Treasury approval comes on top of the sub-committee."])
        let above = try #require(SpendRule.cap202303.test(.of(capital: "£58m"), on: Self.certain))
        #expect(above.headroom == "-£8m")
    }
}
