import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The best plan at every budget, as a document.
    public func frontierDocument(_ frontier: Frontier, of plan: Plan) -> Document {
        Document(
            slug: "frontier",
            title: "What each budget buys: \(plan.title)",
            subtitle: "The best plan at every share of the envelopes, on \(date.words)",
            date: date,
            marking: plan.status.marking,
            sections: [
                Section(
                    id: "frontier",
                    heading: "Frontier",
                    blocks: [.table(FrontierView(frontier: frontier, plan: plan).table)]
                )
            ]
        )
    }
}

/// A frontier as a table.
struct FrontierView {
    let frontier: Frontier
    let plan: Plan

    var table: Table {
        Table(
            id: "frontier-\(plan.id)",
            title: "The best plan at every budget",
            columns: [
                .words("Share of the envelopes"), .numbers("Money"), .numbers("Points"),
                .numbers("Points for each £1m more"), .words("Joins"), .words("Leaves"),
            ],
            rows: frontier.points.indices.map(row),
            note: "A point is one level gained in one dimension of one organisation, held for one "
                + "year, and counts by need and by the plan's weights. People stay as they are. "
                + "Every plan was checked in whole pence, apart from the solver."
        )
    }

    private func row(_ index: Int) -> [Cell] {
        let point = frontier.points[index]
        guard let best = point.best else {
            return [
                .text(point.share.description), .figure(money(index)),
                .unknown("no plan holds"), .blank, .blank, .blank,
            ]
        }
        let before = index > 0 ? chosen(frontier.points[index - 1].best) : []
        let now = chosen(best)
        return [
            .text(point.share.description), .figure(money(index)),
            .figure(
                figure(Double(best.checked.worth), index, "worth", "What the best plan is worth")
            ),
            frontier.marginalWorth(at: index).map {
                .figure(figure($0, index, "per-million", "What each £1m more brought"))
            } ?? .blank,
            .text(now.filter { !before.contains($0) }.joined(separator: ", ")),
            .text(before.filter { !now.contains($0) }.joined(separator: ", ")),
        ]
    }

    private func chosen(_ best: BestPlan?) -> [String] {
        guard let checked = best?.checked else { return [] }
        return zip(checked.problem.candidates, checked.choice.taken).compactMap {
            $1 == nil ? nil : $0.id
        }
    }

    private func figure(
        _ millionths: Double,
        _ index: Int,
        _ name: String,
        _ meaning: String
    ) -> Figure {
        Figure(
            .score(millionths / 1_000_000),
            trace: trace(index, name, "\(meaning), in points", "by branch and cut, then checked")
        )
    }

    private func money(_ index: Int) -> Figure {
        Figure(
            .money(frontier.points[index].money),
            trace: trace(index, "money", "All the money there is", "share × every envelope")
        )
    }

    private func trace(_ index: Int, _ name: String, _ meaning: String, _ formula: String) -> Trace
    {
        Trace(
            "frontier/\(plan.id)/\(index)-of-\(frontier.points.count - 1)/\(name)",
            meaning: "\(meaning), at \(frontier.points[index].share) of the envelopes",
            formula: "\(formula), in \(plan.priceBase) prices",
            inputs: plan.envelopes.map {
                Trace.Input("\($0.fund) in \($0.year.value)", place: $0.year.place)
            }
        )
    }
}
