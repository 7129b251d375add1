import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The best plan, or why there is none, as a document.
    public func choiceDocument(_ answer: ChoiceAnswer, of planned: PlanFindings) -> Document {
        Document(
            slug: "optimise",
            title: "The best plan: \(answer.plan.title)",
            subtitle: "\(answer.plan.years.map(\.description).joined(separator: ", ")), "
                + "on \(date.words)",
            date: date,
            marking: answer.plan.status.marking,
            sections: ChoiceView(answer, of: planned).sections
                + [
                    Section(
                        "starts",
                        "Where it starts from",
                        planned.worth.climb.starts(of: planned.plan, in: system)
                    )
                ]
        )
    }
}

/// A best plan as tables; reports take the sections they want.
struct ChoiceView {
    let answer: ChoiceAnswer
    let figures: ChoiceFigures

    init(_ answer: ChoiceAnswer, of planned: PlanFindings) {
        self.answer = answer
        figures = ChoiceFigures(answer, of: planned)
    }

    var plan: Plan { answer.plan }
    var problem: ChoiceProblem { answer.problem }

    var sections: [Section] {
        switch answer.outcome {
        case .best(let best, let whyNots):
            return [
                Section("answer", "Answer", [.list(verdict(best))]),
                Section("chosen", "Chosen", chosen(best)),
                Section("left", "Left out", left(whyNots)),
                Section("limits", "Limits", [.table(limits)]),
                Section("worth", "How it is judged", [.list(method)]),
            ]
        case .infeasible(let conflict):
            return [
                Section("answer", "Answer", conflictBlocks(conflict)),
                Section("worth", "How it is judged", [.list(method)]),
            ]
        }
    }

    // MARK: Answer

    func conflictBlocks(_ conflict: [ChoiceProblem.Constraint]) -> [Block] {
        [
            .prose(["No plan is possible. These conditions cannot all be met:"]),
            .list(conflict.map(words)),
            .prose(["If any one of them is lifted, the others can be met."]),
        ]
    }

    private func words(_ constraint: ChoiceProblem.Constraint) -> [Inline] {
        guard case .limit(let index) = constraint else { return [.text(problem.words(constraint))] }
        let kind = problem.limits[index].kind
        return [figures.inline(.limit(kind, .available)), .text(": \(kind)")]
    }

    func verdict(_ best: BestPlan) -> [[Inline]] {
        let proof: [Inline] =
            switch best.status {
            case .optimal: ["Optimal: no plan within the limits is worth more."]
            case .withinGap:
                [
                    "Within the gap asked for: a better plan may be worth at most ",
                    figures.inline(.whole(.gap)), " more.",
                ]
            case .timeLimit:
                [
                    "Time ran out: a better plan may be worth up to ",
                    figures.inline(.whole(.gap)), " more.",
                ]
            }
        return [
            proof,
            [
                "It is worth ", figures.inline(.whole(.worth)),
                " points; no plan is worth more than ",
                figures.inline(.whole(.bound)), ".",
            ],
            [
                .text(
                    "Checked apart from the solver, in whole pence: every limit, need and gate, and "
                        + "what the plan is worth."
                )
            ],
        ]
    }

    /// How worth is counted, in words.
    var method: [[Inline]] {
        let weights = plan.terms.weights
        var lines: [[Inline]] = [
            [
                .text(
                    "A point is one level gained in one dimension of one organisation for one year. "
                        + "Levels gained by the end of a year count for that year, so an earlier gain "
                        + "is worth more. A level counts once, however many schemes raise it, and "
                        + "only when all that it needs and all levels below are met."
                )
            ]
        ]
        if weights.byNeed {
            lines.append([
                .text(
                    "By need: each level gained is weighted by how many levels the organisation was "
                        + "below the top of the scale, so the least mature come first."
                )
            ])
        }
        lines += weights.dimensions.map(\.id.value).map { id in
            [
                .text("Each level in \(id) counts "), figures.inline(.weight(.dimension, id)),
                "×.",
            ]
        }
        lines += weights.targets.map(\.id.value).map { id in
            [
                .text("A scheme that serves \(id) earns "), figures.inline(.weight(.target, id)),
                " points a year once live.",
            ]
        }
        lines.append([
            .text(
                "Schemes move by whole years, with their money and people. A scheme that waits for "
                    + "approval starts in the month after it, if that is in the same year. Among "
                    + "plans of equal worth, the one that costs least in the plan's years is chosen, "
                    + "then the one that starts the first scheme by identifier earliest. This holds "
                    + "where the plan is proved optimal."
            )
        ])
        return lines + answer.assumptions.map { [.text("Assumed: \($0).")] }
    }

