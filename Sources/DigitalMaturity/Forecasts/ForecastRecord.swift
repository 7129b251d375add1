/// A past forecast beside what was published since.
public struct ScoredForecast: Sendable {
    /// Which forecast it is and what it is scored against.
    public let backtest: Backtest
    /// What was expected.
    public let forecast: Forecast
    /// What was published; `nil` where nothing was.
    public let outcome: Outcome?
    /// The share that the plan in force then promised for the day; `nil` where no plan was known.
    public let planned: Double?

    /// A published count, in the terms of the forecast.
    public struct Outcome: Sendable {
        /// How many of those that the forecast counts.
        public let count: Int
        /// The share as published, from 0 to 1.
        public let share: Double
        /// Who says so.
        public let citation: Citation
        /// Where it is written.
        public let place: Place
    }

    /// Whether the outcome lies in the range of eight in ten.
    public var isInside: Bool? {
        outcome.map { (forecast.quantile(0.1)...forecast.quantile(0.9)).contains($0.count) }
    }

    /// The mean over every whole per cent of the squared difference between the probability that at
    /// least that share has a record and whether it had: 0 is best.
    public var brier: Double? { score { forecast.probability(atLeast: $0) } }

    /// By how much the score is better than that of the plan taken at its word: 1 is best, below 0 is
    /// worse; `nil` where there was no plan or it came out exactly.
    public var skillAsPlanned: Double? { planned.flatMap { skill(against: $0) } }

    /// The same against a count that stays where it was last known.
    public var skillAsLastYear: Double? {
        skill(against: Double(forecast.last.count) / Double(forecast.denominator))
    }

    private func skill(against share: Double) -> Double? {
        let count = forecast.leastCount(of: share)
        let other = score { forecast.leastCount(of: $0) <= count ? 1 : 0 }
        guard let brier, let other, other > 0 else { return nil }
        return 1 - brier / other
    }

    private func score(_ probability: (Double) -> Double) -> Double? {
        outcome.map { outcome in
            let errors = (1...100).map { percent -> Double in
                let share = Double(percent) / 100
                let happened: Double = outcome.count >= forecast.leastCount(of: share) ? 1 : 0
                let error = probability(share) - happened
                return error * error
            }
            return errors.reduce(0, +) / 100
        }
    }
}

extension Forecaster {
    /// The forecasts of all listed days, each with its scores.
    public func record() throws(NoForecast) -> [ScoredForecast] {
        var record: [ScoredForecast] = []
        for backtest in data.backtests {
            let forecast = try forecast(
                backtest.measure,
                by: backtest.by,
                knownAt: backtest.knownAt
            )
            record.append(scored(forecast, backtest))
        }
        return record
    }

    /// A forecast with its scores; `nil` where it is none of those listed.
    public func scored(_ forecast: Forecast) -> ScoredForecast? {
        data.backtests.first {
            ($0.measure, $0.by, $0.knownAt) == (forecast.measure, forecast.by, forecast.knownAt)
        }.map { scored(forecast, $0) }
    }

    private func scored(_ forecast: Forecast, _ backtest: Backtest) -> ScoredForecast {
        ScoredForecast(
            backtest: backtest,
            forecast: forecast,
            outcome: data.outcome(of: backtest, among: forecast.denominator),
            planned: data.planned(backtest.measure, by: backtest.by, knownAt: backtest.knownAt)
        )
    }
}

extension ForecastData {
    /// What was published for a past forecast, among so many; `nil` where nothing was.
    public func outcome(of backtest: Backtest, among all: Int) -> ScoredForecast.Outcome? {
        guard let day = backtest.outcome else { return nil }
        switch backtest.measure {
        case .epr:
            return counts.first {
                $0.kind == .count && $0.measure == .epr && $0.asAt == day && $0.without != nil
            }.map { count in
                let having = all - (count.without ?? 0)
                return ScoredForecast.Outcome(
                    count: having,
                    share: count.share ?? Double(having) / Double(all),
                    citation: count.citation,
                    place: count.place
                )
            }
        case .dscr:
            return published.first { $0.whole == .providers && $0.asAt == day }.map { statement in
                ScoredForecast.Outcome(
                    count: Int((statement.fraction * Double(all)).rounded()),
                    share: statement.fraction,
                    citation: statement.citation,
                    place: statement.place
                )
            }
        }
    }

    /// The share that the last target known promised for a day: of the targets due by then, the one that
    /// is due last, and of several for that day the one that was set last.
    public func planned(
        _ measure: ForecastMeasure,
        by day: CivilDate,
        knownAt: CivilDate
    ) -> Double? {
        counts.filter {
            $0.kind == .target && $0.measure == measure && $0.known <= knownAt
                && $0.asAt.latest <= day
        }.max { ($0.asAt.latest, $0.known) < ($1.asAt.latest, $1.known) }?.share
    }
}
