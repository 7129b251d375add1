extension Diagnostic {
    /// Two things have one identifier.
    public static func duplicateID(
        _ id: String,
        of what: String,
        at place: Place,
        first: Place,
        remedy: String = "give one of them another name"
    ) -> Diagnostic {
        let article = what.first.map { "aeiou".contains($0) } == true ? "an" : "a"
        return Diagnostic(
            .error,
            .duplicateID,
            "there is already \(article) \(what) '\(id)'",
            at: place,
            help: "the first is at \(first); \(remedy)"
        )
    }

    /// A name refers to nothing.
    public static func unknownName(
        _ name: String,
        of what: String,
        among known: some Sequence<String>,
        at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownName,
            "there is no \(what) '\(name)'",
            at: place,
            help: remedy(for: name, among: known)
        )
    }

    /// A table of returns does not say which of the `known` frameworks was answered.
    public static func unnamedFramework(among known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .unnamedFramework,
            "nothing says which framework these returns answer",
            at: place,
            help: "start the file's name with the framework's, or add a column 'framework'; "
                + "one of \(known.joined(separator: ", "))"
        )
    }

    /// No crosswalk joins two frameworks, not even through others.
    public static func noCrosswalk(from: String, to: String) -> Diagnostic {
        Diagnostic(
            .error,
            .noCrosswalk,
            "nobody has written how '\(from)' relates to '\(to)'",
            at: nil,
            help: "add Frameworks/maturity/crosswalks/\(from)--\(to).yaml"
        )
    }
}
