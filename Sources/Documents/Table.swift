/// Rows of cells under named columns.
public struct Table: Hashable, Sendable {
    /// A column: what is in it decides how it is aligned.
    public struct Column: Hashable, Sendable {
        /// The alignment of a column's cells.
        public enum Kind: Hashable, Sendable {
            /// Words, set to the left.
            case words
            /// Numbers, set to the right.
            case numbers
        }

        /// The heading, with the unit where there is one.
        public let title: String
        /// Words or numbers.
        public let kind: Kind

        /// A column of words.
        public static func words(_ title: String) -> Column { Column(title: title, kind: .words) }
        /// A column of numbers.
        public static func numbers(_ title: String) -> Column {
            Column(title: title, kind: .numbers)
        }
    }

    /// The anchor, unique in its document.
    public let id: String
    /// What the table shows.
    public let title: String
    /// The columns; the first names the row.
    public let columns: [Column]
    /// The rows, each as long as `columns`.
    public let rows: [[Cell]]
    /// What a reader must know of it: unit, exclusions, definitions.
    public let note: String?
    /// How its marks are shaded; `nil` for most tables, which are not.
    public let shading: Shading?

    /// Creates a table; a row of another length than `columns` is a mistake of ours and traps.
    public init(
        id: String,
        title: String,
        columns: [Column],
        rows: [[Cell]],
        note: String? = nil,
        shading: Shading? = nil
    ) {
        precondition(
            rows.allSatisfy { $0.count == columns.count },
            "every row of \(id) fills its columns"
        )
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.note = note
        self.shading = shading
    }

    /// The reasons for which marks are absent from the table, in their own order.
    public var absences: [Absence] {
        Absence.allCases.filter { absence in rows.contains { $0.contains(.absent(absence)) } }
    }

    var figures: [Figure] { rows.joined().compactMap(\.figure) }
}

/// What is in one cell.
public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// Words that lead somewhere.
    case link(String, Destination)
    /// A number with its trace.
    case figure(Figure)
    /// A figure that is not known, with the words that say so: `not known`, `not answered`.
    case unknown(String)
    /// No mark, and why there is none.
    case absent(Absence)
    /// Nothing, where nothing is meant.
    case blank

    /// The text alone.
    public var plain: String {
        switch self {
        case .text(let text), .link(let text, _), .unknown(let text): text
        case .figure(let figure): figure.text
        case .absent(let absence): absence.words
        case .blank: ""
        }
    }

    /// The number, where the cell holds one.
    public var figure: Figure? {
        guard case .figure(let figure) = self else { return nil }
        return figure
    }
}

extension Cell: ExpressibleByStringInterpolation {
    /// Takes the literal as plain text.
    public init(stringLiteral text: String) {
        self = .text(text)
    }
}
