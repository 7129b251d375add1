import ArgumentParser

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

            Data goes to standard output, everything else to standard error. Input that is wrong is
            reported with its place, all at once, and ends with exit code 65; what is missing, with 66.
            """,
        version: toolVersion,
        subcommands: [
            InitCommand.self, CheckCommand.self, ScoreCommand.self, BenchmarkCommand.self,
            FrameworksCommand.self, ReachCommand.self, RouteCommand.self, ControlsCommand.self,
            PlanCommand.self, ReportCommand.self,
            SiteCommand.self, RunCommand.self, RunsCommand.self, ExplainCommand.self,
            FactsCommand.self, SourcesCommand.self, FormCommand.self,
        ]
    )
}
