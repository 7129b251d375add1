extension Diagnostic {
    /// Rows that a mapping leaves out.
    public static func planRowsLeftOut(_ labels: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .planRowsLeftOut,
            "\(labels.count == 1 ? "a row is" : "\(labels.count) rows are") left out: \(quotedList(labels))",
            at: place,
            help: "'skip' in the mapping says so; take its words out where a row is a scheme"
        )
    }

    /// A row that is read, and begins as those that are left out.
    public static func planMayBeTotal(_ label: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .planMayBeTotal,
            "'\(label)' is read as a row of its own",
            at: place,
            help: "if it is a total or a note, write all its words under 'skip' in the mapping"
        )
    }

    /// Columns with numbers for which a mapping has no key.
    public static func planColumnsUnread(_ headings: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .formExtraColumn,
            "the mapping reads no numbers of \(quotedList(headings))",
            at: place,
            help: "give each a key where the plan is to have it, such as 'capital 2026/27'"
        )
    }

    /// What a workbook does not show, and is read all the same.
    public static func planHidden(_ parts: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .planHidden,
            "hidden in the workbook, and read: \(parts.joined(separator: ", "))",
            at: place,
            help: "delete it from the workbook, or the sheet from the mapping, if it is not meant"
        )
    }
}

/// Texts in quotes with commas between them; of many the first ones, and how many more there are.
private func quotedList(_ texts: [String]) -> String {
    let shown = texts.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return texts.count > 12 ? "\(shown) and \(texts.count - 12) more" : shown
}
