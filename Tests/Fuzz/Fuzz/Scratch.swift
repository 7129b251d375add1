import Foundation

/// A folder in memory, for readers of files.
final class Scratch: Sendable {
    static let shared = Scratch()

    let path: String

    private init() {
        let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
        path = "\(base)/waymark-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        atexit { try? FileManager.default.removeItem(atPath: Scratch.shared.path) }
    }

    /// Writes a file, with the folders in which it is.
    func write(_ bytes: [UInt8], to name: String) {
        let file = path + "/" + name
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        if !FileManager.default.fileExists(atPath: folder.path) {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        guard let opened = fopen(file, "wb") else { fatalError("cannot write \(file)") }
        fwrite(bytes, 1, bytes.count, opened)
        fclose(opened)
    }
}
