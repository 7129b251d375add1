import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Reporting

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import official files, and any number by organisation, into a workspace.",
        discussion: """
            The kind is recognised by the columns, or is given first: \(kinds). Tables may be CSV, in \
            UTF-8 or Windows-1252, or a workbook.

              waymark import eric eric_2025_26_trust_data.csv --workspace lancashire
              waymark import etr.csv ect.csv --workspace lancashire --dry-run
              waymark import facts laptops.csv --map laptops.yaml --workspace lancashire

            Nothing is written unless every file is what it claims and no row is wrong (exit code 65). \
            Rows of other organisations are left out and reported. Numbers become facts of the \
            workspace and count instead of England's where their edition is later. For a table that is \
            not known, leave --map out: a mapping to edit is printed.
            """
    )

    private static let kinds = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")

    @Argument(help: ArgumentHelp("The kind of the files, then the files.", valueName: "path"))
    var paths: [String]

    @Option(help: "The folder of the workspace.")
    var workspace = "."

    @Option(help: ArgumentHelp("A file that says which columns are read.", valueName: "file"))
    var map: String?

    @Option(
        help: ArgumentHelp(
            "The date of the numbers: 2025-03-31, 2025-03 or 2024/25.",
            valueName: "date"
        ),
        transform: parsed(editionDate)
    )
    var date: PartialDate?

    @Flag(help: "Show what would change, and change nothing.")
    var dryRun = false

    @Flag(help: "Leave out rows that are wrong, and take the others.")
    var withoutRefused = false

    @OptionGroup var people: PersonalDataOptions

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let request = try request
            let loader = try DataSource(workspace: workspace).loader()
            let loaded = loader.loadForImport()
            guard let dataset = loaded.dataset else {
                throw Failure.input(loaded.problems, workspace: workspace)
            }
            let files = loader.importing(request, into: dataset)
            let problems = files.flatMap(\.problems)
            let isRefused = problems.containErrors || strict && !problems.isEmpty
            let changed = isRefused || dryRun ? [] : files.flatMap(\.outputs).filter(isNew)
            try Output.write(changed.map { ($0.path, $0.text) }, in: workspace)
            let outcome = ImportAnswer(
                files: files,
                written: changed.map(place),
                isDryRun: dryRun
            )
            let document = ImportDocument(
                files,
                on: dataset.date,
                outcome: words(files, isRefused, changed.count)
            )
            if let proposal = files.lazy.compactMap(\.proposal).first, answer.format != .json {
                // By itself, so that it can be sent to a file.
                try Console.output(proposal)
            } else {
                try answer.write(Answer(json: outcome.json, document: document.document))
            }
            try report(problems, isRefused)
        }
    }

    private var request: ImportRequest {
        get throws {
            let kind = ImportKind(rawValue: paths[0])
            let files = kind == nil ? paths : Array(paths.dropFirst())
            guard !files.isEmpty else { throw ValidationError("Give the files to import.") }
            let isWord = !paths[0].contains { "./".contains($0) }
            if kind == nil, isWord, !FileManager.default.fileExists(atPath: paths[0]) {
                let near = nearest(to: paths[0], among: ImportKind.allCases.map(\.rawValue))
                let hint = near.map { "did you mean '\($0)'?" } ?? "one of \(ImportCommand.kinds)."
                throw ValidationError("'\(paths[0])' is no file and no kind of file: \(hint)")
            }
            var request = ImportRequest(files, as: kind ?? (map == nil ? nil : .facts))
            (request.map, request.date, request.withoutRefused) = (map, date, withoutRefused)
            request.allowsPersonalData = people.allowPersonalData
            return request
        }
    }

    private func place(_ output: ImportedFile.Output) -> String {
        workspace == "."
            ? output.path : (workspace.hasSuffix("/") ? workspace : workspace + "/") + output.path
    }

    /// Whether the workspace does not have just this file.
    private func isNew(_ output: ImportedFile.Output) -> Bool {
        (try? contentsOfFile(place(output), atMost: FileLimits.tableBytes))
            != Array(output.text.utf8)
    }

    private func words(_ files: [ImportedFile], _ isRefused: Bool, _ written: Int) -> String {
        if isRefused { return "Nothing was written." }
        let outputs = files.flatMap(\.outputs)
        if dryRun {
            return "Nothing was written; \(count(outputs.filter(isNew).count, "file")) would be."
        }
        return written == 0 ? "Nothing changed." : "\(count(written, "file")) written."
    }

    /// Says on standard error what is wrong; what is odd is in the answer.
    private func report(_ problems: [Diagnostic], _ isRefused: Bool) throws {
        let told = problems.filter { $0.severity == .error || strict || $0.code != .rowLeftOut }
        if !(answer.quiet && !isRefused), !told.isEmpty {
            Console.error(DiagnosticText(workspace: nil).text(told, .people))
        }
        guard isRefused else { return }
        let errors = problems.filter { $0.severity == .error }
        let isMissing = !errors.isEmpty && errors.allSatisfy { $0.code == .missingFile }
        throw ExitCode(isMissing ? 66 : 65)
    }
}
