import DigitalMaturity
import Investment
import TestSupport
import Testing

struct ShippedRouteTests {
    private func route(_ spend: SpendCase, on date: CivilDate) throws -> ApprovalRoute {
        try Shipped.dataset().reference.rulebook.route(of: spend, on: date)
    }

    @Test func `in March 2017 a trust's record at £26.3m needs NHS Improvement`() throws {
        let epr = SpendCase.spending(.nhsTrust, .sound, .digital, capital: "£26.3m", wholeLife: nil)
        let route = try route(epr, on: "2017-03-01")
        #expect(route.steps.map(\.approver.id) == ["own-board", "nhs-improvement"])
        #expect(route.steps.last?.because == ["CAP-2016-01"])
    }

    @Test(
        arguments: [
            (.spending(.nhsTrust, capital: "£1m"), "2016-10-31", ["own-board"], ["REV-2025-HMT"]),
            (
                .spending(capital: "£20m"), "2017-03-01", ["own-board"],
                ["CAP-2016-02", "REV-2025-HMT"]
            ),
            (
                .spending(.foundationTrust, .notStated, capital: "£30m"), "2024-05-01",
                ["own-board"],
                ["CAP-2023-01", "REV-2025-HMT"]
            ),
            (
                .spending(.foundationTrust, .notStated, capital: "£51m"), "2024-05-01",
                // In distress £25m is passed, and out of it £50m: somebody is asked either way.
                ["own-board", "jisc", "hm-treasury"],
                ["CAP-2023-01", "CAP-2023-02", "REV-2025-HMT"]
            ),
            (
                .spending(
                    .nhsTrust,
                    .distressed,
                    .digital,
                    .mixed,
                    capital: "£26m",
                    wholeLife: "£31m"
                ),
                "2024-05-01", ["own-board"],
                ["CAP-2023-01", "DIG-2023-01", "DIG-2023-02", "REV-2025-HMT"]
            ),
            (
                .spending(segment: 2, capital: "£301m"), "2026-05-01",
                ["own-board", "hm-treasury"],
                ["CAP-2025-S2"]
            ),
            (
                .spending(segment: nil, capital: "£1m"), "2026-05-01", ["own-board"],
                ["CAP-2025-S1", "CAP-2025-S2", "CAP-2025-S3", "CAP-2025-S4", "CAP-2025-S5"]
            ),
            (.spending(.icb, capital: "£400m"), "2026-05-01", ["own-board"], []),
        ] as [(SpendCase, CivilDate, [String], [String])]
    )
    func `a case goes where the rules of its day send it`(
        spend: SpendCase,
        date: CivilDate,
        approvers: [String],
        undetermined: [String]
    ) throws {
        let route = try route(spend, on: date)
        #expect(route.steps.map(\.approver.id) == approvers)
        #expect(route.undetermined == undetermined)
    }

    @Test(
        arguments: [
            ("2026-02-28", ["own-board", "epr-board"], false),
            ("2026-03-01", ["own-board"], true),
            ("2026-03-31", ["own-board"], false),
        ] as [(CivilDate, [String], Bool)]
    )
    func `the board for records asks for every amount while the programme lasts`(
        date: CivilDate,
        approvers: [String],
        isUncertain: Bool
    ) throws {
        let spend = SpendCase.spending(
            segment: 2,
            .digital,
            .central,
            programme: "frontline-digitisation",
            capital: "£1m",
            wholeLife: "£2m"
        )
        let route = try route(spend, on: date)
        #expect(route.steps.map(\.approver.id) == approvers)
        #expect(route.undetermined.contains("DIG-2023-05") == isUncertain)
    }

    @Test func `a supplied limit of a segment is used to the penny`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        let rule = try #require(rulebook.rule("CAP-2025-S2"))
        let supplied = Timeline<SpendRule.Limit>.Entry(
            from: nil,
            value: .amount("£45m"),
            citation: .any,
            place: .line(1)
        )
        let known = rulebook.supplying([rule.id: supplied])
        func outcome(_ capital: Money, on date: CivilDate) -> RouteTest.Outcome? {
            known.route(of: .spending(segment: 2, capital: capital), on: date).tests
                .first { $0.rule.id == rule.id }?.outcome
        }
        #expect(outcome("£45m", on: "2025-12-11") == .within)
        #expect(outcome("£45000000.01", on: "2025-12-11") == .exceeds)
        #expect(outcome("£45000000.01", on: "2025-12-10") == .undetermined)
        #expect(outcome("£45000000.01", on: "2025-07-02") == nil)
    }

    @Test(arguments: BodyKind.allCases)
    func `what is novel goes to the Treasury whatever it costs and whoever spends`(
        body: BodyKind
    ) throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        let novel = SpendCase.spending(body, novelty: .novel, capital: "£0.01", wholeLife: "£0.01")
        let route = rulebook.route(of: novel, on: "2026-05-01")
        #expect(route.steps.last?.approver.id == "hm-treasury")
        #expect(route.steps.last?.because == ["NCR-ANY"])
        let ordinary = SpendCase.spending(body, capital: "£0.01", wholeLife: "£0.01")
        let tests = rulebook.route(of: ordinary, on: "2026-05-01").tests
        #expect(!tests.contains { $0.rule.id == "NCR-ANY" })
    }
}
