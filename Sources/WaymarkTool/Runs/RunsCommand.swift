import ArgumentParser
import DigitalMaturity
import Documents
import Ledger
import Reporting

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "Show the runs recorded in a workspace's ledger.",
        subcommands: [List.self, Show.self, RunsExportCommand.self],
        defaultSubcommand: List.self
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every run, one on each line."
        )

        @Argument(help: "The folder of the workspace.")
        var workspace = "."

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let runs = try reading(workspace) { (ledger) throws(LedgerError) in
                    try ledger.runs()
                }
                guard let last = runs.last else {
                    throw Failure.missing("no run is recorded in '\(workspace)'")
                }
                try answer.write(
                    Answer(
                        json: .answer("runs-list", [("runs", .array(runs.map(summary)))]),
                        document: Document(
                            slug: "runs",
                            title: "Runs of \(workspace)",
                            subtitle: count(runs.count, "run"),
                            date: last.onDate,
                            sections: [
                                Section("runs", "", [.table(table(runs))])
                            ]
                        )
                    )
                )
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one run, with its inputs and approval routes."
        )

        @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
        var number: Int64

        @Argument(help: "The folder of the workspace.")
        var workspace = "."

        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let found = try reading(workspace) { (ledger) throws(LedgerError) in
                    try ledger.run(number)
                }
                guard let found else {
                    throw Failure.missing("there is no run \(number) in '\(workspace)'")
                }
                try answer.write(RunAnswer(number, found).answer)
            }
        }
    }
}

private func summary(_ run: RunSummary) -> JSON {
    .object([
        ("run", .integer(run.run)), ("on", .date(run.onDate)),
        ("recordedAt", .string(run.recordedAt)),
        ("toolVersion", .string(run.toolVersion)),
        ("referenceEdition", .date(run.referenceEdition)),
        ("rulebookEdition", .string(run.rulebookEdition)),
        ("workspace", .optional(run.workspaceTitle) { .string($0) }),
        ("inputs", .count(run.inputs)),
        ("returns", .count(run.returns)), ("plans", .count(run.plans)),
        ("schemes", .count(run.schemes)),
        ("undetermined", .count(run.undetermined)),
    ])
}

private func table(_ runs: [RunSummary]) -> Table {
    Table(
        id: "runs-table",
        title: "Runs",
        columns: [
            .numbers("Run"), .words("On"), .words("Recorded at"), .words("Tool"),
            .words("Rulebook"),
            .numbers("Inputs"), .numbers("Returns"), .numbers("Schemes"), .numbers("Undetermined"),
        ],
        rows: runs.map { run in
            [
                "\(run.run)", .text(run.onDate.description), .text(run.recordedAt),
                .text(run.toolVersion),
                .text(run.rulebookEdition), "\(run.inputs)", "\(run.returns)", "\(run.schemes)",
                "\(run.undetermined)",
            ]
        }
    )
}
