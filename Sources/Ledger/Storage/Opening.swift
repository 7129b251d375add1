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

private var settings: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return configuration
}

/// Opens the ledger at `path` to read it, and writes nothing there: one of an older edition, or one on a
/// disk that cannot be written to, is read from a copy in memory.
func connectToRead(_ path: String) throws(LedgerError) -> DatabaseQueue {
    do {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let isFixed = ![path, folder].allSatisfy(FileManager.default.isWritableFile)
        let queue =
            isFixed
            ? try copied(path) : try DatabaseQueue(path: path, configuration: settings)
        try queue.inDatabase { db in try check(db, path) }
        guard try !queue.inDatabase(Schema.migrator.hasCompletedMigrations) else { return queue }
        let copy = try DatabaseQueue(configuration: settings)
        try queue.backup(to: copy)
        try Schema.migrator.migrate(copy)
        return copy
    } catch let error as LedgerError {
        throw error
    } catch {
        throw .cannotOpen(path: path, reason: words(of: error))
    }
}

/// A copy in memory, with what the log beside the file still holds.
private func copied(_ path: String) throws -> DatabaseQueue {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)").path
    try files.createDirectory(
        atPath: folder,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700]
    )
    defer { try? files.removeItem(atPath: folder) }
    for end in ["", "-wal"] where files.fileExists(atPath: path + end) {
        try files.copyItem(atPath: path + end, toPath: folder + "/ledger" + end)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/ledger" + end)
    }
    let copy = try DatabaseQueue(configuration: settings)
    try DatabaseQueue(path: folder + "/ledger", configuration: settings).backup(to: copy)
    return copy
}

/// Opens the ledger at `path`, where there is one or nothing, and brings its schema up to date.
func connect(to path: String) throws(LedgerError) -> DatabaseQueue {
    do {
        let queue = try DatabaseQueue(path: path, configuration: settings)
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
    // What is damaged must not be sealed as if it were sound.
    let faults = try queue.inDatabase { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check(1)").filter { $0 != "ok" }
    }
    if let fault = faults.first { throw LedgerError.damaged(path: queue.path, what: fault) }
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
