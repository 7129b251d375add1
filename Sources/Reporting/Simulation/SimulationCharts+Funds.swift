import DigitalMaturity
import Documents
import Investment

extension SimulationCharts {
    /// Capital by fund: what is planned, what is likely to be spent in its year and what lapses; `nil`
    /// where no fund gives capital.
    var funds: Block? {
        let funds = view.figures.capitalFunds
        guard !funds.isEmpty else { return nil }
        func series(_ name: String, _ measure: SimulationFigures.FundMeasure) -> Chart.Series {
            Chart.Series(name: name, values: funds.map { view.figures[.fund($0.slug, measure)] })
        }
        return .chart(
            Chart(
                id: "funds-\(view.plan.id)",
                title: headline(series("", .lapsed).values),
                subtitle:
                    "Capital by fund over \(view.plan.span), £, in \(view.plan.priceBase) prices",
                form: .columns(
                    Chart.Columns(
                        categories: funds.map(view.name),
                        series: [
                            series("Planned", .planned),
                            series("Likely to be spent in its year", .spent),
                            series("Expected to lapse", .lapsed),
                        ],
                        limits: [series("There is", .available)]
                    )
                )
            )
        )
    }

    private func headline(_ lapses: [Figure?]) -> String {
        let most = zip(view.figures.capitalFunds, lapses).max {
            ($0.1?.number ?? 0) < ($1.1?.number ?? 0)
        }
        guard let most, let lapse = most.1, lapse.number > 0 else {
            return "No fund is expected to lose capital that lapses"
        }
        return "\(lapse.rounded.text) of \(view.name(of: most.0)) is expected to lapse"
    }
}

extension SimulationView {
    /// What a fund is called: the programme's title, or the names that the plan gives its envelopes.
    func name(of fund: Plan.Fund) -> String {
        switch fund {
        case .programme(let id):
            return findings.dataset.parameters.programmes.first { $0.id == id }?.title ?? id
        case .pooled:
            let envelopes = plan.years.flatMap {
                plan.envelopes(giving: .capital, to: .pooled, in: $0)
            }
            let names = Set(envelopes.map(\.envelope.fund)).sorted()
            return names.isEmpty ? "Pooled money" : names.map(spoken).listed
        }
    }
}
