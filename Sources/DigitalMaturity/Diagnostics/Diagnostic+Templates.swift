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
}
