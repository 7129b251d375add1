import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Loading

struct PlanImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the changes of a workbook into a plan of the workspace.",
        discussion: """
            Reads what 'waymark plan export' wrote, after people changed it in Excel, LibreOffice or \
            another program: an .xlsx or .ods file, or a folder of tables. Rows may be sorted, and \
            columns added. What cannot be read is reported by sheet and cell, all at once, and then \
            nothing is written. In the plan's file only changed values are written anew, so \
            comments stay.

            The workbook knows the plan as it was exported. If the file was changed since, both sets \
            of changes are kept; where both changed one value, nothing is written until you say with \
            --prefer which counts.

            Any other workbook can be read with --map: 'waymark plan map' proposes the mapping. What \
            such a workbook does not say stays as it is; where it says something else than the plan's \
            file, say with --prefer which counts.

              waymark plan import plan.xlsx greater-manchester --dry-run
              waymark plan import old.xlsx greater-manchester --map mapping.yaml
            """
    )

    @Argument(help: "The workbook, or the folder of tables.")
    var file: String

    @Argument(help: "The folder of the workspace.")
    var workspace = "."

    @Option(
        help: ArgumentHelp(
            "Where a workbook that Waymark did not make has what, as 'waymark plan map' proposes it.",
            valueName: "file"
        )
    )
    var map: String?

    @Option(help: "Whose value counts where the workbook and the plan's file changed one value.")
    var prefer: PlanSide?

    @Flag(help: "Show what would change, and change nothing.")
    var dryRun = false

    @OptionGroup var people: PersonalDataOptions

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let dataset = try DataSource(workspace: workspace).dataset()
            let standards = dataset.parameters.names.standards
            try people.refuse([file], besides: standards, workspace: workspace)
            let plans = dataset.workspace?.plans ?? []
            let choices = plans.flatMap { PlanChoices(of: $0, in: dataset).organisations }
            let found = PlanImport(
                PlanTables(file, organisations: choices),
                mapping: try mapping(),
                into: dataset,
                at: workspace,
                prefer: prefer
            )
            if !dryRun, let text = found.text {
                try Output.write([(found.path, text)], in: workspace)
            }
            let result = PlanImportAnswer(found, isDryRun: dryRun)
            try answer.write(Answer(json: result.json, document: result.document(on: dataset.date)))
            let told = found.problems + found.conflicts.map { $0.conflict(isExported: map == nil) }
            if !told.isEmpty {
                Console.error(DiagnosticText(workspace: nil).text(told.sorted(), .people))
            }
            guard found.isWhole else {
                let isMissing = told.allSatisfy {
                    $0.code == .missingFile || $0.severity == .warning
                }
                throw ExitCode(isMissing ? 66 : 65)
            }
        }
    }

    private func mapping() throws -> PlanMapping? {
        guard let map else { return nil }
        var problems: [Diagnostic] = []
        let mapping = PlanMapping.read(map, &problems)
        guard let mapping, !problems.containErrors else {
            throw Failure.input(problems, workspace: nil)
        }
        return mapping
    }
}

extension PlanSide: ExpressibleByArgument {}

extension PlanChange {
    /// The change as what keeps a plan from being written.
    func conflict(isExported: Bool) -> Diagnostic {
        .planConflict(path, workbook: new, file: old, isExported: isExported, at: place)
    }
}
