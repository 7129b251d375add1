import DigitalMaturity
import Foundation
import GRDB

/// What the first bytes of a file say it is, read without the library: opening somebody else's
/// database may already change it, by carrying out what its log still holds.
enum FileHeader {
    /// There is no file, or it is empty.
    case empty
    /// It cannot be read; the library will say why.
    case unreadable
    /// A database that carries this tool's application identifier.
    case ledger
    /// Anything else.
    case other

    init(of path: String) {
        // https://www.sqlite.org/fileformat.html#the_database_header
        guard FileManager.default.fileExists(atPath: path) else { self = .empty; return }
        guard let file = FileHandle(forReadingAtPath: path),
            let header = try? file.read(upToCount: 100) ?? Data()
        else { self = .unreadable; return }
        guard !header.isEmpty else { self = .empty; return }
        let isSQLite = header.count == 100 && header.starts(with: Array("SQLite format 3\0".utf8))
        let id = header.dropFirst(68).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        self = isSQLite && id == UInt32(bitPattern: Schema.applicationID) ? .ledger : .other
    }
}

/// Opens the ledger at `path`, where there is one or nothing, and brings its schema up to date.
func connect(to path: String) throws(LedgerError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    do {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { db in try check(db, path) }
        try migrate(queue)
        try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        return queue
    } catch let error as LedgerError {
        throw error
    } catch {
        throw .cannotOpen(path: path, reason: words(of: error))
    }
}

/// Marks an empty file as a ledger before anything else is written, and refuses what is not one.
private func check(_ db: Database, _ path: String) throws {
    let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
    switch try Int32.fetchOne(db, sql: "PRAGMA application_id") {
    case Schema.applicationID: break
    case 0 where objects == 0:
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    default: throw LedgerError.notALedger(path: path)
    }
    if try Schema.migrator.hasBeenSuperseded(db) { throw LedgerError.tooNew(path: path) }
}

/// Brings the schema up to date; where another process did so in the meantime, that is enough.
private func migrate(_ queue: DatabaseQueue) throws {
    let isComplete = { try queue.inDatabase(Schema.migrator.hasCompletedMigrations) }
    guard try !isComplete() else { return }
    do {
        try Schema.migrator.migrate(queue)
    } catch {
        guard try isComplete() else { throw error }
    }
}

/// The library's own words for what went wrong.
func words(of error: any Error) -> String {
    switch error {
    case let error as DatabaseError:
        "\(error.message ?? "no message") (SQLite \(error.extendedResultCode.rawValue))"
    case let error as ParseFailure: error.reason + "; expected " + error.expected
    default: "\(error)"
    }
}
