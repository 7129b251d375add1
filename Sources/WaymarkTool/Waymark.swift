import ArgumentParser
import Foundation

/// The command `waymark`.
@main
struct Waymark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract:
            "Digital maturity and investment planning for the NHS and social care in England.",
        discussion: """
            Start with a workspace for one integrated care board, look at it, and make everything:

              waymark init lancashire --icb QE1
              waymark check lancashire
              waymark run lancashire

            Most commands also answer from England's reference data alone, with --england:

              waymark score --england --format json
              waymark benchmark --england --organisation RXR

            What may be spent without asking, on any day:

              waymark route --body RXR --kind digital --capital £26.3m --whole-life £28m --on 2023-06-01

            Data goes to standard output, everything else to standard error. A command line that cannot \
            be read ends with exit code 64. Input that is wrong, and a name that nothing has, is reported \
            with its place, all at once, and ends with 65; a file or run that is missing, with 66.
            """,
        version: toolVersion,
        subcommands: [
            InitCommand.self, CheckCommand.self, ScoreCommand.self, BenchmarkCommand.self,
            FrameworksCommand.self, ReachCommand.self, RouteCommand.self, ControlsCommand.self,
            PlanCommand.self, ReportCommand.self,
            SiteCommand.self, RunCommand.self, RunsCommand.self, ExplainCommand.self,
            OrganisationsCommand.self,
            EstateCommand.self,
            FactsCommand.self, SourcesCommand.self, FormCommand.self,
            MergeCommand.self,
            ImportCommand.self,
            SocialCareCommand.self,
            SuppliersCommand.self,
            CoverageCommand.self,
            ForecastCommand.self,
            TargetsCommand.self,
            ProgrammesCommand.self,
            ApproversCommand.self,
            ElementsCommand.self,
            AllocateCommand.self,
            ReportsCommand.self,
            ChangesCommand.self,
            VerifyCommand.self,
            LedgerCommand.self,
        ]
    )

    /// Carries out the command line; whatever is printed goes through `Console`, which may fail.
    static func main() {
        Console.holdClosedStreams()
        Stopping.listen()
        do {
            var command = try parseAsRoot(
                joiningNegatives(Array(CommandLine.arguments.dropFirst()))
            )
            try command.run()
        } catch {
            let (message, code) = (fullMessage(for: error), exitCode(for: error))
            if message.isEmpty || code != .success {
                if !message.isEmpty { Console.error(message + "\n") }
                Foundation.exit(code.rawValue)
            }
            do { try carryOut { try Console.output(message + "\n") } } catch {
                Foundation.exit(exitCode(for: error).rawValue)
            }
        }
    }
}

/// The arguments with each negative value joined to its option, `--capital=-£5m`: else it would be
/// taken for an option that there is not.
private func joiningNegatives(_ arguments: [String]) -> [String] {
    arguments.reduce(into: []) { joined, argument in
        let value = argument.dropFirst(argument.hasPrefix("-£") ? 2 : 1)
        let isNegative = argument.hasPrefix("-") && value.first?.isNumber == true
        guard isNegative, let option = joined.last, option.hasPrefix("--"), !option.contains("=")
        else { return joined.append(argument) }
        joined[joined.count - 1] = "\(option)=\(argument)"
    }
}
