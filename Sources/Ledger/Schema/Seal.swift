import Foundation
import GRDB

/// By what damage to what was recorded is found: a digest of all rows of each run, and one, of run 0, of
/// the tables, views and triggers themselves.
enum Seal {
    static let table = "seal"
    static let note = "a digest of all rows of each run, by which damage to the file is found"

    static let creation = """
        CREATE TABLE IF NOT EXISTS seal ( -- \(note)
            run INTEGER NOT NULL, -- the number of the run; 0 for the schema
            sha256 TEXT NOT NULL, -- the digest in hexadecimal
            PRIMARY KEY (run),
            CHECK (run >= 0),
            CHECK (length(sha256) = 64)
        ) STRICT, WITHOUT ROWID
        """

    static var tables: [Table] { [RunRow.table] + RunRecord.lists.map(\.table) }
}

extension Database {
    // MARK: - Digests

    /// The digest of a run: of each value that is not NULL, with table, row and column. So it stays the
    /// same when a later edition adds columns.
    func digest(ofRun run: Int64) throws -> Fingerprint {
        var bytes: [UInt8] = []
        for table in Seal.tables {
            let columns = table.storedColumns
            let sql = """
                SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE run = ?
                ORDER BY \(table.keyColumns.joined(separator: ", "))
                """
            let rows = try Row.fetchCursor(self, sql: sql, arguments: [run])
            while let row = try rows.next() {
                bytes.append("\n\(table.name)")
                for (index, name) in columns.enumerated() {
                    bytes.append(name, row[index] as DatabaseValue)
                }
            }
        }
        return Fingerprint(of: bytes)
    }

    /// The digest of what makes the file a ledger; indexes and what others added are not part of it.
    func digestOfSchema() throws -> Fingerprint {
        let own = Seal.tables.map(\.name) + View.all.map(\.name) + ["schema_note", Seal.table]
        let names = own.map { "'\($0)'" }.joined(separator: ", ")
        var bytes: [UInt8] = []
        for sql in [
            """
            SELECT type, name, sql FROM sqlite_schema
            WHERE tbl_name IN (\(names)) AND type <> 'index' AND name NOT LIKE 'seal_is%'
            ORDER BY type, name
            """,
            "SELECT object, note FROM schema_note ORDER BY object",
        ] {
            for row in try Row.fetchAll(self, sql: sql) {
                bytes.append("\n")
                for (name, value) in row { bytes.append(name, value) }
            }
        }
        return Fingerprint(of: bytes)
    }

    // MARK: - Sealing

    /// Keeps the seal of a run.
    func addSeal(_ seal: Fingerprint, ofRun run: Int64) throws {
        try execute(
            sql: "INSERT INTO seal (run, sha256) VALUES (?, ?)",
            arguments: [run, seal.text]
        )
    }

    /// The seal of a run, if it has one.
    func seal(ofRun run: Int64) throws -> String? {
        try String.fetchOne(self, sql: "SELECT sha256 FROM seal WHERE run = ?", arguments: [run])
    }

    /// Seals what older editions recorded, and the schema anew.
    func sealEverything() throws {
        let runs = "SELECT run FROM run WHERE run NOT IN (SELECT run FROM seal)"
        for run in try Int64.fetchAll(self, sql: runs) {
            try addSeal(digest(ofRun: run), ofRun: run)
        }
        try execute(sql: "DELETE FROM seal WHERE run = 0")
        try addSeal(digestOfSchema(), ofRun: 0)
    }
}

extension Table {
    /// The columns that are written, without those that SQLite works out.
    var storedColumns: [String] {
        columns.filter { !$0.type.contains("GENERATED") }.map(\.name)
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    /// A value with its name, its kind and its length, so that no two lists of values look alike.
    fileprivate mutating func append(_ name: String, _ value: DatabaseValue) {
        let text: (kind: String, text: String)
        switch value.storage {
        case .null: return
        case .int64(let number): text = ("i", "\(number)")
        case .double(let number): text = ("d", "\(number.bitPattern)")
        case .string(let words): text = ("t", words)
        case .blob(let data): text = ("b", data.base64EncodedString())
        }
        append(" \(name):\(text.kind)\(text.text.utf8.count):\(text.text)")
    }
}
