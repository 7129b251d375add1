import Foundation
import GRDB

/// The runs of a workspace, in one SQLite file to which runs are added and nothing else is done.
///
/// A run is added in one transaction: however the tool ends, the file holds whole runs. It asks
/// for write-ahead logging; a file system that cannot share memory keeps SQLite's rollback
/// journal, under which the same is true.
public struct Ledger: Sendable {
    /// What to do where there is no file.
    public enum Absence: Sendable {
        /// Make an empty ledger.
        case create
        /// Refuse, for a command that only reads.
        case refuse
    }

    /// Where it is.
    public let path: String
    let queue: DatabaseQueue

    /// Opens the ledger at `path`.
    ///
    /// A file that is not a ledger, or is one of a later version, is refused and left as it is.
    public init(at path: String, ifMissing absence: Absence = .create) throws(LedgerError) {
        self.path = path
        switch (FileHeader(of: path), absence) {
        case (.other, _): throw .notALedger(path: path)
        case (.empty, .refuse): throw .missing(path: path)
        case (.empty, .create), (.ledger, _), (.unreadable, _): break
        }
        queue = absence == .refuse ? try connectToRead(path) : try connect(to: path)
    }

    /// A ledger in memory, which nobody else sees.
    init() throws(LedgerError) {
        path = ":memory:"
        queue = try connect(to: path)
    }

    /// Adds a run and returns its number: 1 for the first, and so on.
    package func append(_ record: RunRecord) throws(LedgerError) -> Int64 {
        do { return try append(record) { _, _ in } } catch let error as LedgerError {
            throw error
        } catch { throw .cannotWrite(path: path, reason: words(of: error)) }
    }

    /// Adds a run, and once all is written but not yet kept, has `publish` do what belongs to it. Where
    /// that fails nothing is added, and its error is thrown.
    package func append(
        _ record: RunRecord,
        _ publish: (_ run: Int64, _ seal: String) throws -> Void
    ) throws -> Int64 {
        do {
            return try queue.write { db in
                let (run, seal) = try db.add(record)
                try publish(run, seal.text)
                return run
            }
        } catch let error as DatabaseError {
            throw LedgerError.cannotWrite(path: path, reason: words(of: error))
        }
    }

    /// Every run in a line, first to last.
    package func runs() throws(LedgerError) -> [RunSummary] {
        try read(nil) { try $0.runs() }
    }

    /// The run with this number, if there is one, equal to the record that was added.
    package func run(_ number: Int64) throws(LedgerError) -> RunRecord? {
        try read(number) { try $0.run(number) }
    }

    /// Every run with its number, first to last.
    package func records() throws(LedgerError) -> [(run: Int64, record: RunRecord)] {
        try read(nil) { db in
            try db.runs().compactMap { run in
                try db.run(run.run).map { (run.run, $0) }
            }
        }
    }

    /// Every table with its rows: those of one run, without its number and its time, or those of all.
    package func tables(of run: Int64? = nil) throws(LedgerError) -> [RecordedTable] {
        try read(run) { try $0.tables(of: run) }
    }

    /// Reads what one run or, for `nil`, any recorded, after finding that it is as it was written.
    private func read<Value>(
        _ run: Int64?,
        _ body: (Database) throws -> Value
    ) throws(LedgerError) -> Value {
        try reading { db in
            try db.requireWhole(run, at: path)
            return try body(db)
        }
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try queue.read(body) } catch let error as LedgerError { throw error } catch {
            let isDamage = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(
                (error as? DatabaseError)?.resultCode
            )
            throw isDamage
                ? .damaged(path: path, what: words(of: error))
                : .cannotRead(path: path, reason: words(of: error))
        }
    }
}

// MARK: - Keeping it sound

extension Ledger {
    /// Throws where anything of the file is damaged.
    package func check() throws(LedgerError) {
        if let first = try damage().first { throw .damaged(path: path, what: first) }
    }

    /// Everything that is damaged, in words.
    package func damage() throws(LedgerError) -> [String] { try reading { try $0.damage() } }

    /// What is odd and no damage: runs that seem to be recorded before the one before them.
    package func remarks() throws(LedgerError) -> [String] { try reading { try $0.remarks() } }

    /// Whether the ledger at `path` has the run with this seal.
    package static func holds(
        _ run: Int64,
        sealed seal: String,
        at path: String
    ) throws(LedgerError) -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        return try Ledger(at: path, ifMissing: .refuse).reading { try $0.seal(ofRun: run) == seal }
    }

    /// Writes a copy to a new file, whole even while runs are added.
    package func copy(to file: String) throws(LedgerError) {
        do {
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [file]) }
        } catch {
            throw .cannotWrite(path: file, reason: words(of: error))
        }
    }
}

extension RunRecord {
    /// The record and its tables as a ledger would give them back.
    package func asKept() throws(LedgerError) -> (record: RunRecord, tables: [RecordedTable]) {
        let ledger = try Ledger()
        let run = try ledger.append(self)
        guard let record = try ledger.run(run) else { throw .cannotRead(path: "", reason: "") }
        return (record, try ledger.tables(of: run))
    }
}
