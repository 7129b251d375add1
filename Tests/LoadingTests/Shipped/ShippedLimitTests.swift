import DigitalMaturity
import Investment
import TestSupport
import Testing

struct ShippedLimitTests {
    private func outcome(
        _ rule: String,
        _ spend: SpendCase,
        on date: CivilDate
    ) throws -> RouteTest.Outcome? {
        try Shipped.dataset().reference.rulebook.route(of: spend, on: date).tests
            .first { $0.rule.id == rule }?.outcome
    }

    @Test(
        arguments: [
            ("CAP-2016-01", "2017-03-31", .distressed, .property, "£15m", "£15000000.01"),
            ("CAP-2016-03", "2017-03-31", .sound, .property, "£50m", "£50000000.01"),
            ("CAP-2023-01", "2024-05-01", .distressed, .property, "£25m", "£25000000.01"),
            ("CAP-2023-02", "2024-05-01", .sound, .property, "£50m", "£50000000.01"),
            ("CAP-2023-03", "2024-05-01", .sound, .property, "£50m", "£50000000.01"),
            ("DIG-2023-01", "2024-05-01", .distressed, .digital, "£25m", "£25000000.01"),
            ("DIG-2023-03", "2024-05-01", .sound, .digital, "£30m", "£30000000.01"),
            ("CAP-2025-HMT", "2026-05-01", .sound, .property, "£300m", "£300000000.01"),
        ] as [(String, CivilDate, SpendCase.Distress, SpendCase.Kind, Money, Money)]
    )
    func `capital is caught from the penny above the limit`(
        rule: String,
        date: CivilDate,
        distress: SpendCase.Distress,
        kind: SpendCase.Kind,
        limit: Money,
        above: Money
    ) throws {
        func outcome(_ capital: Money) throws -> RouteTest.Outcome? {
            try self.outcome(
                rule,
                .spending(.foundationTrust, distress, kind, capital: capital),
                on: date
            )
        }
        #expect(try outcome(limit) == .within)
        #expect(try outcome(above) == .exceeds)
    }

    @Test(
        arguments: [("DIG-2023-02", .distressed), ("DIG-2023-04", .sound)]
            as [(String, SpendCase.Distress)]
    )
    func `the whole life of a digital scheme is caught from the penny above £30m`(
        rule: String,
        distress: SpendCase.Distress
    ) throws {
        func outcome(_ wholeLife: Money) throws -> RouteTest.Outcome? {
            let spend = SpendCase.spending(
                .foundationTrust,
                distress,
                .digital,
                capital: "£1m",
                revenue: nil,
                wholeLife: wholeLife
            )
            return try self.outcome(rule, spend, on: "2024-05-01")
        }
        #expect(try outcome("£30m") == .within)
        #expect(try outcome("£30000000.01") == .exceeds)
    }

    @Test func `revenue goes to the Treasury from the penny above £150m`() throws {
        func outcome(_ revenue: Money) throws -> RouteTest.Outcome? {
            try self.outcome(
                "REV-2025-HMT",
                .spending(capital: "£1m", revenue: revenue),
                on: "2026-05-01"
            )
        }
        #expect(try outcome("£150m") == .within)
        #expect(try outcome("£150000000.01") == .exceeds)
    }

    @Test(
        arguments: [
            ("2023-01-31", "CAP-2016-01", "£15000000.01", .exceeds),
            ("2023-02-01", "CAP-2016-01", "£15000000.01", .undetermined),
            ("2023-02-15", "CAP-2016-01", "£15000000.01", .undetermined),
            ("2023-02-16", "CAP-2016-01", "£15000000.01", nil),
            ("2023-01-31", "CAP-2023-01", "£25000000.01", nil),
            ("2023-02-01", "CAP-2023-01", "£25000000.01", .undetermined),
            ("2023-02-15", "CAP-2023-01", "£25000000.01", .undetermined),
            ("2023-02-16", "CAP-2023-01", "£25000000.01", .exceeds),
            ("2025-07-02", "CAP-2023-01", "£25000000.01", .exceeds),
            ("2025-07-03", "CAP-2023-01", "£25000000.01", .undetermined),
            ("2025-12-10", "CAP-2023-01", "£25000000.01", .undetermined),
            ("2025-12-11", "CAP-2023-01", "£25000000.01", nil),
            ("2025-07-02", "CAP-2023-03", "£50000000.01", .exceeds),
            ("2025-07-03", "CAP-2023-03", "£50000000.01", .undetermined),
            ("2025-12-10", "CAP-2023-03", "£50000000.01", .undetermined),
            ("2025-12-11", "CAP-2023-03", "£50000000.01", nil),
            ("2025-07-02", "CAP-2025-HMT", "£300000000.01", nil),
            ("2025-07-03", "CAP-2025-HMT", "£300000000.01", .undetermined),
            ("2025-12-10", "CAP-2025-HMT", "£300000000.01", .undetermined),
            ("2025-12-11", "CAP-2025-HMT", "£300000000.01", .exceeds),
            ("2025-07-02", "CAP-2025-S2", "£1m", nil),
            ("2025-07-03", "CAP-2025-S2", "£1m", .undetermined),
            ("2025-12-11", "CAP-2025-S2", "£1m", .undetermined),
        ] as [(CivilDate, String, Money, RouteTest.Outcome?)]
    )
    func `a limit changes on its day, and is uncertain where the day is`(
        date: CivilDate,
        rule: String,
        capital: Money,
        expected: RouteTest.Outcome?
    ) throws {
        let spend = SpendCase.spending(.nhsTrust, .distressed, segment: 2, capital: capital)
        #expect(try outcome(rule, spend, on: date) == expected)
    }

    @Test(arguments: BodyKind.allCases)
    func `what is novel goes to the Treasury whatever it costs and whoever spends`(
        body: BodyKind
    ) throws {
        let novel = SpendCase.spending(body, novelty: .novel, capital: "£0.01", wholeLife: "£0.01")
        let route = try Shipped.dataset().reference.rulebook.route(of: novel, on: "2026-05-01")
        #expect(route.steps.last?.approver.id == "hm-treasury")
        #expect(route.steps.last?.because == ["NCR-ANY"])
        let ordinary = SpendCase.spending(body, capital: "£0.01", wholeLife: "£0.01")
        #expect(try outcome("NCR-ANY", ordinary, on: "2026-05-01") == nil)
    }
}
