import DigitalMaturity
import Documents
import Investment

/// What is expected of records by the end of the financial year, and how past forecasts turned out.
struct ForecastsReport: PlainReport {
    let slug = "forecasts"
    let title = "Forecasts and their record"
    let reads = Extras.forecasts
    let showsPlans = false

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let view = findings.forecasts
        return ReportContent(
            title: "Forecasts of records and how past ones turned out",
            blocks: view?.blocks ?? ForecastsReport.sections.map { ($0, []) },
            values: placeholders(view)
        )
    }

    private static let sections = [
        "summary", "trusts", "care", "record", "stated", "uncertain", "method",
    ]

    private func placeholders(_ view: ForecastsView?) -> Placeholders {
        var values = Placeholders()
        values.set("is-read", is: view != nil)
        values.set("date", view?.trusts.forecast.knownAt.words ?? "")
        values.set("by", view?.trusts.forecast.by.words ?? "")
        values.set("caution", view?.figures.data.caution ?? "")
        values.set("past", "\(view?.record.record.count ?? 0)")
        values.set("scored", "\(view?.record.scored.all ?? 0)")
        values.set("inside", "\(view?.record.scored.inside ?? 0)")
        for (name, forecast) in [("trusts", view?.trusts), ("care", view?.care)] {
            for number in [ForecastFigures.Number.p10, .p50, .p90, .of] {
                values.set("\(name)-\(number.rawValue)", forecast?[number], orElse: "not known")
            }
        }
        return values
    }
}

/// The forecasts of both measures and the record.
struct ForecastsView {
    let trusts: ForecastView
    let care: ForecastView
    let record: ForecastRecordView

    var figures: ForecastFigures { record.figures }

    private static let percents = [80, 85, 90, 95, 100]

    /// What is under each heading of the report.
    var blocks: [(id: String, blocks: [Block])] {
        [
            ("summary", []), ("trusts", trusts.blocks(ForecastsView.percents)),
            ("care", care.blocks(ForecastsView.percents)),
            (
                "record",
                ForecastMeasure.allCases.compactMap(record.chart).map { .chart($0) }
                    + [.table(record.table)]
            ),
            ("stated", ForecastMeasure.allCases.map { .table(record.statements(of: $0)) }),
            (
                "uncertain",
                [.list([[.text(figures.data.notPublished + ".")], [.text(figures.data.caution)]])]
            ),
            ("method", [trusts, care].flatMap { [$0.method, $0.assumptions] }),
        ]
    }

    /// The page of the website.
    func sections(on day: CivilDate) -> [Section] {
        let titles = [
            "Answer", "Electronic patient records", "Digital social care records",
            "How past forecasts turned out", "What was counted, promised and expected",
            "Uncertain", "Method and assumptions",
        ]
        let answers: [Block] = [
            .prose(trusts.answer), .prose(care.answer), .prose(record.answer(on: day)),
        ]
        return zip(blocks, titles).map { part, title in
            Section(part.id, title, part.id == "summary" ? answers : part.blocks)
        }
    }

    /// What is expected of one trust, or of the trusts and the care of one board; none where nothing is.
    func sections(of codes: [ODSCode]) -> [Section] {
        let parts = [trusts, care].compactMap { $0.risks(of: codes) }
        return parts.isEmpty ? [] : [Section("forecast", "Forecast", parts.map { .table($0) })]
    }
}

extension ForecastView {
    fileprivate func blocks(_ percents: [Int]) -> [Block] {
        [
            .table(quantiles), .table(chances(percents)), .table(risks), .table(moves), learned,
        ]
    }

    var method: Block { .prose([.text(figures.data.methods[forecast.measure] ?? "")]) }
}

extension Findings {
    /// The forecasts for the end of the financial year and the record; `nil` where their data was not
    /// read or nothing was known.
    var forecasts: ForecastsView? { once("forecasts") { madeForecasts } }

    private var madeForecasts: ForecastsView? {
        guard let forecaster else { return nil }
        func made(_ measure: ForecastMeasure) -> Forecast? {
            try? forecaster.forecast(measure, by: forecastDay, knownAt: date)
        }
        guard let trusts = made(.epr), let care = made(.dscr), let record = try? forecaster.record()
        else { return nil }
        let view = forecaster.recordView(of: record, and: [trusts, care])
        func shown(_ forecast: Forecast) -> ForecastView {
            ForecastView(system: system, forecast: forecast, figures: view.figures)
        }
        return ForecastsView(trusts: shown(trusts), care: shown(care), record: view)
    }
}
