import Foundation
import Loading
import Spreadsheets

/// Writes files whole or not at all: made aside, flushed and then put in their places.
///
/// A link stays, and the file behind it is written. A file keeps its permissions. What is no file, such
/// as a pipe or a device, is written to and never replaced.
enum Output {
    static func write(_ text: String, to path: String) throws(Failure) {
        try OutputSet.write { try $0.text(text, to: path) }
    }

    /// Makes the file by `make`, which is given a temporary path on the same disk.
    static func replace(_ path: String, by make: (String) throws -> Void) throws(Failure) {
        try OutputSet.write { try $0.file(path, by: make) }
    }

    /// Writes all files below `folder`, or none.
    static func write(
        _ files: [(path: String, text: String)],
        in folder: String
    ) throws(Failure) {
        guard !files.isEmpty else { return }
        try OutputSet.write(in: folder) { set in
            for file in files { try set.text(file.text, to: folder + "/" + file.path) }
        }
    }

    // MARK: - Folders

    /// Makes a new folder of `files`; one that holds anything already is left alone.
    static func makeFolder(
        _ path: String,
        with files: [(path: String, text: String)]
    ) throws(Failure) {
        guard Disk.filesBelow(Disk.destination(of: path)).isEmpty else {
            throw .cannotCreate("'\(path)' holds other files; give an empty or new folder")
        }
        try OutputSet.write { set in
            try set.folder(path, ours: []) { try write(files, into: $0) }
        }
    }

    /// Makes a folder of `files`, taking the place of the one that the last such call made.
    ///
    /// A list of what was made is kept in the folder. Where anything stands that is not on it, the
    /// folder is left alone: nobody's own file goes away with ours. Only what changed is written; gives
    /// which of `files` that was.
    @discardableResult
    static func replaceFolder(
        _ path: String,
        with files: [(path: String, text: String)]
    ) throws(Failure) -> Set<String> {
        let ours = try filesOfOurs(in: path)
        var changed: Set<String> = []
        try OutputSet.write { set in
            try set.folder(path, ours: ours) { folder in
                let old = Disk.destination(of: path)
                changed = try writeListed(files, into: folder, insteadOf: old)
            }
        }
        return changed
    }

    /// The files of a folder that the last call made, which are all that is in it.
    static func filesOfOurs(in path: String) throws(Failure) -> Set<String> {
        let found = Disk.destination(of: path)
        let list = FileManager.default.contents(atPath: found + "/" + listName) ?? Data()
        let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
        let ours = Set(lines.map(String.init)).union([listName])
        if let other = Set(Disk.filesBelow(found)).subtracting(ours).min() {
            throw .cannotCreate(
                "'\(path)' holds other files, such as '\(other)'; give an empty or new folder"
            )
        }
        return ours
    }

    /// Writes files into a folder that is being made, with a list of them, and gives which were written: a
    /// file that is the same in the `old` folder gets a second name here.
    @discardableResult
    static func writeListed(
        _ files: [(path: String, text: String)],
        into folder: String,
        insteadOf old: String? = nil
    ) throws -> Set<String> {
        let made = files.map(\.path).sorted().map { $0 + "\n" }.joined()
        return try write(files + [(listName, made)], into: folder, insteadOf: old)
    }

    private static let listName = ".waymark"

    @discardableResult
    private static func write(
        _ files: [(path: String, text: String)],
        into folder: String,
        insteadOf old: String? = nil
    ) throws -> Set<String> {
        for parent in Set(files.map { Disk.parent(of: folder + "/" + $0.path) }) {
            try FileManager.default.createDirectory(
                atPath: parent,
                withIntermediateDirectories: true
            )
        }
        let written = Threads().map(files.count) { index in
            Result {
                let (path, text) = files[index]
                if let old, keep(text, of: old + "/" + path, as: folder + "/" + path) {
                    return false
                }
                try put(text, at: folder + "/" + path)
                return true
            }
        }
        let isNew = try written.map { try $0.get() }
        return Set(zip(files, isNew).filter(\.1).map(\.0.path))
    }

    /// Gives a file a second name where it has just this text; whether it did.
    private static func keep(_ text: String, of file: String, as name: String) -> Bool {
        guard let status = Disk.status(of: file), status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == text.utf8.count,
            let held = FileManager.default.contents(atPath: file), held == Data(text.utf8)
        else { return false }
        do throws(Disk.Fault) { try Disk.link(file, as: name) } catch { return false }
        return true
    }

    /// Writes a new file of what is being made.
    static func put(_ text: String, at path: String) throws {
        var text = text
        try text.withUTF8 { try unsafe Disk.write(UnsafeRawBufferPointer($0), to: path) }
    }

    // MARK: - Streams and failures

    /// Writes a file that was made into a pipe or device, which stays open for others.
    static func pour(_ file: String, into path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let own = ["/dev/stdout": STDOUT_FILENO, "/dev/stderr": STDERR_FILENO][path]
        let stream = unsafe own ?? open(path, O_WRONLY)
        guard stream >= 0 else {
            throw Failure.cannotCreate("cannot write '\(path)': \(Console.systemReason)")
        }
        defer { if own == nil { close(stream) } }
        try Console.write(bytes, to: stream, called: "'\(path)'")
    }

    /// A full disk is a failure of writing; anything else means that the file cannot be made.
    static func failure(_ error: any Error, writing path: String?) -> Failure {
        if let failure = error as? Failure { return failure }
        var isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
        var own = (error as? SpreadsheetError).map { "\($0)" }
        if case .cannotWrite(_, let because) = error as? SpreadsheetError {
            (isFull, own) = (true, because)
        }
        if let fault = error as? Disk.Fault { (isFull, own) = (fault.isFull, fault.words) }
        let what = path.map { "'\($0)'" } ?? "the files"
        let why = own ?? error.localizedDescription
        let reason = "cannot write \(what): \(why); nothing was written or replaced"
        return isFull ? .io(reason) : .cannotCreate(reason)
    }
}
