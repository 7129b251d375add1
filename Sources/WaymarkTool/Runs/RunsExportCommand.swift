import ArgumentParser
import DigitalMaturity
import Ledger

struct RunsExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write every recorded run as CSV, with a descriptor.",
        discussion: """
            A data package (https://datapackage.org): a file for each table of the ledger, one of every \
            number that was recorded, and datapackage.json, which says what every column is and how the \
            tables join. The tables of one run with its reports are written by 'waymark run --tables'.

              waymark runs export lancashire --output runs/
            """
    )

    @Argument(help: "The folder of the workspace.")
    var workspace = "."

    @Option(name: [.short, .long], help: ArgumentHelp("The folder to write.", valueName: "folder"))
    var output: String

    func run() throws {
        try carryOut {
            let (tables, runs) = try reading(workspace) { (ledger) throws(LedgerError) in
                (try ledger.tables(), try ledger.records())
            }
            guard let last = runs.last else {
                throw Failure.missing("no run is recorded in '\(workspace)'")
            }
            let title = last.record.run.workspaceTitle ?? "England"
            let package = DataPackage(ledgerOf: title, tables, runs)
            try Output.replaceFolder(output, with: package.files)
            Console.error(
                "wrote \(count(runs.count, "run")) in \(package.tables.count) tables to \(output)\n"
            )
        }
    }
}
