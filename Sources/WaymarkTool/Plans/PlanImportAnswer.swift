import DigitalMaturity
import Documents
import Loading

/// What `waymark plan import` says.
struct PlanImportAnswer {
    private let found: PlanImport
    private let isDryRun: Bool

    init(_ found: PlanImport, isDryRun: Bool) {
        self.found = found
        self.isDryRun = isDryRun
    }

    var json: JSON {
        .answer(
            "plan-import",
            [
                ("plan", .string(found.plan)), ("path", .string(found.path)),
                ("dryRun", .bool(isDryRun)), ("written", .bool(isWritten)),
                ("changes", .array(found.changes.map(entry))),
                ("conflicts", .array(found.conflicts.map(entry))),
                (
                    "diagnostics",
                    .array(found.problems.map(DiagnosticText(workspace: nil).entry))
                ),
            ]
        )
    }

    private var isWritten: Bool { !isDryRun && found.text != nil }

    private func entry(_ change: PlanChange) -> JSON {
        .object([
            ("path", .string(change.path)), ("old", .optional(change.old) { .string($0) }),
            ("new", .optional(change.new) { .string($0) }),
            ("place", .optional(change.place) { .string("\($0)") }),
        ])
    }

    func document(on date: CivilDate) -> Document {
        Document(
            slug: "plan-import",
            title: found.plan.isEmpty ? "Plan not read" : "Import of plan \(found.plan)",
            subtitle: summary,
            date: date,
            sections: found.changes.isEmpty
                ? [] : [Section("changes", "Changes", [.table(table)])]
        )
    }

    private var summary: String {
        let errors = found.problems.count { $0.severity == .error }
        guard found.isWhole else {
            return "Nothing is written: \(count(errors, "error")) and "
                + "\(count(found.conflicts.count, "conflict"))."
        }
        let changes = count(found.changes.count, "change")
        if found.changes.isEmpty { return "The workbook says what the plan says already." }
        return isDryRun
            ? "\(changes) would be made in \(found.path)." : "\(changes) made in \(found.path)."
    }

    private var table: Table {
        Table(
            id: "changes-table",
            title: "What changes",
            columns: ["What", "Plan", "Workbook", "Where"].map(Table.Column.words),
            rows: found.changes.map { change in
                [
                    change.path, change.old ?? "–", change.new ?? "–",
                    change.place.map { $0.spot ?? "\($0)" } ?? "–",
                ].map { .text($0) }
            }
        )
    }
}
