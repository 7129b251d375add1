import DigitalMaturity
import Documents
import Investment

/// Figures of the way to a mark, each with its trace.
struct ReachFigures {
    let findings: Findings
    let card: Scorecard
    let reach: Reach

    /// The mark that is certain today.
    var before: Figure? {
        reach.before.map {
            mark(
                $0,
                "before",
                "Mark that is certain today",
                "\(findings.framework.scorer.words); what was not answered taken as not met",
                lines.map { Trace.Input($0.dimension, value: blank($0), place: $0.place) }
            )
        }
    }

    /// The mark that is certain after the last step.
    var after: Figure? { reach.steps.isEmpty ? before : step(reach.steps.count - 1) }

    /// How many steps there are.
    var count: Figure {
        Figure(
            .count(reach.steps.count),
            trace: Trace(
                "\(id)/steps",
                meaning: "Elements that take \(who) to \(goal)",
                formula: "the smallest set that suffices and holds all that it needs",
                inputs: reach.steps.map(input),
                rule: edition
            )
        )
    }

    /// The mark once the step at `index` and all before it are taken.
    func step(_ index: Int) -> Figure {
        mark(
            reach.steps[index].mark,
            "step-\(index + 1)",
            "Mark that is certain after step \(index + 1)",
            "\(findings.framework.scorer.words); the elements below met, and what was not answered "
                + "taken as not met",
            reach.steps[...index].map(input)
        )
    }

    /// A dimension's mark, the best it can reach, and how far it is below the mark asked for.
    func shortfall(_ shortfall: Reach.Shortfall) -> (mark: Figure, best: Figure, distance: Figure) {
        let dimension = shortfall.dimension
        let inputs = lines.filter { $0.dimension == dimension.id }.map {
            Trace.Input(dimension.title, value: blank($0), place: $0.place)
        }
        let mark = mark(
            shortfall.mark,
            "\(dimension.id)/mark",
            "\(dimension.title), mark that is certain today",
            "what was not answered taken as not met",
            inputs
        )
        let best = self.mark(
            shortfall.best,
            "\(dimension.id)/best",
            "\(dimension.title), the greatest mark that can be reached",
            "everything open met",
            inputs
        )
        let distance = Figure(
            .difference(shortfall.mark - reach.level),
            trace: Trace(
                "\(id)/\(dimension.id)/distance",
                meaning: "\(dimension.title), less the mark asked for",
                formula: "\(mark.text) − \(fixed(reach.level, places: 2))",
                inputs: inputs,
                rule: edition
            )
        )
        return (mark, best, distance)
    }

    /// The greatest mark that can be reached.
    func best(_ best: Double) -> Figure {
        mark(
            best,
            "best",
            "The greatest mark that can be reached",
            "\(findings.framework.scorer.words); everything open met",
            lines.map { Trace.Input($0.dimension, value: blank($0), place: $0.place) }
        )
    }

    /// What the schemes of one plan cost together, by the figures of each.
    func total(_ plan: Plan, _ what: String, _ parts: [(amount: Money, figure: Figure)]) -> Figure {
        Figure(
            .money(parts.map(\.amount).total()),
            trace: Trace(
                "\(id)/\(plan.id)/\(what)",
                meaning: "\(what.capitalised) of the schemes of \(plan.title) that name a step",
                formula: "sum over the schemes, each once, in \(plan.priceBase) prices",
                inputs: parts.flatMap(\.figure.trace.inputs)
            )
        )
    }

    /// `3.00 overall`, `3.00 in Well led`.
    var goal: String {
        "\(fixed(reach.level, places: 2)) "
            + (reach.dimension.map { "in \($0.title)" } ?? "overall")
    }

    /// `First Trust, acute return`.
    var who: String {
        "\(findings.system.name(of: card.source.organisation.text)), \(card.careSetting.words.lowercased()) return"
    }

    private var id: String {
        "reach/\(card.source.organisation)/\(card.careSetting.rawValue)/"
            + "\(reach.dimension?.id ?? overallID)/\(fixed(reach.level, places: 2))"
    }

    private var edition: String {
        "\(findings.framework.id), \(findings.framework.edition): \(findings.framework.citation)"
    }

    private var lines: [Scorecard.Line] {
        card.lines.filter { reach.dimension == nil || $0.dimension == reach.dimension?.id }
    }

    private func blank(_ line: Scorecard.Line) -> String {
        line.state.blank ?? line.mark.map { fixed($0, places: 2) } ?? ""
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
        _ name: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        Figure(
            .score(value),
            trace: Trace(
                "\(id)/\(name)",
                meaning: "\(meaning), \(who)",
                formula: formula,
                inputs: inputs,
                rule: edition
            )
        )
    }
}
