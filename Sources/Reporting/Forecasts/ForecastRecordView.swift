import DigitalMaturity
import Documents
import Investment

/// The past forecasts beside what was published since.
struct ForecastRecordView {
    let record: [ScoredForecast]
    let figures: ForecastFigures

    private func subject(_ scored: ScoredForecast) -> ForecastFigures.Subject {
        ForecastFigures.Subject(scored.forecast)
    }

    /// How many have an outcome, and how many of those lie in their range.
    var scored: (all: Int, inside: Int) {
        let inside = record.compactMap(\.isInside)
        return (inside.count, inside.count { $0 })
    }

    /// A row for each past forecast with its scores.
    var table: Table {
        Table(
            id: "forecast-record",
            title: "Past forecasts and what was published since",
            columns: [
                .words("Measure"), .words("For"), .words("Known at"), .numbers("P10"),
                .numbers("P50"), .numbers("P90"), .numbers("Of"), .numbers("Outcome"),
                .words("Within eight in ten"), .numbers("Brier score"),
                .numbers("Skill against the plan"), .numbers("Skill against no change"),
            ],
            rows: record.map(row),
            note: [
                "Outcome: what was published, among those that the forecast counts.",
                "Trusts: all forecast less those published without a record.",
                "Social care: the published share of all forecast.",
                figures.data.notPublished + ".",
            ].joined(separator: " ")
        )
    }

    private func row(_ scored: ScoredForecast) -> [Cell] {
        let subject = subject(scored)
        func cell(_ number: ForecastFigures.Number, _ reason: String) -> Cell {
            figures.cell(.number(subject, number), orElse: reason)
        }
        let none = scored.outcome == nil ? "not published" : "exact"
        return [
            .text(subject.measure.rawValue.uppercased()), .text(subject.by.words),
            .text(subject.knownAt.words), cell(.p10, ""), cell(.p50, ""), cell(.p90, ""),
            cell(.of, ""), cell(.outcome, "not published"),
            scored.isInside.map { .text($0 ? "yes" : "no") } ?? .unknown("not published"),
            cell(.brier, none), cell(.skillAsPlanned, scored.planned == nil ? "no plan" : none),
            cell(.skillAsLastYear, none),
        ]
    }

    /// What was counted, promised and expected, each with its source.
    func statements(of measure: ForecastMeasure) -> Table {
        Table(
            id: "forecast-\(measure.rawValue)-stated",
            title: "What was counted, promised and expected: \(measure.counted)",
            columns: [
                .words("As at"), .words("Kind"), .words("Says"), .numbers("Share"),
                .words("Without, of all"),
                .words("Known from"), .words("Source and grade"), .words("Note"),
            ],
            rows: figures.data.statements(of: measure).enumerated().map { row, statement in
                let counts = [statement.without, statement.of].map { $0.map { "\($0)" } ?? "?" }
                return [
                    .text(statement.asAt.words), .text(statement.kind.words),
                    .text(statement.qualifier),
                    figures.cell(.stated(measure, row + 1)),
                    statement.without == nil
                        ? .blank : .text(counts.joined(separator: " of ")),
                    .text(statement.known.words),
                    .text("\(statement.citation), \(statement.citation.grade.words)"),
                    .text(statement.citation.note ?? ""),
                ]
            }
        )
    }

    /// What was counted, and the ranges of the forecasts of each day for the days that followed.
    func chart(of measure: ForecastMeasure) -> Chart? {
        let statements = figures.data.statements(of: measure).enumerated().filter { _, statement in
            statement.kind == .count && statement.share != nil
        }
        let own = record.filter { $0.backtest.measure == measure }
        let days = Set(statements.map(\.element.asAt.latest) + own.map(\.backtest.by)).sorted()
        guard days.count > 1, !own.isEmpty else { return nil }
        let counted = days.map { day in
            statements.last { $0.element.asAt.latest == day }
                .flatMap { figures[.stated(measure, $0.offset + 1)] }
        }
        let made = Set(own.map(\.backtest.knownAt)).sorted().map { day in
            Chart.Series(
                name: "Forecast of \(day.words)",
                values: days.map { by in
                    own.first { $0.backtest.by == by && $0.backtest.knownAt == day }
                        .flatMap { figures[.share(subject($0), .p50)] }
                }
            )
        }
        let shares = ([counted] + made.map(\.values)).flatMap { $0.compactMap { $0 } }
        let least = shares.flatMap { [$0.number, $0.bounds?.lowerBound ?? 1] }.min() ?? 0
        return Chart(
            id: "forecast-\(measure.rawValue)-fan",
            title: "Forecasts and counts: \(measure.counted) with a record",
            subtitle: "Share, with the range of eight in ten of each forecast",
            form: .trend(
                Chart.Trend(
                    scale: (least * 10).rounded(.down) / 10...1,
                    occasions: days.map {
                        Chart.Trend.Occasion(label: $0.words, date: $0, edition: "as published")
                    },
                    series: [Chart.Series(name: "Counted", values: counted)] + made
                )
            )
        )
    }
}
