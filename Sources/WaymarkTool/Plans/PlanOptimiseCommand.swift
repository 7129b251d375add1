import ArgumentParser
import DigitalMaturity
import Investment
import Loading
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

    @Option(
        help: ArgumentHelp(
            "Search for nothing: check this solution of the model that --mps writes.",
            discussion:
                "A line has a variable and then its value. Ends with 1 where it does not hold.",
            valueName: "file"
        )
    )
    var solution: String?

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
            if let solution { return try check(solution, asked) }
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

    private func check(_ path: String, _ asked: ChoiceOptions.Asked) throws {
        let bytes: [UInt8]
        do throws(FileFault) {
            bytes = try contentsOfFile(path, atMost: FileLimits.tableBytes)
        } catch { throw Failure.input([error.told(of: path)], workspace: nil) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let choice = Optimiser.choice(in: text, of: asked.problem) else {
            throw Failure.missing("'\(path)' names no variable of the model that --mps writes")
        }
        let checked = PlanSolutionAnswer(
            findings: asked.findings,
            plan: asked.planned.plan,
            problem: asked.problem,
            choice: choice
        )
        try answer.write(checked.answer)
        if !checked.broken.isEmpty { throw ExitCode(1) }
    }

    private func write(_ problem: ChoiceProblem, to path: String) throws {
        try Output.write(Optimiser.mps(of: problem), to: path)
        if !answer.quiet { Console.error("wrote \(path)\n") }
    }
}
