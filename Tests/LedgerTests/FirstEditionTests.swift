import DigitalMaturity
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// A ledger that the version before wrote.
struct FirstEditionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let source = (0..<2).reduce(URL(filePath: #filePath)) { path, _ in
            path.deletingLastPathComponent()
        }.appending(path: "Support/ledger-edition-1.sql")
        let sql = try String(contentsOf: source, encoding: .utf8)
        try sqlite(folder.ledger, foreignKeys: false) { try $0.execute(sql: sql) }
    }

    @Test func `is read, with nothing where nothing was recorded`() throws {
        let record = try #require(try Ledger(at: folder.ledger).run(1))
        #expect(record == .firstEdition())
        #expect(record.routes.map(\.standing) == [nil, nil, nil, nil, nil])
        #expect(record.appraisals.isEmpty && record.optima.isEmpty)
    }

    @Test func `is added to, and the older run stays as it was`() throws {
        let columns = try columns()
        let before = try rows(of: columns)
        let ledger = try Ledger(at: folder.ledger)
        #expect(try ledger.append(.sample()) == 2)
        #expect(try ledger.run(2) == .sample())
        #expect(try ledger.run(1) == .firstEdition())
        #expect(try ledger.runs().map(\.run) == [1, 2])
        #expect(try rows(of: columns) == before)
        #expect(before.count == 18)
    }

    @Test func `comes to the same tables, views, triggers and notes as a new one`() throws {
        let new = folder.file("new.sqlite")
        _ = try Ledger(at: folder.ledger)
        _ = try Ledger(at: new)
        let objects = """
            SELECT type || ' ' || name || ' ' || CASE type WHEN 'table' THEN '' ELSE sql END
            FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1
            """
        let notes = "SELECT object || ': ' || note FROM schema_note ORDER BY 1"
        let columns = """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
            FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
            WHERE t.type = 'table' AND t.schema = 'main' ORDER BY 1
            """
        for sql in [objects, notes, columns] {
            let found = try texts(folder.ledger, sql)
            #expect(found == (try texts(new, sql)))
            #expect(found.count > 40)
        }
        #expect(try texts(folder.ledger, "PRAGMA user_version") == ["6"])
        #expect(try texts(folder.ledger, "PRAGMA foreign_key_check").isEmpty)
    }

    private static let tables = [
        "run", "input", "organisation", "score", "dimension_score", "plan", "plan_year", "scheme",
        "approval",
    ]

    /// The columns of each table of the first edition; later editions add more.
    private func columns() throws -> [String: String] {
        try sqlite(folder.ledger) { db in
            let names = try FirstEditionTests.tables.map { table in
                try db.columns(in: table).map(\.name).joined(separator: ", ")
            }
            return Dictionary(uniqueKeysWithValues: zip(FirstEditionTests.tables, names))
        }
    }

    /// Every row of the first run in these columns, as text.
    private func rows(of columns: [String: String]) throws -> [String] {
        try sqlite(folder.ledger) { db in
            try FirstEditionTests.tables.flatMap { table in
                let names = try #require(columns[table])
                let sql = "SELECT \(names) FROM \(table) WHERE run = 1"
                return try Row.fetchAll(db, sql: sql).map(\.description)
            }
        }
    }

    private func texts(_ path: String, _ sql: String) throws -> [String] {
        try sqlite(path) { try String.fetchAll($0, sql: sql) }
    }
}
