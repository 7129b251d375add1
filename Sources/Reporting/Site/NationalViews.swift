import DigitalMaturity
import Documents
import Investment

/// What is known of the whole country, worked out once for a site: its own pages, and the part of it
/// that concerns a board or a trust.
struct NationalViews {
    private let findings: Findings
    private let care: [ODSCode: Section]
    private let coverage: [LedgerView]
    private let forecasts: ForecastsView?
    private let money: AllocationSections?

    init(_ findings: Findings) {
        self.findings = findings
        care = findings.careOfBoards
        coverage = findings.coverageViews
        forecasts = findings.forecasts
        money = AllocationSections(findings)
    }

    /// What concerns a board, and the forecasts of its trusts.
    func sections(ofBoard board: ODSCode) -> [Section] {
        let codes = [board] + findings.system.trusts(in: board).map(\.code)
        return [care[board]].compactMap(\.self) + coverage.section(ofBoard: board)
            + (forecasts?.sections(of: codes) ?? []) + moneySection(of: board)
    }

    /// What concerns a trust.
    func sections(ofTrust trust: ODSCode) -> [Section] {
        coverage.section(ofTrust: trust) + (forecasts?.sections(of: [trust]) ?? [])
            + moneySection(of: trust)
    }

    private func moneySection(of code: ODSCode) -> [Section] {
        [money?.section(for: code)].compactMap(\.self)
    }

    /// The pages of the whole country, which `workers` make side by side.
    func pages(by workers: some Workers) -> [Page] {
        let all: [@Sendable () -> [Page]] = [
            { findings.targetsPage }, { coveragePages }, { forecastPages },
            { [findings.programmesPage] }, { findings.allocationPage(money) },
        ]
        return workers.map(all.count) { all[$0]() }.flatMap(\.self)
    }

    private var coveragePages: [Page] {
        let known = "How far it has got, as it was known on \(findings.date.words)"
        return coverage.map { view in
            let sections = view.sections.ledByAnswer
            return findings.page(
                view.path,
                view.measure.title,
                known,
                sections.prefix(1) + forecast(of: view.measure) + sections.dropFirst()
            )
        }
    }

    /// What was counted of a measure and what was forecast of it, as a picture, where it is forecast.
    private func forecast(of measure: CoverageMeasure) -> [Section] {
        guard let forecast = ForecastMeasure(rawValue: measure.name.rawValue),
            let chart = forecasts?.record.chart(of: forecast)
        else { return [] }
        return [Section("forecast", "Counted, and forecast before", [.chart(chart)])]
    }

    private var forecastPages: [Page] {
        guard findings.dataset.reference.forecasts != nil else { return [] }
        let date = findings.date
        let none = Section("summary", "Answer", [.prose(["Nothing was known on this day."])])
        return [
            findings.page(
                "forecasts.html",
                "Forecasts and their record",
                "How many have a record by \(findings.forecastDay.words), known at \(date.words)",
                (forecasts?.sections(on: date) ?? [none]).ledByAnswer
            )
        ]
    }
}
