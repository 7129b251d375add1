import Foundation
import GRDB
import Ledger

/// A folder of one test, which goes when the test is over.
final class TemporaryFolder: Sendable {
    private let url = URL.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            print("left \(url.path()): \(error)")
        }
    }

    /// The path of a ledger in it.
    var ledger: String { file("ledger.sqlite") }

    func file(_ name: String) -> String { url.appending(path: name).path() }

    /// The names of the files in it, in order.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
    }
}

/// Reads and writes a file as any other program would, without the ledger's code.
func sqlite<Value>(
    _ path: String,
    foreignKeys: Bool = true,
    _ body: (Database) throws -> Value
) throws -> Value {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = foreignKeys
    return try DatabaseQueue(path: path, configuration: configuration).inDatabase(body)
}

func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
