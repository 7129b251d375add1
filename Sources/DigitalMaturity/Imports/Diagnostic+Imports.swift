extension Diagnostic {
    /// A file is not of the kind that it is said to be, or of none that is known.
    package static func notThisKind(
        _ file: String,
        _ kind: ImportKind?,
        why: String,
        help: String
    ) -> Diagnostic {
        let what = kind.map { "of the kind '\($0.rawValue)'" } ?? "a file that is known"
        return Diagnostic(
            .error,
            .notThisKind,
            "this is not \(what): \(why)",
            at: Place(file: file),
            help: help
        )
    }

    /// A value is lower or higher than any that there can be.
    package static func outOfBounds(_ value: String, _ bounds: String, at place: Place)
        -> Diagnostic
    {
        Diagnostic(
            .error,
            .outOfBounds,
            "\(value) cannot be right",
            at: place,
            help:
                "expected \(bounds); correct the file, or leave the row out with --without-refused"
        )
    }

    /// A numerator has no denominator, or one of nothing.
    package static func numeratorAlone(_ numerator: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .numeratorAlone,
            "there is a numerator, \(numerator), and no denominator above 0",
            at: place,
            help: "correct the file, or leave the row out with --without-refused"
        )
    }

    /// A total is not what its parts come to.
    package static func totalDiffers(
        _ what: String,
        stated: Double,
        computed: Double,
        at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .totalDiffers,
            "\(what) is stated as \(plainNumber(stated)), and its parts come to "
                + plainNumber(computed),
            at: place,
            help: "ask the publisher which one is right; the parts are used"
        )
    }

    /// An official file is in a workspace as it was published, where nothing reads it.
    package static func officialFile(_ file: String, takenBy kind: String) -> Diagnostic {
        fileNotRead(
            file,
            help: "use 'waymark import \(kind) \(file)', then move the file out of here"
        )
    }

    /// A file does not say which edition it is.
    package static func unknownEdition(_ file: String, taken day: CivilDate) -> Diagnostic {
        Diagnostic(
            .warning,
            .unknownEdition,
            "nothing says which date the numbers are of; \(day.words) is used, the workspace's day",
            at: Place(file: file),
            help: "give --date 2025-03, or --date 2024/25 for a financial year"
        )
    }

    /// A column is about people who are cared for, by its heading or, without one, by its values.
    package static func personalData(_ what: String, headed heading: String?, at place: Place)
        -> Diagnostic
    {
        Diagnostic(
            .error,
            .personalData,
            (heading.map { "the column '\($0)' looks like" } ?? "this column looks like")
                + " personal data: \(what)",
            at: place,
            help: "take the column out, which Waymark does not need; if it holds nothing about a "
                + "person, or must stay in the file, give --allow-personal-data"
        )
    }

    /// A row that an import leaves out.
    package static func rowLeftOut(_ why: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .rowLeftOut,
            "this row is left out: \(why)",
            at: place,
            help:
                "nothing needs to be done if the organisation is none of the kind that is asked for"
        )
    }
}
