import DigitalMaturity
import Documents
import Investment

/// The way of a return to a mark: `reach/RXR/acute/overall/3.00/steps`.
struct ReachFigures: FigureFamily {
    let findings: Findings
    let card: Scorecard
    let reach: Reach

    enum Key: FigureKey {
        /// A measure of the whole way.
        case whole(Measure)
        /// The mark once an element, and all before it, are met.
        case step(String)
        /// A measure of a dimension that stays below the mark asked for.
        case shortfall(String, Short)
        /// What the schemes of a plan that name a step cost.
        case cost(plan: String, PlanFigures.Measure)
    }

    enum Measure: String, AddressPart { case before, after, best, steps, distance }

    enum Short: String, AddressPart { case mark, best, distance }

    var root: [String] {
        findings.frameworkRoot + ["reach"] + ScoreFigures(findings).name(card).path
            + [reach.dimension?.id ?? overallID, ReachFigures.level(reach.level)]
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .whole(.before): before
        case .whole(.after): after
        case .whole(.best): best
        case .whole(.distance): distance
        case .whole(.steps): reach.steps.isEmpty ? nil : count
        case .step(let id): reach.steps.firstIndex { $0.element.id == id }.map(step)
        case .shortfall(let id, let measure):
            shortfalls.first { $0.dimension.id == id }.map { shortfall(measure, $0) }
        case .cost(let plan, let measure): total(plan, measure)
        }
    }

    // MARK: The whole way

    /// The mark that is certain today.
    private var before: Figure? {
        reach.before.map {
            mark(
                $0,
                .whole(.before),
                "Mark that is certain today",
                "\(findings.framework.scorer.words); what was not answered taken as not met",
                lines.map(input)
            )
        }
    }

    /// The mark that is certain today less the one asked for.
    private var distance: Figure? {
        before.flatMap { before in
            reach.before.map {
                Figure(
                    .difference($0 - reach.level),
                    trace: Trace(
                        address(.whole(.distance)),
                        meaning: "Mark that is certain today, less the mark asked for",
                        working: .difference(
                            .figure(before),
                            .constant(fixed(reach.level, places: 2))
                        ),
                        rule: findings.framework.cited
                    )
                )
            }
        }
    }

    /// The mark that is certain after the last step.
    private var after: Figure? {
        guard let last = reach.steps.last else { return before }
        return mark(
            last.mark,
            .whole(.after),
            "Mark that is certain after the last step",
            stepMethod,
            reach.steps.map(input)
        )
    }

    /// The greatest mark that can be reached.
    private var best: Figure? {
        guard case .unreachable(let best?, _) = reach.outcome else { return nil }
        return mark(
            best,
            .whole(.best),
            "The greatest mark that can be reached",
            "\(findings.framework.scorer.words); everything open met",
            lines.map(input)
        )
    }

    /// How many steps there are.
    private var count: Figure {
        made(
            .whole(.steps),
            .count(reach.steps.count),
            "Elements that take \(who) to \(goal)",
            .worked(
                "the smallest set that suffices and has all that it needs",
                from: reach.steps.map { .input(input($0)) }
            ),
            rule: findings.framework.cited
        )
    }

    private var stepMethod: String {
        "\(findings.framework.scorer.words); the elements below met, and what was not answered "
            + "taken as not met"
    }

    private func step(_ index: Int) -> Figure {
        let step = reach.steps[index]
        return mark(
            step.mark,
            .step(step.element.id),
            "Mark that is certain once \(step.element.id) and all before it are met",
            stepMethod,
            reach.steps[...index].map(input)
        )
    }

    // MARK: Dimensions that stay below

    var shortfalls: [Reach.Shortfall] {
        guard case .unreachable(_, let shortfalls) = reach.outcome else { return [] }
        return shortfalls
    }

    private func shortfall(_ measure: Short, _ shortfall: Reach.Shortfall) -> Figure {
        let (id, title) = (shortfall.dimension.id, shortfall.dimension.title)
        let inputs = lines.filter { $0.dimension == id }.map(input)
        switch measure {
        case .mark:
            return mark(
                shortfall.mark,
                .shortfall(id, .mark),
                "\(title), mark that is certain today",
                "what was not answered taken as not met",
                inputs
            )
        case .best:
            return mark(
                shortfall.best,
                .shortfall(id, .best),
                "\(title), the greatest mark that can be reached",
                "everything open met",
                inputs
            )
        case .distance:
            return made(
                .shortfall(id, .distance),
                .difference(shortfall.mark - reach.level),
                "\(title), less the mark asked for",
                .difference(
                    .figure(self.shortfall(.mark, shortfall)),
                    .constant(fixed(reach.level, places: 2))
                ),
                rule: findings.framework.cited
            )
        }
    }

    // MARK: Cost

    /// What the schemes of one plan that name a step cost together, each once.
    private func total(_ plan: String, _ measure: PlanFigures.Measure) -> Figure? {
        guard let planned = findings.plans.first(where: { $0.plan.id == plan }),
            let priced = findings.cost(of: reach, for: card)?.plans.first(where: {
                $0.plan.id == plan
            })
        else { return nil }
        let schemes = priced.schemes.map(\.scheme)
        let amount: Money
        switch measure {
        case .capital: amount = schemes.map(\.capitalTotal).total()
        case .revenue: amount = schemes.map(\.revenueTotal).total()
        case .wholeLife: return nil
        }
        let own = PlanFigures(planned: planned)
        return made(
            .cost(plan: plan, measure),
            .money(amount),
            "\(measure.rawValue.capitalised) of the schemes of \(priced.plan.title) "
                + "that name a step, each once",
            .sum(
                schemes.compactMap {
                    own[.scheme($0.id.value, measure)].map(Formula.Term.figure)
                }
            ),
            basis: "in \(priced.plan.priceBase) prices"
        )
    }

    // MARK: Words

    /// `3.00 overall`, `3.00 in Well led`.
    var goal: String {
        "\(fixed(reach.level, places: 2)) "
            + (reach.dimension.map { "in \($0.title)" } ?? "overall")
    }

    /// `First Trust, acute return`.
    var who: String { ScoreFigures(findings).who(card) }

    /// A mark in an address: two places, or all where there are more.
    static func level(_ level: Double) -> String {
        let short = fixed(level, places: 2)
        return Double(short) == level ? short : "\(level)"
    }

    private var lines: [Scorecard.Line] {
        card.lines.filter { reach.dimension == nil || $0.dimension == reach.dimension?.id }
    }

    private func input(_ line: Scorecard.Line) -> Trace.Input {
        Trace.Input(
            findings.dimensionTitle(line.dimension),
            value: line.state.blank ?? line.mark.map { fixed($0, places: 2) } ?? "",
            place: line.place
        )
    }

    private func input(_ step: Reach.Step) -> Trace.Input {
        Trace.Input(
            step.element.id,
            value: step.reply?.word ?? "not answered",
            place: card.source.responses[step.element.id]?.place ?? card.source.place
        )
    }

    private func mark(
        _ value: Double,
        _ key: Key,
        _ meaning: String,
        _ method: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        made(
            key,
            .score(value),
            "\(meaning), \(who)",
            .worked(method, from: inputs.map(Formula.Term.input)),
            rule: findings.framework.cited
        )
    }
}

extension ReachFigures {
    /// The way that an address is about, worked out again: `reach/RXR/acute/overall/3.00/…`.
    init?(_ findings: Findings, at address: Address) {
        var tail = (address.tail(after: findings.frameworkRoot + ["reach"]) ?? [])[...]
        guard let name = ReturnName(reading: &tail), let card = findings.assessment.card(name),
            let part = String?(reading: &tail), let level = tail.popFirst().flatMap(Double.init),
            findings.framework.wholeScale.contains(level)
        else { return nil }
        let dimension = part.flatMap(findings.framework.dimension)
        guard dimension != nil || part == nil else { return nil }
        self.findings = findings
        self.card = card
        reach = findings.framework.reach(level, in: dimension, from: card.source)
    }
}

extension ReachFigures.Key {
    var path: [String] {
        switch self {
        case .whole(let measure): [measure.rawValue]
        case .step(let id): ["step", id]
        case .shortfall(let id, let measure): ["shortfall", id, measure.rawValue]
        case .cost(let plan, let measure): ["cost", plan, measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*", whole),
            KeyForm("step/*", step),
            KeyForm("shortfall/*/*", shortfall),
            KeyForm("cost/*/*", cost),
        ]
    }
}
