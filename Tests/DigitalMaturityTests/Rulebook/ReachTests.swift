import DigitalMaturity
import TestSupport
import Testing

/// Whom a rule reaches, as far as the text and the facts settle it.
struct ReachTests {
    private static let date: CivilDate = "2024-05-01"

    private func outcome(_ rule: SpendRule, _ spend: SpendCase) -> RouteTest.Outcome? {
        rule.test(spend, on: Self.date)?.outcome
    }

    @Test(
        arguments: [("£25m", .within), ("£25000000.01", .undetermined)]
            as [(Money, RouteTest.Outcome)]
    )
    func `an unclear clause leaves what is within and unsettles what is above`(
        capital: Money,
        outcome: RouteTest.Outcome
    ) throws {
        let mixed = SpendCase.of(.nhsTrust, .distressed, .digital, .mixed, capital: capital)
        let test = try #require(SpendRule.cap202301.test(mixed, on: Self.date))
        #expect(test.outcome == outcome)
        #expect(test.notes == [SpendRule.partFunded])
        let record = SpendCase.of(
            .nhsTrust,
            .distressed,
            .digital,
            .central,
            programme: SpendRule.frontline,
            capital: capital
        )
        let exception = try #require(SpendRule.cap202301.test(record, on: Self.date))
        #expect(exception.outcome == outcome)
        #expect(exception.notes == [SpendRule.exception])
    }

    @Test(
        arguments: [("£30m", .within), ("£30000000.01", .undetermined)]
            as [(Money, RouteTest.Outcome)]
    )
    func `distress that nobody stated unsettles a limit it turns on`(
        capital: Money,
        outcome: RouteTest.Outcome
    ) throws {
        let spend = SpendCase.of(.foundationTrust, .notStated, capital: capital)
        let test = try #require(SpendRule.dig202303.test(spend, on: Self.date))
        #expect(test.outcome == outcome)
        #expect(
            test.notes == [
                "Whether this rule applies depends on whether the body is in financial distress, "
                    + "which is not stated."
            ]
        )
    }

    @Test func `a fact that nobody stated does not matter where every answer is the same`() throws {
        // An NHS trust is caught in distress and out of it.
        let trust = SpendCase.of(.nhsTrust, .notStated, .property, capital: "£26m")
        let caught = try #require(SpendRule.cap202301.test(trust, on: Self.date))
        #expect(caught.outcome == .exceeds)
        #expect(caught.notes == [SpendRule.everyNHSTrust])
        // A self-financed digital scheme is not, in either case.
        let digital = SpendCase.of(.foundationTrust, .notStated, capital: "£90m")
        #expect(SpendRule.cap202301.test(digital, on: Self.date) == nil)
        // Nor is a body that no clause names.
        #expect(
            SpendRule.cap202301.test(.of(.icb, .notStated, capital: "£90m"), on: Self.date) == nil
        )
    }

    @Test func `doubt of two kinds is told in full`() throws {
        let spend = SpendCase.of(
            .foundationTrust,
            .notStated,
            .digital,
            .central,
            programme: SpendRule.frontline,
            capital: "£90m"
        )
        let test = try #require(SpendRule.cap202301.test(spend, on: Self.date))
        #expect(test.outcome == .undetermined)
        #expect(
            test.notes == [
                "Whether this rule applies depends on whether the body is in financial distress, "
                    + "which is not stated.", SpendRule.exception,
            ]
        )
    }

    @Test(
        arguments: [
            (2, .undetermined, ["The amount of this limit is not known."]),
            (1, nil, []),
            (
                nil, .undetermined,
                [
                    "Whether this rule applies depends on the body's oversight segment, "
                        + "which is not stated.", "The amount of this limit is not known.",
                ]
            ),
        ] as [(Int?, RouteTest.Outcome?, [String])]
    )
    func `a limit whose amount is not known determines nothing`(
        segment: Int?,
        outcome: RouteTest.Outcome?,
        notes: [String]
    ) {
        let spend = SpendCase.of(segment: segment, capital: "£1")
        let test = SpendRule.cap2025S2.test(spend, on: "2026-01-01")
        #expect(test?.outcome == outcome)
        #expect(test?.notes ?? [] == notes)
    }

    @Test func `two facts that nobody stated are both named`() throws {
        let rule = SpendRule.published(
            "RULE",
            .capital,
            by: .jisc,
            limits: [(nil, .any)],
            clauses: [.when(Condition(distress: .distressed, segment: 4), .yes)]
        )
        let unknown = SpendCase.of(.nhsTrust, .notStated, capital: "£1")
        #expect(
            rule.test(unknown, on: Self.date)?.notes.first
                == "Whether this rule applies depends on whether the body is in financial distress "
                + "and the body's oversight segment, which is not stated."
        )
        // What is certainly false settles it.
        #expect(outcome(rule, .of(.nhsTrust, .sound, capital: "£1")) == nil)
        #expect(outcome(rule, .of(.nhsTrust, .notStated, segment: 3, capital: "£1")) == nil)
        #expect(outcome(rule, .of(.nhsTrust, .distressed, segment: 4, capital: "£1")) == .exceeds)
    }

    @Test func `the first clause that matches counts`() {
        func rule(_ first: SpendRule.Clause, _ second: SpendRule.Clause) -> SpendRule {
            .published(
                "RULE",
                .capital,
                by: .jisc,
                limits: [(nil, .any)],
                clauses: [first, second]
            )
        }
        let all = SpendRule.Clause.when(Condition(), .yes)
        let none = SpendRule.Clause.when(Condition(bodies: [.nhsTrust]), .no)
        #expect(outcome(rule(none, all), .of(.nhsTrust, capital: "£1")) == nil)
        #expect(outcome(rule(all, none), .of(.nhsTrust, capital: "£1")) == .exceeds)
        #expect(outcome(rule(none, all), .of(.foundationTrust, capital: "£1")) == .exceeds)
    }

    @Test func `a rule without clauses reaches nobody`() {
        let rule = SpendRule.published(
            "RULE",
            .capital,
            by: .jisc,
            limits: [(nil, .any)],
            clauses: []
        )
        #expect(outcome(rule, .of(capital: "£90m")) == nil)
    }

    @Test(
        arguments: [
            (Condition(), true),
            (Condition(bodies: [.nhsTrust, .foundationTrust]), true),
            (Condition(bodies: [.nhsTrust]), false),
            (Condition(bodies: []), false),
            (Condition(distress: .sound), true),
            (Condition(distress: .distressed), false),
            (Condition(segment: 2), true),
            (Condition(segment: 3), false),
            (Condition(kinds: [.cyber, .digital]), true),
            (Condition(kinds: [.cyber]), false),
            (Condition(fundings: [.own]), true),
            (Condition(fundings: [.mixed, .central]), false),
            (Condition(programme: "p"), true),
            (Condition(programme: "q"), false),
            (Condition(novelty: .ordinary), true),
            (Condition(novelty: .novel), false),
            (Condition(bodies: [.foundationTrust], kinds: [.digital], programme: "p"), true),
            (Condition(bodies: [.foundationTrust], kinds: [.digital], programme: "q"), false),
        ]
    )
    func `a condition holds when all it asks for holds`(condition: Condition, holds: Bool) {
        let rule = SpendRule.published(
            "RULE",
            .capital,
            by: .jisc,
            limits: [(nil, .any)],
            clauses: [.when(condition, .yes)]
        )
        let spend = SpendCase.of(segment: 2, programme: "p", capital: "£1")
        #expect((rule.test(spend, on: Self.date) != nil) == holds)
    }
}
