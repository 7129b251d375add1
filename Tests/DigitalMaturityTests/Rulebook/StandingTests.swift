import DigitalMaturity
import TestSupport
import Testing

/// Rules that nobody made, rules that only ask to be told, and questions left open.
struct StandingTests {
    private func rule(
        _ id: String,
        _ limit: SpendRule.Limit,
        effect: SpendRule.Effect = .approve,
        standing: SpendRule.Standing = .published,
        _ clauses: [SpendRule.Clause] = [.when(Condition(), .yes)]
    ) -> SpendRule {
        .published(
            id,
            .capital,
            effect: effect,
            standing: standing,
            by: .jisc,
            entries: [.told(nil, limit)],
            clauses: clauses
        )
    }

    private func route(_ rules: [SpendRule], _ switches: [Switch] = []) -> ApprovalRoute {
        Rulebook(rules: rules, approvers: [.ownBoard], edition: "1", switches: switches)
            .route(of: .of(capital: "£1m"), on: "2026-01-01")
    }

    @Test func `an override stands in place of the rule of its name and is hypothetical`() throws {
        let tried = Rulebook.published.overriding([
            rule("cap-2023-03", .amount("£1m")), rule("MINE", .any),
        ])
        #expect(tried.rules.count == Rulebook.published.rules.count + 1)
        #expect(try #require(tried.rule("CAP-2023-03")).standing == .hypothetical)
        #expect(try #require(tried.rule("MINE")).standing == .hypothetical)
        #expect(tried.rules.count { $0.standing == .hypothetical } == 2)
        let route = tried.route(of: .of(capital: "£2m"), on: "2024-05-01")
        #expect(route.isHypothetical)
        #expect(route.steps.last?.because == ["MINE", "cap-2023-03"])
    }

    @Test func `a lever without an amount is not tested`() {
        #expect(route([rule("LEVER", .unknown, standing: .hypothetical)]).tests.isEmpty)
        #expect(route([rule("LEVER", .any, standing: .hypothetical)]).steps.count == 2)
        #expect(route([rule("RULE", .unknown)]).undetermined == ["RULE"])
    }

    @Test func `what must be reported adds no approver and leaves nothing undetermined`() {
        let told = route([
            rule("TELL", .any, effect: .report), rule("MAYBE", .unknown, effect: .report),
        ])
        #expect(told.steps.map(\.approver.id) == ["own-board"])
        #expect(told.undetermined.isEmpty)
        #expect(told.exceeded.isEmpty)
        #expect(told.reports.map(\.rule.id) == ["MAYBE", "TELL"])
    }

    @Test func `what is exempt is told with the reason`() {
        let exempt = route([
            rule(
                "FREE",
                .any,
                effect: .exempt,
                [.when(Condition(), .yes, because: "They are let off.")]
            )
        ])
        #expect(exempt.tests.isEmpty)
        #expect(exempt.outside.map(\.because) == ["They are let off."])
    }

    @Test func `a rule in force that does not reach a case says why where it says so`() {
        let elsewhere = rule(
            "ELSEWHERE",
            .any,
            [.when(Condition(bodies: .trusts), .no, because: "It binds departments.")]
        )
        let silent = rule("SILENT", .any, [.when(Condition(bodies: .trusts), .no)])
        let route = route([elsewhere, silent])
        #expect(route.outside.map(\.rule.id) == ["ELSEWHERE"])
        #expect(route.outside.map(\.because) == ["It binds departments."])
    }

    @Test(arguments: [("yes", 2), ("no", 1)])
    func `an open question is read as the rulebook says`(value: String, steps: Int) {
        let setting = Switch.Setting(id: "open", value: "yes")
        let asking = rule("ASK", .any, [.when(.asking(\.setting, setting), .yes)])
        let open = Switch(id: "open", title: "Open", values: ["yes", "no"], value: "no")
        let rulebook = Rulebook(
            rules: [asking],
            approvers: [.ownBoard],
            edition: "1",
            switches: [open]
        )
        let read = rulebook.reading(Switch.Setting(id: "open", value: value))
        #expect(read.route(of: .of(capital: "£1"), on: "2026-01-01").steps.count == steps)
        #expect(rulebook.reading(Switch.Setting(id: "open", value: "?")).switches == [open])
    }

