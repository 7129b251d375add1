import DigitalMaturity
import Documents
import Investment

/// A simulated plan as charts.
struct SimulationCharts {
    /// More bars than this are too small to tell apart.
    private static let mostBars = 8
    /// Each dot is then one chance in twenty, which readers count well.
    private static let dots = 20

    let view: SimulationView

    private var result: PlanSimulation { view.result }
    private var plan: Plan { view.plan }
    private var figures: SimulationFigures { view.figures }
    private var planned: PlanFigures { PlanFigures(planned: view.planned) }

    // MARK: Money

    /// Capital or revenue by year: what may be spent, beside what is planned and what there is.
    func years(_ purpose: Plan.Purpose) -> Block {
        let what = purpose.rawValue
        let rows = plan.years.map { year -> Chart.Bands.Row in
            let isCapital = purpose == .capital
            return Chart.Bands.Row(
                label: year.description,
                bands: [band(purpose, year)],
                values: [
                    planned[.year(year, isCapital ? .capital : .revenue)],
                    planned[.year(year, isCapital ? .capitalEnvelope : .revenueEnvelope)],
                ]
            )
        }
        return .chart(
            Chart(
                id: "\(what)-bands-\(plan.id)",
                title: headline(purpose),
                subtitle: "\(what.capitalised) by year, simulated, £, in \(plan.priceBase) prices",
                form: .dots(
                    Chart.Dots(
                        bands: Chart.Bands(
                            subject: "Year",
                            outcomes: "\(groupedThousands(result.draws)) simulated runs",
                            series: [what.capitalised],
                            marks: ["Plan", "Envelope"],
                            rows: rows
                        ),
                        outcomes: plan.years.indices.map { outcomes(purpose, $0) },
                        limit: 1
                    )
                )
            )
        )
    }

    /// The outcomes of a year that are drawn, in pounds.
    private func outcomes(_ purpose: Plan.Purpose, _ year: Int) -> [Double] {
        result.drawn(purpose, year).spaced(SimulationCharts.dots).map { Double($0) / 100 }
    }

    private func band(_ purpose: Plan.Purpose, _ year: FinancialYear) -> Chart.Bands.Band? {
        let quantiles = [10, 50, 80, 90].compactMap {
            figures[.year(year, .spent(purpose), .quantile($0))]
        }
        guard quantiles.count == 4 else { return nil }
        return Chart.Bands.Band(
            p10: quantiles[0],
            p50: quantiles[1],
            p80: quantiles[2],
            p90: quantiles[3]
        )
    }

    private func headline(_ purpose: Plan.Purpose) -> String {
        let what = purpose.rawValue.capitalised
        let likely = result.yearsLikelyOver(purpose)
        let planned = view.planned.totals.years.filter { year in
            let left = purpose == .capital ? year.capitalLeft : year.revenueLeft
            return (left ?? .zero) < .zero
        }.map(\.year.description)
        let though =
            planned.isEmpty
            ? "" : ", though as planned it does in \(planned.joined(separator: " and "))"
        return likely.isEmpty
            ? "\(what) is unlikely to pass its envelope in any year that has one\(though)"
            : "\(what) may well pass its envelope in "
                + likely.map(\.description).joined(separator: " and ")
    }

    // MARK: Tornado

    /// What moves an outcome, most first; `nil` where nothing moves it beyond noise.
    func tornado(_ outcome: PlanSimulation.Outcome) -> Block? {
        let bars = result.movers(outcome).prefix(SimulationCharts.mostBars)
        guard let most = bars.first else { return nil }
        return .chart(
            Chart(
                id: "tornado-\(outcome.rawValue)-\(plan.id)",
                title: "\(result.words(most).capitalised) moves "
                    + (outcome == .cost ? "the cost most" : "what lapses most"),
                subtitle: "\(outcome.words), £, in \(plan.priceBase) prices: "
                    + "how far the mean moves",
                form: .intervals(
                    Chart.Intervals(
                        subject: "What is uncertain",
                        quantity: "How far the mean moves",
                        zero: "the mean of all draws",
                        rows: bars.map {
                            Chart.Intervals.Row(
                                label: result.words($0),
                                estimate: figures[.tornado(outcome, $0.name, .range)]
                            )
                        },
                        readsNoise: false
                    )
                )
            )
        )
    }
}
