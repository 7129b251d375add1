import ArgumentParser
import DigitalMaturity
import Investment
import Optimising
import Reporting

struct PlanOptimiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optimise",
        abstract:
            "The best plan: which schemes to do and when, proved, checked, and why not others.",
        discussion: """
            Seeks the most weighted maturity gained within capital and revenue by year and fund, \
            people, needs, exclusions and approval times. Every answer is worked out again from \
            the plan in whole pence before it is shown; one that fails that check is not shown, \
            and the command ends with 70. Ends with 75 when the time runs out with no answer.
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var choice: ChoiceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(
        help: ArgumentHelp(
            "Also search for the best plan with this scheme; small plans do so for every scheme.",
            valueName: "scheme"
        )
    )
    var why: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write the model as MPS, for any other solver.",
            valueName: "file"
        )
    )
    var mps: String?

    func run() throws {
        try carryOut {
            let asked = try choice.ask(source, knowledge)
            if let mps { try write(asked.problem, to: mps) }
            let known = asked.planned.plan.schemes.map(\.id.value)
            if let unknown = why.first(where: { !known.contains($0) }) {
                throw Failure.input(
                    [.unknownName(unknown, of: "scheme", among: known, at: nil)],
                    workspace: source.path
                )
            }
            let optimiser = try choice.optimiser()
            try answer.write(
                PlanOptimiseAnswer(
                    asked.findings,
                    asked.planned,
                    solver: optimiser.nameOfSolver(for: asked.problem),
                    try optimiser.answer(
                        asked.problem,
                        of: asked.planned.plan,
                        why: why,
                        gap: choice.gap.share
                    )
                ).answer
            )
        }
    }

    private func write(_ problem: ChoiceProblem, to path: String) throws {
        try Output.write(Optimiser.mps(of: problem), to: path)
        if !answer.quiet { Console.error("wrote \(path)\n") }
    }
}
