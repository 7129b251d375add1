public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The schemes that would take the steps of `reach`; `nil` where there is no plan, or where the
    /// plans are about another framework.
    public func cost(of reach: Reach, for card: Scorecard) -> ReachCost? {
        guard let workspace = dataset.workspace, workspace.framework == framework.id,
            !plans.isEmpty
        else { return nil }
        return ReachCost(of: reach, for: card.organisation, in: workspace.plans)
    }

    /// The way of `card` to a mark, as a document.
    public func reachDocument(_ reach: Reach, of card: Scorecard) -> Document {
        let figures = ReachFigures(findings: self, card: card, reach: reach)
        let sections = [
            Section("answer", "Answer", [.list(verdict(reach, figures))]),
            Section("steps", "Steps", steps(reach, figures)),
            Section("cost", "What it costs", costs(reach, card, figures)),
            Section("obstacles", "What is in the way", obstacles(figures)),
        ]
        return Document(
            slug: "reach",
            title: "The way to \(figures.goal)",
            subtitle: "\(figures.who), \(framework.title), on \(date.words)",
            date: date,
            sections: sections
        )
    }

    private func verdict(_ reach: Reach, _ figures: ReachFigures) -> [[Inline]] {
        outcome(reach, figures)
            + [["Marks shown are certain: a question without an answer counts as not met."]]
            + reach.leftOut.map { dimension in
                [
                    .text(
                        "\(dimension.title) does not count: it has no mark, and its elements are not "
                            + "published or could not be read."
                    )
                ]
            }
    }

    private func outcome(_ reach: Reach, _ figures: ReachFigures) -> [[Inline]] {
        switch reach.outcome {
        case .already:
            return [
                ["Nothing is needed: its mark is already ", figures.inline(.whole(.before)), "."]
            ]
        case .steps(let steps):
            return [
                [
                    figures.inline(.whole(.steps)),
                    .text(" \(steps.count == 1 ? "element takes" : "elements take") it from "),
                    figures.inline(.whole(.before)), " to ", figures.inline(.whole(.after)),
                    "; no smaller set does.",
                ]
            ]
        case .unreachable(let best, _):
            guard best != nil else {
                return [["It cannot be reached: nothing that counts is asked and known."]]
            }
            if reach.isHeldByMarks {
                return [
                    [
                        "Its mark is ", figures.inline(.whole(.before)), ", which is ",
                        figures.inline(.whole(.distance)),
                        .text(" from \(figures.goal). "),
                        "The return marks whole dimensions only: ",
                        "which questions would raise them is not known. ",
                        "Each dimension below the mark is listed, with its distance.",
                    ]
                ]
            }
            return [
                [
                    "It cannot be reached: everything that is open, once met, brings ",
                    figures.inline(.whole(.best)), ", from ", figures.inline(.whole(.before)), ".",
                ]
            ]
        }
    }

    private func steps(_ reach: Reach, _ figures: ReachFigures) -> [Block] {
        guard !reach.steps.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "steps-table",
                    title: "What is needed, in an order that works",
                    columns: [
                        .words("Element"), .words("What is required"), .words("Dimension"),
                        .words("Level"), .words("Answer so far"), .numbers("Mark then"),
                    ],
                    rows: reach.steps.map { step in
                        [
                            .text(step.element.id), .text(step.element.text),
                            .text(step.dimension.title),
                            .text(step.element.level.map(String.init) ?? step.goal.word),
                            step.reply.map { .text($0.word) } ?? .unknown("not answered"),
                            figures.cell(.step(step.element.id)),
                        ]
                    }
                )
            )
        ]
    }

    // MARK: Cost

    private func costs(_ reach: Reach, _ card: Scorecard, _ figures: ReachFigures) -> [Block] {
        guard !reach.steps.isEmpty else { return [] }
        guard let cost = cost(of: reach, for: card) else {
            return [.prose([.text("Not known: \(noPlan).")])]
        }
        let tables = cost.plans.map { plan, schemes in
            Block.table(costTable(plan, schemes, figures))
        }
        guard !cost.unpriced.isEmpty else { return tables }
        let names = cost.unpriced.map(\.element.id).joined(separator: ", ")
        return tables + [.prose([.text("No plan names \(names), so their cost is not known.")])]
    }

    private var noPlan: String {
        guard let workspace = dataset.workspace, !plans.isEmpty else { return "there is no plan" }
        return "the plans are about \(workspace.framework), not \(framework.id)"
    }

    private func costTable(
        _ plan: Plan,
        _ schemes: [ReachCost.Priced],
        _ figures: ReachFigures
    ) -> Table {
        guard let planned = plans.first(where: { $0.plan.id == plan.id }) else {
            preconditionFailure("a priced plan is one of the workspace's")
        }
        let own = PlanFigures(planned: planned)
        let total: [Cell] = [
            .text("All of them"), .blank,
            figures.cell(.cost(plan: plan.id, .capital)),
            figures.cell(.cost(plan: plan.id, .revenue)),
            .blank,
        ]
        return Table(
            id: "cost-\(plan.id)",
            title: "Schemes of \(plan.title) that name a step",
            columns: [
                .words("Scheme"), .words("Steps"), .numbers("Capital"),
                .numbers("Revenue until live"), .numbers("Whole life"),
            ],
            rows: schemes.map { priced in
                [
                    .text(priced.scheme.title),
                    .text(priced.steps.map(\.element.id).joined(separator: ", ")),
                    own.cell(.scheme(priced.scheme.id.value, .capital)),
                    own.cell(.scheme(priced.scheme.id.value, .revenue)),
                    own.cell(.scheme(priced.scheme.id.value, .wholeLife)),
                ]
            } + (schemes.count > 1 ? [total] : []),
            note: "Whole schemes, each once, even where they raise other things too."
        )
    }

    // MARK: Obstacles

    private func obstacles(_ figures: ReachFigures) -> [Block] {
        let shortfalls = figures.shortfalls
        guard !shortfalls.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "obstacles-table",
                    title: "Dimensions that stay below the mark asked for",
                    columns: [
                        .words("Dimension"), .numbers("Mark"), .numbers("Distance"),
                        .numbers("Best"), .words("Why"),
                    ],
                    rows: shortfalls.map { shortfall in
                        let id = shortfall.dimension.id
                        return [
                            .text(shortfall.dimension.title),
                            figures.cell(.shortfall(id, .mark)),
                            figures.cell(.shortfall(id, .distance)),
                            figures.cell(.shortfall(id, .best)),
                            .text(shortfall.reason.words),
                        ]
                    }
                )
            )
        ]
    }
}

extension Reach.Shortfall.Reason {
    /// Why the dimension goes no higher.
    public var words: String {
        switch self {
        case .heldByMark:
            "only its mark was given, so what would raise it is not known"
        case .undescribed(let criteria):
            criteria.isEmpty
                ? "no element describes so high a stage"
                : "no element describes so high a level in "
                    + criteria.map(\.title).joined(separator: ", ")
        }
    }
}
