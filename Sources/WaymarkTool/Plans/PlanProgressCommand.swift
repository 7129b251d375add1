import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct PlanProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress",
        abstract:
            "How the schemes of each plan go: spending, forecast, milestones, risks, benefits.",
        discussion: """
            The tables show what the plan says of its schemes. What it does not say is not known, and the \
            sums are of the rows with a forecast. Milestones are judged on the day of the answer.

              waymark plan progress lancashire
              waymark plan progress lancashire --plan lancashire-2026@1 --on 2027-04-01
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(help: ArgumentHelp("Only this plan, or a version of it: id@1.", valueName: "id"))
    var plan: String?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings().only(plan, in: source.path)
            let plans = findings.plans.map(\.plan)
            let answers = plans.map { ProgressAnswer(plan: $0, date: findings.date).json }
            try answer.write(
                Answer(
                    json: .answer(
                        "plan-progress",
                        [("on", .date(findings.date)), ("plans", .array(answers))]
                    ),
                    document: findings.progressDocument(plans)
                )
            )
        }
    }
}
