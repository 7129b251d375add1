public import DigitalMaturity
public import Documents
import Investment

extension Forecaster {
    /// A forecast as the command shows it.
    public func document(of forecast: Forecast, chances percents: [Int]) -> Document {
        let figures = ForecastFigures(
            data: data,
            made: [ForecastFigures.Subject(forecast): ForecastFigures.Made(forecast: forecast)]
        )
        let view = ForecastView(
            system: register.on(forecast.knownAt),
            forecast: forecast,
            figures: figures
        )
        return Document(
            slug: "forecast",
            title: "Forecast: \(forecast.measure.counted) with \(forecast.measure.record)",
            subtitle: "For \(forecast.by.words), known at \(forecast.knownAt.words)",
            date: forecast.knownAt,
            sections: [
                Section("answer", "Answer", [.prose(view.answer), .table(view.quantiles)]),
                Section("chances", "Chances", [.table(view.chances(percents))]),
                Section("risk", "At risk", [.table(view.risks)]),
                Section("moves", "What moves it", [.table(view.moves)]),
                Section("learned", "What was known", [view.learned]),
                Section("assumptions", "Assumptions", [view.assumptions]),
                Section(
                    "method",
                    "Method",
                    [view.method, .prose([.text(data.caution)])]
                ),
            ]
        )
    }

    /// The past forecasts as the command shows them.
    public func document(of record: [ScoredForecast], on day: CivilDate) -> Document {
        let view = recordView(of: record)
        return Document(
            slug: "forecast-record",
            title: "The record of past forecasts",
            subtitle: data.caution,
            date: day,
            sections: [
                Section("record", "Record", [.prose(view.answer(on: day)), .table(view.table)]),
                Section(
                    "stated",
                    "Counts, targets and forecasts of others",
                    ForecastMeasure.allCases.map { .table(view.statements(of: $0)) }
                ),
            ]
        )
    }

    /// The record as tables, with the figures of other forecasts too.
    func recordView(
        of record: [ScoredForecast],
        and others: [Forecast] = []
    ) -> ForecastRecordView {
        let made =
            record.map { ForecastFigures.Made(forecast: $0.forecast, scored: $0) }
            + others.map { ForecastFigures.Made(forecast: $0) }
        let figures = ForecastFigures(
            data: data,
            made: Dictionary(made.map { (ForecastFigures.Subject($0.forecast), $0) }) {
                first,
                _ in first
            }
        )
        return ForecastRecordView(record: record, figures: figures)
    }
}

extension ForecastRecordView {
    /// How good the past forecasts were, in one sentence.
    func answer(on day: CivilDate) -> [Inline] {
        let (all, inside) = scored
        return [
            .text("Of \(record.count) past forecasts, \(all) have a published outcome by "),
            .text("\(day.words); \(inside) lie in their range of eight in ten."),
        ]
    }
}
