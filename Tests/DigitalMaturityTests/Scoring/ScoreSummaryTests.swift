import DigitalMaturity
import TestSupport
import Testing

struct ScoreSummaryTests {
    @Test func `means are over those who answered`() {
        let framework = Framework.sample
        let summary = ScoreSummary(
            of: [
                framework.card(published: [1, 2, 3]),
                framework.card(published: [3, nil, 4]),
                framework.card(published: [nil, nil, nil]),
            ],
            in: framework
        )
        #expect(summary.count == 3)
        #expect(summary.complete == 1)
        #expect(
            summary.lines.map(\.dimension) == ["well-led", "safe-practice", "improve-care"]
        )
        #expect(summary.lines.map(\.mean) == [2, 2, 3.5])
        // The mean of 2 and of (3 + 1 + 4) / 3: overall marks count once each.
        #expect(summary.overall.map { abs($0 - 14.0 / 6) < 1e-12 } == true)
    }

    @Test func `nobody has no mean`() {
        let summary = ScoreSummary(of: [], in: .sample)
        #expect(summary.count == 0)
        #expect(summary.complete == 0)
        #expect(summary.lines.map(\.mean) == [nil, nil, nil])
        #expect(summary.overall == nil)
    }

    @Test func `changes are later less earlier`() {
        let marks = ComparableMarks(
            framework: "sample-2025",
            years: ComparableMarks.Years(2024, 2025),
            organisation: "QE1",
            careSetting: .icb,
            earlier: 2.5,
            later: 2.25,
            place: .line(2)
        )
        #expect(marks.change == -0.25)
    }
}
