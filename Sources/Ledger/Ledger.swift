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
        queue = try connect(to: path)
    }

    /// Adds a run and returns its number: 1 for the first, and so on.
    package func append(_ record: RunRecord) throws(LedgerError) -> Int64 {
        do {
            return try queue.write { try $0.add(record) }
        } catch {
            throw .cannotWrite(path: path, reason: words(of: error))
        }
    }

    /// Every run in a line, first to last.
    package func runs() throws(LedgerError) -> [RunSummary] {
        try read { try $0.runs() }
    }

    /// The run with this number, if there is one, equal to the record that was added.
    package func run(_ number: Int64) throws(LedgerError) -> RunRecord? {
        try read { try $0.run(number) }
    }

    /// Every run with its number, first to last.
    package func records() throws(LedgerError) -> [(run: Int64, record: RunRecord)] {
        try read { db in
            try db.runs().compactMap { run in
                try db.run(run.run).map { (run.run, $0) }
            }
        }
    }

    /// Every table with its rows: those of one run, without its number and its time, or those of all.
    package func tables(of run: Int64? = nil) throws(LedgerError) -> [RecordedTable] {
        try read { try $0.tables(of: run) }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw .cannotRead(path: path, reason: words(of: error))
        }
    }
}
