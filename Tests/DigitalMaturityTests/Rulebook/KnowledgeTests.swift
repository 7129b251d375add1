import DigitalMaturity
import TestSupport
import Testing

/// When a value holds, and since when that was known.
struct KnowledgeTests {
    /// £25m from 2023, told that year; £50m from 2026, told in the autumn before; gone from 2030.
    private let rule = SpendRule.published(
        "RULE",
        .capital,
        by: .jisc,
        entries: [
            .told("2023-02-01", known: "2023-02-16", .amount("£25m")),
            .told("2026-04-01", known: "2025-10-01..2025-12-11", .amount("£50m")),
            .told("2030-01-01", known: "2029-11-01", .ceased),
        ],
        clauses: [.when(Condition(), .yes)]
    )

    private var rulebook: Rulebook {
        Rulebook(
            rules: [rule],
            approvers: [.ownBoard, .jisc],
            edition: "2026-11-20",
            reviewBy: "2027-04-01"
        )
    }

    @Test(
        arguments: [
            ("2023-01-31", [.announced, .announced, .announced]),
            ("2023-02-01", [.inForce, .announced, .announced]),
            ("2026-03-31", [.inForce, .announced, .announced]),
            ("2026-04-01", [.superseded, .inForce, .announced]),
            ("2030-01-01", [.superseded, .superseded, .inForce]),
        ] as [(CivilDate, [Timeline<SpendRule.Limit>.State])]
    )
    func `a value is announced, in force and superseded`(
        date: CivilDate,
        states: [Timeline<SpendRule.Limit>.State]
    ) {
        #expect(rule.limits.states(on: date) == states)
    }

    @Test(
        arguments: [
            ("2023-01-31", .announced), ("2023-02-01", .inForce), ("2029-12-31", .inForce),
            ("2030-01-01", .withdrawn),
        ] as [(CivilDate, SpendRule.State)]
    )
    func `a rule is announced, in force and withdrawn`(date: CivilDate, state: SpendRule.State) {
        #expect(rule.state(on: date) == state)
    }

    @Test func `on a day inside a change both values may be in force`() {
        let changing = SpendRule.published(
            "RULE",
            .capital,
            by: .jisc,
            limits: [("2020-01-01", .amount("£1m")), (SpendRule.addendum, .ceased)],
            clauses: []
        )
        #expect(changing.limits.states(on: "2025-09-01") == [.uncertain, .uncertain])
        #expect(changing.state(on: "2025-09-01") == .uncertain)
        #expect(changing.isOrMayBeInForce(on: "2025-12-10"))
        #expect(!changing.isOrMayBeInForce(on: "2025-12-11"))
    }

    @Test(
        arguments: [
            ("2023-02-15", nil), ("2023-02-16", "£25m"), ("2025-12-10", "£25m"),
            ("2025-12-11", "£50m"),
        ] as [(CivilDate, Money?)]
    )
    func `a value is used from the day it was certainly known`(day: CivilDate, limit: Money?) {
        let test = rulebook.known(at: day).route(of: .of(capital: "£60m"), on: "2027-01-01")
            .tests.first
        #expect(test?.limit == limit)
    }

    @Test func `an end that was not known then is not told`() {
        let known = rulebook.known(at: "2025-01-01").route(of: .of(capital: "£1"), on: "2024-01-01")
        #expect(known.tests.map(\.until) == [nil])
        let now = rulebook.route(of: .of(capital: "£1"), on: "2024-01-01")
        #expect(now.tests.map(\.until) == ["2026-04-01"])
    }

    @Test func `the edition is never later than the knowledge`() {
        #expect(rulebook.known(at: "2025-01-01").edition == "2025-01-01")
        #expect(rulebook.known(at: "2027-01-01").edition == "2026-11-20")
        #expect(rulebook.known(at: "2025-01-01").reviewBy == nil)
        #expect(rulebook.known(at: "2026-11-20").reviewBy == "2027-04-01")
    }

    @Test func `a value that does not say since when was always known`() {
        let ncr = Rulebook(rules: [.ncrAny], approvers: [.ownBoard], edition: "1")
        #expect(ncr.known(at: "1990-01-01").rules.map(\.id) == ["NCR-ANY"])
    }
}

extension Timeline<SpendRule.Limit>.Entry {
    static func told(
        _ from: PartialDate?,
        event: String? = nil,
        known: PartialDate? = nil,
        _ value: SpendRule.Limit
    ) -> Self {
        Self(from: from, event: event, known: known, value: value, citation: .any, place: .line(1))
    }
}
