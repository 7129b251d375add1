import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The best plan, or why there is none, as a document.
    public func choiceDocument(_ answer: ChoiceAnswer, of planned: PlanFindings) -> Document {
        let beside = SubmittedView(answer, of: planned)
        return Document(
            slug: "optimise",
            title: "The best plan: \(answer.plan.title)",
            subtitle: "\(answer.plan.years.map(\.description).joined(separator: ", ")), "
                + "on \(date.words)",
            date: date,
            marking: answer.plan.status.marking,
            sections: beside.view.sections(headed: beside.headline) + [
                Section(
                    "starts",
                    "Where it starts from",
                    planned.worth.climb.starts(of: planned.plan, in: self)
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

    /// Everything, with what is said of the plan as submitted before the answer.
    func sections(headed headline: [[Inline]]) -> [Section] {
        switch answer.outcome {
        case .best(let best, let whyNots):
            return [
                Section("answer", "Answer", [.list(headline + verdict(best))]),
                Section("chosen", "Chosen", chosen(best)),
                Section("left", "Left out", left(whyNots)),
                Section("not-valued", "Not valued", notValued),
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
        let horizon: [Inline] = [
            "What is gained counts in the plan's years and for ", figures.inline(.whole(.beyond)),
            .text(
                " years beyond, "
                    + (plan.terms.weights.horizon == nil
                        ? "which is assumed." : "as the plan says.")
            ),
        ]
        return [horizon] + weights + answer.rules.map { [.text($0)] }
            + answer.assumptions.map { [.text("Assumed: \($0).")] }
    }

    /// What the plan's own weights make of a level, a target and a benefit.
    private var weights: [[Inline]] {
        let weights = plan.terms.weights
        let all: [(ChoiceFigures.Weighed, [Plan.Weight], before: String, after: String)] = [
            (.dimension, weights.dimensions, "Each level in # counts ", "×."),
            (.target, weights.targets, "A live scheme that serves # earns ", " points a year."),
            (.benefit, weights.benefits, "£1m a year of # benefits earns ", " points a year."),
        ]
        return all.flatMap { weighed, stated, before, after in
            stated.map(\.id.value).map { id -> [Inline] in
                [
                    .text(before.replacing("#", with: id)),
                    figures.inline(.weight(weighed, id)), .text(after),
                ]
            }
        }
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
        guard !problem.years.indices.contains(live) else {
            return .text(problem.years[live].description)
        }
        let year = live < problem.countedYears ? problem.year(at: live) : nil
        return .text((year.map { "\($0), " } ?? "") + "after the plan")
    }

    func left(_ all: [WhyNot]) -> [Block] {
        let whyNots = all.filter { $0.gainless != .notValued }
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
                    note: "What keeps it out: what, once lifted, lets it into the best plan."
                )
            )
        ]
    }

    /// The schemes of which no gain is stated that counts, apart from those that were weighed.
    var notValued: [Block] {
        guard case .best(let best, _) = answer.outcome, !problem.notValued.isEmpty else {
            return []
        }
        return [
            .table(
                Table(
                    id: "not-valued-\(plan.id)",
                    title: "Schemes that are not valued, because no gain is stated that counts",
                    columns: [
                        .words("Scheme"), .words("What is stated of its gain"),
                        .words("In the best plan"),
                    ],
                    rows: problem.notValued.map { scheme in
                        [
                            .text(plan.schemes[scheme].title),
                            .text(plan.schemes[scheme].statedGain),
                            .text(place(of: scheme, in: best.checked.choice)),
                        ]
                    },
                    note: "To be left out says nothing of what they are worth."
                )
            )
        ]
    }

    private func place(of scheme: Int, in choice: Choice) -> String {
        if choice.taken[scheme] == nil { return "no" }
        return problem.constraints.contains(.mandatory(scheme))
            ? "yes, as it is mandatory" : "yes, as others need it"
    }

    private func row(_ whyNot: WhyNot) -> [Cell] {
        let id = problem.candidates[whyNot.scheme].id
        let isImpossible = if case .impossible = whyNot.forced { true } else { false }
        return [
            .text(plan.schemes[whyNot.scheme].title),
            .text(whyNot.reasons(in: problem).joined(separator: "; ")),
            whyNot.isKeptOutByMoney(in: problem)
                ? figures.cell(.scheme(id, .extra)) : .unknown("not kept out by money"),
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

extension Scheme {
    /// What a plan states of its gain, in words.
    fileprivate var statedGain: String {
        let parts = [
            effects.raises.isEmpty ? nil : "levels that it does not raise from where they are",
            effects.serves.isEmpty ? nil : "targets without a weight",
            effects.benefits.isEmpty ? nil : "benefits without a weight",
        ].compactMap(\.self)
        return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    }
}
