import GRDB

/// What makes a SQLite file a ledger.
enum Schema {
    /// The number in the header of every ledger, by which `file` and this tool know one: the
    /// letters `Wymk`.
    static let applicationID: Int32 = 0x5779_6D6B

    /// The editions of the schema. Each only adds to the one before: a table, or a column that may
    /// be NULL. So one step brings a ledger of any of them, or an empty file, up to date.
    private static let editions = [
        "1: runs, scores, plans and routes",
        "2: reporting duties, appraisals, simulations and optima",
        "3: how far ahead an optimum counts, and the capital that it leaves",
        "4: coverage, forecasts and allocations",
        "5: versions of plans, and what was spent and is expected",
        "6: seals",
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (number, edition) in editions.enumerated() {
            migrator.registerMigration(edition) { db in
                guard number == editions.count - 1 else { return }
                try db.bringUpToDate()
                try db.execute(sql: "PRAGMA user_version = \(editions.count)")
            }
        }
        return migrator
    }
}

extension Database {
    /// Adds what is missing, and describes and guards everything anew.
    fileprivate func bringUpToDate() throws {
        let old = try Row.fetchAll(
            self,
            sql: "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
        )
        for object in old {
            try execute(sql: "DROP \(object["type"] as String) \(object["name"] as String)")
        }
        let tables = Seal.tables
        for table in tables { try add(table) }
        try execute(sql: Seal.creation)
        for view in View.all {
            try execute(sql: "CREATE VIEW \(view.name) AS -- \(view.note)\n\(view.query)")
        }
        try describe(tables.map { ($0.name, $0.note) } + View.all.map { ($0.name, $0.note) })
        try guardRows(of: tables)
        try sealEverything()
        try guardSeals()
    }

    private func add(_ table: Table) throws {
        let known = try columnNames(of: table.name)
        guard !known.isEmpty else { return try execute(sql: table.creation) }
        for column in table.columns where !known.contains(column.name) {
            try execute(sql: "ALTER TABLE \(table.name) ADD COLUMN \(column.name) \(column.type)")
        }
    }

    private func columnNames(of object: String) throws -> [String] {
        try String.fetchAll(
            self,
            sql: "SELECT name FROM pragma_table_xinfo(?)",
            arguments: [object]
        )
    }

    // MARK: - Notes

    private func describe(_ objects: [(name: String, note: String)]) throws {
        try execute(
            sql: """
                CREATE TABLE IF NOT EXISTS schema_note (
                    object TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (object)
                ) STRICT, WITHOUT ROWID;
                DELETE FROM schema_note
                """
        )
        let own = [
            ("schema_note", "what every table, view and column is: SELECT * FROM schema_note"),
            ("grdb_migrations", "the editions of this schema that the file has"),
            (Seal.table, Seal.note),
        ]
        for (name, note) in objects + own {
            let columns = try columnNames(of: name)
            try addNote(note, of: name)
            for column in columns {
                try addNote(columnNote(column, in: name), of: "\(name).\(column)")
            }
        }
    }

    private func addNote(_ note: String, of object: String) throws {
        try execute(sql: "INSERT INTO schema_note VALUES (?, ?)", arguments: [object, note])
    }

    // MARK: - Triggers

    /// Keeps what was recorded as it was recorded.
    ///
    /// `INSERT OR REPLACE` deletes without asking the triggers of deletion, so insertion is guarded
    /// too: by then the run has its line, which is written last.
    private func guardRows(of tables: [Table]) throws {
        for table in tables.map(\.name) + ["schema_note", "grdb_migrations"] {
            try refuse("UPDATE", of: table, "changed", "a row is never changed")
            try refuse("DELETE", of: table, "deleted", "a row is never deleted")
        }
        for table in tables.map(\.name) {
            try refuse(
                "INSERT",
                of: table,
                "added_late",
                "nothing is added to a recorded run",
                when: "EXISTS (SELECT 1 FROM run WHERE run = NEW.run)"
            )
        }
        try refuse(
            "INSERT",
            of: "schema_note",
            "replaced",
            "a row is never replaced",
            when: "EXISTS (SELECT 1 FROM schema_note WHERE object = NEW.object)"
        )
    }

    /// Comes last, because the schema is sealed without these.
    private func guardSeals() throws {
        try refuse("UPDATE", of: Seal.table, "changed", "a row is never changed")
        try refuse("DELETE", of: Seal.table, "deleted", "a row is never deleted")
        try refuse(
            "INSERT",
            of: Seal.table,
            "replaced",
            "a row is never replaced",
            when: "EXISTS (SELECT 1 FROM seal WHERE run = NEW.run)"
        )
    }

    private func refuse(
        _ event: String,
        of table: String,
        _ what: String,
        _ message: String,
        when condition: String = "true"
    ) throws {
        try execute(
            sql: """
                CREATE TRIGGER \(table)_is_never_\(what) BEFORE \(event) ON \(table)
                WHEN \(condition)
                BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: \(message)'); END
                """
        )
    }
}
