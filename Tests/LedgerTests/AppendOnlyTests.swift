import DigitalMaturity
import GRDB
import TestSupport
import Testing

@testable import Ledger

struct AppendOnlyTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Ledger(at: folder.ledger).append(.sample())
    }

    private static let tables = [
        "run", "input", "organisation", "score", "dimension_score", "plan", "plan_year", "scheme",
        "route", "approval", "reporting_duty", "appraisal", "simulation", "simulated_year",
        "simulated_scheme", "optimum", "optimum_scheme", "coverage_count",
        "forecast", "allocation", "seal", "schema_note", "grdb_migrations",
    ]

    @Test func `every table is known to these tests`() throws {
        let found = try sqlite(folder.ledger) { db in
            try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            )
        }
        #expect(found == Self.tables.sorted())
        #expect(found.count > 15)
    }

    @Test(arguments: tables) func `no row is deleted, even by another program`(table: String) throws
    {
        #expect(try refusal("DELETE FROM \(table)").hasSuffix("a row is never deleted"))
    }

    @Test(arguments: tables) func `no row is changed, even by another program`(table: String) throws
    {
        let column = try sqlite(folder.ledger) { try $0.columns(in: table)[0].name }
        let change = "UPDATE \(table) SET \(column) = \(column)"
        #expect(try refusal(change).hasSuffix("a row is never changed"))
    }

    @Test(arguments: tables.dropLast(3))
    func `nothing is added to a recorded run or put in place of it`(table: String) throws {
        let columns = try sqlite(folder.ledger) { try $0.columns(in: table) }
            .map(\.name).filter { $0 != "headroom_pence" }.joined(separator: ", ")
        for insert in ["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE"] {
            let copy = "\(insert) INTO \(table) (\(columns)) SELECT \(columns) FROM \(table)"
            #expect(try refusal(copy).hasSuffix("nothing is added to a recorded run"))
        }
    }

    @Test func `a note is never put in place of another`() throws {
        let note = "INSERT OR REPLACE INTO schema_note VALUES ('run', 'something else')"
        #expect(try refusal(note).hasSuffix("a row is never replaced"))
    }

    @Test func `what belongs to no run is refused when the transaction ends`() throws {
        let stray = "INSERT INTO input SELECT 2, path, size, sha256 FROM input"
        #expect(try refusal(stray) == "FOREIGN KEY constraint failed")
    }

    @Test func `a word where a number belongs is refused`() throws {
        let word = "INSERT INTO approval VALUES (2, 'a', 'b', 'first', 'c', 'd')"
        #expect(try refusal(word) == "cannot store TEXT value in INTEGER column approval.step")
    }

    @Test(
        arguments: [
            "dimension_score", "plan_year", "scheme", "route", "approval", "reporting_duty",
            "appraisal", "simulation", "simulated_year", "simulated_scheme", "optimum",
            "optimum_scheme",
        ]
    )
    func `what belongs to nothing in its own run is refused`(table: String) throws {
        let columns = try sqlite(folder.ledger) { try $0.columns(in: table) }
            .map(\.name).filter { $0 != "headroom_pence" && $0 != "run" }.joined(separator: ", ")
        let copy = "INSERT INTO \(table) (run, \(columns)) SELECT 2, \(columns) FROM \(table)"
        #expect(try refusal(copy) == "FOREIGN KEY constraint failed")
    }

    /// The words with which the file refuses a statement.
    private func refusal(_ statement: String) throws -> String {
        let error = #expect(throws: DatabaseError.self) {
            try sqlite(folder.ledger) { try $0.execute(sql: statement) }
        }
        return try #require(error?.message)
    }
}
