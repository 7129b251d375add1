import DigitalMaturity
import Documents
import Investment

/// A plan as submitted beside the best plan within the same limits, as tables and charts.
struct SubmittedView {
    let planned: PlanFindings
    let view: ChoiceView
    let submitted: SubmittedChoice
    let best: BestPlan?
    let mine: ChoiceFigures

    init(_ answer: ChoiceAnswer, of planned: PlanFindings) {
        self.planned = planned
        view = ChoiceView(answer, of: planned)
        submitted = answer.problem.submitted(answer.plan)
        best = if case .best(let best, _) = answer.outcome { best } else { nil }
        mine = ChoiceFigures(submitted: submitted, of: planned)
    }

    var plan: Plan { view.plan }
    private var problem: ChoiceProblem { view.problem }

    var bests: ChoiceFigures { view.figures }

    // MARK: Answer

    /// What was submitted beside the best, and why it cannot gain what it says.
    var headline: [[Inline]] {
        guard best != nil else { return [] }
        let worths: [Inline] = [
            "The best plan that can be carried out is worth ", bests.inline(.whole(.worth)),
            " points. As submitted, the plan would be worth ", mine.inline(.whole(.worth)),
            .text(" points, \(standing)."),
        ]
        guard mine[.whole(.capitalLeft)] != nil else { return [worths] }
        return [
            worths,
            [
                "Capital available and not used: ", bests.inline(.whole(.capitalLeft)),
                " by the best plan, ",
                mine.inline(.whole(.capitalLeft)), " as submitted.",
            ],
        ]
    }

    /// Whether the plan can be carried out as submitted, as the end of a sentence.
    var standing: String {
        let late = submitted.barred.map { "the planned start of \(problem.name($0))" }
        let broken = problem.brief(submitted.problem.broken(by: submitted.choice))
        let breaks = (late + [broken]).filter { !$0.isEmpty }
        return breaks.isEmpty
            ? "and it meets every limit and condition"
            : "but it breaks limits or conditions and so cannot gain that: "
                + breaks.joined(separator: "; ")
    }

    /// What the submitted plan does not meet, in words.
    var broken: [[Inline]] {
        submitted.barred.map {
            [
                .text("\(problem.name($0)) may not start in the year of its planned start")
            ]
        } + submitted.problem.broken(by: submitted.choice).map(words)
    }

    private func words(_ constraint: ChoiceProblem.Constraint) -> [Inline] {
        guard case .limit(let index) = constraint else { return [.text(problem.words(constraint))] }
        let kind = problem.limits[index].kind
        return [
            "it needs ", mine.inline(.limit(kind, .over)), " more than the ",
            mine.inline(.limit(kind, .available)), .text(" available: \(kind)"),
        ]
    }

    /// The schemes of which no gain counts, and the key that would make it count.
    private var unweighed: [[Inline]] {
        guard !problem.notValued.isEmpty else { return [] }
        let names = problem.notValued.map { plan.schemes[$0].title }
        return [
            [
                .text("These count for nothing, as their gains have no weight: "),
                .text("\(names.briefly). A plan gives it by its key "), .code("weights"), ".",
            ]
        ]
    }

    /// Both plans in brief; a report says in its own words what the headline says.
    func answerBlocks(isHeaded: Bool) -> [Block] {
        switch view.answer.outcome {
        case .best(let best, _):
            [.list((isHeaded ? headline : []) + view.verdict(best) + unweighed), .table(totals)]
        case .infeasible(let conflict): view.conflictBlocks(conflict) + [.table(totals)]
        }
    }

    var totals: Table {
        func row(_ words: String, _ key: ChoiceFigures.Key) -> [Cell] {
            [.text(words)] + [mine, bests].map { $0.cell(key, orElse: "none") }
        }
        return Table(
            id: "best-totals-\(plan.id)",
            title: "\(plan.title): submitted and best",
            columns: [.words("What"), .numbers("Submitted"), .numbers("Best")],
            rows: [
                row("Worth in points", .whole(.worth)), row("Schemes", .whole(.schemes)),
                row("Capital in the plan's years", .spent(.capital, in: nil)),
                row("Revenue in the plan's years", .spent(.revenue, in: nil)),
                row("Capital available and not used", .whole(.capitalLeft)),
                row("Limits and conditions not met", .whole(.unmet)),
            ],
            note:
                "The submitted plan is as it states. In the best plan no scheme starts before its "
                + "approval is likely."
        )
    }

