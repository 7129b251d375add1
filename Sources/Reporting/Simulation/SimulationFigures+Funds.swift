import DigitalMaturity
import Documents
import Investment

extension SimulationFigures {
    /// What is asked of a fund's capital over all years.
    enum FundMeasure: String, CaseIterable, AddressPart {
        case available, planned, spent, lapsed
    }

    /// The funds from which schemes draw capital, in the plan's order.
    var capitalFunds: [Plan.Fund] {
        plan.funds.filter { !lines(of: $0).flatMap(\.draws).isEmpty }
    }

    /// A measure of a fund by its stable name; `nil` where there is no such fund or amount.
    func fund(_ slug: String, _ measure: FundMeasure) -> Figure? {
        capitalFunds.first { $0.slug == slug }.flatMap { fund($0, measure) }
    }

    private func fund(_ fund: Plan.Fund, _ measure: FundMeasure) -> Figure? {
        let planned = lines(of: fund).map(\.drawn).total()
        let lapse = result.expectedLapse(of: fund, in: lines(of: fund))
        let what = "capital of \(fund), all years"
        switch measure {
        case .available: return sum(fund, .available, "What there is: \(what)")
        case .planned: return sum(fund, .planned, "What schemes draw: \(what)")
        case .lapsed:
            return estimate(
                lapse,
                .fund(fund.slug, .lapsed),
                "What is expected to lapse: \(what)",
                "what lapses of each scheme × the fund's part of it"
            )
        case .spent:
            return estimate(
                planned - lapse,
                .fund(fund.slug, .spent),
                "What is likely to be spent in its year: \(what)",
                "what schemes draw − what is expected to lapse"
            )
        }
    }

    private func lines(of fund: Plan.Fund) -> [FundLine] {
        planned.funds.filter { $0.fund == fund && $0.purpose == .capital }
    }

    /// The sum over the years; at least that where not all is known of what there is.
    private func sum(_ fund: Plan.Fund, _ measure: FundMeasure, _ meaning: String) -> Figure? {
        let figures = FundFigures(planned: planned)
        let lines = lines(of: fund)
        let parts = lines.compactMap {
            figures.figure(measure == .planned ? .drawn : .available, $0)
        }
        guard !parts.isEmpty else { return nil }
        let amounts = parts.compactMap { part in
            if case .money(let money) = part.value { money } else { nil }
        }
        var figure = made(
            .fund(fund.slug, measure),
            .money(amounts.total()),
            meaning,
            .sum(parts.map(Formula.Term.figure)),
            basis: "in \(plan.priceBase) prices"
        )
        let isKnown = parts.count == lines.count && parts.allSatisfy { $0.edge == nil }
        figure.edge = isKnown ? nil : .atLeast
        return figure
    }

    private func estimate(_ amount: Money, _ key: Key, _ meaning: String, _ how: String) -> Figure {
        money(amount.pence, key, meaning, how, nil, terms)
    }
}
