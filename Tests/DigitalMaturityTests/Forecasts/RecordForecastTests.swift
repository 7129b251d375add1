import TestSupport
import Testing

@testable import DigitalMaturity

/// Forecasts of trusts' records in the sample register, worked out by hand.
struct RecordForecastTests {
    private func forecast(
        _ data: ForecastData,
        by day: CivilDate,
        knownAt: CivilDate = "2020-01-01"
    ) throws -> Forecast {
        try data.forecaster.forecast(.epr, by: day, knownAt: knownAt)
    }

    /// Three of four have a record. With one go-live seen in one year, the pace is gamma distributed, and the
    /// chance to be live within t years is 1 − 1/(1 + t): a half after one year, three quarters after three.
    @Test(
        arguments: [("2020-12-31", 0.5), ("2022-12-31", 0.75)] as [(CivilDate, Double)]
    )
    func `without a plan the chance is that of the pace`(day: CivilDate, chance: Double) throws {
        let forecast = try forecast(.sample(list), by: day)
        #expect(forecast.denominator == 4)
        #expect(forecast.last.count == 3)
        // The grid of paces has an error of its own.
        #expect(abs(forecast.distribution.probabilities[4] - chance) < 0.01)
        #expect(forecast.risks.map(\.code) == ["RM3"])
        #expect(abs((forecast.risks.first?.probability ?? 0) - (1 - chance)) < 0.01)
    }

    /// A plan for the end of 2020 and one programme seen to go live in twelve months after its day: no
    /// chance up to the day, 1 − 1/(1 + 1) a year later and 1 − 1/(1 + 3) three years later.
    @Test(
        arguments: [("2020-12-31", 0), ("2021-12-31", 0.5), ("2023-12-31", 0.75)]
            as [(CivilDate, Double)]
    )
    func `with a plan nothing comes before its day, and slips decide what comes after`(
        day: CivilDate,
        chance: Double
    ) throws {
        let plan = RecordEvent.sample("RM3", .planned, "2020-12-31", published: "2019-06")
        let forecast = try forecast(.sample(list + [plan]), by: day)
        #expect(abs(forecast.distribution.probabilities[4] - chance) < 0.001)
        #expect(forecast.risks.first?.planned == "2020-12-31")
    }

    /// With a delay of a year in half of all cases: (1/2)(1/2) + (1/2)·0 a year after the planned day.
    @Test func `a shared delay is weighed`() throws {
        let plan = RecordEvent.sample("RM3", .planned, "2020-12-31", published: "2019-06")
        let data = ForecastData.sample(list + [plan], delays: [(0, 0.5), (12, 0.5)])
        let forecast = try forecast(data, by: "2021-12-31")
        #expect(abs(forecast.distribution.probabilities[4] - 0.25) < 0.001)
    }

    /// One draw is a delay and a pace for all, then each trust on its own.
    @Test func `the whole forecast agrees with drawing, within the error of so many draws`() throws
    {
        let waiting: [ODSCode] = ["RXN", "R0A", "RM3"]
        let events =
            waiting.map { RecordEvent.sample($0, .none, "2020-01-01") } + [
                .sample("RXR", .inUse, "2020-01-01"),
                .sample("RM3", .planned, "2020-12-31", published: "2019-06"),
            ]
        let data = ForecastData.sample(events, delays: [(0, 0.6), (12, 0.4)])
        let system = Register.sample.on("2020-01-01")
        let known = try #require(RecordKnowledge(events, [], on: system))
        let model = RecordModel(known, by: "2022-06-30", assuming: data)
        let (draws, stream) = (20_000, RandomStream(seed: 11, name: "records"))
        let states = model.states
        var seen = [Double](repeating: 0, count: 5)
        for draw in 0..<draws {
            var left = stream.uniform(draw * 4)
            let state = states.first { state in
                left -= state.weight
                return left < 0
            }
            let count = known.waiting.indices.count { index in
                let chance = model.chance(
                    of: known.waiting[index],
                    state?.delay ?? 0,
                    state?.pace ?? 0
                )
                return stream.uniform(draw * 4 + index + 1) < chance
            }
            seen[count + 1] += 1 / Double(draws)
        }
        for (count, share) in seen.enumerated() {
            let probability = model.distribution.probabilities[count]
            let error = (probability * (1 - probability) / Double(draws)).squareRoot()
            #expect(abs(share - probability) <= 4 * error + 1e-6, "\(count): \(share)")
        }
    }

