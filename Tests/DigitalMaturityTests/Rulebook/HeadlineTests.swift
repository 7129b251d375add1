import DigitalMaturity
import TestSupport
import Testing

/// The answer for a board: certainly needs, may need and why, within.
struct HeadlineTests {
    private func headline(_ spend: SpendCase, on date: CivilDate) -> RouteHeadline {
        Rulebook.published.route(of: spend, on: date).headline
    }

    @Test func `whom it certainly needs is said with the rules that ask`() {
        let spend = SpendCase.of(capital: "£51m", revenue: "£1m", wholeLife: "£52m")
        let headline = headline(spend, on: "2024-05-01")
        #expect(headline.answer == .needs)
        #expect(
            headline.sentences == [
                "It certainly needs approval beyond its own board: Sub-Committee (DIG-2023-03, "
                    + "DIG-2023-04), then Cabinet (COM-2023-20), then HM Treasury (CAP-2023-03)."
            ]
        )
    }

    @Test func `whom it may need is said with every reason`() {
        let spend = SpendCase.of(segment: 2, capital: "£38m")
        #expect(
            headline(spend, on: "2026-05-01").sentences == [
                "It may need National, because the amount of a limit is not known (CAP-2025-S2).",
                "It may need HM Treasury, because the revenue cost is not stated (REV-2025-HMT).",
            ]
        )
        let unknown = SpendCase.of(
            .foundationTrust,
            .notStated,
            capital: "£26m",
            revenue: "£1m",
            wholeLife: "£27m"
        )
        #expect(
            headline(unknown, on: "2024-05-01").sentences.last
                == "It may also need Sub-Committee, because nobody has said whether the body is in "
                + "financial distress (DIG-2023-01)."
        )
    }

    @Test func `a scheme within every limit says so and no more`() {
        let spend = SpendCase.of(capital: "£10m", revenue: "£0", wholeLife: "£15m")
        let headline = headline(spend, on: "2024-05-01")
        #expect(headline.answer == .within)
        #expect(
            headline.sentences == [
                "It is within every limit that applies, so its own board approves it."
            ]
        )
    }

    @Test func `a body that no rule is known to reach is not within anything`() {
        let headline = headline(.of(.icb, capital: "£90m"), on: "2024-05-01")
        #expect(headline.answer == .notKnown)
        #expect(headline.sentences.count == 1)
    }

    @Test func `an exception that may apply is told as one, and not as a limit that is not known`()
    {
        var clause = SpendRule.Clause.when(
            Condition(programme: SpendRule.frontline),
            .unclear,
            because: SpendRule.exception
        )
        clause.isException = true
        let rule = SpendRule.published(
            "RULE",
            .capital,
            by: .jisc,
            limits: [("2020-01-01", .amount("£25m"))],
            clauses: [clause, .when(Condition(), .yes)]
        )
        let rulebook = Rulebook(rules: [rule], approvers: [.ownBoard], edition: "1")
        func route(_ capital: Money) -> ApprovalRoute {
            rulebook.route(
                of: .of(programme: SpendRule.frontline, capital: capital),
                on: "2024-05-01"
            )
        }
        #expect(
            route("£26m").headline.sentences == [
                "It needs Sub-Committee unless an exception applies (RULE). \(SpendRule.exception)"
            ]
        )
        #expect(route("£26m").tests.first?.doubts == [.exception])
        #expect(route("£25m").headline.answer == .within)
    }

    @Test func `the three answers never contradict the tests, whatever is asked`() {
        var random = SplitMix64(seed: 81)
        var answers: [RouteHeadline.Answer: Int] = [:]
        for _ in 0..<800 {
            let route = Rulebook.published.route(
                of: .random(using: &random),
                on: .random(using: &random)
            )
            let headline = route.headline
            answers[headline.answer, default: 0] += 1
            #expect((headline.answer == .needs) == (route.steps.count > 1))
            #expect(
                (headline.answer == .within)
                    == (!route.approvals.isEmpty
                        && route.approvals.allSatisfy { $0.outcome == .within })
            )
            #expect((headline.answer == .notKnown) == route.approvals.isEmpty)
            for test in route.approvals where test.outcome != .within {
                #expect(headline.sentences.contains { $0.contains(test.rule.approver.title) })
            }
            for test in route.tests {
                #expect((test.outcome == .undetermined) == !test.doubts.isEmpty, "\(test.rule.id)")
            }
        }
        #expect(answers.count == RouteHeadline.Answer.allCases.count, "\(answers)")
    }
}
