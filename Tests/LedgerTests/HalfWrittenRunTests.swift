import DigitalMaturity
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

struct HalfWrittenRunTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a run that fails at its last line leaves nothing behind`() throws {
        let ledger = try Ledger(at: folder.ledger)
        _ = try ledger.append(.sample())
        let error = #expect(throws: LedgerError.self) {
            try ledger.append(.sample(recordedAt: "yesterday"))
        }
        let words = try #require(error).description
        #expect(words.contains("CHECK constraint failed"))
        #expect(try counts() == counts(ofRuns: 1))
        #expect(try ledger.append(.sample()) == 2)
        #expect(try counts() == counts(ofRuns: 2))
    }

    @Test func `a run that fails midway leaves nothing behind`() throws {
        let ledger = try Ledger(at: folder.ledger)
        var twice = RunRecord.sample()
        twice.plans += twice.plans
        #expect(throws: LedgerError.self) { try ledger.append(twice) }
        #expect(try counts().values.allSatisfy { $0 == 0 })
    }

    @Test func `a program that is killed while it writes leaves the runs that were whole`()
        async throws
    {
        let path = folder.ledger
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let ledger = try Ledger(at: path)
            _ = try ledger.append(.sample())
            try sqlite(path) { db in
                try db.execute(sql: "BEGIN IMMEDIATE; PRAGMA cache_size = 1")
                try db.execute(
                    sql: """
                        WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 9999)
                        INSERT INTO input SELECT 2, 'file-' || n, 0, sha256 FROM n, input
                        WHERE run = 1 AND path = 'waymark.yaml'
                        """
                )
                raise(SIGKILL)
            }
        }
        #expect(try folder.names.contains("ledger.sqlite-wal"))
        let ledger = try Ledger(at: path)
        #expect(try counts() == counts(ofRuns: 1))
        #expect(try ledger.run(1) == .sample())
        let check = try sqlite(path) { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        #expect(check == ["ok"])
        #expect(try ledger.append(.sample()) == 2)
    }

    /// How many rows each table has.
    private func counts() throws -> [String: Int] {
        try sqlite(folder.ledger) { db in
            let tables = try String.fetchAll(
                db,
                sql: "SELECT object FROM pragma_table_list JOIN schema_note ON object = name"
                    + " WHERE type = 'table' AND name NOT IN ('schema_note', 'grdb_migrations', 'seal')"
            )
            return try tables.reduce(into: [:]) { counts, table in
                counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
            }
        }
    }

    private func counts(ofRuns runs: Int) -> [String: Int] {
        [
            "run": 1, "input": 2, "organisation": 3, "score": 2, "dimension_score": 3, "plan": 1,
            "plan_year": 2, "scheme": 2, "route": 5, "approval": 2, "reporting_duty": 2,
            "appraisal": 2, "simulation": 1, "simulated_year": 2, "simulated_scheme": 2,
            "optimum": 1, "optimum_scheme": 2, "coverage_count": 1, "forecast": 1,
            "allocation": 1,
        ].mapValues { $0 * runs }
    }
}