    @Test func `those that share a plan go live together`() throws {
        let without = ["RXN", "RM3"].map { RecordEvent.sample($0, .none, "2020-01-01") }
        let with = ["RXR", "R0A"].map { RecordEvent.sample($0, .inUse, "2020-01-01") }
        let plans = [("RXN", "RM3"), ("RM3", "RXN")].map { (own: ODSCode, other: ODSCode) in
            RecordEvent.sample(own, .planned, "2020-12-31", published: "2019", joint: [other])
        }
        let forecast = try forecast(.sample(without + with + plans), by: "2021-12-31")
        #expect(forecast.distribution.probabilities[3] < 1e-6)
        #expect(abs(forecast.distribution.probabilities[4] - 0.5) < 0.001)
    }

    @Test func `a plan that was put off without a new day is none`() throws {
        let plan = RecordEvent.sample("RM3", .planned, "2020-12-31", published: "2019-06")
        let delay = RecordEvent.sample("RM3", .delayed, "2020-06", published: "2020-06-30")
        let data = ForecastData.sample(list + [plan, delay])
        let later = try forecast(data, by: "2021-12-31", knownAt: "2020-07-01")
        #expect(later.risks.first?.planned == nil)
        let earlier = try forecast(data, by: "2021-12-31", knownAt: "2020-06-29")
        #expect(earlier.risks.first?.planned == "2020-12-31")
    }

    /// A count of 2021 says that none is without a record: the one that had none has one.
    @Test func `a later count moves those that had none, without naming them`() throws {
        var count = PublishedCount(
            .count,
            of: .epr,
            asAt: "2021-01-01",
            citation: RecordEvent.sample("RM3", .live, nil).citation,
            place: Place(file: "counts.csv", line: 2)
        )
        count.without = 0
        var data = ForecastData.sample(list)
        data.counts = [count]
        let before = try forecast(data, by: "2021-06-01", knownAt: "2020-12-31")
        #expect(before.distribution.probabilities[4] < 0.9)
        let after = try forecast(data, by: "2021-06-01", knownAt: "2021-01-01")
        #expect(abs(after.distribution.probabilities[4] - 1) < 1e-6)
        #expect(after.last.count == 4)
    }

    @Test func `trusts that merged by the day are one, and those that merge later are not yet`()
        throws
    {
        let listed =
            [("RW3", .none), ("RM2", .inUse), ("RXR", .inUse)]
            as [(ODSCode, RecordEvent.Kind)]
        let data = ForecastData.sample(listed.map { .sample($0, $1, "2016-01-01") })
        let before = try forecast(data, by: "2018-01-01", knownAt: "2017-09-30")
        #expect(before.denominator == 3)
        #expect(before.risks.map(\.code) == ["RW3"])
        let after = try forecast(data, by: "2018-01-01", knownAt: "2017-10-01")
        #expect(after.denominator == 2)
        #expect(after.risks.isEmpty)
    }

    @Test func `a day before what is known, and a day on which nothing was, have no forecast`() {
        let data = ForecastData.sample(list)
        #expect(throws: NoForecast.past) { try forecast(data, by: "2019-12-31") }
        #expect(throws: NoForecast.nothingKnown(first: "2020-01-01")) {
            try forecast(data, by: "2025-01-01", knownAt: "2019-12-31")
        }
        #expect(throws: NoForecast.nothingKnown(first: nil)) {
            try data.forecaster.forecast(.dscr, by: "2025-01-01", knownAt: "2024-01-01")
        }
    }

    /// The other end of "known": a date without a publication is known at the end of its period.
    @Test func `an event is known from its publication, else from the end of its own date`() {
        #expect(
            RecordEvent.sample("RXR", .live, "2024", published: "2024-03").known == "2024-03-31"
        )
        #expect(RecordEvent.sample("RXR", .live, "2024").known == "2024-12-31")
        #expect(RecordEvent.sample("RXR", .live, nil).known == nil)
    }

    private var list: [RecordEvent] {
        let having: [ODSCode] = ["RXR", "RXN", "R0A"]
        return having.map { .sample($0, .inUse, "2020-01-01") }
            + [.sample("RM3", .none, "2020-01-01")]
    }
}
