import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PlannedRouteTests {
    private static let date: CivilDate = "2024-05-01"

    private func routes(_ schemes: [Scheme], _ facts: BodyFacts? = .sound) -> [PlannedRoute] {
        Plan.sample(schemes).routes(under: .published, on: Self.date) { _ in facts }
    }

    private func approvers(_ routes: [PlannedRoute]) -> [[String]?] {
        routes.map { $0.route?.steps.map(\.approver.id) }
    }

    @Test func `linked schemes are tested on their sum`() {
        let half = Scheme.sample("east", capital: ["2026/27": "£16m"], partOf: "joint")
        let other = Scheme.sample("west", capital: ["2026/27": "£15m"], partOf: "joint")
        let apart = Scheme.sample("south", capital: ["2026/27": "£15m"])
        let routes = routes([half, apart, other])
        #expect(routes.map(\.scheme.id.value) == ["east", "south", "west"])
        #expect(routes.map(\.testedWith) == [["east", "west"], ["south"], ["east", "west"]])
        #expect(
            approvers(routes) == [
                ["own-board", "jisc", "cabinet"], ["own-board"], ["own-board", "jisc", "cabinet"],
            ]
        )
        #expect(routes[0].route?.spend.amounts.capital == "£31m")
    }

    @Test func `splitting a scheme never changes who approves it`() {
        var random = SplitMix64(seed: 16)
        for _ in 0..<100 {
            let capital = Int64.random(in: 0...60_000_000, using: &random)
            let yearly = Int64.random(in: 0...4_000_000, using: &random)
            let whole = Scheme.sample(
                capital: ["2026/27": .pounds(capital)],
                runCost: .pounds(yearly),
                life: "10 years"
            )
            let cut = Int64.random(in: 0...capital, using: &random)
            let yearlyCut = Int64.random(in: 0...yearly, using: &random)
            let parts = [(cut, yearlyCut), (capital - cut, yearly - yearlyCut)].enumerated().map {
                Scheme.sample(
                    "part-\($0)",
                    capital: ["2026/27": .pounds($1.0)],
                    runCost: .pounds($1.1),
                    life: "10 years",
                    partOf: "whole"
                )
            }
            let expected = approvers(routes([whole]))
            #expect(approvers(routes(parts)) == expected + expected)
        }
    }

    @Test func `what is known of the lead decides, and a lead nobody knows has no route`() {
        let scheme = Scheme.sample(capital: ["2026/27": "£28m"])
        #expect(approvers(routes([scheme])) == [["own-board", "cabinet"]])
        let distressed = BodyFacts(body: .nhsTrust, distress: .distressed, segment: nil)
        #expect(approvers(routes([scheme], distressed)) == [["own-board", "jisc", "cabinet"]])
        #expect(approvers(routes([scheme], nil)) == [nil])
    }

    @Test func `revenue and whole life follow from the scheme, or are not known`() throws {
        func amounts(_ schemes: [Scheme]) throws -> Amounts {
            try #require(routes(schemes)[0].route).spend.amounts
        }
        let known = Scheme.sample(
            "known",
            capital: ["2026/27": "£17m"],
            revenue: ["2026/27": "£1.3m"],
            runCost: "£0.9m",
            life: "10 years",
            partOf: "joint"
        )
        #expect(
            try amounts([known])
                == Amounts(capital: "£17m", revenue: "£10.3m", wholeLife: "£27.3m")
        )
        let unknown = Scheme.sample(
            "unknown",
            capital: ["2026/27": "£1m"],
            revenue: ["2026/27": "£2m"],
            runCost: "£0.9m",
            partOf: "joint"
        )
        #expect(
            try amounts([known, unknown])
                == Amounts(
                    capital: "£18m",
                    revenue: nil,
                    wholeLife: nil,
                    revenueAtLeast: "£12.3m"
                )
        )
        // Running it may save money for ever, so nothing is certain of its revenue.
        let saving = Scheme.sample(revenue: ["2026/27": "£2m"], runCost: "-£1m")
        #expect(try amounts([saving]).revenueAtLeast == .zero)
    }

    @Test func `the part of a whole life that is known already asks an approver`() {
        let scheme = Scheme.sample(
            capital: ["2026/27": "£20m"],
            revenue: ["2026/27": "£10.01m"],
            runCost: "£1m"
        )
        #expect(approvers(routes([scheme])) == [["own-board", "jisc", "cabinet"]])
    }
}

extension BodyFacts {
    /// What is known of a foundation trust that is not in distress.
    static let sound = BodyFacts(
        body: .foundationTrust,
        distress: .sound,
        segment: nil
    )
}
