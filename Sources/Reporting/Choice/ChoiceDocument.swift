import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The best plan, or why there is none, as a document.
    public func choiceDocument(_ answer: ChoiceAnswer) -> Document {
        Document(
            slug: "optimise",
            title: "The best plan: \(answer.plan.title)",
            subtitle: "\(answer.plan.years.map(\.description).joined(separator: ", ")), "
                + "on \(date.words)",
            date: date,
            marking: answer.plan.status.marking,
            sections: ChoiceView(answer: answer).sections.filter { !$0.blocks.isEmpty }
        )
    }
}

/// A best plan as tables; reports take the sections they want.
struct ChoiceView {
    let answer: ChoiceAnswer

    var plan: Plan { answer.plan }
    var problem: ChoiceProblem { answer.problem }

    var sections: [Section] {
        switch answer.outcome {
        case .best(let best, let whyNots):
            let figures = ChoiceFigures(plan: plan, best: best)
            return [
                Section(id: "answer", heading: "Answer", blocks: [.list(verdict(best, figures))]),
                Section(id: "chosen", heading: "Chosen", blocks: chosen(best, figures)),
                Section(id: "left", heading: "Left out", blocks: left(whyNots, figures)),
                Section(id: "limits", heading: "Limits", blocks: [.table(limits(figures))]),
                Section(id: "worth", heading: "How it is judged", blocks: [.list(method)]),
            ]
        case .infeasible(let conflict):
            return [
                Section(
                    id: "answer",
                    heading: "Answer",
                    blocks: conflictBlocks(conflict)
                ),
                Section(id: "worth", heading: "How it is judged", blocks: [.list(method)]),
            ]
        }
    }

    // MARK: Answer

    func conflictBlocks(_ conflict: [ChoiceProblem.Constraint]) -> [Block] {
        [
            .prose(["No choice of schemes holds. These cannot all be met:"]),
            .list(conflict.map { [.text(problem.words($0))] }),
            .prose(["Once any one of them is lifted, the others can be met together."]),
        ]
    }

    func verdict(_ best: BestPlan, _ figures: ChoiceFigures) -> [[Inline]] {
        let proof: [Inline] =
            switch best.status {
            case .optimal: ["Optimal: no plan within the limits is worth more."]
            case .withinGap:
                [
                    "Within the gap asked for: a better plan may be worth at most ",
                    .figure(figures.gap(of: best)), " more.",
                ]
            case .timeLimit:
                [
                    "Time ran out: a better plan may be worth up to ",
                    .figure(figures.gap(of: best)),
                    " more.",
                ]
            }
        return [
            proof,
            [
                "It is worth ", .figure(figures.worth), " points; no plan passes ",
                .figure(figures.bound(of: best)), ".",
            ],
            [
                .text(
                    "Checked: what every limit, need and gate asks and what the plan is worth were "
                        + "worked out again from the plan, in whole pence, apart from the solver."
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
                    "A point is one level gained in one dimension of one organisation, held for one "
                        + "year: what is gained by the end of a year counts for that year, so earlier "
                        + "is worth more. A level counts once however many schemes raise it, and only "
                        + "when everything it asks and all levels below are there."
                )
            ]
        ]
        if weights.byNeed {
            lines.append([
                .text(
                    "By need: a step counts once for each level from which the organisation is short "
                        + "of the top of the scale before it takes it, so the least mature come first."
                )
            ])
        }
        lines += weights.dimensions.map {
            [.text("Each level in \($0.id.value) counts \($0.weight)×.")]
        }
        lines += weights.targets.map {
            [
                .text(
                    "A scheme that serves \($0.id.value) earns \($0.weight) points a year once live."
                )
            ]
        }
        lines.append([
            .text(
                "Schemes move by whole years, with their money and people; one that must wait for "
                    + "its approval starts in the month after it, if that is still in the year. Of plans worth as much the "
                    + "one that costs least in the plan's years is taken, and of those the one that "
                    + "takes the first scheme by identifier at the earliest; that holds where the "
                    + "plan is proved optimal."
            )
        ])
        return lines + answer.assumptions.map { [.text("Taken for granted: \($0).")] }
    }

    // MARK: Tables

    private func chosen(_ best: BestPlan, _ figures: ChoiceFigures) -> [Block] {
        let rows = plan.schemes.indices.compactMap { scheme -> [Cell]? in
            guard let option = problem.option(scheme, in: best.checked.choice) else { return nil }
            return [
                .text(plan.schemes[scheme].title),
                start(option),
                live(option), cell(figures.spent(scheme, .capital)),
                cell(figures.spent(scheme, .revenue)),
            ]
        }
        guard !rows.isEmpty else { return [.prose(["Nothing is chosen."])] }
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

    func left(_ whyNots: [WhyNot], _ figures: ChoiceFigures) -> [Block] {
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
                    rows: whyNots.map { row($0, figures) },
                    note: "What keeps it out is told for the scheme added to the chosen plan with "
                        + "nothing taken out, in the year that asks least more."
                )
            )
        ]
    }

    private func row(_ whyNot: WhyNot, _ figures: ChoiceFigures) -> [Cell] {
        let extra = whyNot.beside.map { figures.extra($0, whyNot.scheme) }
        return [
            .text(plan.schemes[whyNot.scheme].title),
            .text(whyNot.reasons(in: problem).joined(separator: "; ")), cell(extra),
            .text(whyNot.displacement(in: problem)),
            lost(whyNot, figures),
        ]
    }

    private func lost(_ whyNot: WhyNot, _ figures: ChoiceFigures) -> Cell {
        switch whyNot.forced {
        case .notAsked: .unknown("not asked")
        case .instead(let instead): .figure(figures.lost(instead, whyNot.scheme))
        case .impossible: .unknown("no plan has it")
        }
    }

    private func limits(_ figures: ChoiceFigures) -> Table {
        Table(
            id: "limits-\(plan.id)",
            title: "What there is, and what the chosen plan uses",
            columns: [
                .words("Limit"), .numbers("There is"), .numbers("Used"), .numbers("Left"),
            ],
            rows: problem.limits.indices.filter(problem.isAtStake).map { limit in
                [
                    .text(problem.limits[limit].kind.description.capitalised),
                    cell(figures.available(limit)), .figure(figures.used(limit)),
                    cell(figures.left(limit)),
                ]
            },
            note: "Months in which the same schemes are at work are told once, by the first."
        )
    }

    private func cell(_ figure: Figure?) -> Cell {
        figure.map(Cell.figure) ?? .unknown("not stated")
    }
}
