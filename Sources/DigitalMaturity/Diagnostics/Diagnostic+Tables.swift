extension Diagnostic {
    /// The quotes of a CSV file do not pair up.
    public static func csvQuoting(_ problem: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .csvQuoting,
            problem,
            at: place,
            help: "write a quote inside a field as two quotes, and quote the whole field"
        )
    }

    /// The columns of a CSV file are cut by other marks than commas.
    public static func otherSeparator(_ marks: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .otherSeparator,
            "the columns are separated by \(marks)",
            at: place,
            help: "save the file with commas; Excel calls it 'CSV UTF-8 (comma delimited)'"
        )
    }

    /// A row has too few or too many fields.
    public static func raggedRow(found: Int, expected: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .raggedRow,
            "this row has \(found) field\(found == 1 ? "" : "s"), the heading has \(expected)",
            at: place,
            help: "quote a field that holds a comma"
        )
    }

    /// Two columns have one name.
    public static func duplicateColumn(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .duplicateColumn,
            "the column '\(name)' stands twice",
            at: place,
            help: "remove or rename one of them"
        )
    }

    /// A column that is needed is not there.
    public static func missingColumn(_ name: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            .missingColumn,
            "there is no column '\(name)'",
            at: Place(file: file, line: 1),
            help: "add it to the first line"
        )
    }

    /// A column that nobody reads.
    public static func unknownColumn(
        _ name: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownColumn,
            "there is no such column as '\(name)' here",
            at: place,
            help: remedy(for: name, among: known)
        )
    }
}
