import DigitalMaturity
import Documents
import Investment

/// Figures of a choice of schemes, each with its trace.
struct ChoiceFigures {
    let plan: Plan
    let problem: ChoiceProblem
    let choice: Choice
    /// Whose figures they are, as traces begin: `optimise` or `submitted`.
    private let root: String
    /// The choice in words.
    private let name: String

    /// Figures of the best plan.
    init(plan: Plan, best: BestPlan) {
        self.plan = plan
        problem = best.checked.problem
        choice = best.checked.choice
        root = "optimise"
        name = "the chosen plan"
    }

    /// Figures of the plan as it was submitted.
    init(plan: Plan, problem: ChoiceProblem, submitted: Choice) {
        self.plan = plan
        self.problem = problem
        choice = submitted
        root = "submitted"
        name = "the submitted plan"
    }

    /// What the plan is worth.
    var worth: Figure {
        points(
            problem.worth(of: choice),
            "worth",
            "What \(name) is worth, in points",
            "sum over the ends of the years of every level gained × need × weight, "
                + "and of the points of targets served",
            chosen.map { input($0) }
        )
    }

    /// What no plan passes.
    func bound(of best: BestPlan) -> Figure {
        points(
            best.bound,
            "bound",
            "What no plan within the limits can be worth more than, in points",
            "proved by branch and cut",
            []
        )
    }

    /// How far the best may lie above.
    func gap(of best: BestPlan) -> Figure {
        Figure(
            .share(best.gap),
            trace: Trace(
                "\(id)/gap",
                meaning: "How far the best plan may lie above the chosen one",
                formula: "(bound − worth) ÷ worth",
                inputs: [whole]
            )
        )
    }

    /// What the chosen plan spends or uses of a limit.
    func used(_ limit: Int) -> Figure {
        amount(
            problem.use(of: limit, by: choice),
            limit,
            "used",
            "Use of \(problem.limits[limit].kind) by \(name)",
            "sum over its schemes, moved to their starts",
            chosen.map { input($0) }
        )
    }

    /// How much there is.
    func available(_ limit: Int) -> Figure? {
        problem.limits[limit].amount.map {
            amount(
                $0,
                limit,
                "available",
                "What there is: \(problem.limits[limit].kind)",
                "sum over the envelopes or teams of the plan",
                [whole]
            )
        }
    }

    /// What is left.
    func left(_ limit: Int) -> Figure? {
        problem.limits[limit].amount.map {
            amount(
                $0 - problem.use(of: limit, by: choice),
                limit,
                "left",
                "What \(name) leaves: \(problem.limits[limit].kind)",
                "available − used",
                [whole] + chosen.map { input($0) }
            )
        }
    }

    /// What a chosen scheme spends in the plan's years.
    func spent(_ scheme: Int, _ purpose: Plan.Purpose) -> Figure? {
        problem.option(scheme, in: choice).map { option in
            let pence = zip(problem.limits, option.uses).reduce(Int64(0)) { sum, part in
                guard case .money(purpose, _, _) = part.0.kind else { return sum }
                return sum + part.1
            }
            return money(
                Money(pence: pence),
                "\(problem.candidates[scheme].id)/\(purpose.rawValue)",
                "\(purpose.rawValue.capitalised) of \(plan.schemes[scheme].title) in the plan's years",
                "sum over funds and years, moved to its start",
                [input(scheme)]
            )
        }
    }

    /// What it spends of a purpose in a year, or in all years of the plan.
    func spent(_ purpose: Plan.Purpose, in year: FinancialYear? = nil) -> Figure {
        let pence = problem.limits.indices.reduce(Int64(0)) { sum, limit in
            guard case .money(purpose, _, let of) = problem.limits[limit].kind,
                year == nil || year == of
            else { return sum }
            return sum + problem.use(of: limit, by: choice)
        }
        return money(
            Money(pence: pence),
            ["spent", year?.slug, purpose.rawValue].compactMap(\.self).joined(separator: "/"),
            "\(purpose.rawValue.capitalised) of \(name) in \(year?.description ?? "the plan's years")",
            "sum over its schemes and funds, moved to their starts",
            chosen.map { input($0) }
        )
    }

    /// How many schemes it holds.
    var count: Figure {
        Figure(
            .count(chosen.count),
            trace: Trace(
                "\(id)/schemes",
                meaning: "How many schemes \(name) holds",
                formula: "the schemes that start",
                inputs: chosen.isEmpty ? [whole] : chosen.map { input($0) }
            )
        )
    }

    /// How many limits and conditions it does not meet.
    var unmet: Figure {
        Figure(
            .count(problem.broken(by: choice).count),
            trace: Trace(
                "\(id)/unmet",
                meaning: "How many limits and conditions \(name) does not meet",
                formula: "each limit, need and approval tested again, in whole pence and people",
                inputs: [whole] + chosen.map { input($0) }
            )
        )
    }

    /// What is lost when a scheme is forced in.
    func lost(_ instead: WhyNot.Instead, _ scheme: Int) -> Figure {
        points(
            instead.lost,
            "\(problem.candidates[scheme].id)/lost",
            "What is lost when \(plan.schemes[scheme].title) is forced in, in points",
            "worth of the best plan − worth of the best plan with it",
            [input(scheme)]
        )
    }

    /// The least money that lets a scheme in beside the chosen plan.
    func extra(_ beside: WhyNot.Beside, _ scheme: Int) -> Figure {
        money(
            Money(pence: beside.extraMoney),
            "\(problem.candidates[scheme].id)/extra",
            "The least money that lets \(plan.schemes[scheme].title) in beside the chosen plan",
            "sum over the limits of money of what would be used beyond them",
            beside.added.map { input($0.scheme) }
        )
    }

    // MARK: Parts

    private var id: String { "\(root)/\(plan.id)" }

    private var chosen: [Int] {
        choice.taken.indices.filter { choice.taken[$0] != nil }
    }

    private var whole: Trace.Input { Trace.Input("plan \(plan.id)", place: plan.place) }

    private func input(_ scheme: Int) -> Trace.Input {
        let start = problem.option(scheme, in: choice)
            .flatMap { problem.year(at: $0.start) }
        return Trace.Input(
            plan.schemes[scheme].id.value,
            value: start.map { "starts in \($0)" },
            place: plan.schemes[scheme].id.place
        )
    }

    private func points(
        _ millionths: Int,
        _ name: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        figure(.score(Double(millionths) / 1_000_000), name, meaning, formula, inputs)
    }

    private func amount(
        _ amount: Int64,
        _ limit: Int,
        _ name: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        let name = "limit-\(limit + 1)/\(name)"
        return problem.limits[limit].isMoney
            ? money(Money(pence: amount), name, meaning, formula, inputs)
            : figure(.count(Int(amount)), name, meaning, formula, inputs)
    }

    private func money(
        _ amount: Money,
        _ name: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        figure(.money(amount), name, meaning, "\(formula), in \(plan.priceBase) prices", inputs)
    }

    private func figure(
        _ value: Figure.Value,
        _ name: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        Figure(
            value,
            trace: Trace(
                "\(id)/\(name)",
                meaning: meaning,
                formula: formula,
                inputs: inputs.isEmpty ? [whole] : inputs
            )
        )
    }
}
