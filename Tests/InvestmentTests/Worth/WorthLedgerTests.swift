import DigitalMaturity
import Investment
import TestSupport
import Testing

struct WorthLedgerTests {
    private static let framework = Framework.sample(
        .gated,
        scale: 1...5,
        dimensions: ["well-led", "improve-care"].map { .sample($0) }
    )

    /// A scheme that starts in April 2026, is live after `months`, and costs capital alone.
    private func scheme(
        _ id: String,
        liveAfter months: Int?,
        costing pounds: Int64 = 2_000_000,
        _ raises: (ODSCode, String, Int)...
    ) -> Scheme {
        .sample(
            id,
            capital: ["2026/27": .pounds(pounds)],
            start: months.map { _ in "2026-04" },
            takes: months.map { Months($0) },
            raises: raises.map { .of($0, $1, to: $2) }
        )
    }

    private func ledger(_ schemes: [Scheme], marks: [Double?] = [3, 2.4]) -> WorthLedger {
        let plan = Plan.sample(schemes)
        return WorthLedger(
            of: plan,
            climb: Climb(
                of: plan,
                framework: Self.framework,
                cards: [Self.framework.card(published: marks)]
            )
        )
    }

    @Test func `two schemes that raise the same count once, and the first to be live is given it`()
    {
        let ledger = ledger([
            scheme("slow", liveAfter: 20, ("RXR", "improve-care", 3)),
            scheme("quick", liveAfter: 8, ("RXR", "improve-care", 3)),
        ])
        #expect(ledger.gain == 600_000)
        #expect(ledger.entries.map(\.gain) == [0, 600_000])
        #expect(ledger.entries.map(\.alone) == [600_000, 600_000])
        #expect(ledger.entries.map(\.marginal) == [0, 0])
        #expect(ledger.entries.map(\.sharedWith) == [["quick"], ["slow"]])
        #expect(ledger.steps.map(\.from) == ["2026-12"])
        #expect(ledger.steps.map(\.repeats) == [[0]])
    }

    @Test func `what a scheme climbs alone, and what is lost without it, are rungs with raises`()
        throws
    {
        let ledger = ledger([
            scheme("a", liveAfter: 8, ("RXR", "improve-care", 3), ("RXR", "well-led", 4)),
            scheme("b", liveAfter: 20, ("RXR", "improve-care", 4)),
        ])
        for (position, entry) in ledger.entries.enumerated() {
            let (alone, lost) = (ledger.alone(position), ledger.lost(without: position))
            #expect(alone.map(\.rung.gain).reduce(0, +) == entry.alone)
            #expect(lost.map(\.rung.gain).reduce(0, +) == entry.marginal)
        }
        // From 2.4 the second scheme would climb to 3 and to 4 alone, and 4 is lost without it.
        #expect(ledger.alone(1).map(\.rung.level) == [3, 4])
        #expect(ledger.lost(without: 1).map(\.rung.level) == [4])
        let raises = ledger.raises(
            to: try #require(ledger.lost(without: 1).first),
            by: { $0 == 1 },
            in: Self.framework
        )
        #expect(raises.map(\.level.value) == [4])
    }

    @Test func `the higher of two raises is given only what it adds`() {
        let ledger = ledger([
            scheme("a", liveAfter: 8, ("RXR", "improve-care", 3)),
            scheme("b", liveAfter: 20, ("RXR", "improve-care", 4)),
        ])
        // From 2.4 to 3 by the first, from 3 to 4 by the second; the second alone would do both.
        #expect(ledger.entries.map(\.gain) == [600_000, 1_000_000])
        #expect(ledger.entries.map(\.alone) == [600_000, 1_600_000])
        #expect(ledger.entries.map(\.marginal) == [0, 1_000_000])
    }

