import Foundation
import Spreadsheets

/// Writes files whole or not at all: to a temporary name beside the place, then renamed.
///
/// A link stays, and the file behind it is written. A file keeps its permissions. What is no file, such
/// as a pipe or a device, is written to and never replaced.
enum Output {
    static func write(_ text: String, to path: String) throws(Failure) {
        try replace(path) { temporary in
            try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
        }
    }

    /// Makes the file by `make`, which is given a temporary path on the same disk.
    static func replace(_ path: String, by make: (String) throws -> Void) throws(Failure) {
        let files = FileManager.default
        let target = files.destination(of: path)
        let isStream = files.isStream(target)
        let spare = files.temporaryDirectory.appendingPathComponent("waymark").path
        let temporary = try temporaryPath(beside: isStream ? spare : target)
        defer { try? files.removeItem(atPath: temporary) }
        do {
            let mode = isStream ? nil : files.mode(of: target)
            if mode != nil {
                _ = files.createFile(atPath: temporary, contents: nil, attributes: mode)
            }
            try make(temporary)
            if isStream { return try pour(temporary, into: target) }
            if let mode { try files.setAttributes(mode, ofItemAtPath: temporary) }
            try files.moveIntoPlace(temporary, target)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw failure(error, writing: path)
        }
    }

    /// Writes all files or none: each is made beside its place, and only when all are made are they
    /// exchanged. What stood there comes back where one cannot be.
    static func exchange(
        _ files: [(path: String, text: String)],
        makingFolder folder: String? = nil
    ) throws(Failure) {
        if let folder {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder,
                    withIntermediateDirectories: true
                )
            } catch { throw failure(error, writing: folder) }
        }
        var made: [(temporary: String, target: String, before: Data?)] = []
        defer { for file in made { try? FileManager.default.removeItem(atPath: file.temporary) } }
        for (path, text) in files {
            let target = FileManager.default.destination(of: path)
            let temporary = try temporaryPath(beside: target)
            made.append((temporary, target, FileManager.default.contents(atPath: target)))
            do { try Data(text.utf8).write(to: URL(fileURLWithPath: temporary)) } catch {
                throw failure(error, writing: path)
            }
        }
        for (index, file) in made.enumerated() {
            do { try FileManager.default.moveIntoPlace(file.temporary, file.target) } catch {
                for earlier in made[..<index] { restore(earlier.target, earlier.before) }
                throw failure(error, writing: file.target)
            }
        }
    }

    private static func restore(_ path: String, _ before: Data?) {
        if let before {
            try? before.write(to: URL(fileURLWithPath: path))
        } else {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    /// Writes a file that was made into a pipe or device, which stays open for others.
    private static func pour(_ file: String, into path: String) throws {
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
    private static func failure(_ error: any Error, writing path: String) -> Failure {
        var isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
        var own = (error as? SpreadsheetError).map { "\($0)" }
        if case .cannotWrite(_, let because) = error as? SpreadsheetError {
            (isFull, own) = (true, because)
        }
        let reason = "cannot write '\(path)': \(own ?? error.localizedDescription)"
        return isFull ? .io(reason) : .cannotCreate(reason)
    }

    /// Makes a new folder of `files`; one that holds anything already is left alone.
    static func makeFolder(
        _ path: String,
        with files: [(path: String, text: String)]
    ) throws(Failure) {
        guard filesBelow(FileManager.default.destination(of: path)).isEmpty else {
            throw .cannotCreate("'\(path)' holds other files; give an empty or new folder")
        }
        try write(files, asFolder: path)
    }

    /// Makes a folder of `files`, taking the place of the one that the last such call made.
    ///
    /// A list of what was made is kept in the folder. Where anything stands that is not on it, the
    /// folder is left alone: nobody's own file goes away with ours.
    static func replaceFolder(
        _ path: String,
        with files: [(path: String, text: String)]
    ) throws(Failure) {
        let path = FileManager.default.destination(of: path)
        let list = FileManager.default.contents(atPath: path + "/" + listName) ?? Data()
        let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
        let ours = Set(lines.map(String.init))
        let others = filesBelow(path).subtracting(ours).subtracting([listName])
        guard others.isEmpty else {
            let example = others.sorted().first ?? ""
            throw .cannotCreate(
                "'\(path)' holds other files, such as '\(example)'; give an empty or new folder"
            )
        }
        let made = files.map(\.path).sorted().map { $0 + "\n" }.joined()
        try write(files + [(listName, made)], asFolder: path)
    }

    private static let listName = ".waymark"

    private static func filesBelow(_ path: String) -> Set<String> {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return Set(all.filter { (try? FileManager.default.isFolder(path + "/" + $0)) != true })
    }

    private static func write(
        _ files: [(path: String, text: String)],
        asFolder path: String
    ) throws(Failure) {
        try replace(path) { temporary in
            var made: Set<String> = []
            for file in files {
                let target = temporary + "/" + file.path
                let folder = (target as NSString).deletingLastPathComponent
                if made.insert(folder).inserted {
                    try FileManager.default.createDirectory(
                        atPath: folder,
                        withIntermediateDirectories: true
                    )
                }
                try Data(file.text.utf8).write(to: URL(fileURLWithPath: target))
            }
        }
    }

    private static func temporaryPath(beside path: String) throws(Failure) -> String {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotCreate(
                "cannot make the folder '\(folder.path)': \(error.localizedDescription)"
            )
        }
        let name = ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        return folder.appendingPathComponent(name).path
    }
}

extension FileManager {
    /// Where `path` leads in the end, through all links; names below `/dev` and `/proc` are left alone.
    fileprivate func destination(of path: String) -> String {
        var path = path
        for _ in 0..<40 where !isSystem(path) {
            guard let next = try? destinationOfSymbolicLink(atPath: path) else { break }
            let folder = (path as NSString).deletingLastPathComponent
            path = next.hasPrefix("/") || folder.isEmpty ? next : folder + "/" + next
        }
        return path
    }

    /// Whether `path` is a pipe or a device, which cannot be replaced by a file.
    fileprivate func isStream(_ path: String) -> Bool {
        let type = try? attributesOfItem(atPath: path)[.type] as? FileAttributeType
        return isSystem(path)
            || (type.map { ![.typeRegular, .typeDirectory].contains($0) } ?? false)
    }

    private func isSystem(_ path: String) -> Bool {
        path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    }

    /// The permissions of the file at `path`, if there is one.
    fileprivate func mode(of path: String) -> [FileAttributeKey: Any]? {
        guard let attributes = try? attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        return attributes[.posixPermissions].map { [.posixPermissions: $0] }
    }

    /// Moves `new` to `path`; what stood there goes away only once the new is in its place. A file
    /// never takes the place of a folder, whose content would go with it.
    fileprivate func moveIntoPlace(_ new: String, _ path: String) throws {
        guard fileExists(atPath: path) else { return try moveItem(atPath: new, toPath: path) }
        let old = new + ".old"
        guard try isFolder(path), try isFolder(new) else {
            guard unsafe rename(new, path) == 0 else {
                throw Failure.cannotCreate("cannot write '\(path)': \(Console.systemReason)")
            }
            return
        }
        try moveItem(atPath: path, toPath: old)
        try moveItem(atPath: new, toPath: path)
        try removeItem(atPath: old)
    }
    fileprivate func isFolder(_ path: String) throws -> Bool {
        try attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeDirectory
    }
}
