extension Diagnostic {
    /// A file is no part of the question that parts are joined for.
    package static func partUnfit(_ file: String, because why: String) -> Diagnostic {
        Diagnostic(
            .error,
            .partUnfit,
            "this part cannot be joined: \(why)",
            at: Place(file: file),
            help:
                "make the parts with the same files and options as here, and give each of them once"
        )
    }

    /// A file or folder that must be there is not.
    public static func missingFile(_ path: String, what: String) -> Diagnostic {
        Diagnostic(
            .error,
            .missingFile,
            "there is no \(what) '\(path)'",
            at: nil,
            help: "check the path; 'waymark init DIR --icb CODE' makes a workspace"
        )
    }

    /// A folder in which forms were expected has none.
    public static func noForms(in folder: String) -> Diagnostic {
        Diagnostic(
            .error,
            .missingFile,
            "there is no form in the folder '\(folder)'",
            at: nil,
            help: "forms end in .xlsx, .ods or .csv; check the path"
        )
    }

    /// A file that nothing reads, and why or what to do.
    public static func fileNotRead(_ file: String, help: String) -> Diagnostic {
        Diagnostic(
            .warning,
            .fileNotRead,
            "this file is not read",
            at: Place(file: file),
            help: help
        )
    }

    /// A file holds nothing.
    public static func emptyFile(_ file: String) -> Diagnostic {
        Diagnostic(
            .error,
            .emptyFile,
            "the file is empty",
            at: Place(file: file),
            help: "fill it in, or delete it"
        )
    }

    /// A file or folder is there and cannot be read.
    public static func unreadableFile(_ why: String, at path: String) -> Diagnostic {
        Diagnostic(
            .error,
            .unreadableFile,
            "this cannot be read: \(why)",
            at: Place(file: path),
            help: "check its permissions and what it is, or take it out of the folder"
        )
    }

    /// A file is larger than is read.
    public static func fileTooBig(_ why: String, at path: String) -> Diagnostic {
        Diagnostic(
            .error,
            .fileTooBig,
            "the file is too big: \(why)",
            at: Place(file: path),
            help: "cut it into several files, or keep only the rows and columns that are needed"
        )
    }

    /// A file was written to while it was read.
    public static func fileChanged(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            .fileChanged,
            "the file changed while it was read",
            at: Place(file: path),
            help: "wait until whatever writes it has ended, and run the command again"
        )
    }

    /// A table has more columns than are read.
    public static func tooManyColumns(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .tooManyColumns,
            "the heading has \(count) columns; at most \(limit) are read",
            at: place,
            help: "keep only the columns that are needed"
        )
    }

    /// A file is not UTF-8 text; `encoding` is what all of it is, where that can be seen.
    public static func notUTF8(of encoding: String? = nil, at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .notUTF8,
            encoding.map { "the file is \($0)" } ?? "the text is not UTF-8 from here",
            at: place,
            help: "save the file as UTF-8; Excel calls it 'CSV UTF-8 (comma delimited)'"
        )
    }

    /// A dataset has no row in the list of sources.
    public static func noProvenance(of file: String, in sources: String) -> Diagnostic {
        Diagnostic(
            .error,
            .noProvenance,
            "'\(file)' has no row in \(sources)",
            at: Place(file: file),
            help: "add its publisher, title, date, licence and what was changed"
        )
    }
}
