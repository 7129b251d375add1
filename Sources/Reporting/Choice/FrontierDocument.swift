import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The best plan at every budget, as a document; `gap` is how far the best may lie above each.
    public func frontierDocument(
        _ frontier: Frontier,
        of planned: PlanFindings,
        gap: Double = ChoiceAnswer.usualGap
    ) -> Document {
        let figures = FrontierFigures(planned: planned, frontier: frontier, gap: gap)
        return Document(
            slug: "frontier",
            title: "What each budget buys: \(planned.plan.title)",
            subtitle: "The best plan at every share of the envelopes, on \(date.words)",
            date: date,
            marking: planned.plan.status.marking,
            sections: [
                Section("frontier", "Frontier", [.table(figures.table)])
            ]
        )
    }
}

extension FrontierFigures {
    fileprivate var table: Table {
        Table(
            id: "frontier-\(planned.plan.id)",
            title: "The best plan at every budget",
            columns: [
                .words("Share of the envelopes"), .numbers("Money"), .numbers("Points"),
                .numbers("Points for each £1m more"), .words("Joins"), .words("Leaves"),
            ],
            rows: frontier.points.indices.map(row),
            note: "A point is one level gained in one dimension of one organisation for one year, "
                + "weighted by need and by the plan's weights. The number of people does not change. "
                + "Every plan was checked in whole pence, apart from the solver."
        )
    }

    private func row(_ index: Int) -> [Cell] {
        let point = frontier.points[index]
        let money: [Cell] = [.text(point.share.description), cell(Key(point.share, .money))]
        guard point.best != nil else {
            return money + [.unknown("no plan is possible"), .blank, .blank, .blank]
        }
        let changes = frontier.changes(at: index)
        return money + [
            cell(Key(point.share, .worth)),
            self[Key(point.share, .perMillion)].map(Cell.figure) ?? .blank,
            .text(changes.joins.joined(separator: ", ")),
            .text(changes.leaves.joined(separator: ", ")),
        ]
    }
}
