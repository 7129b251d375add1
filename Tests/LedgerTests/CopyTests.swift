import DigitalMaturity
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// Ledgers that are copied, moved as text, read where nothing can be written, and of older editions.
struct CopyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a ledger made again from its text gives the same text`() throws {
        let ledger = try Ledger(at: folder.ledger)
        for run in 0..<3 { _ = try ledger.append(run == 1 ? .bare() : .sample()) }
        let text = try ledger.text()
        let other = try Ledger(at: folder.file("other.sqlite"))
        #expect(try other.add(text) == 3)
        #expect(try other.text() == text)
        #expect(try other.run(3) == .sample())
        #expect(try other.add(text) == 0)
        #expect(try other.append(.sample()) == 4)
    }

    @Test(
        arguments: [
            ("{\"run\":1,\"sha256\":\"", "{\"run\":1,\"sha256\":\"0", "is not as its seal says"),
            ("Lancashire", "Yorkshire", "is not as its seal says"),
            ("\"table\":\"score\"", "\"table\":\"scores\"", "has no table"),
            ("\"waymark-ledger\":1", "\"waymark-ledger\":2", "the first line"),
        ]
    )
    func `a text that was changed adds nothing`(old: String, new: String, words: String) throws {
        let ledger = try Ledger(at: folder.ledger)
        for _ in 0..<2 { _ = try ledger.append(.sample()) }
        let text = try ledger.text()
        let other = try Ledger(at: folder.file("other.sqlite"))
        let error = #expect(throws: LedgerError.self) {
            try other.add(text.replacing(old, with: new))
        }
        #expect(try #require(error).description.contains(words))
        #expect(try other.runs().isEmpty)
        #expect(throws: LedgerError.notAnExport(what: "its end is missing")) {
            try other.add(text.split(separator: "\n").dropLast().joined(separator: "\n"))
        }
        #expect(try other.runs().isEmpty)
    }

    @Test func `another run with the same number is refused`() throws {
        let (one, two) = (try Ledger(at: folder.ledger), try Ledger(at: folder.file("b.sqlite")))
        _ = try one.append(.sample())
        _ = try two.append(.bare())
        #expect(throws: LedgerError.notAnExport(what: "run 1 is another run here")) {
            try two.add(try one.text())
        }
    }

    @Test func `a copy has the same runs and is sound`() throws {
        let ledger = try Ledger(at: folder.ledger)
        _ = try ledger.append(.sample())
        let path = folder.file("copy.sqlite")
        try ledger.copy(to: path)
        let copy = try Ledger(at: path, ifMissing: .refuse)
        #expect(try copy.damage() == [])
        #expect(try copy.text() == ledger.text())
    }

    @Test func `reading writes nothing, also where the log still holds the run`() throws {
        let (path, fixed) = (folder.ledger, folder.file("fixed"))
        let ledger = try Ledger(at: path)
        _ = try ledger.append(.sample())
        let files = FileManager.default
        try files.createDirectory(atPath: fixed, withIntermediateDirectories: false)
        for end in ["", "-wal"] {
            try files.copyItem(atPath: path + end, toPath: fixed + "/ledger.sqlite" + end)
        }
        let before = try files.contentsOfDirectory(atPath: fixed).sorted()
        #expect(before == ["ledger.sqlite", "ledger.sqlite-wal"])
        try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: fixed)
        defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: fixed) }
        let read = try Ledger(at: fixed + "/ledger.sqlite", ifMissing: .refuse)
        #expect(try read.run(1) == .sample())
        // Root may write anywhere, so only others see that nothing is.
        guard geteuid() != 0 else { return }
        #expect(try files.contentsOfDirectory(atPath: fixed).sorted() == before)
    }

    @Test(arguments: 2...5)
    func `a ledger of an older edition is read, added to and sound`(edition: Int) throws {
        let record = RunRecord.sample()
        _ = try Ledger(at: folder.ledger).append(record)
        try sqlite(folder.ledger, foreignKeys: false) { db in
            for name in try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' OR type = 'view'"
            ) {
                try? db.execute(sql: "DROP TRIGGER \(name)")
                try? db.execute(sql: "DROP VIEW \(name)")
            }
            for later in (edition + 1)...6 {
                for sql in CopyTests.taken[later] ?? [] { try db.execute(sql: sql) }
                let name = "\(later):%"
                try db.execute(
                    sql: "DELETE FROM grdb_migrations WHERE identifier LIKE ?",
                    arguments: [name]
                )
            }
            try db.execute(sql: "PRAGMA user_version = \(edition)")
        }
        let before = try bytes(of: folder.ledger)
        let read = try Ledger(at: folder.ledger, ifMissing: .refuse)
        let old = try #require(try read.run(1))
        #expect(old.scores == record.scores && old.routes == record.routes)
        #expect((old.forecasts == record.forecasts) == (edition >= 4))
        #expect(try bytes(of: folder.ledger) == before)
        let ledger = try Ledger(at: folder.ledger)
        #expect(try ledger.append(record) == 2)
        #expect(try ledger.run(1) == old)
        #expect(try ledger.run(2) == record)
        #expect(try ledger.damage() == [])
    }

    /// What each edition added, taken away again.
    private static let taken = [
        6: ["DROP TABLE seal"],
        5: [
            "version": "plan", "rating": "scheme", "actual_capital_pence": "scheme",
            "actual_revenue_pence": "scheme", "forecast_capital_pence": "scheme",
            "forecast_revenue_pence": "scheme",
        ].sorted { $0.key < $1.key }.map {
            "ALTER TABLE \($1) DROP COLUMN \($0)"
        },
        4: ["coverage_count", "forecast", "allocation"].map { "DROP TABLE \($0)" },
        3: ["years_beyond", "capital_left_pence"].map { "ALTER TABLE optimum DROP COLUMN \($0)" },
    ]
}
