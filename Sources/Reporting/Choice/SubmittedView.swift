import DigitalMaturity
import Documents
import Investment

/// A plan as submitted beside the best plan within the same limits, as tables and charts.
struct SubmittedView {
    let planned: PlanFindings
    let view: ChoiceView
    let submitted: SubmittedChoice
    let best: BestPlan?

    init(_ answer: ChoiceAnswer, of planned: PlanFindings) {
        self.planned = planned
        view = ChoiceView(answer: answer)
        submitted = answer.problem.submitted(answer.plan)
        best = if case .best(let best, _) = answer.outcome { best } else { nil }
    }

    var plan: Plan { view.plan }
    private var problem: ChoiceProblem { view.problem }

    var mine: ChoiceFigures {
        ChoiceFigures(plan: plan, problem: problem, submitted: submitted.choice)
    }

    var bests: ChoiceFigures? { best.map { ChoiceFigures(plan: plan, best: $0) } }

    private func cell(_ figure: Figure?) -> Cell { figure.map(Cell.figure) ?? .unknown("none") }

    // MARK: Answer

    /// What the submitted plan does not meet, in words.
    var broken: [String] {
        submitted.uncounted.map {
            "'\(problem.candidates[$0].id)' may not start in the year of its planned start, and is "
                + "not counted in the submitted plan"
        } + problem.broken(by: submitted.choice).map(words)
    }

    private func words(_ constraint: ChoiceProblem.Constraint) -> String {
        guard case .limit(let index) = constraint, let amount = problem.limits[index].amount
        else { return problem.words(constraint) }
        let limit = problem.limits[index]
        let over = problem.use(of: index, by: submitted.choice) - amount
        return "it takes \(problem.amount(over, of: limit)) more than the "
            + "\(problem.amount(amount, of: limit)) there are of \(limit.kind)"
    }

    var answerBlocks: [Block] {
        switch view.answer.outcome {
        case .best(let best, _):
            [.table(totals), .list(view.verdict(best, ChoiceFigures(plan: plan, best: best)))]
        case .infeasible(let conflict): view.conflictBlocks(conflict) + [.table(totals)]
        }
    }

    var totals: Table {
        func row(_ words: String, _ figure: (ChoiceFigures) -> Figure) -> [Cell] {
            [.text(words), .figure(figure(mine)), cell(bests.map(figure))]
        }
        return Table(
            id: "best-totals-\(plan.id)",
            title: "\(plan.title): submitted and best",
            columns: [.words("What"), .numbers("Submitted"), .numbers("Best")],
            rows: [
                row("Worth in points", \.worth), row("Schemes", \.count),
                row("Capital in the plan's years") { $0.spent(.capital) },
                row("Revenue in the plan's years") { $0.spent(.revenue) },
                row("Limits and conditions not met", \.unmet),
            ],
            note:
                "Both are measured alike: the same limits, the same worth, and each start no earlier "
                + "in its year than its approval is likely."
        )
    }

    var brokenBlocks: [Block] {
        broken.isEmpty
            ? [.prose([.text("\(plan.title), as submitted, meets every limit and condition.")])]
            : [
                .prose([.text("\(plan.title), as submitted, does not meet:")]),
                .list(broken.map { [.text($0)] }),
            ]
    }

    // MARK: Schemes and years

    var schemes: Block {
        let rows = plan.schemes.indices.map { scheme -> [Cell] in
            let mine = problem.option(scheme, in: submitted.choice)
            let bests = best.flatMap { problem.option(scheme, in: $0.checked.choice) }
            return [
                .text(plan.schemes[scheme].title),
                plan.schemes[scheme].start.map { .text($0.value.words) }
                    ?? .unknown("not stated"),
                start(bests), live(mine), live(bests), cell(self.mine.spent(scheme, .capital)),
                cell(self.bests?.spent(scheme, .capital)),
                cell(self.mine.spent(scheme, .revenue)),
                cell(self.bests?.spent(scheme, .revenue)),
            ]
        }
        return .table(
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
                    "Money within the plan's years, running cost included. What must wait for its "
                    + "approval is live, and runs, that much later than planned."
            )
        )
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
        let series =
            [("Submitted", mine)] + (bests.map { [("Best", $0)] } ?? [])
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
                                values: years.map { figures.spent(purpose, in: $0.year) }
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
        guard let bests else { return "\(what.capitalised) of the submitted plan" }
        let change = bests.spent(purpose).number - mine.spent(purpose).number
        if change == 0 { return "The best plan spends as much \(what) as the submitted one" }
        return "The best plan spends \(change > 0 ? "more" : "less") \(what) than the submitted one"
    }

    // MARK: Left out and limits

    var left: [Block] {
        guard case .best(let best, let whyNots) = view.answer.outcome else { return [] }
        return view.left(whyNots, ChoiceFigures(plan: plan, best: best))
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
                    [
                        .text(problem.limits[limit].kind.description.capitalised),
                        mine.available(limit).map(Cell.figure) ?? .unknown("not stated"),
                        .figure(mine.used(limit)), cell(mine.left(limit)),
                        cell(bests?.used(limit)), cell(bests?.left(limit)),
                    ]
                },
                note: "Months in which the same schemes are at work are told once, by the first."
            )
        )
    }
}
