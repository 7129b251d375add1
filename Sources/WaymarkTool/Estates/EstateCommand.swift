import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct EstateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estate",
        abstract: "What an organisation runs on: age, support, warranty, log-in time, cost.",
        discussion: """
            A workspace counts its equipment in the folder estate, in devices.csv, networks.csv, \
            servers.csv, printers.csv and imaging.csv. Without such counts the answer is what is known of \
            England's devices.

              waymark estate lancashire --organisation RXR
              waymark estate lancashire --refresh-age 4 --format json
              waymark estate plan lancashire --organisation RXR --output lancashire/plans/devices.yaml
              waymark explain estate/RXR/due/overdue/cost lancashire
            """,
        subcommands: [
            EstateShowCommand.self, EstatePlanCommand.self, EstateExportCommand.self,
            EstateImportCommand.self,
        ],
        defaultSubcommand: EstateShowCommand.self
    )
}

/// Which estate is meant.
struct EstateOptions: ParsableArguments {
    @OptionGroup var source: SourceOptions

    @Option(
        help: ArgumentHelp(
            "Only this organisation, or the bodies of this board.",
            valueName: "code"
        )
    )
    var organisation: Asked?

    @Option(help: ArgumentHelp("Only the bodies of this board.", valueName: "code"))
    var icb: Asked?

    @Option(
        help: ArgumentHelp(
            "Replace every device at this age. Without it: at the age of its kind.",
            valueName: "years"
        )
    )
    var refreshAge: Int?

    func validate() throws {
        guard let refreshAge, !EstateOptions.ages.contains(refreshAge) else { return }
        throw ValidationError("A refresh age is from 1 to 30 years; \(refreshAge) is not.")
    }

    private static let ages = 1...30

    func asked() throws -> (findings: Findings, code: ODSCode?) {
        let findings = try source.data.findings()
        let board = try icb.map { try findings.system.board($0).code }
        return (findings, try organisation.map { try findings.system.known($0) } ?? board)
    }
}

struct EstateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Age, support, warranty, log-in time and the cost of replacing."
    )

    @OptionGroup var options: EstateOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let (findings, code) = try options.asked()
            try answer.write(
                Answer(
                    json: EstateAnswer(findings, of: code, refreshAge: options.refreshAge).json,
                    document: findings.estateDocument(of: code, refreshAge: options.refreshAge)
                )
            )
        }
    }
}
