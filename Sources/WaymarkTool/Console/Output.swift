import Foundation

/// Writes files whole or not at all: to a temporary name beside the place, then renamed.
enum Output {
    static func write(_ text: String, to path: String) throws(Failure) {
        try replace(path) { temporary in
            try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
        }
    }

    /// Makes the file by `make`, which is given a temporary path on the same disk.
    static func replace(_ path: String, by make: (String) throws -> Void) throws(Failure) {
        let temporary = try temporaryPath(beside: path)
        do {
            try make(temporary)
            try FileManager.default.moveIntoPlace(temporary, path)
        } catch let failure as Failure {
            try? FileManager.default.removeItem(atPath: temporary)
            throw failure
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw .cannotCreate("cannot write '\(path)': \(error.localizedDescription)")
        }
    }

    /// Makes a new folder of `files`; one that holds anything already is left alone.
    static func makeFolder(
        _ path: String,
        with files: [(path: String, text: String)]
    ) throws(Failure) {
        guard filesBelow(path).isEmpty else {
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
    /// Moves `new` to `path`; what stood there goes away only once the new is in its place. A file
    /// never takes the place of a folder, whose content would go with it.
    fileprivate func moveIntoPlace(_ new: String, _ path: String) throws {
        guard fileExists(atPath: path) else { return try moveItem(atPath: new, toPath: path) }
        let old = new + ".old"
        guard try isFolder(path), try isFolder(new) else {
            guard unsafe rename(new, path) == 0 else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
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
