import DigitalMaturity
import TestSupport
import Testing

/// Days inside a date that is only partly known.
struct UncertainDateTests {
    private static let inside: CivilDate = "2025-09-01"
    private static let words = "between 3 July 2025 and 11 December 2025"

    /// A rule that changes from `before` to `after` on a day not known, or only begins.
    private func rule(_ before: SpendRule.Limit?, _ after: SpendRule.Limit) -> SpendRule {
        let earlier = before.map { [("2020-01-01" as PartialDate?, $0)] } ?? []
        return .published(
            "RULE",
            .capital,
            by: .jisc,
            limits: earlier + [(SpendRule.addendum, after)],
            clauses: [.when(Condition(), .yes)]
        )
    }

    @Test(
        arguments: [
            (.amount("£25m"), .amount("£50m"), .exceeds, "exceeds", "exceeds", "£50m"),
            (.amount("£25m"), .amount("£100m"), .undetermined, "exceeds", "within", "£100m"),
            (.amount("£100m"), .amount("£25m"), .undetermined, "within", "exceeds", "£25m"),
            (.amount("£100m"), .amount("£200m"), .within, "within", "within", "£200m"),
            (.amount("£25m"), .ceased, .undetermined, "exceeds", "not in force", "£25m"),
            (.amount("£100m"), .ceased, .within, "within", "not in force", "£100m"),
            (.ceased, .amount("£25m"), .undetermined, "not in force", "exceeds", "£25m"),
            (.ceased, .amount("£100m"), .within, "not in force", "within", "£100m"),
            (nil, .amount("£25m"), .undetermined, "not in force", "exceeds", "£25m"),
            (nil, .amount("£100m"), .within, "not in force", "within", "£100m"),
            (.any, .amount("£25m"), .exceeds, "exceeds", "exceeds", "£25m"),
            (.unknown, .amount("£25m"), .undetermined, "undetermined", "exceeds", "£25m"),
            (.unknown, .amount("£100m"), .undetermined, "undetermined", "within", "£100m"),
            (.unknown, .ceased, .undetermined, "undetermined", "not in force", nil),
            (nil, .unknown, .undetermined, "not in force", "undetermined", nil),
            (.unknown, .unknown, .undetermined, "undetermined", "undetermined", nil),
        ] as [(SpendRule.Limit?, SpendRule.Limit, RouteTest.Outcome, String, String, Money?)]
    )
    func `both outcomes are told, and nothing is determined where they differ`(
        before: SpendRule.Limit?,
        after: SpendRule.Limit,
        outcome: RouteTest.Outcome,
        toldBefore: String,
        toldAfter: String,
        limit: Money?
    ) throws {
        let test = try #require(
            rule(before, after).test(.of(capital: "£60m"), on: Self.inside)
        )
        #expect(test.outcome == outcome)
        #expect(test.limit == limit)
        #expect(
            test.notes.first
                == "This changed on a day not known (\(Self.words)): "
                + "before it \(toldBefore), after it \(toldAfter)."
        )
    }

    @Test func `a rule that neither was nor is in force is not tested`() {
        #expect(rule(.ceased, .ceased).test(.of(capital: "£60m"), on: Self.inside) == nil)
        #expect(rule(nil, .ceased).test(.of(capital: "£60m"), on: Self.inside) == nil)
    }

    @Test func `an entry that ended names when it did`() throws {
        let test = try #require(
            rule(.amount("£25m"), .ceased).test(.of(capital: "£60m"), on: Self.inside)
        )
        #expect(test.until == SpendRule.addendum)
        #expect(test.headroom == "-£35m")
    }

    @Test func `an uncertain month is named in words`() throws {
        let rule = SpendRule.published(
            "RULE",
            .capital,
            by: .jisc,
            limits: [("2023-02", .amount("£25m"))],
            clauses: [.when(Condition(), .yes)]
        )
        let test = try #require(rule.test(.of(capital: "£60m"), on: "2023-02-10"))
        #expect(
            test.notes == [
                "This changed on a day not known (February 2023): before it not in force, "
                    + "after it exceeds."
            ]
        )
    }
}
