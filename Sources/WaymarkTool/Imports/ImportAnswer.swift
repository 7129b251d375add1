import DigitalMaturity

/// What `waymark import` answers to scripts.
struct ImportAnswer {
    let files: [ImportedFile]
    let written: [String]
    let isDryRun: Bool

    var json: JSON {
        let kinds = Set(files.map { $0.kind?.rawValue })
        return .answer(
            "import",
            [
                (
                    "kind",
                    .optional(kinds.count == 1 ? files.first?.kind?.rawValue : nil) { .string($0) }
                ),
                ("dryRun", .bool(isDryRun)), ("files", .array(files.map(file))),
                ("written", .array(written.map { .string($0) })),

            ]
        )
    }

    private func file(_ file: ImportedFile) -> JSON {
        .object([
            ("file", .string(file.file)), ("kind", .optional(file.kind?.rawValue) { .string($0) }),
            ("read", .count(file.read)), ("kept", .count(file.kept)),
            (
                "refused",
                .array(
                    file.refused.map {
                        .object([("row", .count($0.row)), ("why", .string($0.words))])
                    }
                )
            ),
            ("changed", .array(file.changes.map(change))),
            ("totals", .array(file.totals.map(total))),
            ("makes", .array(file.outputs.map { .string($0.path) })),
            ("mapping", .optional(file.proposal) { .string($0) }),
            ("notes", .array(file.notes.map { .string($0) })),
            ("diagnostics", .array(file.problems.map(DiagnosticText(workspace: nil).entry))),
        ])
    }

    private func change(_ change: ImportedFile.Change) -> JSON {
        .object([
            ("what", .string(change.what)), ("code", .string(change.code)),
            ("before", .optional(change.before) { .string($0) }),
            ("after", .optional(change.after) { .string($0) }),
        ])
    }

    private func total(_ total: ImportedFile.Total) -> JSON {
        .object([
            ("what", .string(total.what)), ("stated", .number(total.stated)),
            ("computed", .number(total.computed)), ("agrees", .bool(total.agrees)),
        ])
    }
}
