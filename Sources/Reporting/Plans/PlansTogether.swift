import DigitalMaturity
import Documents
import Investment

/// The money of all plans of a workspace added up: `plans/capital`.
struct PlansFigures: FigureFamily {
    let findings: Findings

    enum Key: String, FigureKey {
        case capital, revenue
        case wholeLife = "whole-life"
    }

    let root = ["plans"]

    /// `nil` where the plans are in the prices of different years, which do not add up.
    func figure(_ key: Key) -> Figure? {
        let plans = findings.plans
        guard Set(plans.map(\.plan.priceBase)).count == 1 else { return nil }
        let (measure, what): (PlanFigures.Measure, String) =
            switch key {
            case .capital: (.capital, "Capital of all plans")
            case .revenue: (.revenue, "Revenue of all plans, in their years")
            case .wholeLife: (.wholeLife, "Whole-life cost of all plans, where it is known")
            }
        let amounts = plans.map { planned in
            switch key {
            case .capital: planned.totals.capital
            case .revenue: planned.totals.revenue
            case .wholeLife: planned.totals.wholeLife
            }
        }
        let parts = plans.compactMap { PlanFigures(planned: $0)[.whole(measure)] }
        return made(
            key,
            .money(amounts.total()),
            what,
            .sum(parts.map(Formula.Term.figure))
        )
    }
}

extension Findings {
    /// Several plans one by one and together; nothing of one plan alone.
    var plansTogether: [Block] {
        guard plans.count > 1 else { return [] }
        let together = PlansFigures(findings: self)
        let measures: [(PlanFigures.Measure, PlansFigures.Key)] = [
            (.capital, .capital), (.revenue, .revenue), (.wholeLife, .wholeLife),
        ]
        let rows = plans.map { planned -> [Cell] in
            let figures = PlanFigures(planned: planned)
            return [
                .text(planned.plan.title),
                .text(planned.plan.boards.map { system.name(of: $0.text) }.listed),
            ]
                + measures.map { figures.cell(.whole($0.0)) }
        }
        let sums = measures.map { together.cell($0.1, orElse: "prices of different years") }
        return [
            .table(
                Table(
                    id: "plans-together",
                    title: "The plans one by one and together",
                    columns: [
                        .words("Plan"), .words("Board"), .numbers("Capital"),
                        .numbers("Revenue, with running cost in the plan's years"),
                        .numbers("Whole life"),
                    ],
                    rows: rows + [[.text("All together"), .blank] + sums],
                    note: "Undiscounted, before optimism bias and risk. Each plan counts once."
                )
            )
        ]
    }
}
