import DigitalMaturity
import TestSupport
import Testing

/// Limits whose start nobody found, before anybody is known to have published them.
struct FirstSourceTests {
    private static let source: PartialDate = "2025-07-03..2025-12-11"

    private func rulebook(effect: SpendRule.Effect = .approve) -> Rulebook {
        let rule = SpendRule.published(
            "REVENUE",
            .revenue,
            effect: effect,
            by: .treasury,
            entries: [
                Timeline.Entry(
                    from: nil,
                    known: Self.source,
                    value: .amount("£150m"),
                    citation: .any,
                    place: .line(1)
                )
            ],
            clauses: [.when(Condition(), .yes, because: "It is so.")]
        )
        return Rulebook(rules: [rule], approvers: [.ownBoard], edition: "2026-11-20")
    }

    @Test(
        arguments: [
            ("1900-01-01", .undetermined), ("2025-07-02", .undetermined),
            ("2025-12-10", .undetermined), ("2025-12-11", .within), ("2026-11-20", .within),
        ] as [(CivilDate, RouteTest.Outcome)]
    )
    func `a limit is undetermined until its first source was certainly out`(
        date: CivilDate,
        outcome: RouteTest.Outcome
    ) throws {
        let spend = SpendCase.of(capital: "£1m", revenue: "£3m", wholeLife: "£4m")
        let route = rulebook().route(of: spend, on: date)
        let test = try #require(route.tests.first)
        #expect(test.outcome == outcome)
        #expect(test.doubts == (outcome == .undetermined ? [.start] : []))
        #expect(route.headline.answer == (outcome == .undetermined ? .mayNeed : .within))
        #expect(route.staleness.isEmpty == (outcome == .within))
    }

    @Test func `above the limit it is no more certain than below it`() {
        let spend = SpendCase.of(capital: "£1m", revenue: "£151m", wholeLife: "£152m")
        #expect(rulebook().route(of: spend, on: "2024-01-01").steps.count == 1)
        #expect(rulebook().route(of: spend, on: "2026-01-01").steps.count == 2)
    }

    @Test(arguments: [("2025-07-02", true), ("2025-07-03", false)] as [(CivilDate, Bool)])
    func `a day before the first source of the rulebook is said to be so`(
        date: CivilDate,
        isBefore: Bool
    ) {
        let kinds = rulebook().staleness(on: date).map(\.kind)
        #expect(kinds.contains(.beforeFirstSource) == isBefore)
    }

    @Test func `an exemption speaks of all the days before it was published`() {
        let route = rulebook(effect: .exempt).route(of: .of(capital: "£1m"), on: "2001-01-01")
        #expect(route.outside.map(\.because) == ["It is so."])
    }
}
