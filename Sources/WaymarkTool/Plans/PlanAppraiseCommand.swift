import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

extension PlanCommand {
    struct Appraise: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What each plan is worth to society beyond doing nothing, and who pays.",
            discussion: """
                Follows the Green Book: real prices, discounted from the plan's first year, with \
                optimism bias where a scheme states its class. Rates and biases are data, each with its \
                source.

                  waymark plan appraise lancashire
                  waymark plan appraise lancashire --inflation 2% --horizon "30 years"
                """
        )

        @OptionGroup var source: SourceOptions
        @OptionGroup var answer: AnswerOptions

        @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
        var plan: String?

        @Option(
            help: ArgumentHelp(
                "The schedule of discount rates, instead of the plan's own or the standard one.",
                valueName: "id"
            )
        )
        var schedule: String?

        @Option(
            help: ArgumentHelp(
                "How long after the plan's first year, instead of the schemes' lives.",
                valueName: "years"
            ),
            transform: parsed(Months.init(parsing:))
        )
        var horizon: Months?

        @Option(help: "The go-live that schemes have, instead of the one that the plan takes.")
        var goLive: Plan.GoLive?

        @Option(
            help: ArgumentHelp(
                "A yearly rise of prices with which to show amounts in cash, instead of the published one.",
                valueName: "percent"
            ),
            transform: parsed(Percentage.init(parsing:))
        )
        var inflation: Percentage?

        func validate() throws {
            if let horizon, !horizon.count.isMultiple(of: 12) {
                throw ValidationError("'\(horizon)' is not whole years.")
            }
            if let inflation, !(Percentage.percent(-50)...Percentage.percent(100) ~= inflation) {
                throw ValidationError("'\(inflation)' is not -50% to 100% a year.")
            }
        }

        func run() throws {
            try carryOut {
                let findings = try source.data.findings()
                let appraisals = try findings.plans(called: plan, in: source).map { planned in
                    (planned: planned, appraisal: try appraisal(of: planned.plan, findings))
                }
                try answer.write(
                    Answer(
                        json: PlanAppraiseAnswer(findings: findings, inflation: inflation)
                            .json(appraisals),
                        document: findings.appraisalDocument(appraisals, inflation: inflation)
                    )
                )
            }
        }

        private func appraisal(of plan: Plan, _ findings: Findings) throws -> Appraisal {
            let parameters = findings.dataset.parameters.appraisal
            let appraisal = findings.dataset.appraisal(
                of: plan,
                on: findings.date,
                schedule: schedule,
                horizon: horizon.map { $0.count / 12 },
                goLive: goLive
            )
            guard let appraisal else {
                if let schedule, schedule == parameters.healthSchedule?.id {
                    throw Failure.input(
                        [.healthRateMisused(on: "a whole plan", at: nil)],
                        workspace: source.path
                    )
                }
                let known = parameters.generalSchedules.filter {
                    $0.edition(on: findings.date) != nil
                }
                throw Failure.input(
                    [
                        .unknownName(
                            schedule ?? plan.terms.discounting?.value ?? "",
                            of: "discount schedule in force on \(findings.date.words)",
                            among: known.map(\.id),
                            at: nil
                        )
                    ],
                    workspace: source.path
                )
            }
            return appraisal
        }
    }
}
