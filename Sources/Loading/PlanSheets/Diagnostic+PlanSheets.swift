import DigitalMaturity

extension Diagnostic {
    /// A sheet that holds part of the plan is gone.
    static func planMissingSheet(_ name: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            .formMissingSheet,
            "there is no sheet '\(name)'",
            at: Place(file: file),
            help: "put it back; to take out what it has, keep the sheet and empty its rows"
        )
    }

    /// A column that holds part of the plan is gone.
    static func planMissingColumn(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formMissingColumn,
            "there is no column '\(title)'",
            at: place,
            help:
                "put it back; to take out what it has, keep the heading and empty its cells. In a "
                + "mapping, give a column its key or write what every row says under 'each'"
        )
    }

    /// A column or row of the user's own, which is left alone.
    static func planExtraColumn(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .formExtraColumn,
            "'\(title)' is no key of the plan",
            at: place,
            help: "it is not read; 'waymark plan format' lists the keys"
        )
    }

    /// A cell whose value a formula has worked out.
    static func planFormula(_ value: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .formFormulaError,
            "the cell has a formula, of which the plan keeps only the value \(value)",
            at: place,
            help: "type the value in place of the formula if it is not to change"
        )
    }

    /// A row for a scheme that is not in the sheet of schemes.
    static func planUnknownScheme(
        _ id: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        .unknownName(id, of: "scheme", among: known, at: place)
    }
}
