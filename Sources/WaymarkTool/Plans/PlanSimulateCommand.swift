import ArgumentParser
import DigitalMaturity
import Investment
import Loading
import Reporting

struct PlanSimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "What each plan may really cost, lose and reach, and when: many draws of chance.",
        discussion: """
            Costs and times are drawn from the ranges the plan states, its risks happen or not, and
            schemes wait for approval, for people and for what they need. Capital that is not spent
            by 31 March lapses. The same seed gives the same answer, however many threads draw.

            With --without a fund or programme gives nothing from a year on: the answer shows who loses money
            and what the chances were before.

              waymark plan simulate lancashire --seed 7 --draws 20000
              waymark plan simulate lancashire --without system-capital@2027/28
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
    var plan: String?

    @Option(help: "The number on which every draw depends.")
    var seed = PlanSimulation.usualSeed

    @Option(help: "How often chance is drawn.")
    var draws = PlanSimulation.usualDraws

    @Option(
        help: ArgumentHelp(
            "Switch a fund or programme off from a year.",
            valueName: "fund@year"
        ),
        transform: parsed { (text) throws(ParseFailure) in try FundSwitch(parsing: text) }
    )
    var without: FundSwitch?

    func validate() throws {
        guard (1...1_000_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 1000000.")
        }
    }

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let plans = try findings.plans(called: plan, in: source)
            let simulations = plans.map { planned in
                findings.simulation(of: planned, seed: seed, draws: draws, by: WatchedThreads())
            }
            let switched = try without.map { try findings.switchingOff($0, in: plans, source) }
            try answer.write(PlanSimulateAnswer(findings, simulations, without: switched).answer)
        }
    }
}

extension Findings {
    /// The plans without a fund, which each of them must have.
    fileprivate func switchingOff(
        _ line: FundSwitch,
        in plans: [PlanFindings],
        _ source: SourceOptions
    ) throws -> [SwitchedOff] {
        do { return try plans.map { try switchingOff(line, in: $0) } } catch let problem
            as Diagnostic
        {
            throw Failure.input([problem], workspace: source.path)
        }
    }
}
