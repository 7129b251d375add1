import ArgumentParser
import DigitalMaturity
import Investment
import Loading

struct EstatePlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Print a plan that replaces devices when they are due.",
        discussion: """
            The plan is YAML for the folder plans of a workspace. It has one scheme, which buys the cohorts of \
            the estate in the years in which they are due. It is marked illustrative until you set its status.

              waymark estate plan lancashire --organisation RXR --output lancashire/plans/devices.yaml
              waymark estate plan lancashire --organisation RXR --refresh-age 4 --from 2027/28
            """
    )

    @OptionGroup var options: EstateOptions

    @Option(
        help: ArgumentHelp(
            "The first financial year. Without it: that of the workspace's day.",
            valueName: "year"
        ),
        transform: parsed(FinancialYear.init(parsing:))
    )
    var from: FinancialYear?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write. Without it: standard output.", valueName: "file")
    )
    var output: String?

    func run() throws {
        try carryOut {
            let (findings, code) = try options.asked()
            guard let code else { throw ValidationError("Give --organisation.") }
            let date = findings.date
            let refresh = RefreshPlan(
                findings.dataset,
                for: code,
                from: from ?? FinancialYear(containing: date),
                on: date,
                refreshAge: options.refreshAge
            )
            guard let refresh else {
                throw Failure.missing(
                    "\(findings.system.fullName(of: code)) has no devices here with a date of "
                        + "purchase, a refresh age and a price"
                )
            }
            let text = planText(refresh.plan, remarks: refresh.remarks)
            guard let output else { return try Console.output(text) }
            try Output.write(text, to: output)
        }
    }
}
