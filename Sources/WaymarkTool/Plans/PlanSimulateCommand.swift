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
            Costs and times are drawn from the ranges the plan states, its risks happen or not, and \
            schemes wait for approval, for people and for what they need. Capital that is not spent \
            by 31 March lapses. The same seed gives the same answer, however many threads draw.

            With --without a fund or programme gives nothing from a year on, or in some years alone: the \
            answer shows who loses money, which schemes and targets that breaks and what the chances were \
            before.

            With --part the draws are made in parts, on as many machines as there are, and --merge joins \
            them to the same answer.

              waymark plan simulate lancashire --seed 7 --draws 20000
              waymark plan simulate lancashire --without system-capital@2027/28
              waymark plan simulate lancashire --without system-capital@2027/28..2027/28
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var parts: PartOptions

    @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
    var plan: String?

    @Option(help: "The number on which every draw depends.")
    var seed = PlanSimulation.usualSeed

    @Option(help: "How often chance is drawn.")
    var draws = PlanSimulation.usualDraws

    @Option(
        help: ArgumentHelp(
            "Switch a fund or programme off from a year, or from one to another.",
            valueName: "fund@year[..year]"
        ),
        transform: parsed { (text) throws(ParseFailure) in try FundSwitch(parsing: text) }
    )
    var without: FundSwitch?

    func validate() throws {
        guard (1...1_000_000).contains(draws) else {
            throw ValidationError("--draws is from 1 to 1000000.")
        }
        guard without == nil || !parts.isUsed else {
            throw ValidationError("--without is answered in one run, without --part and --merge.")
        }
    }

    func run() throws {
        try carryOut {
            let loader = try source.data.loader()
            let findings = try source.data.findings(by: loader)
            let plans = try findings.plans(called: plan, in: source)
            if let part = parts.part {
                let drawn = plans.map { planned in
                    let ready = findings.toDraw(planned)
                    let made = ready.drawn(part, seed: seed, draws: draws, by: WatchedThreads())
                    return (planned.plan.id, made)
                }
                return try parts.write(
                    part,
                    of: drawn,
                    asked: asked(plans, findings.date),
                    read: loader.inputs,
                    to: answer.output
                )
            }
            let simulations = try simulations(of: plans, findings, loader)
            let switched = try without.map { try findings.switchingOff($0, in: plans, source) }
            try answer.write(PlanSimulateAnswer(findings, simulations, without: switched).answer)
        }
    }
}

extension PlanSimulateCommand {
    /// What is asked, in words that are the same for each part.
    private func asked(_ plans: [PlanFindings], _ date: CivilDate) -> String {
        "plan simulate \(plans.map(\.plan.id).joined(separator: " ")) --seed \(seed) "
            + "--draws \(draws) --on \(date)"
    }

    /// The simulations drawn here, or joined from the parts that were given.
    private func simulations(
        of plans: [PlanFindings],
        _ findings: Findings,
        _ loader: Loader
    ) throws -> [PlanSimulation] {
        guard !parts.merge.isEmpty else {
            return plans.map {
                findings.simulation(of: $0, seed: seed, draws: draws, by: WatchedThreads())
            }
        }
        let question = parts.question(asked(plans, findings.date), loader.inputs)
        let files = try [PartFile](reading: parts.merge, of: question)
        return try plans.map { planned in
            let joined = findings.toDraw(planned).simulated(
                joining: files.batches(of: planned.plan.id),
                seed: seed,
                draws: draws,
                by: WatchedThreads()
            )
            guard let joined else { throw PartFile.unfit(files[0].path, "draws are missing in it") }
            return joined
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
