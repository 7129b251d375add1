import Foundation
import GRDB

// MARK: - Out

extension Ledger {
    /// The ledger as text: the same for the same runs, whatever the file went through.
    package func text() throws(LedgerError) -> String {
        try reading { db in
            try db.requireWhole(nil, at: path)
            let runs = try Int64.fetchAll(db, sql: "SELECT run FROM run ORDER BY run")
            let lines = try runs.flatMap { run in
                try Seal.tables.flatMap { try db.lines(of: $0, run) }
                    + [LedgerText.encoded(.init(run: run, sha256: db.seal(ofRun: run)))]
            }
            return ([LedgerText.heading] + lines).map { $0 + "\n" }.joined()
        }
    }
}

extension Database {
    fileprivate func lines(of table: Table, _ run: Int64) throws -> [String] {
        let names = table.storedColumns.filter { $0 != "run" }
        let sql = """
            SELECT \(names.joined(separator: ", ")) FROM \(table.name) WHERE run = ?
            ORDER BY \(table.keyColumns.joined(separator: ", "))
            """
        return try Row.fetchAll(self, sql: sql, arguments: [run]).map { row in
            let values = names.enumerated().compactMap { index, name in
                LedgerText.Value(row[index] as DatabaseValue).map { (name, $0) }
            }
            return try LedgerText.encoded(
                .init(table: table.name, run: run, row: Dictionary(uniqueKeysWithValues: values))
            )
        }
    }
}

// MARK: - In

extension Ledger {
    /// Adds the runs of such a text that the ledger does not have, all or none, and gives how many. A run
    /// that it has must be the same.
    package func add(_ text: String) throws(LedgerError) -> Int {
        let lines = text.split(separator: "\n")
        guard lines.first.map(String.init) == LedgerText.heading else {
            throw .notAnExport(what: "the first line is not \(LedgerText.heading)")
        }
        do {
            return try queue.write { db in
                let known = try Int64.fetchOne(db, sql: "SELECT max(run) FROM run") ?? 0
                var open: [LedgerText.Line] = []
                var count = 0
                for (number, line) in lines.enumerated().dropFirst() {
                    let read = try LedgerText.line(line, number + 1)
                    guard let seal = read.sha256 else { open.append(read); continue }
                    defer { open = [] }
                    let isNew = read.run > known
                    if isNew {
                        try db.add(open, ofRun: read.run, after: known + Int64(count))
                        count += 1
                    }
                    guard try db.digest(ofRun: read.run).text == seal else {
                        let why = isNew ? "is not as its seal says" : "is another run here"
                        throw LedgerError.notAnExport(what: "run \(read.run) \(why)")
                    }
                }
                guard open.isEmpty else {
                    throw LedgerError.notAnExport(what: "its end is missing")
                }
                return count
            }
        } catch let error as LedgerError { throw error } catch {
            throw .notAnExport(what: words(of: error))
        }
    }
}

extension LedgerText {
    fileprivate static func line(_ text: Substring, _ number: Int) throws -> Line {
        do { return try JSONDecoder().decode(Line.self, from: Data(text.utf8)) } catch {
            throw LedgerError.notAnExport(what: "line \(number) is not a row of a ledger")
        }
    }
}

extension Database {
    /// Adds a run by its rows, its own row last, and its seal.
    fileprivate func add(_ lines: [LedgerText.Line], ofRun run: Int64, after last: Int64) throws {
        guard run == last + 1 else {
            throw LedgerError.notAnExport(what: "run \(run) comes after run \(last)")
        }
        let tables = Dictionary(uniqueKeysWithValues: Seal.tables.map { ($0.name, $0) })
        let order =
            lines.filter { $0.table != RunRow.table.name }
            + lines.filter { $0.table == RunRow.table.name }
        for line in order {
            guard let table = line.table.flatMap({ tables[$0] }), let row = line.row,
                line.run == run
            else { throw LedgerError.notAnExport(what: "a row of run \(run) has no table") }
            let names = table.storedColumns.filter { row[$0] != nil }
            guard names.count == row.count else {
                throw LedgerError.notAnExport(what: "a row of \(table.name) has unknown columns")
            }
            let marks = repeatElement("?", count: names.count + 1).joined(separator: ", ")
            try execute(
                sql: "INSERT INTO \(table.name) (\((["run"] + names).joined(separator: ", ")))"
                    + " VALUES (\(marks))",
                arguments: StatementArguments(
                    [run.databaseValue] + names.map { row[$0]?.stored ?? .null }
                )
            )
        }
        try addSeal(digest(ofRun: run), ofRun: run)
    }
}
