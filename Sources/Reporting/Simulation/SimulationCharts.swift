import DigitalMaturity
import Documents
import Investment

/// A simulated plan as charts.
struct SimulationCharts {
    /// More bars than this are too small to tell apart.
    private static let mostBars = 8

    let view: SimulationView

    private var result: PlanSimulation { view.result }
    private var plan: Plan { view.plan }
    private var figures: SimulationFigures { view.figures }
    private var planned: PlanFigures { PlanFigures(planned: view.planned) }

    // MARK: Money

    /// Capital or revenue by year: what may be spent, beside what is planned and what there is.
    func years(_ purpose: Plan.Purpose) -> Block {
        let what = purpose.rawValue
        let rows = view.planned.totals.years.enumerated().map { index, year -> Chart.Bands.Row in
            let simulated = result.simulation.years[index]
            let isCapital = purpose == .capital
            return Chart.Bands.Row(
                label: year.year.description,
                bands: [
                    band(isCapital ? simulated.capital : simulated.revenue, what, year.year)
                ],
                values: [
                    planned[.year(year.year, isCapital ? .capital : .revenue)],
                    planned[.year(year.year, isCapital ? .capitalEnvelope : .revenueEnvelope)],
                ]
            )
        }
        return .chart(
            Chart(
                id: "\(what)-bands-\(plan.id)",
                title: headline(purpose),
                subtitle: "\(what.capitalised) by year, simulated, £, in \(plan.priceBase) prices",
                form: .bands(
                    Chart.Bands(
                        subject: "Year",
                        outcomes: "\(result.draws.grouped) simulated runs",
                        series: [what.capitalised],
                        marks: ["Plan", "Envelope"],
                        rows: rows
                    )
                )
            )
        )
    }

    private func band(_ drawn: Drawn, _ what: String, _ year: FinancialYear) -> Chart.Bands.Band {
        Chart.Bands.Band(
            p10: figures.quantile(10, drawn, what, year),
            p50: figures.quantile(50, drawn, what, year),
            p80: figures.quantile(80, drawn, what, year),
            p90: figures.quantile(90, drawn, what, year)
        )
    }

    private func headline(_ purpose: Plan.Purpose) -> String {
        let what = purpose.rawValue.capitalised
        let likely = plan.years.indices.filter { year in
            let chance = purpose == .capital ? result.overCapital(year) : result.overRevenue(year)
            return (chance?.share ?? 0) > 0.2
        }
        let years = likely.map { plan.years[$0].description }.joined(separator: " and ")
        return likely.isEmpty
            ? "\(what) is unlikely to pass its envelope in any year that has one"
            : "\(what) may well pass its envelope in \(years)"
    }

    // MARK: Tornado

    /// What moves an outcome, most first; `nil` where nothing moves it beyond noise.
    func tornado(_ outcome: PlanSimulation.Outcome) -> Block? {
        let bars = result.tornado(outcome).filter { !$0.isWithinNoise }
            .prefix(SimulationCharts.mostBars)
        guard let most = bars.first else { return nil }
        return .chart(
            Chart(
                id: "tornado-\(outcome.rawValue)-\(plan.id)",
                title: "\(most.words.capitalised) moves "
                    + (outcome == .cost ? "the cost most" : "what lapses most"),
                subtitle: "\(outcome.words), £, in \(plan.priceBase) prices: "
                    + "how far the mean moves",
                form: .intervals(
                    Chart.Intervals(
                        subject: "What is uncertain",
                        quantity: "Change of the mean when it is high",
                        zero: "the mean of all draws",
                        rows: bars.map {
                            Chart.Intervals.Row(
                                label: $0.words,
                                estimate: figures.range($0, outcome)
                            )
                        },
                        readsNoise: false
                    )
                )
            )
        )
    }
}

extension SimulationFigures {
    /// The change of the mean when a thing is high, and the range from low to high.
    func range(_ bar: PlanSimulation.Bar, _ outcome: PlanSimulation.Outcome) -> Figure {
        let mean = outcome == .cost ? result.simulation.cost.mean : result.simulation.lapsed.mean
        let ends = [bar.low, bar.high].map { ($0 - Money(pence: mean)).toThousand }
        let pounds = ends.map { Double($0.pence) / 100 }.sorted()
        let swing = swing(bar, outcome)
        return Figure(
            .money(ends[1]),
            bounds: pounds[0]...pounds[1],
            trace: Trace(
                swing.trace.id + "/range",
                meaning: "How far \(outcome.words.lowercasedFirst) lies from its mean when "
                    + "\(bar.words) is high, and between low and high",
                formula: "mean over the lowest and the highest third less the mean of all draws, "
                    + "to the nearest £1,000",
                inputs: swing.trace.inputs
            )
        )
    }
}

extension Int {
    fileprivate var grouped: String { groupedThousands(self) }
}
