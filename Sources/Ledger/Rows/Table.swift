import GRDB

/// A column of a table.
struct Column {
    let name: String
    /// What follows the name in SQL.
    let type: String
    /// What its values are, for programs that read them as text.
    var kind = RecordedTable.Kind.text
}

/// A table of the ledger: the number of the run, then the columns of its rows.
struct Table {
    let name: String
    let note: String
    let columns: [Column]
    /// The columns that tell one row from another: the run and the first of the row's own.
    let keyColumns: [String]
    private let constraints: [String]

    /// The table of some rows of which, within a run, the first `key` columns tell one from another.
    init(
        _ name: String,
        _ note: String,
        of rows: any LedgerRow.Type,
        key: Int,
        generated: [Column] = [],
        _ constraints: [String] = []
    ) {
        self.name = name
        self.note = note
        let own = rows.columns.map(\.column)
        columns =
            [Column(name: "run", type: "INTEGER NOT NULL", kind: .integer)] + own + generated
        keyColumns = columns.prefix(key + 1).map(\.name)
        self.constraints = constraints
    }

    private var key: String { keyColumns.joined(separator: ", ") }

    /// The statement that creates it, with its notes as comments, which `.schema` shows.
    var creation: String {
        let own = columns.map { column in
            ("\(column.name) \(column.type)", " -- " + columnNote(column.name, in: name))
        }
        let lines = own + (["PRIMARY KEY (\(key))"] + constraints).map { ($0, "") }
        // A comma must stand before the comment.
        let list = lines.enumerated().map { index, line in
            "    \(line.0)\(index < lines.count - 1 ? "," : "")\(line.1)"
        }
        return "CREATE TABLE \(name) ( -- \(note)\n" + list.joined(separator: "\n")
            + "\n) STRICT, WITHOUT ROWID"
    }
}

// MARK: - Constraints

extension Table {
    /// The run of a row. It is checked when the transaction ends, because the row of the run is
    /// written last: as soon as it is there nothing more can be added to the run.
    static let ofRun = "FOREIGN KEY (run) REFERENCES run (run) DEFERRABLE INITIALLY DEFERRED"

    /// A row of another table in the same run, found by `columns`.
    static func reference(
        _ columns: String,
        to table: String,
        _ key: String? = nil
    ) -> String {
        "FOREIGN KEY (run, \(columns)) REFERENCES \(table) (run, \(key ?? columns))"
    }

    static let ofPlan = reference("plan", to: "plan")
    static let ofScheme = reference("plan, scheme", to: "scheme")
}

// MARK: - Rows

extension Table {
    /// Adds the rows of a run.
    func insert(_ rows: [some LedgerRow], of run: Int64, _ db: Database) throws {
        guard let first = rows.first else { return }
        let count = first.values.count + 1
        let names = columns.prefix(count).map(\.name).joined(separator: ", ")
        let marks = repeatElement("?", count: count).joined(separator: ", ")
        let add = try db.cachedStatement(sql: "INSERT INTO \(name) (\(names)) VALUES (\(marks))")
        for row in rows {
            try add.execute(arguments: StatementArguments([run.databaseValue] + row.values))
        }
    }

    /// The rows of a run, in the order of their keys.
    func rows<Kind: LedgerRow>(of run: Int64, _ db: Database) throws -> [Kind] {
        let names = Kind.columns.map(\.column.name).joined(separator: ", ")
        let sql = "SELECT \(names) FROM \(name) WHERE run = ? ORDER BY \(key)"
        return try Kind.all(db, sql, [run])
    }
}
