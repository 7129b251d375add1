import DigitalMaturity
import TestSupport
import Testing

/// What is certain of an amount that was not stated.
struct AmountTests {
    private static let date: CivilDate = "2024-05-01"

    @Test(
        arguments: [
            // Stated, so compared.
            ("£1m", "£151m", nil, .exceeds, "£151m", []),
            // Bounded by what the whole life leaves beside the capital.
            (
                "£20m", nil, "£170m", .within, "£150m",
                ["The revenue cost is not stated; the whole life leaves at most £150m."]
            ),
            (
                "£20m", nil, "£170000000.01", .undetermined, nil,
                ["The revenue cost is not stated."]
            ),
            // A whole life that the capital uses up leaves nothing, and never less.
            ("£20m", nil, "£20m", .within, "£0", []),
            ("£20m", nil, "£10m", .within, "£0", []),
            // Nothing bounds it.
            ("£20m", nil, nil, .undetermined, nil, ["The revenue cost is not stated."]),
        ] as [(Money, Money?, Money?, RouteTest.Outcome, Money?, [String])]
    )
    func `revenue not stated is bounded by the whole life`(
        capital: Money,
        revenue: Money?,
        wholeLife: Money?,
        outcome: RouteTest.Outcome,
        amount: Money?,
        notes: [String]
    ) throws {
        let spend = SpendCase.of(capital: capital, revenue: revenue, wholeLife: wholeLife)
        let test = try #require(SpendRule.rev2025HMT.test(spend, on: Self.date))
        #expect(test.outcome == outcome)
        #expect(test.amount == amount)
        #expect(test.notes == notes)
    }

    @Test(
        arguments: [
            ("£1m", nil, "£30m", .within, "£30m", []),
            ("£1m", nil, nil, .undetermined, nil, ["The whole life cost is not stated."]),
            ("£30m", "£0", nil, .undetermined, nil, ["The whole life cost is not stated."]),
            (
                "£30m", "£0.01", nil, .exceeds, "£30000000.01",
                ["The whole life cost is not stated; it is at least £30,000,000.01."]
            ),
            (
                "£31m", nil, nil, .exceeds, "£31m",
                ["The whole life cost is not stated; it is at least £31m."]
            ),
        ] as [(Money, Money?, Money?, RouteTest.Outcome, Money?, [String])]
    )
    func `a whole life not stated is at least the capital and revenue`(
        capital: Money,
        revenue: Money?,
        wholeLife: Money?,
        outcome: RouteTest.Outcome,
        amount: Money?,
        notes: [String]
    ) throws {
        let spend = SpendCase.of(capital: capital, revenue: revenue, wholeLife: wholeLife)
        let test = try #require(SpendRule.dig202304.test(spend, on: Self.date))
        #expect(test.outcome == outcome)
        #expect(test.amount == amount)
        #expect(test.notes == notes)
    }

    @Test(
        arguments: [("£9m", .undetermined), ("£10m", .undetermined), ("£10000000.01", .exceeds)]
            as [(Money, RouteTest.Outcome)]
    )
    func `the part of the revenue that is known counts towards the whole life`(
        known: Money,
        outcome: RouteTest.Outcome
    ) {
        let spend = SpendCase(
            body: .foundationTrust,
            distress: .sound,
            segment: nil,
            kind: .digital,
            funding: .own,
            programme: nil,
            amounts: Amounts(
                capital: "£20m",
                revenue: nil,
                wholeLife: nil,
                revenueAtLeast: known
            )
        )
        #expect(SpendRule.dig202304.test(spend, on: Self.date)?.outcome == outcome)
    }

    @Test func `a rule without threshold names no amount that was not stated`() throws {
        let spend = SpendCase.of(.nhsTrust, .sound, novelty: .novel, capital: "£1")
        let test = try #require(SpendRule.ncrAny.test(spend, on: Self.date))
        #expect(test.outcome == .exceeds)
        #expect(test.amount == nil)
        #expect(test.limit == nil)
        #expect(test.headroom == nil)
        #expect(test.notes == ["There is no threshold: every amount is caught."])
    }
}
