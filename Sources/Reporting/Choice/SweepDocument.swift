import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// What moving one limit does to plans, as a document.
    public func sweepDocument(_ sweep: LimitSweep) -> Document {
        let view = SweepView(sweep)
        return Document(
            slug: "sweep",
            title: "What moving a limit does: \(sweep.rule.id)",
            subtitle: view.subtitle(on: date),
            date: date,
            marking: view.marking(sweep.plans.marking),
            sections: [
                Section(
                    id: "points",
                    heading: "From the lowest limit to the highest",
                    blocks: [.chart(view.chart)] + view.tables.map(Block.table)
                ),
                Section(id: "trade", heading: "What to know first", blocks: [.list(view.notes)]),
            ]
        )
    }
}

/// A sweep as a chart and tables.
private struct SweepView {
    let sweep: LimitSweep

    init(_ sweep: LimitSweep) {
        self.sweep = sweep
    }

    func subtitle(on date: CivilDate) -> String {
        "\(plans), \(sweep.schemes) schemes, if decided on \(date.words)"
    }

    private var plans: String {
        sweep.plans.count == 1 ? sweep.plans[0].title : "\(sweep.plans.count) plans"
    }

    /// Every sweep tries a limit that nobody made.
    func marking(_ marking: String?) -> String {
        "Hypothetical: these limits are being tried and are not real." + (marking.map { " " + $0 } ?? "")
    }

    var chart: Chart {
        let limits = sweep.points.first?.compactMap(\.limit) ?? []
        return Chart(
            id: "lapse-by-limit",
            title: "Capital expected to lapse at each limit",
            subtitle: "£ over the plans' years, by the time a review takes",
            form: .columns(
                Chart.Columns(
                    categories: limits.map(\.short),
                    series: sweep.points.map { points in
                        Chart.Series(
                            name: points[0].trade.review.words,
                            values: points.map {
                                figure(.money($0.lapsed.toThousand), "lapsed", $0)
                            }
                        )
                    },
                    limits: [
                        Chart.Series(
                            name: "Without the limit",
                            values: limits.map { _ in
                                figure(
                                    .money(sweep.without[0].lapsed.toThousand),
                                    "lapsed",
                                    sweep.without[0]
                                )
                            }
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
                    .numbers("Schemes meeting every standard"),
                ],
                rows: points.map { row($0, without: points[0]) },
                note:
                    "Later by is the mean of the schemes caught, against no such limit. Levels are "
                    + "the change in expected levels, in one dimension of one organisation each, "
                    + "against no such limit."
            )
        }
    }

    private func row(_ point: LimitSweep.Point, without free: LimitSweep.Point) -> [Cell] {
        let lost = Double(point.levels - free.levels) / 1_000_000
        return [
            .text(point.limit?.short ?? "no such limit"),
            .figure(figure(.count(point.caught), "caught", point)),
            .figure(figure(.count(point.doubtful), "doubtful", point)),
            .figure(figure(.money(point.capital), "capital", point)),
            point.delay.map { .figure(figure(.difference($0), "delay", point)) } ?? .blank,
            .figure(figure(.money(point.lapsed.toThousand), "lapsed", point)),
            .figure(figure(.difference(lost), "levels", point)),
            .figure(figure(.score(point.compliant), "compliant", point)),
        ]
    }

    var notes: [[Inline]] {
        let trades = sweep.without.map(\.trade)
        return [
            "\(sweep.rule.id), \(sweep.rule.title.lowercasedFirst), is tried at each limit on the "
                + "\(sweep.rule.basis.words.lowercased()) cost, in place of what it says.",
            "How long a review takes is an assumption: "
                + trades.map { "\($0.review.words) (\($0.review.reason))" }
                .joined(separator: "; ") + ".",
            "That \(trades.first?.compliance.description ?? "a share") of the schemes caught then "
                + "meet every standard is the trade as stated by whoever asked, and no finding. "
                + "\(sweep.judged) of \(sweep.schemes) schemes name a standard today; one that "
                + "names none counts as meeting none.",
            "\(sweep.draws) draws of seed \(sweep.seed); the draws are the same at every limit. A "
                + "scheme that is approved already is never caught. A scheme that may be caught is "
                + "not delayed.",
        ].map { [.text($0)] }
    }

    private func figure(_ value: Figure.Value, _ what: String, _ point: LimitSweep.Point) -> Figure
    {
        let review = point.trade.review
        let limit = point.limit.map { "\($0.pence / 100)" } ?? "none"
        return Figure(
            value,
            trace: Trace(
                "sweep/\(sweep.rule.id)/\(limit)/\(review.low)-\(review.likely)-\(review.high)/\(what)",
                meaning: Self.meanings[what] ?? what,
                formula: "approval routes and \(sweep.draws) draws of seed \(sweep.seed), with the "
                    + "limit at \(point.limit?.short ?? "none")",
                inputs: sweep.plans.map { plan in
                    Trace.Input(
                        "the schemes of \(plan.id)",
                        value: "\(plan.schemes.count)",
                        place: plan.place
                    )
                },
                rule: "\(sweep.rule.id), hypothetical"
            )
        )
    }

    private static let meanings = [
        "caught": "Schemes not yet approved that the limit certainly catches",
        "doubtful": "Schemes that the limit may catch",
        "capital": "Capital of the schemes caught",
        "delay": "How many days later the schemes caught go live, on average",
        "lapsed": "Capital expected to lapse in the plans' years",
        "levels": "Change in the levels expected by the end of the plans",
        "compliant": "Schemes expected to meet every standard they name",
    ]
}
