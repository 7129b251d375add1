extension Diagnostic {
    /// A file is not an .xlsx workbook, or is locked by a password.
    public static func notAWorkbook(_ why: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .notAWorkbook,
            why,
            at: place,
            help: "open it in Excel or LibreOffice, take off any password, and save it as .xlsx"
        )
    }

    /// A workbook lacks parts, or they contradict each other.
    public static func damagedWorkbook(_ why: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .damagedWorkbook,
            "the workbook is damaged: \(why)",
            at: place,
            help: "open it in Excel or LibreOffice and save it again as .xlsx, or ask for it anew"
        )
    }

    /// A workbook is larger than any that is collected.
    public static func workbookTooBig(_ why: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .workbookTooBig,
            "the workbook is too big: \(why)",
            at: place,
            help: "a form is far smaller; copy its sheets to a new workbook"
        )
    }
}

extension Diagnostic {
    /// A report has more of something than Excel reads.
    public static func beyondWorkbook(_ what: String, most: String) -> Diagnostic {
        Diagnostic(
            .error,
            .beyondWorkbook,
            "\(what), more than Excel reads (\(most))",
            at: nil,
            help: "shorten the text where it is written, or narrow the scope of the workspace"
        )
    }

    /// A value of a plan of which its workbook and its file say different things: both changed it since the
    /// export, or the workbook was not exported and nothing says which is newer.
    public static func planConflict(
        _ path: String,
        workbook: String?,
        file: String?,
        isExported: Bool,
        at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .planConflict,
            "\(path) is \(workbook ?? "empty") here and \(file ?? "empty") in the plan's file, and "
                + (isExported
                    ? "both have changed since the export" : "nothing says which is newer"),
            at: place,
            help: "make both say the same, or say which counts: --prefer sheet or --prefer plan"
        )
    }
}
