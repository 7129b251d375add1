import Foundation
import Testing

/// What three runs of one new workspace make, done once for all tests.
struct WholeRun {
    static let made = Result { try WholeRun() }

    /// What is asked of the record afterwards.
    static let questions = ["runs list": ["w"], "runs show": ["1", "w"]]

    /// The files of the first run, of a second into another folder, and of a third over the first.
    private(set) var first: [String: Data] = [:]
    private(set) var second: [String: Data] = [:]
    private(set) var third: [String: Data] = [:]
    private(set) var records: [String: Tool.Answer] = [:]

    private init() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            first = try run(to: "one", in: folder)
            second = try run(to: "two", in: folder)
            third = try run(to: "one", in: folder)
            for (command, arguments) in WholeRun.questions {
                records[command] = try answers(of: command, asking: [arguments], in: folder).first
            }
        }
    }

    private func run(to output: String, in folder: URL) throws -> [String: Data] {
        let run = try Tool.run(["run", "w", "--output", output, "--quiet"], in: folder)
        #expect(run.code == 0, "\(run.error)")
        return try contents(of: folder.appendingPathComponent(output))
    }

    /// What the first run wrote in `file`.
    func text(of file: String) throws -> String {
        String(decoding: try #require(first[file], "no \(file)"), as: UTF8.self)
    }
}
