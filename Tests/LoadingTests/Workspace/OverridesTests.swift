import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

/// Rules that a workspace tries, which nobody made.
struct OverridesTests {
    private func loaded(_ overrides: String) throws -> Loaded {
        try TinyHome.load(["overrides.yaml": overrides])
    }

    private func outcome(
        _ rule: String,
        capital: Money,
        on date: CivilDate,
        _ loaded: Loaded
    ) -> RouteTest.Outcome? {
        loaded.dataset?.reference.rulebook.rule(rule)?
            .test(
                SpendCase(
                    body: .nhsTrust,
                    distress: .sound,
                    segment: nil,
                    kind: .digital,
                    funding: .own,
                    programme: nil,
                    amounts: Amounts(capital: capital, revenue: nil, wholeLife: nil)
                ),
                on: date
            )?.outcome
    }

    @Test func `another limit holds from its day and the published one until the day before`()
        throws
    {
        let loaded = try loaded(
            """
            overrides:
              - { rule: known, from: 2026-04-01, value: £1m, because: What if it were far lower? }

            """
        )
        #expect(loaded.told == "")
        let rule = try #require(loaded.dataset?.reference.rulebook.rule("KNOWN"))
        #expect(rule.standing == .hypothetical)
        #expect(
            rule.limits.entries.map(\.value) == [
                .amount("£25000000"), .amount("£1000000"),
            ]
        )
        #expect(rule.limits.entries.last?.citation.title == "What if it were far lower?")
        #expect(rule.limits.entries.last?.citation.grade == .supplied)
        let million: Money = "£1000001"
        #expect(outcome("KNOWN", capital: million, on: "2026-03-31", loaded) == .within)
        #expect(outcome("KNOWN", capital: million, on: "2026-04-01", loaded) == .exceeds)
    }

    @Test func `an override of no day holds always`() throws {
        let loaded = try loaded(
            "overrides:\n  - { rule: KNOWN, value: ceased, because: What if there were none? }\n"
        )
        #expect(loaded.told == "")
        #expect(outcome("KNOWN", capital: "£90000000", on: "2024-05-01", loaded) == nil)
    }

    @Test
    func `a whole rule is written as the reference data writes it, with a reason for a citation`()
        throws
    {
        let loaded = try loaded(
            """
            rules:
              - rule: TRY-1
                title: A lower limit for everybody
                authority: Nobody
                basis: capital
                comparison: ">="
                approver: jisc
                limit:
                  - { from: 2026-04-01, value: £2m, because: To see whom it catches }
                applies:
                  - { when: { kind: [digital] }, then: yes }

            """
        )
        #expect(loaded.told == "")
        let rule = try #require(loaded.dataset?.reference.rulebook.rule("TRY-1"))
        #expect(rule.standing == .hypothetical)
        #expect(
            outcome("TRY-1", capital: "£2000000", on: "2026-04-01", loaded) == .exceeds
        )
        #expect(outcome("TRY-1", capital: "£2000000", on: "2026-03-31", loaded) == nil)
        #expect(loaded.dataset?.reference.rulebook.rule("KNOWN")?.standing == .published)
    }

    @Test func `a rule or approver that nobody knows is told where it stands`() throws {
        #expect(
            try loaded("overrides:\n  - { rule: KNOWM, value: £1m, because: Why not }\n").told
                == """
                overrides.yaml:2:13: error: there is no rule 'KNOWM' [unknown-name]
                    help: did you mean 'KNOWN'?
                """
        )
        let told = try loaded(
            """
            rules:
              - rule: TRY-1
                title: A rule
                authority: Nobody
                basis: capital
                comparison: ">"
                approver: jics
                limit: [{ from: 2026-04-01, value: £2m }]
                applies: [{ when: {}, then: yes }]

            """
        ).told
        #expect(told.contains("overrides.yaml:7:15: error: there is no approver 'jics'"))
        #expect(told.contains("has no 'because'"))
    }
}
