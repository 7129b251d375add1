import GRDB

/// What makes a SQLite file a ledger.
enum Schema {
    /// The number in the header of every ledger, by which `file` and this tool know one: the
    /// letters `Wymk`.
    static let applicationID: Int32 = 0x5779_6D6B

    /// The editions of the schema. A released edition is never edited: add one after it.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: runs, scores, plans and routes") { db in
            let stored = Table.runTables + Table.planTables + [.schemaNote]
            for table in stored + Table.views {
                try db.execute(sql: table.creation)
            }
            for (object, note) in (stored + Table.views + [.migrations]).flatMap(\.notes) {
                try db.execute(
                    sql: "INSERT INTO schema_note (object, note) VALUES (?, ?)",
                    arguments: [object, note]
                )
            }
            for trigger in (stored + [.migrations]).flatMap(\.guards) {
                try db.execute(sql: trigger)
            }
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        return migrator
    }
}

extension Table {
    fileprivate static let schemaNote = stored(
        "schema_note",
        "what every table, view and column is: SELECT * FROM schema_note",
        key: ["object"],
        columns: [
            .text("object", "a table or view, or one of its columns as table.column"),
            .text("note", "what it is"),
        ]
    )

    /// The table in which the database library keeps the editions of the schema; it makes it.
    fileprivate static let migrations = stored(
        "grdb_migrations",
        "the editions of this schema that the file has",
        key: ["identifier"],
        columns: [.text("identifier", "the edition")]
    )

    /// The triggers that keep what was recorded as it was recorded.
    ///
    /// `INSERT OR REPLACE` deletes without asking the triggers of deletion, so insertion is guarded
    /// too: by then the run has its line, which is written last.
    fileprivate var guards: [String] {
        [
            trigger("changed", "UPDATE", "a row is never changed"),
            trigger("deleted", "DELETE", "a row is never deleted"),
            columns.contains { $0.name == "run" }
                ? trigger(
                    "added_late",
                    "INSERT",
                    "nothing is added to a recorded run",
                    when: "EXISTS (SELECT 1 FROM run WHERE run = NEW.run)"
                ) : nil,
            name == "schema_note"
                ? trigger(
                    "replaced",
                    "INSERT",
                    "a row is never replaced",
                    when: "EXISTS (SELECT 1 FROM schema_note WHERE object = NEW.object)"
                ) : nil,
        ].compactMap { $0 }
    }

    private func trigger(
        _ what: String,
        _ event: String,
        _ message: String,
        when condition: String? = nil
    ) -> String {
        let condition = condition.map { " WHEN \($0)" } ?? ""
        return """
            CREATE TRIGGER \(name)_is_never_\(what) BEFORE \(event) ON \(name)\(condition)
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: \(message)'); END
            """
    }
}
