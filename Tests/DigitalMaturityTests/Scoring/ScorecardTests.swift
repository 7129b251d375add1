import DigitalMaturity
import TestSupport
import Testing

struct ScorecardTests {
    @Test func `a published board's marks average as by hand`() throws {
        // Lancashire and South Cumbria, 2025: 2.8 + 2.5 + 2 + 1 + 1.6 + 2 + 3.4 = 15.3, over 7.
        let framework = Framework.sample(dimensions: ["a", "b", "c", "d", "e", "f", "g"])
        let card = framework.card(published: [2.8, 2.5, 2, 1, 1.6, 2, 3.4])
        let overall = try #require(card.overall)
        #expect(abs(overall - 15.3 / 7) < 1e-12)
        #expect(card.answered == 1)
        #expect(card.bounds == overall...overall)
    }

    @Test func `levels of a dimension average and elements gate it`() {
        let framework = Framework.sample(dimensions: [
            .sample("well-led"),
            .sample(
                "safe-practice",
                criteria: [.sample("c", needing: [2, 3]), .sample("d", needing: [2, 2, 4])]
            ),
            .sample("improve-care"),
        ])
        let card = framework.card(
            .sample(
                "RXR",
                ["well-led": .levels([1, 2, 2]), "improve-care": .published(3.5)],
                replies: [
                    "c.e0": .met, "c.e1": .notMet, "d.e0": .met, "d.e1": .met, "d.e2": .notMet,
                ]
            )
        )
        // 5 / 3; c and d reach 2, for nobody describes level 3 of d; the mark as printed.
        #expect(card.lines.map(\.mark) == [5.0 / 3, 2, 3.5])
        #expect(card.mark("safe-practice") == 2)
        #expect(card.mark("elsewhere") == nil)
    }

    @Test func `what was not answered widens the bounds and is no mark`() {
        let card = Framework.sample.card(published: [3, nil, 4])
        #expect(card.lines.map(\.mark) == [3, nil, 4])
        #expect(card.overall == 8.0 / 3)
        #expect(card.answered == 2.0 / 3)
        #expect(card.bounds == (8.0 / 3)...4)
        #expect(card.lines.map(\.place) == [.line(9), .line(4), .line(9)])
    }

    @Test(
        arguments: [.levels([]), .published(.nan), .published(.infinity)]
            as [MaturityReturn.Answer]
    )
    func `an answer that holds no mark is not answered`(answer: MaturityReturn.Answer) {
        let card = Framework.sample.card(["well-led": answer])
        #expect(card.lines.map(\.mark) == [nil, nil, nil])
        #expect(card.overall == nil)
        #expect(card.answered == 0)
        #expect(card.bounds == 1...5)
    }

    @Test func `a framework without dimensions has nothing answered`() {
        let card = Framework.sample(dimensions: [] as [String]).card([:])
        #expect(card.answered == 0)
        #expect(card.overall == nil)
        #expect(card.bounds == 1...5)
    }

    @Test func `the bounds contain every completion and nothing smaller does`() {
        let grid = stride(from: 1.0, through: 5, by: 0.5).map { $0 }
        let framework = Framework.sample
        let partial: [[Double?]] = [
            [nil, nil, nil], [2.3, nil, nil], [nil, 4.1, nil], [2.3, 4.1, nil], [nil, 4.1, 3.3],
            [2.3, 4.1, 3.3],
        ]
        for marks in partial {
            let bounds = framework.card(published: marks).bounds
            let overall = completions(of: marks, from: grid).compactMap {
                framework.card(published: $0).overall
            }
            #expect(overall.allSatisfy(bounds.contains))
            #expect(overall.min() == bounds.lowerBound)
            #expect(overall.max() == bounds.upperBound)
        }
    }

    private func completions(of marks: [Double?], from grid: [Double]) -> [[Double?]] {
        marks.reduce([[]]) { heads, mark in
            heads.flatMap { head in (mark.map { [$0] } ?? grid).map { head + [$0] } }
        }
    }

    @Test func `nothing has no mean`() {
        #expect([Double]().mean == nil)
        #expect([2.0].mean == 2)
        #expect([1.0, 2, 6].mean == 3)
    }

    @Test func `what additions round away and the order of the values do not show in a mean`() {
        #expect([Double](repeating: 0.1, count: 10).mean == 0.1)
        var random = SplitMix64(seed: 18)
        let marks = (10...50).map { Double($0) / 10 }
        for _ in 0..<100 {
            #expect(marks.shuffled(using: &random).mean == 3)
        }
    }
}
