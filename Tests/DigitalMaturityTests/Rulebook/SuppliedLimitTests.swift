import DigitalMaturity
import TestSupport
import Testing

struct SuppliedLimitTests {
    private let supplied = Timeline.Entry(
        from: nil,
        value: SpendRule.Limit.amount("£40m"),
        citation: .any,
        place: .line(7, of: "workspace.yaml")
    )

    @Test func `fill in an amount that is not known, from the day the rule began`() throws {
        let rulebook = Rulebook.published.supplying(["CAP-2025-S2": supplied])
        let rule = try #require(rulebook.rule("CAP-2025-S2"))
        let dear = SpendCase.of(segment: 2, capital: "£40000000.01")
        #expect(rule.test(dear, on: "2025-07-02") == nil)
        #expect(rule.test(dear, on: "2025-07-03")?.outcome == .undetermined)
        #expect(rule.test(dear, on: "2025-12-11")?.outcome == .exceeds)
        #expect(rule.test(.of(segment: 2, capital: "£40m"), on: "2025-12-11")?.outcome == .within)
        #expect(rule.limits.entries.map(\.place) == [supplied.place])
    }

    @Test func `never replace what was published`() throws {
        let rulebook = Rulebook.published.supplying([
            "CAP-2023-03": supplied, "NCR-ANY": supplied, "CAP-2099": supplied,
        ])
        let limits = rulebook.rules.map { $0.limits.entries.map(\.value) }
        #expect(limits == Rulebook.published.rules.map { $0.limits.entries.map(\.value) })
        #expect(rulebook.edition == Rulebook.published.edition)
    }
}
