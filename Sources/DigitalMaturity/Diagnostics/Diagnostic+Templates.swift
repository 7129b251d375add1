extension Diagnostic {
    /// A placeholder that no value fills.
    public static func unknownPlaceholder(
        _ name: String,
        among known: some Sequence<String>,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownPlaceholder,
            "there is no placeholder '\(name)'",
            at: place,
            help: remedy(for: name, among: known)
        )
    }

    /// A template that cannot be read.
    public static func templateSyntax(_ problem: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .templateSyntax,
            problem,
            at: place,
            help: "placeholders are written {{name}}, and {{#name}} is closed by {{/name}}"
        )
    }

    /// What is wrong with the writing of a narrative, and what to write instead.
    package static func narrative(_ problem: String, help: String, at place: Place) -> Diagnostic {
        Diagnostic(.error, .templateSyntax, problem, at: place, help: help)
    }

    /// Rows between bars that begin without a line under their headings.
    package static func tableWithoutRule(columns: Int, at place: Place) -> Diagnostic {
        let rule = "| " + Array(repeating: "---", count: columns).joined(separator: " | ") + " |"
        return .narrative(
            "this table has no line between its headings and its rows",
            help: "write \(rule) under the headings, or \\| for a bar that is meant as one",
            at: place
        )
    }

    /// A row of a table with more cells than there are headings.
    package static func rowTooLong(cells: Int, columns: Int, at place: Place) -> Diagnostic {
        .narrative(
            "this row has \(cells) cells, the headings have \(columns)",
            help: "leave out the rest, or write \\| for a bar that is meant as one",
            at: place
        )
    }

    /// A line of a narrative that begins with an element of HTML.
    package static func lineOfHTML(at place: Place) -> Diagnostic {
        .narrative(
            "this line is HTML, which a reader would see as it is written",
            help: "write Markdown; a table is rows such as | A | B |",
            at: place
        )
    }
}
