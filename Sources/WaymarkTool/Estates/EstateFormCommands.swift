import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Spreadsheets

struct EstateExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the Excel form in which an organisation counts its equipment.",
        discussion: """
            The form has a sheet for devices, networks, servers, printers and imaging, filled in with what the \
            workspace counts already.

              waymark estate export lancashire --organisation RXR --output rxr-estate.xlsx
            """
    )

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("Whose form it is.", valueName: "code"))
    var organisation: Asked

    @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    func run() throws {
        try carryOut {
            let dataset = try source.data.dataset()
            let code = try dataset.system.open(organisation)
            guard (output as NSString).pathExtension.lowercased() == "xlsx" else {
                throw ValidationError("The form is an Excel workbook; name it .xlsx.")
            }
            let importer = EstateImporter(
                home: try Home.find(),
                workspace: source.path ?? "",
                dataset
            )
            try Output.replace(output) { try importer.form(of: code).writeWorkbook(at: $0) }
            Console.error("wrote \(output)\n")
        }
    }
}

struct EstateImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import returned forms, or inventories with a row for each device.",
        discussion: """
            A form is recognised by its sheets. In a form an empty cell changes nothing, and a row that cannot \
            be read is reported and changes nothing.

            An inventory is .csv, .xlsx or .ods, as a tool for assets exports it. Its devices are grouped into \
            cohorts. A mapping says which column is what; without one, the command proposes it. The mapping \
            lies in estate/mapping.yaml or is given with --map. The next inventory of an organisation replaces \
            what the last one counted, and nothing that was counted by hand.

              waymark estate import lancashire rxr-estate.xlsx
              waymark estate import lancashire inventory.csv --map mapping.yaml --dry-run
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The workspace, unless it is the current folder, then files.",
            valueName: "path"
        )
    )
    var paths: [String]

    @Option(help: ArgumentHelp("How the columns of an inventory are read.", valueName: "file"))
    var map: String?

    @Flag(help: "Show what would change, and change nothing.")
    var dryRun = false

    @OptionGroup var people: PersonalDataOptions

    @Option(help: "The format of the answer.")
    var format: Form = .table

    /// The formats of the outcome.
    enum Form: String, ExpressibleByArgument, CaseIterable { case table, json }

    func run() throws {
        try carryOut {
            let isWorkspace = FileManager.default.fileExists(atPath: paths[0] + "/waymark.yaml")
            let files = isWorkspace ? Array(paths.dropFirst()) : paths
            guard !files.isEmpty else { throw ValidationError("Give the files to import.") }
            let workspace = isWorkspace ? paths[0] : "."
            try people.refuse(files, workspace: workspace)
            let dataset = try DataSource(workspace: workspace).dataset()
            let importer = EstateImporter(home: try Home.find(), workspace: workspace, dataset)
            let outcome = importer.importing(files, map: map)
            if !dryRun {
                let files = outcome.written.map { ($0.path, csvText($0.rows)) }
                try Output.write(files, in: workspace)
            }
            let answer = EstateImportAnswer(outcome, isDryRun: dryRun)
            try Console.output(format == .json ? answer.json.text : answer.text)
            let problems = outcome.outcomes.flatMap(\.problems).filter { $0.severity == .error }
            guard problems.isEmpty else {
                throw ExitCode(problems.allSatisfy { $0.code == .missingFile } ? 66 : 65)
            }
        }
    }

    private func csvText(_ rows: [[String]]) -> String {
        rows.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
    }
}

/// What `waymark estate import` says of each file.
struct EstateImportAnswer {
    private let result: EstateImport
    private let isDryRun: Bool

    init(_ result: EstateImport, isDryRun: Bool) {
        self.result = result
        self.isDryRun = isDryRun
    }

    var text: String {
        let written = result.written.map { (isDryRun ? "would write " : "wrote ") + $0.path }
        return (result.outcomes.flatMap(lines) + written).map { $0 + "\n" }.joined()
    }

    private func lines(_ outcome: EstateImport.Outcome) -> [String] {
        let counts = [
            "\(count(outcome.read, "row")) read", "\(outcome.kept) taken",
            "\(outcome.changed) changed in the workspace",
        ]
        let dropped = outcome.dropped > 0 ? ["\(outcome.dropped) dropped"] : []
        return ["\(outcome.file.onOneLine) (\(outcome.kind))"]
            + ["  " + (counts + dropped).joined(separator: ", ")]
            + outcome.problems.map { "  " + $0.description.replacing("\n", with: "\n  ") }
            + (outcome.proposal.map { ["", "A mapping to check:", "", $0] } ?? [])
    }

    var json: JSON {
        .answer(
            "estate-import",
            [
                ("kind", .string("estate")), ("dryRun", .bool(isDryRun)),
                ("files", .array(result.outcomes.map(file))),
                ("written", .array(result.written.map { .string($0.path) })),
            ]
        )
    }

    private func file(_ outcome: EstateImport.Outcome) -> JSON {
        .object([
            ("file", .string(outcome.file)), ("kind", .string(outcome.kind)),
            ("read", .count(outcome.read)), ("kept", .count(outcome.kept)),
            ("changed", .count(outcome.changed)), ("dropped", .count(outcome.dropped)),
            ("proposal", .optional(outcome.proposal) { .string($0) }),
            (
                "refused",
                .array(
                    outcome.problems.map { problem in
                        .object([
                            ("row", .optional(problem.place) { .string($0.description) }),
                            ("why", .string(problem.summary)),
                        ])
                    }
                )
            ),
            ("diagnostics", .array(outcome.problems.map(DiagnosticText(workspace: nil).entry))),
        ])
    }
}
