import ArgumentParser
import DigitalMaturity
import Investment
import Optimising
import Reporting

struct PlanFrontierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frontier",
        abstract:
            "The best plan at every budget from nothing to all, and what each £1m more brings.",
        discussion: """
            Every envelope is scaled by the same share; people stay as they are. Each plan is \
            checked as 'plan optimise' checks it.
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var choice: ChoiceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("How many steps there are from nothing to all.", valueName: "n"))
    var steps = Frontier.usualSteps

    func validate() throws {
        guard (1...100).contains(steps) else {
            throw ValidationError("--steps runs from 1 to 100.")
        }
    }

    func run() throws {
        try carryOut {
            let asked = try choice.ask(source, knowledge)
            let optimiser = try choice.optimiser()
            let frontier = try optimising { () throws(OptimisingError) -> Frontier in
                try Frontier(of: asked.problem, steps: steps, search: optimiser.best)
            }
            let plan = asked.planned.plan
            try answer.write(
                Answer(
                    json: json(frontier, plan, asked.findings),
                    document: asked.findings.frontierDocument(
                        frontier,
                        of: asked.planned,
                        gap: choice.gap.share
                    )
                )
            )
        }
    }

    private func json(_ frontier: Frontier, _ plan: Plan, _ findings: Findings) -> JSON {
        .answer(
            "plan-frontier",
            [
                ("on", .date(findings.date)), ("plan", .string(plan.id)),
                ("points", .array(frontier.points.indices.map { point($0, frontier) })),
            ]
        )
    }

    private func point(_ index: Int, _ frontier: Frontier) -> JSON {
        let point = frontier.points[index]
        let found: [(String, JSON)] =
            point.best.map { PlanOptimiseAnswer.pairs($0) } ?? [("status", .string("infeasible"))]
        return .object(
            [
                ("share", .number(Double(point.share.millionths) / 1_000_000)),
                ("money", .money(point.money)),
                (
                    "perMillion",
                    .optional(frontier.marginalWorth(at: index)) { .number($0 / 1_000_000) }
                ),
            ] + found + [("checked", .bool(point.best != nil))]
        )
    }
}
