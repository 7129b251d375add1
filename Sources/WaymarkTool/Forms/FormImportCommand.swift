import ArgumentParser
import DigitalMaturity
import Foundation
import Loading

struct FormImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import the answers of returned forms into the workspace.",
        discussion: """
            Files are .xlsx, .ods or .csv. A folder means all such files in it. Answers that cannot be \
            read are reported by sheet and cell, and those already held are kept. All other answers \
            are imported. A blank takes an answer back only if the form had it when it was exported. \
            The exit code is 65 if any file has an error.

              waymark form import lancashire returned
              waymark form import lancashire returned/rxr.xlsx --dry-run
            """
    )

    /// The formats of the outcome.
    enum Form: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(
        help: ArgumentHelp(
            "The workspace, unless it is the current folder, then files and folders.",
            valueName: "path"
        )
    )
    var paths: [String]

    @Flag(help: "Show what would change, and change nothing.")
    var dryRun = false

    @Option(help: "The format of the answer.")
    var format: Form = .table

    func run() throws {
        try carryOut {
            let (workspace, files) = try places()
            let dataset = try DataSource(workspace: workspace).dataset()
            let imports = FormImport.of(FormFile.read(files, against: dataset), into: dataset)
            if !dryRun { try write(imports, in: workspace) }
            let answer = FormImportAnswer(imports, isDryRun: dryRun)
            try Console.output(format == .json ? answer.json.text : answer.text)
            let problems = imports.flatMap(\.problems)
            guard !problems.containErrors else {
                let isMissing = problems.allSatisfy {
                    $0.code == .missingFile || $0.severity == .warning
                }
                throw ExitCode(isMissing ? 66 : 65)
            }
        }
    }

    private func places() throws -> (workspace: String, files: [String]) {
        let isWorkspace = FileManager.default.fileExists(atPath: paths[0] + "/waymark.yaml")
        let files = isWorkspace ? Array(paths.dropFirst()) : paths
        guard !files.isEmpty else {
            throw ValidationError("Give the files or folders of the returned forms.")
        }
        return (isWorkspace ? paths[0] : ".", files)
    }

    private func write(_ imports: [FormImport], in workspace: String) throws {
        let changed = imports.flatMap(\.assessments).compactMap { assessment in
            assessment.text.map { (assessment.path, $0) }
        }
        try Output.write(changed, in: workspace)
    }
}
