import ArgumentParser
import DigitalMaturity
import Foundation
import Loading

struct FormImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the answers of returned forms into the workspace, many at once.",
        discussion: """
            Files are .xlsx or .csv; a folder stands for all of them in it. What cannot be read is told
            by sheet and cell, and what is held of it stays; everything else is taken. Ends with 65
            when any file had an error.

              waymark form import lancashire returned
              waymark form import lancashire returned/rxr.xlsx --dry-run
            """
    )

    /// The forms in which the outcome is told.
    enum Form: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(
        help: ArgumentHelp(
            "The workspace, if it is not the working directory, and then files and folders.",
            valueName: "path"
        )
    )
    var paths: [String]

    @Flag(help: "Only tell what would happen.")
    var dryRun = false

    @Option(help: "The form of the answer.")
    var format: Form = .table

    func run() throws {
        try carryOut {
            let (workspace, files) = try places()
            let dataset = try DataSource(workspace: workspace).dataset()
            let imports = FormImport.of(FormFile.read(files, against: dataset), into: dataset)
            if !dryRun { try write(imports, in: workspace) }
            let answer = FormImportAnswer(imports, isDryRun: dryRun)
            Console.output(format == .json ? answer.json.text : answer.text)
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
            throw ValidationError("Give the files or folders in which forms came back.")
        }
        return (isWorkspace ? paths[0] : ".", files)
    }

    private func write(_ imports: [FormImport], in workspace: String) throws {
        for assessment in imports.flatMap(\.assessments) {
            guard let text = assessment.text else { continue }
            try Output.write(text, to: workspace + "/" + assessment.path)
        }
    }
}