    @Test func `years count what is live by 31 March, and what has no date only in the end`() {
        let ledger = ledger([
            scheme("march", liveAfter: 11, ("RXR", "improve-care", 3)),
            scheme("april", liveAfter: 12, ("RXR", "improve-care", 4)),
            scheme("undated", liveAfter: nil, ("RXR", "well-led", 4)),
        ])
        let courses = ledger.courses
        #expect(courses.map(\.line.mark) == [3, 2.4])
        #expect(courses.map(\.gains) == [[0, 0, 0], [600_000, 1_600_000, 1_600_000]])
        #expect(courses.map(\.final) == [1_000_000, 1_600_000])
    }

    @Test func `of schemes live in one month the last by name completes what takes both`() {
        let criteria = [
            Criterion.sample("c", elements: [("x", 1, []), ("y", 1, [])])
        ]
        let framework = Framework.sample(.gated, dimensions: [.sample("care", criteria)])
        let plan = Plan.sample([
            scheme("b", liveAfter: 8, ("RXR", "x", 1)), scheme("a", liveAfter: 8, ("RXR", "y", 1)),
        ])
        let ledger = WorthLedger(
            of: plan,
            climb: Climb(of: plan, framework: framework, cards: [framework.card(replies: [:])])
        )
        #expect(ledger.entries.map(\.gain) == [1_000_000, 0])
        #expect(ledger.entries.map(\.alone) == [0, 0])
        #expect(ledger.entries.map(\.marginal) == [1_000_000, 1_000_000])
        #expect(ledger.steps.map(\.takes) == [[0, 1]])
    }

    @Test func `what no scheme raises is named where it holds a rung back`() {
        let criteria = [
            Criterion.sample("c", elements: [("x", 1, []), ("y", 1, [])])
        ]
        let framework = Framework.sample(.gated, dimensions: [.sample("care", criteria)])
        let plan = Plan.sample([scheme("a", liveAfter: 8, ("RXR", "x", 1))])
        let ledger = WorthLedger(
            of: plan,
            climb: Climb(of: plan, framework: framework, cards: [framework.card(replies: [:])])
        )
        #expect(ledger.gain == 0)
        #expect(ledger.blocked.map(\.missing) == [["y"]])
    }

    @Test(
        arguments: [
            // 0.6 of a level for £2m is 0.3 for each; for £7m 0.085714, the rest dropped.
            (2_000_000, 300_000), (7_000_000, 85_714), (0, nil),
        ] as [(Int64, Int?)]
    )
    func `gain is told for each million pounds`(pounds: Int64, perMillion: Int?) {
        let entry = ledger([
            scheme("a", liveAfter: 8, costing: pounds, ("RXR", "improve-care", 3))
        ]).entries[0]
        #expect(entry.gainPerMillion(of: entry.scheme.capitalTotal) == perMillion)
        #expect(entry.gainPerMillion(of: nil) == nil)
    }

    @Test func `what is given to the schemes comes to what the plan climbs, whatever the order`() {
        let wrong = (0..<200 as Range<UInt64>).filter { seed in
            var random = SplitMix64(seed: seed)
            let schemes = (0..<5).map { index in
                Scheme.sample(
                    "s\(index)",
                    start: "2026-04",
                    takes: Bool.random(using: &random)
                        ? Months(Int.random(in: 1...40, using: &random)) : nil,
                    raises: (0..<3).map { _ in
                        .of(
                            "RXR",
                            ["well-led", "improve-care"].randomElement(using: &random) ?? "",
                            to: Int.random(in: 1...5, using: &random)
                        )
                    }
                )
            }
            let told = ledger(schemes), turned = ledger(schemes.reversed())
            let sum = told.entries.reduce(0) { $0 + $1.gain }
            let years = told.courses.allSatisfy {
                zip($0.gains, $0.gains.dropFirst() + [$0.final]).allSatisfy { $0 <= $1 }
            }
            return sum != told.gain || !years
                || told.courses.reduce(0) { $0 + $1.final } != told.gain
                || told.entries.map(\.gain) != turned.entries.reversed().map(\.gain)
                || told.entries.contains { $0.marginal > $0.alone || $0.gain > $0.alone }
        }
        #expect(wrong == [])
    }
}