    // MARK: Tables

    private func chosen(_ best: BestPlan) -> [Block] {
        let rows = plan.schemes.indices.compactMap { scheme -> [Cell]? in
            guard let option = problem.option(scheme, in: best.checked.choice) else { return nil }
            return [
                .text(plan.schemes[scheme].title),
                start(option), live(option),
                figures.cell(.scheme(problem.candidates[scheme].id, .capital)),
                figures.cell(.scheme(problem.candidates[scheme].id, .revenue)),
            ]
        }
        guard !rows.isEmpty else { return plan.orNoSchemes([.prose(["Nothing is chosen."])]) }
        return [
            .table(
                Table(
                    id: "chosen-\(plan.id)",
                    title: "Schemes to do, and when",
                    columns: [
                        .words("Scheme"), .words("Starts"), .words("Live"), .numbers("Capital"),
                        .numbers("Revenue"),
                    ],
                    rows: rows,
                    note: "Money within the plan's years, running cost included."
                )
            )
        ]
    }

    func start(_ option: ChoiceProblem.Option) -> Cell {
        let year = problem.year(at: option.start).map(\.description) ?? ""
        return .text(option.month.map { "\($0.words) (\(year))" } ?? year)
    }

    func live(_ option: ChoiceProblem.Option) -> Cell {
        guard let live = option.live else { return .unknown("not stated") }
        guard problem.years.indices.contains(live) else { return .text("after the plan") }
        return .text(problem.years[live].description)
    }

    func left(_ whyNots: [WhyNot]) -> [Block] {
        guard !whyNots.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "left-\(plan.id)",
                    title: "Schemes left out, and what would let them in",
                    columns: [
                        .words("Scheme"), .words("What keeps it out"),
                        .numbers("Least extra money"), .words("What it would displace"),
                        .numbers("Points lost if forced in"),
                    ],
                    rows: whyNots.map(row),
                    note: "What keeps it out: the limits and conditions that are not met when the "
                        + "scheme is added to the best plan in the year that needs least more."
                )
            )
        ]
    }

    private func row(_ whyNot: WhyNot) -> [Cell] {
        let id = problem.candidates[whyNot.scheme].id
        let isImpossible = if case .impossible = whyNot.forced { true } else { false }
        return [
            .text(plan.schemes[whyNot.scheme].title),
            .text(whyNot.reasons(in: problem).joined(separator: "; ")),
            figures.cell(.scheme(id, .extra), orElse: "not stated"),
            .text(whyNot.displacement(in: problem)),
            figures.cell(.scheme(id, .lost), orElse: isImpossible ? "no plan has it" : "not asked"),
        ]
    }

    private var limits: Table {
        Table(
            id: "limits-\(plan.id)",
            title: "What there is, and what the chosen plan uses",
            columns: [
                .words("Limit"), .numbers("There is"), .numbers("Used"), .numbers("Left"),
            ],
            rows: problem.limits.indices.filter(problem.isAtStake).map { limit in
                let kind = problem.limits[limit].kind
                return [.text(kind.description.capitalised)]
                    + [.available, .used, .left].map {
                        figures.cell(.limit(kind, $0), orElse: "not stated")
                    }
            },
            note: "Consecutive months with the same schemes at work are shown once, by the first."
        )
    }
}
