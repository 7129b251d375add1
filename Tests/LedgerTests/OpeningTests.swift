import Documents
import Foundation
import GRDB
import Ledger
import Testing

struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a ledger says what it is in its header`() throws {
        _ = try Ledger(at: folder.ledger)
        #expect(try bytes(of: folder.ledger)[68..<72].elementsEqual("Wymk".utf8))
        let marks = try ["application_id", "user_version", "journal_mode"].map { mark in
            try sqlite(folder.ledger) { try String.fetchOne($0, sql: "PRAGMA \(mark)") }
        }
        #expect(marks == ["\(0x5779_6D6B)", "6", "wal"])
    }

    @Test func `an empty file becomes a ledger`() throws {
        try Data().write(to: URL(filePath: folder.ledger))
        #expect(try Ledger(at: folder.ledger).append(.sample()) == 1)
    }

    @Test func `a command that only reads makes no file`() throws {
        #expect(throws: LedgerError.missing(path: folder.ledger)) {
            try Ledger(at: folder.ledger, ifMissing: .refuse)
        }
        #expect(try folder.names.isEmpty)
    }

    @Test(arguments: ["DELETE", "WAL"])
    func `another program's database is refused and left as it is`(journal: String) throws {
        let path = folder.file("other.sqlite")
        try sqlite(path) { db in
            try db.execute(sql: "PRAGMA journal_mode = \(journal)")
            try db.execute(sql: "CREATE TABLE run (run); INSERT INTO run VALUES (7)")
        }
        try refuse(path)
        let kept = try sqlite(path) { try Int.fetchOne($0, sql: "SELECT run FROM run") }
        #expect(kept == 7)
    }

    @Test func `a database with another mark is refused and left as it is`() throws {
        let path = folder.file("other.sqlite")
        try sqlite(path) { try $0.execute(sql: "PRAGMA application_id = 42") }
        try refuse(path)
    }

    @Test func `a log that another program has not carried out is left as it is`() throws {
        let (path, copy) = (folder.file("open.sqlite"), folder.file("other.sqlite"))
        try sqlite(path) { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE a (b)")
            for end in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
            }
        }
        try refuse(copy)
    }

    @Test(
        arguments: [
            "plain text", "SQLite format 3\0", String(repeating: "Wymk", count: 25),
            "SQLite format 3\0" + String(repeating: " ", count: 99),
        ]
    )
    func `what is no database is refused and left as it is`(text: String) throws {
        let path = folder.file("notes.txt")
        try Data(text.utf8).write(to: URL(filePath: path))
        try refuse(path)
    }

    @Test func `a ledger of a later version is refused and left as it is`() throws {
        _ = try Ledger(at: folder.ledger).append(.sample())
        try sqlite(folder.ledger) { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('2: something')")
        }
        let before = try bytes(of: folder.ledger)
        #expect(throws: LedgerError.tooNew(path: folder.ledger)) { try Ledger(at: folder.ledger) }
        #expect(try bytes(of: folder.ledger) == before)
    }

    @Test func `a folder that is not there or in the place of the file cannot be opened`() throws {
        for path in [folder.file("nowhere/ledger.sqlite"), folder.file("")] {
            let error = #expect(throws: LedgerError.self) { try Ledger(at: path) }
            #expect(
                error
                    == .cannotOpen(path: path, reason: "unable to open database file (SQLite 14)")
            )
        }
    }

    @Test func `a ledger that was being made when the program ended is finished`() throws {
        try sqlite(folder.ledger) { try $0.execute(sql: "PRAGMA application_id = 0x57796D6B") }
        #expect(try Ledger(at: folder.ledger).append(.sample()) == 1)
    }

    @Test func `a ledger whose rules were taken away is found out before an answer`() throws {
        let ledger = try Ledger(at: folder.ledger)
        _ = try ledger.append(.sample())
        try sqlite(folder.ledger) { db in
            try db.execute(sql: "DROP TRIGGER score_is_never_changed")
            try db.execute(sql: "UPDATE score SET care_setting = 'moon' WHERE source = 'RXN'")
        }
        let what = "its tables and views are not as they were made"
        #expect(throws: LedgerError.damaged(path: folder.ledger, what: what)) {
            try ledger.run(1)
        }
    }

    @Test(
        arguments: [
            (.missing(path: "a"), "there is no ledger at 'a': no run has been recorded there"),
            (.cannotOpen(path: "a", reason: "b"), "cannot open the ledger 'a': b"),
            (
                .notALedger(path: "a"),
                "'a' is not a ledger: it was left as it is; name another file"
            ),
            (
                .tooNew(path: "a"),
                "the ledger 'a' was written by a later version of this tool: use that version"
            ),
            (.cannotRead(path: "a", reason: "b"), "cannot read the ledger 'a': b"),
            (.cannotWrite(path: "a", reason: "b"), "cannot add the run to the ledger 'a': b"),
        ] as [(LedgerError, String)]
    )
    func `say what is wrong`(error: LedgerError, text: String) {
        #expect(error.description == text)
    }

    /// Expects `path` to be refused and its folder to be as it was.
    private func refuse(_ path: String) throws {
        let (before, names) = (try bytes(of: path), try folder.names)
        for absence in [Ledger.Absence.create, .refuse] {
            #expect(throws: LedgerError.notALedger(path: path)) {
                try Ledger(at: path, ifMissing: absence)
            }
        }
        #expect(try bytes(of: path) == before)
        #expect(try folder.names == names)
    }
}
