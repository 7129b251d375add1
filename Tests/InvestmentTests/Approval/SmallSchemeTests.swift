import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Schemes for which one paper takes the place of three business cases.
struct SmallSchemeTests {
    private static let day: CivilDate = "2024-05-01"

    private static let rulebook: Rulebook = {
        var rulebook = Rulebook.timed
        rulebook.smallSchemes = SmallSchemes(
            below: "£3m",
            reason: "For the test",
            paper: BusinessCase(
                id: "single-case",
                title: "single business case",
                stage: .full,
                days: .assumed(14, 42, 90),
                approvers: nil
            )
        )
        return rulebook
    }()

    private func path(
        _ schemes: [Scheme],
        below: Money? = nil
    ) throws -> ApprovalPath {
        var terms = Plan.Terms()
        terms.onePaperBelow = below.map { Located($0, line: 1) }
        let plan = Plan.sample(terms: terms, schemes)
        let routes = plan.routes(under: Self.rulebook, on: Self.day) { _ in .sound }
        return plan.approvalPath(
            of: try #require(routes.first),
            from: Self.day,
            under: Self.rulebook
        )
    }

    private func scheme(
        _ capital: Money,
        _ stage: BusinessCase.Stage = .idea,
        runCost: Money? = nil
    ) -> Scheme {
        .sample(stage: stage, capital: ["2026/27": capital], runCost: runCost, life: "10 years")
    }

    @Test func `£950k takes one paper and eight weeks, not three cases and two years`() throws {
        let path = try path([scheme("£950k")])
        #expect(path.waits.map(\.gate) == ["single-case", "own-board"])
        // 42 + 10 days after 1 May 2024, a Saturday, so Monday 24 June.
        #expect(path.end(taking: \.days.likely) == "2024-06-24")
        #expect(path.small?.reason == "For the test")
    }

    @Test(arguments: [("£2999999.99", true), ("£3m", false)] as [(Money, Bool)])
    func `the amount itself is not below it`(capital: Money, isSmall: Bool) throws {
        #expect((try path([scheme(capital)]).small != nil) == isSmall)
    }

    @Test func `what it costs to run counts too`() throws {
        #expect(try path([scheme("£950k", runCost: "£150k")]).small != nil)
        #expect(try path([scheme("£950k", runCost: "£0.5m")]).small == nil)
    }

    @Test func `parts of one scheme are small together or not at all`() throws {
        let parts = ["a", "b"].map {
            Scheme.sample($0, stage: .idea, capital: ["2026/27": "£2m"], partOf: "whole")
        }
        #expect(try path(parts).small == nil)
        #expect(try path([parts[0]]).small != nil)
    }

    @Test func `a paper that is written stands before the board`() throws {
        #expect(try path([scheme("£950k", .full)]).waits.map(\.gate) == ["own-board"])
        // An earlier case is not the paper.
        #expect(
            try path([scheme("£950k", .outline)]).waits.map(\.gate) == ["single-case", "own-board"]
        )
        #expect(try path([scheme("£950k", .live)]).waits.isEmpty)
    }

    @Test(
        arguments: [("£0", false), ("£500k", false), ("£1m", true), (nil, true)]
            as [(Money?, Bool)]
    )
    func `a plan may say otherwise`(below: Money?, isSmall: Bool) throws {
        let path = try path([scheme("£950k")], below: below)
        #expect((path.small != nil) == isSmall)
        if below == "£1m" { #expect(path.small?.reason == "The plan says so") }
    }

    @Test func `what certainly goes beyond its own board has every case`() throws {
        // £3m of capital and £17m to run reach the Cabinet Office at £20m of whole life.
        let path = try path([scheme("£3m", runCost: "£1.7m")], below: "£50m")
        #expect(path.small == nil)
        #expect(path.waits.count == 6)
    }
}
