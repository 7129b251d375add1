import Foundation

/// What a look at folders sees of their files: which there are, how long, and when they were last written.
///
/// Two looks that are equal mean that nothing changed between them.
public struct FolderState: Equatable, Sendable {
    private let files: [String: Stamp]

    private struct Stamp: Equatable {
        let size: UInt64
        let written: Date
        let number: UInt64
    }

    /// Looks at all files below `folders`, but not at what SQLite keeps beside a ledger, which reading changes
    /// too.
    public init(of folders: [String]) {
        var files: [String: Stamp] = [:]
        for folder in folders {
            for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init()
            {
                let path = folder + "/" + name
                guard !name.hasSuffix("-wal"), !name.hasSuffix("-shm"),
                    let seen = try? FileManager.default.attributesOfItem(atPath: path)
                else { continue }
                files[path] = Stamp(
                    size: seen[.size] as? UInt64 ?? 0,
                    written: seen[.modificationDate] as? Date ?? .distantPast,
                    number: seen[.systemFileNumber] as? UInt64 ?? 0
                )
            }
        }
        self.files = files
    }
}
