import DigitalMaturity
import Investment
import TestSupport
import Testing

/// How far a scheme is from every limit, worked by hand and tried by brute force.
struct LimitDistanceTests {
    private static let date: CivilDate = "2024-05-01"

    private func distances(
        _ schemes: [Scheme],
        under rulebook: Rulebook = .published
    ) -> [[LimitDistance]] {
        Plan.sample(schemes).routes(under: rulebook, on: Self.date) { _ in .sound }.map(\.distances)
    }

    private func distance(_ rule: String, _ scheme: Scheme) throws -> LimitDistance {
        try #require(distances([scheme])[0].first { $0.test.rule.id == rule })
    }

    @Test func `a scheme of 26 million is 4 million and a penny from the limit of 30 million`()
        throws
    {
        let scheme = Scheme.sample(capital: ["2026/27": "£26m"])
        let distance = try distance("DIG-2023-03", scheme)
        #expect(distance.test.headroom == "£4m")
        // 4 ÷ 30 = 13.3333…%, and 4,000,000.01 ÷ 26,000,000 = 15.38461…%, rounded up.
        #expect(distance.share == "13.3333%")
        #expect(distance.growth?.money == "£4000000.01")
        #expect(distance.growth?.share == "15.3847%")
        #expect(distance.growth?.outcome == .exceeds)
    }

    @Test
    func `at the limit a penny tips what asks above it, and nothing is left where it asks from it`()
        throws
    {
        let above = try distance("DIG-2023-03", .sample(capital: ["2026/27": "£30m"]))
        #expect(above.test.headroom == .zero)
        #expect(above.share == .zero)
        #expect(above.growth?.money == "£0.01")
        #expect(above.growth?.share == "0.0001%")
        let from = try distance("COM-2023-20", .sample(capital: ["2026/27": "£19m"]))
        #expect(from.growth?.money == "£1m")
        let caught = try distance("COM-2023-20", .sample(capital: ["2026/27": "£20m"]))
        #expect(caught.growth == nil)
        #expect(caught.test.headroom == .zero)
    }

    @Test func `a scheme above a limit has no growth and a negative distance`() throws {
        let distance = try distance("DIG-2023-03", .sample(capital: ["2026/27": "£33m"]))
        #expect(distance.test.headroom == "-£3m")
        #expect(distance.share == "-10%")
        #expect(distance.growth == nil)
    }

    @Test func `of linked schemes it is the scheme's own growth that counts`() throws {
        let schemes = [
            Scheme.sample("east", capital: ["2026/27": "£20m"], partOf: "joint"),
            Scheme.sample("west", capital: ["2026/27": "£5m"], partOf: "joint"),
            Scheme.sample("idle", partOf: "joint"),
        ]
        let growths = distances(schemes).map { each in
            each.first { $0.test.rule.id == "DIG-2023-03" }?.growth
        }
        #expect(growths.map { $0?.money } == ["£5000000.01", "£5000000.01", "£5000000.01"])
        // 25.00000005% and 100.0000002% of its own, and of nothing there is no share.
        #expect(growths.map { $0?.share } == ["25.0001%", "100.0001%", nil])
    }

    @Test func `inside a date not known the nearer of two limits tips`() throws {
        // 1 August 2025 lies in the interval in which £50m gave way to £300m for everybody.
        let rule = SpendRule.published(
            "BOTH",
            .capital,
            by: .treasury,
            limits: [("2020", .amount("£50m")), (SpendRule.addendum, .amount("£300m"))],
            clauses: [.when(Condition(), .yes)]
        )
        let rulebook = Rulebook(rules: [rule], approvers: [.ownBoard, .treasury], edition: "x")
        let plan = Plan.sample([.sample(capital: ["2026/27": "£40m"])])
        let routes = plan.routes(under: rulebook, on: "2025-08-01") { _ in .sound }
        let growth = try #require(routes[0].distances.first?.growth)
        #expect(growth.money == "£10000000.01")
        #expect(growth.outcome == .undetermined)
    }

    @Test func `growth that tips really tips, and a penny less does not`() throws {
        var random = SplitMix64(seed: 44)
        var tipped = 0
        for _ in 0..<400 {
            let rule = SpendRule.random(using: &random)
            let rulebook = Rulebook(rules: [rule], approvers: [.ownBoard], edition: "x")
            let capital = Money(pence: Int64.random(in: 1...5_000, using: &random))
            let running = Money(pence: Int64.random(in: 0...2_000, using: &random))
            let scheme = Scheme.sample(
                capital: ["2026/27": capital],
                revenue: ["2026/27": running]
            )
            let plan = Plan.sample([scheme])
            let planned = plan.routes(under: rulebook, on: Self.date) { _ in .sound }[0]
            guard let growth = planned.distances.first?.growth else { continue }
            tipped += 1
            func outcome(_ more: Money) -> RouteTest.Outcome? {
                let grown = Scheme.sample(
                    capital: ["2026/27": rule.basis == .capital ? capital + more : capital],
                    revenue: ["2026/27": rule.basis == .capital ? running : running + more]
                )
                return Plan.sample([grown])
                    .routes(under: rulebook, on: Self.date) { _ in .sound }[0].route?.tests.first?
                    .outcome
            }
            #expect(outcome(growth.money) == growth.outcome)
            #expect(growth.outcome != .within)
            #expect(outcome(growth.money - "£0.01") == .within)
        }
        #expect(tipped > 100)
    }

    @Test func `raising a cost never raises what is left before a limit`() {
        var random = SplitMix64(seed: 45)
        for _ in 0..<200 {
            let capital = Int64.random(in: 0...40_000_000, using: &random)
            let more = Int64.random(in: 1...5_000_000, using: &random)
            let small = distances([.sample(capital: ["2026/27": .pounds(capital)])])[0]
            let large = distances([.sample(capital: ["2026/27": .pounds(capital + more)])])[0]
            for (before, after) in zip(small, large) {
                guard let left = before.growth?.money else {
                    #expect(after.growth == nil, "what is caught stays caught")
                    continue
                }
                #expect((after.growth?.money ?? .zero) <= left)
                if before.test.rule.basis != .revenue, let now = after.growth {
                    #expect(now.money == left - .pounds(more))
                }
            }
        }
    }
}

extension SpendRule {
    /// A rule with one or two limits of a few pounds, on any basis and by either comparison.
    fileprivate static func random(using random: inout SplitMix64) -> SpendRule {
        let limits = [1, 2].map { _ in Money(pence: Int64.random(in: 0...8_000, using: &random)) }
        let second: PartialDate = Bool.random(using: &random) ? "2024-05" : "2024-06"
        return published(
            "RANDOM",
            [.capital, .revenue, .wholeLife].randomElement(using: &random) ?? .capital,
            Bool.random(using: &random) ? .above : .atLeast,
            by: .treasury,
            limits: [("2020", .amount(limits[0])), (second, .amount(limits[1]))],
            clauses: [.when(Condition(), .yes)]
        )
    }
}
