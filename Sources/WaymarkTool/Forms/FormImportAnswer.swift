import DigitalMaturity
import Loading

/// What `waymark form import` tells of each file.
struct FormImportAnswer {
    private let imports: [FormImport]
    private let isDryRun: Bool
    private static let shown = 5

    init(_ imports: [FormImport], isDryRun: Bool) {
        self.imports = imports
        self.isDryRun = isDryRun
    }

    var text: String {
        (imports.flatMap(lines) + [total]).map { $0 + "\n" }.joined()
    }

    private var verb: String { isDryRun ? "would be taken" : "taken" }

    private var total: String {
        let taken = imports.flatMap(\.assessments)
        let answers = count(taken.map(\.form.answers).reduce(0, +), "answer")
        let errors = imports.flatMap(\.problems).count { $0.severity == .error }
        let (files, forms) = (count(imports.count, "file"), count(taken.count, "form"))
        return "\(files), \(forms) and \(answers) \(verb), \(count(errors, "error"))"
    }

    private func lines(_ file: FormImport) -> [String] {
        var lines = [file.file.onOneLine]
        if file.assessments.isEmpty { lines.append("  nothing taken") }
        for assessment in file.assessments { lines += self.lines(assessment) }
        lines += file.problems.map { "  " + $0.description.replacing("\n", with: "\n  ") }
        return lines
    }

    private func lines(_ assessment: FormImport.Assessment) -> [String] {
        let changes = assessment.changes
        let place = assessment.text == nil ? "nothing to hold" : assessment.path
        let answers = count(assessment.form.answers, "answer")
        let changed = count(changes.answers.count, "change")
        var lines = ["  \(assessment.form.key.name): \(answers) \(verb), \(changed) (\(place))"]
        lines += changes.answers.prefix(FormImportAnswer.shown).map { "    " + words($0) }
        let more = changes.answers.count - FormImportAnswer.shown
        if more > 0 { lines.append("    and \(more) more") }
        if changes.details > 0 {
            lines.append("    what stands beside \(count(changes.details, "answer"))")
        }
        return lines + changes.others.map { "    \($0)" }
    }

    private func words(_ change: FormChanges.Change) -> String {
        "\(change.element): \(change.old ?? "not answered") → \(change.new ?? "not answered")"
    }
}

extension FormImportAnswer {
    var json: JSON {
        .answer(
            "form-import",
            [("dryRun", .bool(isDryRun)), ("files", .array(imports.map(file)))]
        )
    }

    private func file(_ file: FormImport) -> JSON {
        .object([
            ("file", .string(file.file)), ("forms", .array(file.assessments.map(assessment))),
            ("diagnostics", .array(file.problems.map(DiagnosticText(workspace: nil).entry))),
        ])
    }

    private func assessment(_ assessment: FormImport.Assessment) -> JSON {
        let key = assessment.form.key
        return .object([
            ("organisation", .string(key.organisation.text)),
            ("careSetting", .string(key.careSetting.rawValue)),
            ("framework", .string(key.framework)), ("date", .string(key.date.description)),
            ("answers", .count(assessment.form.answers)), ("path", .string(assessment.path)),
            ("changes", .array(assessment.changes.answers.map(change))),
            ("otherDetails", .count(assessment.changes.details)),
            ("others", .array(assessment.changes.others.map { .string($0) })),
        ])
    }

    private func change(_ change: FormChanges.Change) -> JSON {
        .object([
            ("element", .string(change.element)), ("old", .optional(change.old) { .string($0) }),
            ("new", .optional(change.new) { .string($0) }),
        ])
    }
}
