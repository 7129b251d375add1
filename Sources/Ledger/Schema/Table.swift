/// A table or view of the ledger, described once: its SQL and its notes come from here.
struct Table {
    /// One column; `definition` is a type with constraints, or in a view an expression.
    struct Column {
        let name: String
        let definition: String
        let note: String

        init(_ name: String, _ definition: String, _ note: String) {
            self.name = name
            self.definition = definition
            self.note = note
        }
    }

    /// Where the rows come from.
    enum Content {
        /// Rows are stored, under these constraints of the whole table.
        case stored(constraints: [String])
        /// Rows are read from elsewhere: what follows `FROM`.
        case view(from: String)
    }

    let name: String
    let note: String
    let columns: [Column]
    let content: Content

    /// A stored table whose key is `key`, in the order in which it is stored.
    static func stored(
        _ name: String,
        _ note: String,
        key: [String],
        references: [String] = [],
        columns: [Column]
    ) -> Table {
        let key = "PRIMARY KEY (\(key.joined(separator: ", ")))"
        return Table(
            name: name,
            note: note,
            columns: columns,
            content: .stored(constraints: [key] + references)
        )
    }

    /// A view of what follows `FROM`.
    static func view(_ name: String, _ note: String, from: String, columns: [[Column]]) -> Table {
        Table(name: name, note: note, columns: Array(columns.joined()), content: .view(from: from))
    }

    /// The notes: of the whole, then of each column.
    var notes: [(object: String, note: String)] {
        [(name, note)] + columns.map { ("\(name).\($0.name)", $0.note) }
    }

    /// The statement that creates it, with its notes as comments, which `.schema` shows.
    var creation: String {
        switch content {
        case .stored(let constraints):
            let lines = columns.map { ("\($0.name) \($0.definition)", $0.note) }
            return "CREATE TABLE \(name) ( -- \(note)\n"
                + list(lines + constraints.map { ($0, nil) })
                + "\n) STRICT, WITHOUT ROWID"
        case .view(let from):
            let lines = columns.map { column in
                (
                    column.definition == column.name
                        ? column.name : "\(column.definition) AS \(column.name)", column.note
                )
            }
            return "CREATE VIEW \(name) AS -- \(note)\nSELECT\n" + list(lines) + "\nFROM \(from)"
        }
    }

    /// Lines of SQL with commas between them, which must stand before the comments.
    private func list(_ lines: [(sql: String, note: String?)]) -> String {
        lines.enumerated().map { index, line in
            "    " + line.sql + (index < lines.count - 1 ? "," : "")
                + (line.note.map { " -- \($0)" } ?? "")
        }.joined(separator: "\n")
    }
}
