import TestSupport
import Testing

@testable import DigitalMaturity

/// Scores of a forecast of two things, by hand.
struct ForecastScoreTests {
    private func scored(_ probabilities: [Double], outcome: Int?, planned: Double?)
        -> ScoredForecast
    {
        let place = Place(file: "forecasts.yaml", line: 1)
        let citation = RecordEvent.sample("RXR", .live, nil).citation
        return ScoredForecast(
            backtest: Backtest(
                .epr,
                by: "2025-01-01",
                knownAt: "2024-01-01",
                outcome: nil,
                place: place
            ),
            forecast: Forecast(
                measure: .epr,
                by: "2025-01-01",
                knownAt: "2024-01-01",
                last: (1, "2024-01-01"),
                distribution: CountDistribution(probabilities),
                risks: [],
                moves: [],
                learned: [],
                inputs: []
            ),
            outcome: outcome.map {
                ScoredForecast.Outcome(
                    count: $0,
                    share: Double($0) / 2,
                    citation: citation,
                    place: place
                )
            },
            planned: planned
        )
    }

    /// Of 2, half of the shares up to 100% need one and half need two. With probabilities 0, ½, ½ and an
    /// outcome of 2: no error up to 50%, and (½ − 1)² = ¼ above, so ⅛. No change, which is one, errs by 1
    /// above 50%: ½, so the skill is 1 − ¼. The plan, which is two, was exact.
    @Test func `the Brier score and the skill of two coins`() {
        let scored = scored([0, 0.5, 0.5], outcome: 2, planned: 1)
        #expect(scored.brier == 0.125)
        #expect(scored.skillAsLastYear == 0.75)
        #expect(scored.skillAsPlanned == nil)
        #expect(scored.isInside == true)
    }

    @Test func `a forecast that is worse than no change has a skill below nothing`() {
        let scored = scored([0.9, 0.1, 0], outcome: 2, planned: nil)
        #expect((scored.skillAsLastYear ?? 0) < 0)
        #expect(scored.isInside == false)
    }

    @Test func `without an outcome there is no score`() {
        let scored = scored([0, 0.5, 0.5], outcome: nil, planned: 1)
        #expect(scored.brier == nil && scored.isInside == nil)
        #expect(scored.skillAsPlanned == nil && scored.skillAsLastYear == nil)
    }

    @Test func `the plan is the target last set of those due last up to the day`() {
        func target(_ day: PartialDate, _ share: Double, known: PartialDate) -> PublishedCount {
            let citation = RecordEvent.sample("RXR", .live, nil, published: known).citation
            let place = Place(file: "counts.csv", line: 2)
            var target = PublishedCount(
                .target,
                of: .epr,
                asAt: day,
                citation: citation,
                place: place
            )
            target.stated = share
            return target
        }
        var data = ForecastData.sample()
        data.counts = [
            target("2025-03-31", 0.95, known: "2023-07"),
            target("2023-12-31", 0.9, known: "2022-02"),
            target("2025-03-31", 1, known: "2022-06"),
        ]
        func planned(_ day: CivilDate, _ known: CivilDate) -> Double? {
            data.planned(.epr, by: day, knownAt: known)
        }
        #expect(planned("2025-03-31", "2023-07-31") == 0.95)
        #expect(planned("2025-03-31", "2023-07-30") == 1)
        #expect(planned("2025-03-30", "2023-07-31") == 0.9)
        #expect(planned("2023-12-30", "2023-07-31") == nil)
        #expect(planned("2025-03-31", "2022-02-27") == nil)
    }
}