    var brokenBlocks: [Block] {
        broken.isEmpty
            ? [.prose([.text("\(plan.title), as submitted, meets every limit and condition.")])]
            : [
                .prose([.text("\(plan.title), as submitted, does not meet:")]),
                .list(broken),
                .prose(["A start that slips within its financial year breaks nothing."]),
            ]
    }

    // MARK: Schemes and years

    var schemes: [Block] {
        let rows = plan.schemes.indices.map { scheme -> [Cell] in
            let id = problem.candidates[scheme].id
            let mine = submitted.problem.option(scheme, in: submitted.choice)
            let bests = best.flatMap { problem.option(scheme, in: $0.checked.choice) }
            let money = [ChoiceFigures.SchemeMeasure.capital, .revenue].flatMap { measure in
                [self.mine, self.bests].map { $0.cell(.scheme(id, measure), orElse: "none") }
            }
            return [
                .text(plan.schemes[scheme].title),
                plan.schemes[scheme].start.map { .text($0.value.words) }
                    ?? .unknown("not stated"),
                start(bests), live(mine), live(bests),
            ] + money
        }
        let table = Block.table(
            Table(
                id: "best-schemes-\(plan.id)",
                title: "Schemes, and when each starts",
                columns: [
                    .words("Scheme"), .words("Starts, submitted"), .words("Starts, best"),
                    .words("Live, submitted"), .words("Live, best"),
                    .numbers("Capital, submitted"), .numbers("Capital, best"),
                    .numbers("Revenue, submitted"), .numbers("Revenue, best"),
                ],
                rows: rows,
                note:
                    "Money within the plan's years, running cost included. In the best plan a scheme that "
                    + "waits for approval goes live, and starts to cost its running cost, that much later."
            )
        )
        return plan.orNoSchemes([table])
    }

    private func start(_ option: ChoiceProblem.Option?) -> Cell {
        option.map(view.start) ?? .unknown("left out")
    }

    private func live(_ option: ChoiceProblem.Option?) -> Cell { option.map(view.live) ?? .blank }

    var years: [Block] { Plan.Purpose.allCases.map(chart) }

    private func chart(_ purpose: Plan.Purpose) -> Block {
        let what = purpose.rawValue
        let planned = PlanFigures(planned: planned)
        let years = self.planned.totals.years
        let series = [("Submitted", mine)] + (best == nil ? [] : [("Best", bests)])
        return .chart(
            Chart(
                id: "best-\(what)-\(plan.id)",
                title: headline(purpose),
                subtitle: "\(what.capitalised) by year, £, in \(plan.priceBase) prices",
                form: .columns(
                    Chart.Columns(
                        categories: years.map(\.year.description),
                        series: series.map { name, figures in
                            Chart.Series(
                                name: name,
                                values: years.map { figures[.spent(purpose, in: $0.year)] }
                            )
                        },
                        limits: [
                            Chart.Series(
                                name: "Available",
                                values: years.map {
                                    planned[
                                        .year(
                                            $0.year,
                                            purpose == .capital
                                                ? .capitalEnvelope : .revenueEnvelope
                                        )
                                    ]
                                }
                            )
                        ]
                    )
                )
            )
        )
    }

    private func headline(_ purpose: Plan.Purpose) -> String {
        let what = purpose.rawValue
        guard let best = best?.checked.choice else {
            return "\(what.capitalised) of the submitted plan"
        }
        let change =
            problem.spending(purpose, of: best)
            - submitted.problem.spending(purpose, of: submitted.choice)
        if change == .zero { return "The best plan spends as much \(what) as the submitted one" }
        return
            "The best plan spends \(change > .zero ? "more" : "less") \(what) than the submitted one"
    }

    // MARK: Left out and limits

    var left: [Block] {
        guard case .best(_, let whyNots) = view.answer.outcome else { return [] }
        return view.left(whyNots) + view.notValued
    }

    var limits: Block {
        .table(
            Table(
                id: "best-limits-\(plan.id)",
                title: "What there is, and what each plan uses",
                columns: [
                    .words("Limit"), .numbers("There is"), .numbers("Submitted uses"),
                    .numbers("Submitted leaves"), .numbers("Best uses"), .numbers("Best leaves"),
                ],
                rows: problem.limits.indices.filter(problem.isAtStake).map { limit in
                    let kind = problem.limits[limit].kind
                    return [
                        .text(kind.description.capitalised),
                        mine.cell(.limit(kind, .available), orElse: "not stated"),
                    ]
                        + [mine, bests].flatMap { figures in
                            [.used, .left].map { figures.cell(.limit(kind, $0), orElse: "none") }
                        }
                },
                note:
                    "Consecutive months with the same schemes at work are shown once, by the first."
            )
        )
    }
}
