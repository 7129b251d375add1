import DigitalMaturity
import Documents
import Investment

/// Figures of a choice of schemes: `optimise/lancashire-2026/worth` of the best plan,
/// `submitted/lancashire-2026/worth` of the plan as it was submitted.
struct ChoiceFigures: FigureFamily {
    let planned: PlanFindings
    let problem: ChoiceProblem
    let root: [String]
    /// The choice; `nil` where no plan is possible.
    let choice: Choice?
    let best: BestPlan?
    private let whyNots: [WhyNot]
    /// The choice in words.
    let name: String

    /// Figures of the best plan, or of what is known where there is none.
    init(_ answer: ChoiceAnswer, of planned: PlanFindings) {
        self.planned = planned
        problem = answer.problem
        root = [
            "optimise",
            planned.plan.id.with(["gap": Percentage(unusualGap: answer.gap)?.description]),
        ]
        name = "the best plan"
        switch answer.outcome {
        case .best(let best, let whyNots):
            (self.best, self.whyNots) = (best, whyNots)
            choice = best.checked.choice
        case .infeasible: (best, whyNots, choice) = (nil, [], nil)
        }
    }

    /// Figures of the plan as it was submitted.
    init(submitted: SubmittedChoice, of planned: PlanFindings) {
        self.planned = planned
        problem = submitted.problem
        root = ["submitted", planned.plan.id]
        name = "the submitted plan"
        (best, whyNots, choice) = (nil, [], submitted.choice)
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .whole(.beyond): beyond
        case .whole(let measure): choice.flatMap { whole(measure, $0) }
        case .spent(let purpose, let year): choice.map { spent(purpose, in: year, $0) }
        case .limit(let kind, let measure):
            problem.limits.firstIndex { $0.kind == kind }.flatMap { limit($0, measure) }
        case .scheme(let id, let measure):
            problem.candidates.firstIndex { $0.id == id }.flatMap { scheme($0, measure) }
        case .weight(let weighed, let id): weight(weighed, id)
        }
    }

    var plan: Plan { planned.plan }

    // MARK: Whole plan

    private func whole(_ measure: Measure, _ choice: Choice) -> Figure? {
        let key = Key.whole(measure)
        switch measure {
        case .worth:
            let found = best.map {
                "; found by \(solver); no plan within the limits is worth more than "
                    + "\(points($0.bound)) points, a gap of \(percent($0.gap, places: 1))"
            }
            return figure(
                .score(Double(problem.worth(of: choice)) / 1_000_000),
                key,
                "What \(name) is worth",
                .worked(
                    "sum over the ends of the years that count of every level gained × need × "
                        + "weight, and of the points of targets served and benefits"
                        + (found ?? ""),
                    from: orWhole(choice.chosen.compactMap(adds).map(Formula.Term.figure))
                )
            )
        case .bound:
            return best.map {
                figure(
                    .score(Double($0.bound) / 1_000_000),
                    key,
                    "The most that a plan within the limits can be worth",
                    .worked("proved by \(solver)", from: [wholePlan])
                )
            }
        case .gap:
            guard let best, let worth = self[.whole(.worth)], let bound = self[.whole(.bound)]
            else { return nil }
            return figure(
                .share(best.gap),
                key,
                "How much more than the plan found a better plan may be worth",
                .worked("(bound − worth) ÷ worth", from: [.figure(bound), .figure(worth)])
            )
        case .schemes:
            return figure(
                .count(choice.chosen.count),
                key,
                "Schemes in \(name)",
                .worked("count of the schemes that start", from: orWhole(choice.chosen.map(start)))
            )
        case .beyond: return beyond
        case .capitalLeft: return capitalLeft(choice)
        case .unmet:
            let broken = problem.broken(by: choice)
            return figure(
                .count(broken.count),
                key,
                "Limits and conditions that \(name) does not meet",
                .worked(
                    "count of the limits, needs and approvals not met, in whole pence and people",
                    from: orWhole(
                        broken.map {
                            .input(Trace.Input(problem.words($0), place: plan.place))
                        }
                    )
                )
            )
        }
    }

    private var beyond: Figure {
        figure(
            .count(problem.beyond),
            .whole(.beyond),
            "For how many years beyond the plan what is gained counts",
            .worked(
                plan.terms.weights.horizon == nil
                    ? "assumed, as the plan does not say" : "as stated",
                from: [wholePlan]
            )
        )
    }

    private func capitalLeft(_ choice: Choice) -> Figure? {
        problem.capitalLeft(by: choice).map { left in
            figure(
                .money(left),
                .whole(.capitalLeft),
                "Capital that \(name) leaves to lapse",
                .worked(
                    "sum over the years and funds of the capital available that is not used",
                    from: problem.limits(on: .capital).compactMap { limit($0, .left) }
                        .map(Formula.Term.figure)
                )
            )
        }
    }

    private func spent(
        _ purpose: Plan.Purpose,
        in year: FinancialYear?,
        _ choice: Choice
    ) -> Figure {
        let used = problem.limits(on: purpose, in: year).compactMap { limit($0, .used) }
        return figure(
            .money(problem.spending(purpose, of: choice, in: year)),
            .spent(purpose, in: year),
            "\(purpose.rawValue.capitalised) of \(name) in \(year?.description ?? "the plan's years")",
            .sum(orWhole(used.map(Formula.Term.figure)))
        )
    }

    private func weight(_ weighed: Weighed, _ id: String) -> Figure? {
        let weights = plan.terms.weights
        let (stated, meaning) =
            switch weighed {
            case .dimension: (weights.dimensions, "How much a level in \(id) counts")
            case .target: (weights.targets, "Points a year for a live scheme that serves \(id)")
            case .benefit: (weights.benefits, "Points for £1m a year of \(id) benefits")
            }
        return stated.first { $0.id.value == id }.map {
            figure(
                .count($0.weight),
                .weight(weighed, id),
                meaning,
                .written(
                    Trace.Input("weight of \(id)", value: "\($0.weight)", place: $0.id.place)
                )
            )
        }
    }

    // MARK: Limits

    private func limit(_ index: Int, _ measure: LimitMeasure) -> Figure? {
        let limit = problem.limits[index]
        let key = Key.limit(limit.kind, measure)
        func amount(_ amount: Int64, _ meaning: String, _ working: Formula) -> Figure {
            figure(
                limit.isMoney ? .money(Money(pence: amount)) : .count(Int(amount)),
                key,
                meaning,
                working
            )
        }
        switch measure {
        case .available:
            return limit.amount.map {
                amount($0, "Available: \(limit.kind)", .sum(orWhole(available(limit.kind))))
            }
        case .used:
            return choice.map { choice in
                amount(
                    problem.use(of: index, by: choice),
                    "Used by \(name): \(limit.kind)",
                    .sum(orWhole(choice.chosen.compactMap { use(of: index, by: $0) }))
                )
            }
        case .left, .over:
            guard let left = choice.flatMap({ problem.left(of: index, by: $0) }),
                let available = self.limit(index, .available), let used = self.limit(index, .used)
            else { return nil }
            let terms = (Formula.Term.figure(available), Formula.Term.figure(used))
            if measure == .left {
                return amount(
                    left,
                    "Left by \(name): \(limit.kind)",
                    .difference(terms.0, terms.1)
                )
            }
            return left < 0
                ? amount(
                    -left,
                    "Used by \(name) beyond what is available: \(limit.kind)",
                    .difference(terms.1, terms.0)
                ) : nil
        }
    }

    /// The envelopes or teams that a limit consists of.
    private func available(_ kind: ChoiceProblem.Limit.Kind) -> [Formula.Term] {
        switch kind {
        case .money(let purpose, let fund, let year):
            plan.envelopes(giving: purpose, to: fund, in: year)
                .compactMap { $0.envelope.input(purpose) }.map(Formula.Term.input)
        case .people(let month):
            plan.teams.filter {
                $0.year.value == month.firstDay.map(FinancialYear.init(containing:))
            }.map {
                .input(
                    Trace.Input(
                        "people in \($0.year.value)",
                        value: "\($0.people)",
                        place: $0.year.place
                    )
                )
            }
        }
    }

    /// What one scheme uses of a limit; `nil` where it uses nothing.
    private func use(of limit: Int, by scheme: Int) -> Formula.Term? {
        guard let use = choice.flatMap({ problem.option(scheme, in: $0) })?.uses[limit], use != 0
        else { return nil }
        return .input(
            Trace.Input(
                label(scheme),
                value: problem.amount(use, of: problem.limits[limit]),
                place: plan.schemes[scheme].id.place
            )
        )
    }

    // MARK: Schemes

    private func scheme(_ index: Int, _ measure: SchemeMeasure) -> Figure? {
        switch measure {
        case .capital: spent(index, .capital)
        case .revenue: spent(index, .revenue)
        case .adds: adds(index)
        case .extra: whyNots.first { $0.scheme == index }?.beside.map { extra($0, index) }
        case .lost:
            if case .instead(let instead)? = whyNots.first(where: { $0.scheme == index })?.forced {
                lost(instead, index)
            } else {
                nil
            }
        }
    }

    /// What a scheme spends in the plan's years, from the year in which it starts.
    private func spent(_ index: Int, _ purpose: Plan.Purpose) -> Figure? {
        guard let option = choice.flatMap({ problem.option(index, in: $0) }) else { return nil }
        let scheme = plan.schemes[index]
        let inputs = scheme.inputs(purpose) + (purpose == .revenue ? scheme.runningInputs : [])
        return figure(
            .money(problem.spending(purpose, of: option)),
            .scheme(scheme.id.value, purpose == .capital ? .capital : .revenue),
            "\(purpose.rawValue.capitalised) of \(scheme.title) in the plan's years, when it "
                + "starts in \(problem.year(at: option.start)?.description ?? "another year")",
            .worked(
                "sum of the amounts that fall in the plan's years, moved with the start",
                from: orWhole(inputs.map(Formula.Term.input))
            )
        )
    }

    private func adds(_ index: Int) -> Figure? {
        guard let choice, choice.taken[index] != nil else { return nil }
        return figure(
            .score(Double(problem.worth(addedBy: index, to: choice)) / 1_000_000),
            .scheme(problem.candidates[index].id, .adds),
            "What \(plan.schemes[index].title) adds to \(name)",
            .worked(
                "worth of the plan − its worth without the scheme; a level that needs several "
                    + "schemes counts for each of them",
                from: [start(index)]
            )
        )
    }

    /// The least money that lets a scheme in beside the best plan.
    private func extra(_ beside: WhyNot.Beside, _ index: Int) -> Figure {
        figure(
            .money(Money(pence: beside.extraMoney)),
            .scheme(problem.candidates[index].id, .extra),
            "The least money that lets \(plan.schemes[index].title) in beside the best plan",
            .worked(
                "sum over the limits of money of what would be used beyond them",
                from: beside.added.map { start($0.scheme) }
                    + beside.extra.filter { problem.limits[$0.limit].isMoney }.map {
                        .input(
                            Trace.Input(
                                "beyond \(problem.limits[$0.limit].kind)",
                                value: Money(pence: $0.amount).exact,
                                place: plan.place
                            )
                        )
                    }
            )
        )
    }

    /// What is lost when a scheme is forced in.
    private func lost(_ instead: WhyNot.Instead, _ index: Int) -> Figure? {
        self[.whole(.worth)].map { worth in
            figure(
                .score(Double(instead.lost) / 1_000_000),
                .scheme(problem.candidates[index].id, .lost),
                "What is lost when \(plan.schemes[index].title) must be in the plan",
                .difference(
                    .figure(worth),
                    .input(
                        Trace.Input(
                            "worth of the best plan with \(problem.candidates[index].id)",
                            value: points(instead.best.checked.worth),
                            place: plan.schemes[index].id.place
                        )
                    )
                )
            )
        }
    }
}
