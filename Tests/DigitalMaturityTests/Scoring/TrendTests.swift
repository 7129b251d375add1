import DigitalMaturity
import TestSupport
import Testing

struct TrendTests {
    private static let old = Framework.choosing("old", ["a", "b", "c"])
    private static let new = Framework.choosing("new", follows: "old", ["x", "y", "z"])
    private static let walk = Crosswalk.sample(
        "old",
        "new",
        [("a", .equal, "x"), ("b", .equal, "y"), ("c", .subset, "z")]
    )

    private func trend(
        _ returns: [MaturityReturn],
        against framework: Framework = new,
        frameworks: [Framework] = [old, new],
        crosswalks: [Crosswalk] = [walk]
    ) throws -> Trend {
        let dataset = Reference.sample(frameworks, crosswalks, returns: returns)
        let assessment = dataset.assessment(against: framework, on: "2026-01-01")
        let card = try #require(assessment.scorecards.first)
        return dataset.trend(of: card, in: assessment, on: "2026-01-01")
    }

    private func answered(
        _ framework: String,
        on date: PartialDate,
        _ replies: [String: Response.Reply]
    ) -> MaturityReturn {
        .sample("RXR", framework: framework, on: date, replies: replies)
    }

    @Test func `two years of one framework are joined over what both answered`() throws {
        let trend = try trend([
            answered("new", on: "2024", ["x": .choice("no"), "y": .choice("yes")]),
            answered("new", on: "2025", ["y": .choice("partly"), "z": .choice("yes")]),
        ])
        // One of three is open each time: (0 + 4) / 3, then (1 + 4) / 3.
        #expect(trend.thirds == [4, 5])
        // Only y was answered both times: 4, then 1.
        #expect(trend.joins == [.comparable(earlier: 4, later: 1, count: 1)])
    }

    @Test func `editions are joined over what asks the same, and nothing else`() throws {
        let trend = try trend([
            answered(
                "old",
                on: "2024",
                ["a": .choice("no"), "b": .choice("partly"), "c": .choice("yes")]
            ),
            answered(
                "new",
                on: "2025",
                ["x": .choice("yes"), "y": .choice("partly"), "z": .choice("no")]
            ),
        ])
        #expect(trend.cards.map(\.source.framework) == ["old", "new"])
        // a and b are x and y: (0 + 1) / 2, then (4 + 1) / 2.
        #expect(trend.joins == [.comparable(earlier: 0.5, later: 2.5, count: 2)])
    }

    @Test func `blanks of any kind are no answer to compare`() throws {
        let trend = try trend([
            answered("new", on: "2024", ["x": .notApplicable, "y": .outOfScope]),
            answered("new", on: "2025", ["x": .choice("yes"), "y": .choice("yes")]),
        ])
        #expect(trend.joins == [.broken("no element was answered both times")])
    }

    @Test func `a trend is broken where questions cannot be seen or marks are made otherwise`()
        throws
    {
        let byDimension = try trend([
            .sample(framework: "new", on: "2024", ["new-all": .published(3)]),
            answered("new", on: "2025", ["x": .choice("yes")]),
        ])
        #expect(
            byDimension.joins
                == [.broken("answered by dimension, so which questions changed cannot be seen")]
        )
        let gated = Framework.sample(
            .gated,
            dimensions: [.sample("g", criteria: [.sample("g", needing: [2])])]
        )
        let later = Framework.choosing("later", follows: "sample-2025", ["x"])
        let otherwise = try trend(
            [
                .sample(on: "2024", replies: ["g.e0": .met]),
                answered("later", on: "2025", ["x": .choice("yes")]),
            ],
            against: later,
            frameworks: [gated, later],
            crosswalks: []
        )
        #expect(
            otherwise.joins == [.broken("sample-2025 and later are marked in different ways")]
        )
    }

    @Test func `an answer is never compared with itself`() throws {
        // The older edition was never answered, and a later answer is no part of its history.
        let never = try trend([answered("new", on: "2025", ["x": .choice("yes")])])
        #expect(never.cards.map(\.source.framework) == ["new"])
        #expect(never.joins == [])
        let partly = try trend([
            answered("old", on: "2024", ["b": .choice("no")]),
            answered("new", on: "2025", ["x": .choice("yes"), "y": .choice("yes")]),
        ])
        #expect(partly.thirds == [0, 8])
        #expect(partly.joins == [.comparable(earlier: 0, later: 4, count: 1)])
        // y was answered in the older edition only, and carries: it did not move from year to year.
        let once = try trend([
            answered("old", on: "2024", ["a": .choice("no"), "b": .choice("yes")]),
            answered("new", on: "2025", ["x": .choice("partly")]),
        ])
        #expect(once.thirds == [4, 5])
        #expect(once.joins == [.comparable(earlier: 0, later: 1, count: 1)])
    }

    @Test func `a stage over common elements goes no higher than they ask`() throws {
        let staged = Framework.sample(
            .cumulative,
            dimensions: [.sample("g", criteria: [.sample("g", needing: [1, 2, 4])])]
        )
        let trend = try trend(
            [
                .sample(on: "2024", replies: ["g.e0": .met, "g.e1": .notMet]),
                .sample(on: "2025", replies: ["g.e0": .met, "g.e1": .met]),
            ],
            against: staged,
            frameworks: [staged],
            crosswalks: []
        )
        #expect(trend.joins == [.comparable(earlier: 1, later: 2, count: 2)])
    }

    @Test func `what predecessors said together before is told once`() throws {
        let returns = ["RW3", "RM2"].flatMap { (code: ODSCode) in
            ["2022", "2023"].map { (date: PartialDate) in
                MaturityReturn.sample(
                    code,
                    framework: "old",
                    on: date,
                    replies: ["a": .choice("no")]
                )
            }
        }
        let own = MaturityReturn.sample(
            "R0A",
            framework: "new",
            on: "2025",
            replies: ["x": .choice("yes")]
        )
        let dataset = Reference.sample([Self.old, Self.new], [Self.walk], returns: returns + [own])
        let assessment = dataset.assessment(against: Self.new, on: "2026-01-01")
        let card = try #require(assessment.scorecards.last)
        let trend = dataset.trend(of: card, in: assessment, on: "2026-01-01")
        let older = trend.cards.filter { $0.source.framework == "old" }
        #expect(
            older.map { "\($0.source.organisation) \($0.source.date)" } == [
                "RM2 2022", "RW3 2022", "RM2 2023", "RW3 2023",
            ]
        )
    }
}

extension Trend {
    /// Three times the overall marks, which are thirds here.
    fileprivate var thirds: [Double] { cards.map { ($0.overall ?? 0) * 3 } }
}
