// MARK: - Why a form is refused whole

extension Diagnostic {
    /// A form of an organisation whose forms are not collected here.
    public static func formWrongOrganisation(
        _ code: String,
        _ why: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formWrongOrganisation,
            "the form of '\(code)' is not collected here: \(why)",
            at: place,
            help: "import it into the workspace it was sent from, or add it to organisations.yaml"
        )
    }

    /// A form whose code is not that of the organisation for which it was made.
    public static func formOtherOrganisation(
        _ code: String,
        _ name: String,
        sentTo other: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formWrongOrganisation,
            "the form was made for '\(other)', but its code '\(code)' is that of '\(name)'",
            at: place,
            help: "restore the code; if the code is right, write its organisation's name too"
        )
    }

    /// A form for a framework, an edition or a layout that is not held.
    public static func formWrongEdition(
        _ what: String,
        expected: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formWrongEdition,
            "the form is for \(what)",
            at: place,
            help: "\(expected); export the form anew"
        )
    }

    /// A form for a setting in which the framework asks nothing.
    public static func formWrongSetting(
        _ setting: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formWrongSetting,
            "the framework is not for the care setting '\(setting)'",
            at: place,
            help: "expected one of: \(known.joined(separator: ", "))"
        )
    }

    /// A form does not say what it is.
    public static func formMissingField(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formMissingField,
            "the form does not say its '\(title)'",
            at: place,
            help: "export the form anew and copy the answers into it"
        )
    }

    /// Two forms for one assessment, of which only one can count.
    public static func formRepeated(_ name: String, also: Place, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formRepeated,
            "there is another form for \(name)",
            at: place,
            help: "it is in \(also.file); import the one that counts"
        )
    }

    /// The assessment is held in a file that cannot hold single answers.
    public static func formHeldElsewhere(_ name: String, held: Place, at place: Place) -> Diagnostic
    {
        Diagnostic(
            .error,
            .formHeldElsewhere,
            "\(name) is already held, without its answers",
            at: place,
            help: "remove it from \(held)"
        )
    }
}

// MARK: - What is wrong with its sheets

extension Diagnostic {
    /// A sheet that is needed is not there.
    public static func formMissingSheet(_ name: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            .formMissingSheet,
            "there is no sheet '\(name)'",
            at: Place(file: file),
            help: "what is held of it stays; keep the names of the sheets"
        )
    }

    /// A sheet that nobody reads.
    public static func formExtraSheet(_ name: String, in file: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .formExtraSheet,
            "the sheet '\(name)' is no part of the form",
            at: Place(file: file, sheet: name),
            help: "nothing is read from it"
        )
    }

    /// A column that is needed is not there.
    public static func formMissingColumn(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formMissingColumn,
            "there is no column '\(title)'",
            at: place,
            help: "what is held of it stays; keep the words at the head of the columns"
        )
    }

    /// A column that nobody reads and that holds something.
    public static func formExtraColumn(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .formExtraColumn,
            title.isEmpty
                ? "this column has no heading of the form"
                : "the column '\(title)' is no part of the form",
            at: place,
            help: "what stands in it is not kept; write it under Evidence or Reason"
        )
    }

    /// Two columns have one title.
    public static func formRepeatedColumn(_ title: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formRepeatedColumn,
            "the column '\(title)' stands twice",
            at: place,
            help: "what is held of it stays; remove or rename one of them"
        )
    }

    /// A row for nothing that is asked there.
    public static func formUnknownRow(
        _ ref: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formUnknownRow,
            ref.isEmpty
                ? "this row has no reference" : "nothing is asked here with the reference '\(ref)'",
            at: place,
            help: nearest(to: ref, among: known).map { "did you mean '\($0)'?" }
                ?? "the row is not taken; restore its reference"
        )
    }

    /// Two rows, or values, for one thing.
    public static func formRepeatedRow(_ ref: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formRepeatedRow,
            "'\(ref)' is answered twice",
            at: place,
            help: "what is held of it stays; remove one of the rows"
        )
    }

    /// Questions that the form has lost.
    public static func formMissingRow(_ refs: [String], at place: Place) -> Diagnostic {
        let more = refs.count > 5 ? " and \(refs.count - 5) more" : ""
        return Diagnostic(
            .error,
            .formMissingRow,
            "the row\(refs.count == 1 ? "" : "s") of "
                + refs.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
                + "\(more) \(refs.count == 1 ? "is" : "are") missing",
            at: place,
            help: "what is held stays; empty an answer to take it back"
        )
    }
}

// MARK: - What is wrong with a cell

extension Diagnostic {
    /// Words that are none of the answers.
    public static func formUnknownAnswer(
        _ text: String,
        among known: [String],
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formUnknownAnswer,
            "'\(text)' is not one of the answers",
            at: place,
            help: nearest(to: text, among: known).map { "did you mean '\($0)'?" }
                ?? "choose one of: \(known.joined(separator: ", "))"
        )
    }

    /// A value of another kind than what is read here.
    public static func formWrongType(
        _ text: String,
        expected: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .formWrongType,
            "'\(text)' is not what belongs here",
            at: place,
            help: "expected \(expected)"
        )
    }

    /// A formula that gives an error, or nothing.
    public static func formFormulaError(_ error: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formFormulaError,
            error.map { "the formula here gives \($0)" } ?? "the formula here was not worked out",
            at: place,
            help: "what is held stays; type the value in place of the formula"
        )
    }

    /// Merged cells, of which nobody can say what they answer.
    public static func formMergedCell(_ range: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .formMergedCell,
            "the cells \(range) are merged",
            at: place,
            help: "what is held of them stays; separate them and fill in each"
        )
    }

    /// Evidence without an answer, which is not kept.
    public static func formNoAnswer(_ ref: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .formNoAnswer,
            "'\(ref)' has evidence or a reason, but no answer",
            at: place,
            help: "nothing of the row is taken; choose an answer"
        )
    }
}
