import Synchronization

/// The bytes of one file that was parsed, and its path.
public struct FileRead: Sendable {
    /// The path as diagnostics show it.
    public let path: String
    /// The bytes that were parsed.
    public let bytes: [UInt8]
}

/// The files that a loader has read so far.
///
/// Every file that is parsed is listed, and no other.
final class FilesRead: Sendable {
    private let files = Mutex<[String: [UInt8]]>([:])

    /// Lists what was read of a file; says whether it is what was read of it before.
    func add(_ path: String, _ bytes: [UInt8]) -> Bool {
        files.withLock { files in
            defer { files[path] = files[path] ?? bytes }
            return files[path].map { $0 == bytes } ?? true
        }
    }

    /// The files in order of their paths, each once.
    var inOrder: [FileRead] {
        files.withLock { $0 }.map(FileRead.init).sorted { $0.path < $1.path }
    }
}
