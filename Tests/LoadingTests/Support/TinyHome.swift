import DigitalMaturity
import Foundation
import Investment
import Loading

/// The least reference data and workspace in which nothing is wrong.
///
/// A test replaces files, or words in them; they are written to folders of their own, which are
/// gone when everything is read.
enum TinyHome {
    /// Loads it with `changes`: the text of a file by its path, or `nil` for no such file.
    static func load(_ changes: [String: String?] = [:]) throws -> Loaded {
        try load(bytes: changes.mapValues { $0.map { Array($0.utf8) } })
    }

    /// What is told of the examples of its rules and frameworks, with the text of some files changed.
    static func exampleProblems(_ changes: [String: String?] = [:]) throws -> String {
        try read(changes.mapValues { $0.map { Array($0.utf8) } }) { $0.exampleProblems() }
            .sorted().map(\.description).joined(separator: "\n")
    }

    /// Loads it with the bytes of some files changed.
    static func load(bytes changes: [String: [UInt8]?]) throws -> Loaded {
        try read(changes) { $0.load() }
    }

    /// What `read` finds with the bytes of some files changed.
    static func read<Found>(
        _ changes: [String: [UInt8]?],
        _ read: (Loader) -> Found
    ) throws -> Found {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let all = files.mapValues { Array($0.utf8) as [UInt8]? }.merging(changes) { $1 }
        for (path, bytes) in all {
            guard let bytes else { continue }
            let file = folder.appending(path: isReference(path) ? "home" : "workspace")
                .appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
        }
        return read(
            Loader(
                home: folder.appending(path: "home").path,
                workspace: folder.appending(path: "workspace").path
            )
        )
    }

    /// What is told when some words of one file are replaced.
    static func problems(in file: String, _ old: String, is new: String) throws -> String {
        guard let text = files[file], text.contains(old) else {
            throw Mistake("'\(file)' does not hold '\(old)'")
        }
        return try load([file: text.replacing(old, with: new)]).told
    }

    private static func isReference(_ path: String) -> Bool {
        path.hasPrefix("data/") || path.hasPrefix("Frameworks/")
    }
}

/// A mistake in a test.
struct Mistake: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

extension Loaded {
    /// Every problem as a user reads it.
    /// What is told, but for how the answers of a workspace without errors are judged, which
    /// `AssessmentCodeTests` specify.
    var told: String {
        let judged = dataset?.assessmentProblems ?? []
        return problems.filter { !judged.contains($0) }.map(\.description)
            .joined(separator: "\n")
    }
}
