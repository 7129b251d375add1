import ArgumentParser
import DigitalMaturity
import Documents
import Loading

struct PlanTidyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tidy",
        abstract: "Write amounts, dates and lengths of time exactly that a plan states loosely.",
        discussion: """
            Waymark reads '£1.2 million', 'FY26/27' or '18 mths'. This command writes them as '£1.2m', \
            '2026/27' and '18 months'. It changes nothing else in a plan: comments, blanks and the order \
            of lines stay.

              waymark plan tidy lancashire --dry-run
              waymark plan tidy lancashire --plan lancashire-2026
            """
    )

    @Argument(help: "The folder of the workspace.")
    var workspace = "."

    @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
    var plan: String?

    @Flag(help: "Show what would change and change nothing.")
    var dryRun = false

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let read = try plans()
            let chosen = read.filter { plan == nil || $0.plan.id == plan }
            if let plan, chosen.isEmpty {
                throw Failure.unknown(plan, of: "plan", among: read.compactMap(\.plan.id))
            }
            if !dryRun {
                let edited = chosen.filter { !$0.plan.edits.isEmpty }
                try Output.write(edited.map { ($0.file, $0.plan.text) }, in: workspace)
            }
            let edits = chosen.flatMap(\.plan.edits)
            try answer.write(Answer(json: json(edits), document: document(edits)))
        }
    }

    private func plans() throws -> [(file: String, plan: TidyPlan)] {
        var problems: [Diagnostic] = []
        let loader = Loader(home: try Home.find(), workspace: workspace)
        let plans = loader.tidyPlans(&problems)
        guard problems.isEmpty else { throw Failure.input(problems, workspace: workspace) }
        guard !plans.isEmpty else { throw Failure.missing("'\(workspace)' has no plan in plans/") }
        return plans
    }

    private func json(_ edits: [TidyEdit]) -> JSON {
        .answer(
            "plan-tidy",
            [
                ("written", .bool(!dryRun && !edits.isEmpty)),
                (
                    "changes",
                    .array(
                        edits.map { edit in
                            .object([
                                ("file", .string(edit.place.file)),
                                ("line", .optional(edit.place.line) { .count($0) }),
                                ("column", .optional(edit.place.column) { .count($0) }),
                                ("from", .string(edit.old)), ("to", .string(edit.new)),
                            ])
                        }
                    )
                ),
            ]
        )
    }

    private func document(_ edits: [TidyEdit]) -> Document {
        let heading = dryRun ? "What would change" : "What changed"
        let none: [Block] = [
            .prose(["Every value is written exactly. There is nothing to change."])
        ]
        return Document(
            slug: "plan-tidy",
            title: "Plan tidy",
            subtitle: "",
            // The answer has no date and shows none.
            date: CivilDate(boundaryOf: 1900, month: 1, day: 1),
            sections: [
                Section("changes", heading, edits.isEmpty ? none : [.table(table(edits, heading))])
            ]
        )
    }

    private func table(_ edits: [TidyEdit], _ heading: String) -> Table {
        Table(
            id: "changes-table",
            title: heading,
            columns: ["Where", "Written", "Exactly"].map(Table.Column.words),
            rows: edits.map { [.text("\($0.place)"), .text($0.old), .text($0.new)] }
        )
    }
}