    @Test(
        arguments: [
            (nil, nil, "£9999999.99", .within), (nil, nil, "£10m", .undetermined),
            ("£9999999.99", nil, "£90m", .within), ("£10m", nil, "£90m", .exceeds),
            (nil, nil, nil, .undetermined),
        ] as [(Money?, Money?, Money?, RouteTest.Outcome)]
    )
    func `a contract that is not stated is part of the whole life`(
        contract: Money?,
        revenue: Money?,
        wholeLife: Money?,
        outcome: RouteTest.Outcome
    ) {
        let commercial = SpendRule.published(
            "COM",
            .contract,
            .atLeast,
            by: .cabinetOffice,
            entries: [.told(nil, .amount("£10m"))],
            clauses: [.when(Condition(), .yes)]
        )
        let amounts = Amounts(
            capital: "£1m",
            revenue: revenue,
            wholeLife: wholeLife,
            contract: contract
        )
        let spend = SpendCase(
            body: .nhsTrust,
            distress: .sound,
            segment: nil,
            kind: .digital,
            funding: .own,
            programme: nil,
            amounts: amounts
        )
        #expect(commercial.test(spend, on: "2026-01-01")?.outcome == outcome)
    }

    @Test func `a sort of service or an audience that nobody stated is tried both ways`() throws {
        let website = rule("WEB", .any, [.when(.asking(\.services, [.website]), .yes)])
        let test = try #require(route([website]).tests.first)
        #expect(test.outcome == .undetermined)
        #expect(
            test.reasons.first
                == "Whether this rule applies depends on what sort of service it is, which is not "
                + "stated."
        )
        let both = rule(
            "BOTH",
            .any,
            [.when(.asking(\.isPublicFacing, true), .yes), .when(Condition(), .yes)]
        )
        #expect(route([both]).tests.first?.outcome == .exceeds)
    }
}

/// The tree of reasons.
struct ExplanationTests {
    @Test func `an answer is explained from the approver to the rule, its limit and its clause`()
        throws
    {
        let route = Rulebook.published.route(
            of: .of(capital: "£60m", revenue: "£1m", wholeLife: "£61m"),
            on: "2024-05-01"
        )
        let tree = route.explanation
        #expect(
            tree.text
                == "To be approved on 1 May 2024 by: Own board, Sub-Committee, Cabinet, HM Treasury."
                .replacing(", ", with: ", then ")
        )
        let treasury = try #require(tree.children.first { $0.text == "HM Treasury must approve." })
        let rule = try #require(treasury.children.first)
        #expect(rule.text == "CAP-2023-03, CAP-2023-03: the capital cost £60m is above £50m.")
        #expect(
            rule.children.map(\.text) == [
                "The limit is £50m, from between 1 February 2023 and 16 February 2023 to between "
                    + "3 July 2025 and 11 December 2025.",
                "The rule applies to: nhs trust or nhs foundation trust. (seen in a secondary source)",
            ]
        )
        #expect(rule.children.first?.citation == .any)
        #expect(rule.children.first?.place == .line(1, of: "CAP-2023-03.yaml"))
    }

    @Test func `statements are numbered by their place in the tree`() {
        let tree = Explanation(
            "top",
            [Explanation("a", [Explanation("b"), Explanation("c")]), Explanation("d")]
        )
        #expect(tree.outline.map(\.number) == ["1", "1.1", "1.2", "2"])
        #expect(tree.outline.map(\.statement.text) == ["a", "b", "c", "d"])
    }
}
