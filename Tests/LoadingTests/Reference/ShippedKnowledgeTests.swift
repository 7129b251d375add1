import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The two clocks: when a limit holds, and when it was known.
struct ShippedKnowledgeTests {
    private func approvers(
        _ spend: SpendCase,
        on date: CivilDate,
        knownAt: CivilDate
    ) throws -> [String] {
        try Shipped.dataset().reference.rulebook.known(at: knownAt).route(of: spend, on: date).steps
            .map(\.approver.id)
    }

    @Test func `every limit says when it was known`() throws {
        let rules = try Shipped.dataset().reference.rulebook.rules
        #expect(rules.count > 30)
        for rule in rules {
            #expect(rule.limits.entries.allSatisfy { $0.known != nil }, "\(rule.id)")
        }
    }

    @Test func `before the addendum was out, a case of 2026 is judged by the limits of 2023`()
        throws
    {
        let spend = SpendCase.spending(.nhsTrust, .distressed, segment: 2, capital: "£60m")
        #expect(
            try approvers(spend, on: "2026-05-01", knownAt: "2025-07-02")
                == ["own-board", "jisc", "hm-treasury"]
        )
        // It may have been out in the autumn, which is not enough to use it.
        #expect(
            try approvers(spend, on: "2026-05-01", knownAt: "2025-12-10")
                == ["own-board", "jisc", "hm-treasury"]
        )
        #expect(try approvers(spend, on: "2026-05-01", knownAt: "2025-12-11") == ["own-board"])
    }

    @Test func `a change made in early July 2013 was told on the 24th`() throws {
        let spend = SpendCase.central(capital: "£50k", wholeLife: "£50k")
        #expect(
            try approvers(spend, on: "2013-07-10", knownAt: "2013-07-23") == ["own-board", "gds"]
        )
        #expect(try approvers(spend, on: "2013-07-10", knownAt: "2013-07-24") == ["own-board"])
    }

    @Test func `before anything was known nothing is in force`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook.known(at: "2010-01-01")
        #expect(rulebook.rules.isEmpty)
        #expect(rulebook.edition == "2010-01-01")
    }

    @Test func `adding what is learned later leaves every earlier answer as it was`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        var random = SplitMix64(seed: 51)
        for _ in 0..<150 {
            let knownAt = CivilDate.random(using: &random)
            let later = rulebook.adding(
                known: knownAt.adding(days: Int.random(in: 1...400, using: &random)),
                using: &random
            )
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let before = rulebook.known(at: knownAt).route(of: spend, on: date)
            let after = later.known(at: knownAt).route(of: spend, on: date)
            #expect(after.said == before.said)
        }
    }

    @Test func `a limit that begins later leaves the answer for an earlier day as it was`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        var random = SplitMix64(seed: 52)
        for _ in 0..<150 {
            let later = rulebook.adding(known: "2026-11-20", using: &random)
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let before = rulebook.route(of: spend, on: date)
            let after = later.route(of: spend, on: date)
            #expect(after.outcomes == before.outcomes)
            #expect(after.steps.map(\.because) == before.steps.map(\.because))
        }
    }

    @Test(
        arguments: [
            ("2026-11-20", []), ("2026-11-21", [.beyondLastSource]),
            ("2027-04-01", [.beyondLastSource]),
            ("2027-04-02", [.reviewPassed, .beyondLastSource]),
        ] as [(CivilDate, [Staleness.Kind])]
    )
    func `an answer says when it has outrun its sources`(
        date: CivilDate,
        kinds: [Staleness.Kind]
    ) throws {
        let route = try Shipped.dataset().reference.rulebook.route(
            of: .spending(capital: "£1m"),
            on: date
        )
        #expect(route.staleness.map(\.kind) == kinds)
        if kinds.contains(.beyondLastSource) {
            #expect(
                route.staleness.map(\.words).contains(
                    "The day is beyond the last source, 20 November 2026."
                )
            )
        }
    }
}

/// What holds of every case on every day under the shipped rules.
struct ShippedPropertyTests {
    /// With the whole life as it was, more capital leaves less revenue and may settle a doubt about
    /// it, so the whole life rises with what it includes.
    @Test
    func `raising a cost never shortens a route, removes an approver or settles a doubt as within`()
        throws
    {
        let rulebook = try Shipped.dataset().reference.rulebook
        var random = SplitMix64(seed: 61)
        for _ in 0..<400 {
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let rise = Money(pence: Int64.random(in: 1...20_000_000_000, using: &random))
            let before = rulebook.route(of: spend, on: date)
            for dearer in spend.raised(by: rise) {
                let after = rulebook.route(of: dearer, on: date)
                #expect(
                    Set(after.steps.map(\.approver.id))
                        .isSuperset(of: before.steps.map(\.approver.id))
                )
                for test in before.tests where test.outcome == .exceeds {
                    let now = after.tests.first { $0.rule.id == test.rule.id }
                    #expect(now?.outcome == .exceeds, "\(test.rule.id) on \(date)")
                }
                for test in after.tests where test.outcome == .within {
                    let then = before.tests.first { $0.rule.id == test.rule.id }
                    #expect(then?.outcome == .within, "\(test.rule.id) on \(date)")
                }
            }
        }
    }

    @Test func `every answer is explained down to a publication`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        var random = SplitMix64(seed: 62)
        for _ in 0..<200 {
            let date = CivilDate.random(using: &random)
            let route = rulebook.route(of: .random(using: &random), on: date)
            let statements = route.explanation.outline.map(\.statement)
            #expect(statements.count { $0.citation != nil } >= route.tests.count)
            for test in route.tests {
                #expect(
                    statements.contains {
                        $0.citation == test.entry.citation && $0.place == test.entry.place
                    }
                )
            }
            for outside in route.outside {
                #expect(statements.contains { $0.text.contains(outside.because) })
            }
        }
    }
}
