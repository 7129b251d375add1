import DigitalMaturity

/// A forecast as JSON.
struct ForecastAnswer {
    private let data: ForecastData
    private let forecast: Forecast

    init(_ forecaster: Forecaster, _ forecast: Forecast) {
        data = forecaster.data
        self.forecast = forecast
    }

    func json(_ percents: [Int]) -> JSON {
        .answer(
            "forecast",
            [
                ("measure", .string(forecast.measure.rawValue)), ("by", .date(forecast.by)),
                ("knownAt", .date(forecast.knownAt)), ("denominator", .count(forecast.denominator)),
                (
                    "last",
                    .object([
                        ("count", .count(forecast.last.count)), ("on", .date(forecast.last.on)),
                    ])
                ),
                ("mean", .number(forecast.distribution.mean)), ("quantiles", quantiles),
                ("probabilityAtLeast", .array(percents.map(chance))),
                ("leftOut", .array(forecast.leftOut.map { .string($0.text) })),
                ("atRisk", .array(forecast.risks.map(risk))),
                ("moves", .array(forecast.moves.map(move))),
                ("learned", .array(forecast.learned.map { .string($0) })),
                ("method", .string(data.methods[forecast.measure] ?? "")),
                ("assumptions", .array(assumptions)), ("caution", .string(data.caution)),
            ]
        )
    }

    private var quantiles: JSON {
        let shares = [("p05", 0.05), ("p10", 0.1), ("p50", 0.5), ("p90", 0.9), ("p95", 0.95)]
        return .object(shares.map { ($0.0, .count(forecast.quantile($0.1))) })
    }

    private func chance(_ percent: Int) -> JSON {
        let share = Double(percent) / 100
        return .object([
            ("share", .number(share)),
            ("probability", .number(forecast.probability(atLeast: share))),
        ])
    }

    private func risk(_ risk: Forecast.Risk) -> JSON {
        .object([
            ("code", .string(risk.code.text)), ("probability", .number(risk.probability)),
            ("planned", .optional(risk.planned) { .string($0.description) }),
            ("putOff", .bool(risk.isPutOff)),
        ])
    }

    private func move(_ move: Forecast.Move) -> JSON {
        .object([
            ("what", .string(move.what)), ("low", .number(move.low)), ("high", .number(move.high)),
        ])
    }

    private var assumptions: [JSON] {
        let numbers = data.assumed(for: forecast.measure).map { assumption in
            JSON.object([
                ("title", .string(assumption.title)), ("value", .number(assumption.value)),
                ("because", .string(assumption.because)),
            ])
        }
        guard forecast.measure == .epr else { return numbers }
        let chances = data.sharedDelay.chances.map { months, chance in
            JSON.object([("months", .count(months)), ("probability", .number(chance))])
        }
        return numbers + [
            .object([
                ("title", .string("A delay that all trusts share")), ("value", .array(chances)),
                ("because", .string(data.sharedDelay.because)),
            ])
        ]
    }
}

/// The past forecasts and their scores as JSON.
struct ForecastRecordAnswer {
    private let record: [ScoredForecast]

    init(_ record: [ScoredForecast]) { self.record = record }

    var json: JSON { .answer("forecast-record", [("record", .array(record.map(row)))]) }

    private func row(_ scored: ScoredForecast) -> JSON {
        let forecast = scored.forecast
        return .object([
            ("measure", .string(forecast.measure.rawValue)), ("by", .date(forecast.by)),
            ("knownAt", .date(forecast.knownAt)), ("p10", .count(forecast.quantile(0.1))),
            ("p50", .count(forecast.quantile(0.5))), ("p90", .count(forecast.quantile(0.9))),
            ("denominator", .count(forecast.denominator)),
            ("outcome", .optional(scored.outcome) { .count($0.count) }),
            ("outcomeShare", .optional(scored.outcome) { .number($0.share) }),
            ("outcomeAsAt", .optional(scored.backtest.outcome) { .string($0.description) }),
            ("source", .optional(scored.outcome) { .citation($0.citation) }),
            ("inside80", .optional(scored.isInside) { .bool($0) }),
            ("brier", .optional(scored.brier) { .number($0) }),
            (
                "skill",
                .object([
                    ("asPlanned", .optional(scored.skillAsPlanned) { .number($0) }),
                    ("asLastYear", .optional(scored.skillAsLastYear) { .number($0) }),
                ])
            ),
        ])
    }
}
