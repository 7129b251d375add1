import DigitalMaturity
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// What becomes of a ledger whose bytes are no longer those that were written.
struct DamageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// How many damaged ledgers are tried; 500 by hand.
    private var tries: Int {
        ProcessInfo.processInfo.environment["WAYMARK_DAMAGED_LEDGERS"].flatMap { Int($0) } ?? 100
    }

    /// All that a ledger answers, in words.
    private func answers(_ path: String) throws -> [String] {
        let ledger = try Ledger(at: path, ifMissing: .refuse)
        return try [
            "\(ledger.runs())", "\(String(describing: ledger.run(1)))",
            "\(String(describing: ledger.run(2)))", "\(ledger.records().count)",
            "\(ledger.tables(of: 2))", "\(ledger.tables())", ledger.text(),
        ]
    }

    @Test func `any damaged byte is found, or changes no answer`() throws {
        let ledger = try Ledger(at: folder.ledger)
        for _ in 0..<2 { _ = try ledger.append(.sample()) }
        try sqlite(folder.ledger) { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let (sound, bytes) = (try answers(folder.ledger), try bytes(of: folder.ledger))
        var random = SplitMix64(seed: 16)
        var found = 0
        for attempt in 0..<tries {
            var damaged = bytes
            for _ in 0..<(1 + attempt % 3) {
                let place = Int.random(in: 0..<damaged.count, using: &random)
                damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            }
            let path = folder.file("damaged-\(attempt).sqlite")
            try damaged.write(to: URL(filePath: path))
            do {
                #expect(try answers(path) == sound, "attempt \(attempt)")
            } catch is LedgerError { found += 1 }
        }
        #expect(found > tries / 4 && found <= tries)
    }

    @Test(
        arguments: [
            ("DELETE FROM allocation WHERE run = 1", "run 1 is not as it was recorded"),
            (
                "UPDATE scheme SET capital_pence = 1 WHERE run = 2",
                "run 2 is not as it was recorded"
            ),
            ("UPDATE run SET on_date = '2027-01-01' WHERE run = 1", "run 1 is not as"),
            ("DELETE FROM run WHERE run = 2", "run 2 is missing"),
            ("DELETE FROM seal WHERE run = 1", "run 1 has no seal"),
            ("UPDATE schema_note SET note = 'other' WHERE object = 'run'", "its tables and views"),
            ("DROP VIEW run_overview", "its tables and views are not as they were made"),
        ]
    ) func `what somebody changed behind the tool's back is named`(sql: String, words: String)
        throws
    {
        let ledger = try Ledger(at: folder.ledger)
        for _ in 0..<2 { _ = try ledger.append(.sample()) }
        #expect(try ledger.damage() == [])
        try sqlite(folder.ledger, foreignKeys: false) { db in
            for name in try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%' || ? || '%'",
                arguments: ["append-only"]
            ) { try db.execute(sql: "DROP TRIGGER \(name)") }
            try db.execute(sql: sql)
        }
        #expect(try ledger.damage().contains { $0.hasPrefix(words) })
        #expect(throws: LedgerError.self) { try ledger.runs() }
    }

    @Test func `a run recorded before the one before it is remarked, and is no damage`() throws {
        let ledger = try Ledger(at: folder.ledger)
        _ = try ledger.append(.sample())
        _ = try ledger.append(.sample(recordedAt: "2026-01-01T00:00:00Z"))
        #expect(
            try ledger.remarks() == [
                "run 2 was recorded at 2026-01-01T00:00:00Z, before run 1 at "
                    + "2026-05-01T09:30:00Z: the clock was set back"
            ]
        )
        #expect(try ledger.damage() == [])
    }
}
