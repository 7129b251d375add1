import Foundation
import Testing

/// The built tool, run as a user would run it.
struct Tool {
    /// What a run of the tool gave.
    struct Answer {
        let output: String
        let error: String
        let code: Int32
    }

    /// The root of the source tree.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of the built products, beside the running tests.
    static var products: URL {
        get throws {
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(fileURLWithPath: tests).deletingLastPathComponent()
        }
    }

    /// Runs `waymark` with `arguments` in `folder`.
    static func run(_ arguments: [String], in folder: URL) throws -> Answer {
        try start(try products.appendingPathComponent("waymark"), arguments, in: folder)
    }

    /// Runs a line of shell in `folder`, with the tool on the path.
    static func shell(_ line: String, in folder: URL) throws -> Answer {
        try start(URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder)
    }

    private static func start(_ file: URL, _ arguments: [String], in folder: URL) throws -> Answer {
        let process = Process()
        let texts = [folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err")]
        for text in texts { try Data().write(to: text) }
        process.executableURL = file
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "WAYMARK_HOME": root.path, "PATH": try products.path + ":/usr/bin:/bin",
            "COLUMNS": "100",
        ]
        process.standardOutput = try FileHandle(forWritingTo: texts[0])
        process.standardError = try FileHandle(forWritingTo: texts[1])
        try process.run()
        process.waitUntilExit()
        let answers = try texts.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Answer(output: answers[0], error: answers[1], code: process.terminationStatus)
    }
}

/// Gives `body` a new folder that goes away afterwards.
func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("waymark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

/// The bytes of every file below `folder`, by path, without the ledger, which records a time.
func contents(of folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let paths =
        FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for path in paths where !path.contains("ledger.sqlite") {
        files[path] = FileManager.default.contents(atPath: folder.path + "/" + path)
    }
    return files
}
