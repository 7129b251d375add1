/// What became of one file that is to be imported.
public struct ImportedFile: Sendable {
    /// A row that is not taken, and why.
    public struct Refusal: Hashable, Sendable {
        /// The line of the file or the row of the sheet, from 1.
        public let row: Int
        /// The reason, in words.
        public let why: String
        /// The code or name that the row has, where the reason is one of many alike.
        public let about: String?

        package init(row: Int, why: String, about: String? = nil) {
            self.row = row
            self.why = why
            self.about = about
        }

        /// The reason with what it is about.
        public var words: String { about.map { "'\($0)': \(why)" } ?? why }
    }

    /// A total that the file or its publisher states, beside that of the rows.
    public struct Total: Hashable, Sendable {
        /// What is added up.
        public let what: String
        /// The number that the file or its publisher gives.
        public let stated: Double
        /// What the rows of the file come to.
        public let computed: Double

        package init(what: String, stated: Double, computed: Double) {
            self.what = what
            self.stated = stated
            self.computed = computed
        }

        /// Whether the two agree.
        public var agrees: Bool { abs(stated - computed) <= max(0.5, stated.magnitude / 1e9) }
    }

    /// A value that differs from the one held before.
    public struct Change: Hashable, Sendable {
        /// The fact or the kind of row.
        public let what: String
        /// The code of the organisation.
        public let code: String
        /// What was held; `nil` where it is new.
        public let before: String?
        /// What is held now; `nil` where it went away.
        public let after: String?

        package init(what: String, code: String, before: String?, after: String?) {
            self.what = what
            self.code = code
            self.before = before
            self.after = after
        }
    }

    /// A file of the workspace that the import makes.
    public struct Output: Hashable, Sendable {
        /// The path within the workspace.
        public let path: String
        /// The whole content.
        public let text: String

        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// The path that was given.
    public let file: String
    /// What kind of file it is; `nil` where nobody knows.
    public let kind: ImportKind?
    /// What the file is, in words.
    public var title = ""
    /// How many rows were read.
    public var read = 0
    /// How many rows were taken.
    public var kept = 0
    /// The rows that were not.
    public var refused: [Refusal] = []
    /// What the file says of the whole.
    public var totals: [Total] = []
    /// What differs from what was held.
    public var changes: [Change] = []
    /// What is to be written.
    public var outputs: [Output] = []
    /// A mapping to edit, where the columns are not known.
    public var proposal: String?
    /// What else a reader should know.
    public var notes: [String] = []
    /// What is wrong or odd, by place.
    public var problems: [Diagnostic] = []

    package init(_ file: String, kind: ImportKind?) {
        self.file = file
        self.kind = kind
    }
}

extension ImportedFile {
    /// The refusals for one reason each, in order of the first row.
    public var refusals: [(why: String, rows: [Refusal])] {
        Dictionary(grouping: refused, by: \.why)
            .map { ($0.key, $0.value.sorted { $0.row < $1.row }) }
            .sorted { ($0.rows[0].row, $0.why) < ($1.rows[0].row, $1.why) }
    }
}
