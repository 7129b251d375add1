import Foundation
public import Optimising

/// The program `highs` that `make` puts into the test environment, or that of the `PATH`.
public struct InstalledHighs: HighsProgram {
    private let path: String

    /// Finds it, or is `nil`.
    public init?() {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let home = environment["WAYMARK_HOME"] ?? FileManager.default.currentDirectoryPath
        let stated = environment["WAYMARK_HIGHS"].map { [$0] } ?? []
        let found =
            stated + [home + "/.build/python/bin/highs"] + folders.map { $0 + "/highs" }
        guard let path = found.first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        self.path = path
    }

    /// Runs it in a folder of its own.
    public func answer(_ question: HighsQuestion) throws(OptimisingError) -> HighsAnswer {
        do {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("waymark-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try run(question, in: folder)
        } catch {
            throw .program("highs", said: "\(error)")
        }
    }

    private func run(_ question: HighsQuestion, in folder: URL) throws -> HighsAnswer {
        let names = ["model.mps", "options.txt", "solution.txt"]
        let files = names.map { folder.appendingPathComponent($0) }
        try Data(question.model.utf8).write(to: files[0])
        try Data(question.options.utf8).write(to: files[1])
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = [
            "--options_file", files[1].path, "--solution_file", files[2].path, files[0].path,
        ]
        // It writes a log of its own where it stands.
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        try process.run()
        let log = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return HighsAnswer(
            solution: try String(contentsOf: files[2], encoding: .utf8),
            log: String(decoding: log, as: UTF8.self)
        )
    }
}
