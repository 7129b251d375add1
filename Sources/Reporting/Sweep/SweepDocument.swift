import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// What moving one limit does to plans, as a document.
    public func sweepDocument(_ sweep: LimitSweep) -> Document {
        let view = SweepView(sweep: sweep, figures: SweepFigures(sweep, among: allPlans))
        return Document(
            slug: "sweep",
            title: "What moving a limit does: \(sweep.rule.id)",
            subtitle: view.subtitle(on: date),
            date: date,
            marking: view.marking(sweep.plans.marking),
            sections: [
                Section(
                    "points",
                    "From the lowest limit to the highest",
                    [.chart(view.chart)] + view.tables.map(Block.table)
                )
            ]
                + (view.refused.map {
                    [Section("refused", "If a review says no", [.table($0)])]
                } ?? [])
                + [Section("trade", "What to know first", [.list(view.notes)])]
        )
    }
}

extension Findings {
    /// What a plan's page says of other limits: nobody has set them, and what each would do.
    func limitBlocks(of sweep: LimitSweep) -> [Block] {
        let view = SweepView(sweep: sweep, figures: SweepFigures(sweep, among: allPlans))
        return [
            .prose([
                "Nobody has set these limits. They are tried for ", .text(sweep.rule.id),
                .text(" and a review of \(sweep.without[0].trade.review.words)."),
            ]),
            .table(view.limits),
        ]
    }
}

/// A sweep as a chart and tables.
private struct SweepView {
    let sweep: LimitSweep
    let figures: SweepFigures

    private func key(_ point: LimitSweep.Point, _ measure: SweepFigures.Measure) -> SweepFigures.Key
    {
        .point(limit: point.limit, .init(point.trade.review), measure)
    }

    func subtitle(on date: CivilDate) -> String {
        "\(plans), \(sweep.schemes) schemes, if decided on \(date.words)"
    }

    private var plans: String {
        sweep.plans.count == 1 ? sweep.plans[0].title : "\(sweep.plans.count) plans"
    }

    /// Every sweep tries a limit that nobody made.
    func marking(_ marking: String?) -> String {
        "Hypothetical: nobody has set these limits." + (marking.map { " " + $0 } ?? "")
    }

    var chart: Chart {
        let limits = sweep.points.first?.compactMap(\.limit) ?? []
        return Chart(
            id: "lapse-by-limit",
            title: "Capital expected to lapse at each limit",
            subtitle: "Capital that lapses, £ over the plans' years, by the time of review",
            form: .columns(
                Chart.Columns(
                    categories: limits.map(\.short),
                    series: sweep.points.map { points in
                        Chart.Series(
                            name: points[0].trade.review.words,
                            values: points.map { figures[key($0, .lapsed)] }
                        )
                    },
                    limits: [
                        Chart.Series(
                            name: "Without the limit",
                            values: limits.map { _ in figures[key(sweep.without[0], .lapsed)] }
                        )
                    ]
                )
            )
        )
    }

    var tables: [Table] {
        sweep.points.indices.map { index in
            let points = [sweep.without[index]] + sweep.points[index]
            return Table(
                id: "points-\(index + 1)",
                title: "When a review takes \(points[0].trade.review.words)",
                columns: [
                    .words("Limit"), .numbers("Schemes caught"), .numbers("May be caught"),
                    .numbers("Capital caught"), .numbers("Later by, in days"),
                    .numbers("Capital that lapses"), .numbers("Levels gained by the end"),
                ] + (compliance == nil ? [] : [.numbers("Schemes meeting every standard")]),
                rows: points.map(row),
                note:
                    "\"Later by\": average delay of the schemes caught, compared with no limit. "
                    + "\"Levels gained\": change in the levels expected over all dimensions and "
                    + "organisations, compared with no limit."
            )
        }
    }

    /// What each scheme caught spends in the plan's years and who needs it; `nil` for several plans.
    var refused: Table? {
        let refusals = sweep.refusals
        guard !refusals.isEmpty, let plan = sweep.plans.first else { return nil }
        let spent = SchemeFigures(plan: plan)
        return Table(
            id: "refused",
            title: "What is not spent, and what breaks, where a scheme is refused",
            columns: [.words("Scheme"), .words("Caught at limits to")]
                + plan.years.map { .numbers("Capital \($0)") } + [
                    .words("Schemes that need it"), .words("Targets that it serves"),
                ],
            rows: refusals.map { refusal in
                let scheme = refusal.scheme
                let needing = refusal.needing.map(\.title).joined(separator: "; ")
                let serves = scheme.effects.serves.joined(separator: ", ")
                return [.text(scheme.title), .text(refusal.limit.short)]
                    + plan.years.map { spent.cell(.year(scheme.id.value, $0, .capital)) }
                    + [
                        .text(needing.isEmpty ? "none" : needing),
                        .text(serves.isEmpty ? "none stated" : serves),
                    ]
            },
            note: "Unspent capital lapses. How often a review refuses is not known."
        )
    }

    /// What each limit does at the first length of review, for the page of a plan.
    var limits: Table {
        Table(
            id: "limits-tried",
            title: "What each limit would do",
            columns: [
                .words("Limit"), .numbers("Schemes caught"), .numbers("Capital caught"),
                .numbers("Later by, in days"), .numbers("Likely to be spent in its year"),
                .numbers("Capital that lapses"),
            ],
            rows: ([sweep.without[0]] + sweep.points[0]).map {
                row($0, [.caught, .capital, .delay, .spent, .lapsed])
            },
            note: "Later by: the average of the schemes caught."
        )
    }

    private func row(_ point: LimitSweep.Point) -> [Cell] {
        row(
            point,
            [.caught, .doubtful, .capital, .delay, .lapsed, .levels]
                + (compliance == nil ? [] : [.compliant])
        )
    }

    private func row(_ point: LimitSweep.Point, _ measures: [SweepFigures.Measure]) -> [Cell] {
        [.text(point.limit?.short ?? "no limit")]
            + measures.map { figures[key(point, $0)].map(Cell.figure) ?? .blank }
    }

    private var compliance: Percentage? { sweep.without.first?.trade.compliance }

    private var gain: [Inline] {
        guard let compliance else {
            return ["Nobody has said what a review gains. State it with --compliance."]
        }
        return [
            .text(
                "You stated that \(compliance) of the schemes caught then meet every standard. That is "
                    + "an assumption, not a finding. Today "
            ), figures.inline(.whole(.judged)), " of ", figures.inline(.whole(.schemes)),
            " schemes name a standard. A scheme that names none counts as meeting none.",
        ]
    }

    var notes: [[Inline]] {
        let trades = sweep.without.map(\.trade)
        return [
            [
                .text(
                    "\(sweep.rule.id), \(sweep.rule.title.lowercasedFirst), is tried at each limit on "
                        + "the \(sweep.rule.basis.words.lowercased()) cost, in place of what it says."
                )
            ],
            [
                .text(
                    "How long a review takes is an assumption: "
                        + trades.map { "\($0.review.words) (\($0.review.reason))" }
                        .joined(separator: "; ") + "."
                )
            ],
            gain,
            [
                .text(
                    "\(sweep.draws) draws of seed \(sweep.seed), the same at every limit. An approved "
                        + "scheme is never caught. A scheme that may be caught is not delayed."
                )
            ],
        ]
    }
}
