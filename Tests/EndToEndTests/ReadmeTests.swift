import Foundation
import Testing

@Suite struct ReadmeTests {
    /// The lines of the README's shell blocks, without comments.
    private static var commands: [String] {
        get throws {
            let text = try String(
                contentsOf: Tool.root.appendingPathComponent("README.md"),
                encoding: .utf8
            )
            return text.components(separatedBy: "```sh\n").dropFirst()
                .compactMap { $0.components(separatedBy: "```").first }
                .flatMap { $0.split(separator: "\n") }
                .map { $0.components(separatedBy: "  #")[0].trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test func `every command in the README works when pasted, in order`() throws {
        let commands = try ReadmeTests.commands.filter { $0.hasPrefix("waymark ") }
        let readme = try String(
            contentsOf: Tool.root.appendingPathComponent("README.md"),
            encoding: .utf8
        )
        // Those that start a line are all in blocks of shell.
        #expect(commands.count == readme.split(separator: "\n").count { $0.hasPrefix("waymark ") })
        try withFolder { folder in
            for command in commands {
                let answer = try Tool.shell(command, in: folder)
                #expect(answer.code == 0, "\(command)\n\(answer.error)")
                #expect(answer.output != "" || answer.error != "", "\(command) says nothing")
                let words = command.split(separator: " ")
                guard let option = words.firstIndex(of: "--output") else { continue }
                let file = folder.appendingPathComponent(String(words[option + 1])).path
                #expect(FileManager.default.fileExists(atPath: file), "\(command) wrote nothing")
            }
        }
    }

    @Test func `every make target in the README is in the Makefile`() throws {
        let makefile = try String(
            contentsOf: Tool.root.appendingPathComponent("Makefile"),
            encoding: .utf8
        )
        let targets = try ReadmeTests.commands.filter { $0.hasPrefix("make ") }
            .map { $0.split(separator: " ")[1] }
        #expect(targets == ["demo", "test"])
        #expect(targets.filter { !makefile.contains("\n\($0):") } == [])
    }

    @Test func `help names every command, and completion and versions are there`() throws {
        try withFolder { folder in
            let help = try Tool.run(["--help"], in: folder).output
            let commands = try CommandTree.read().commands()
            #expect(commands.count >= 31)
            for command in commands where command != "help" {
                let words = command.split(separator: " ").map(String.init)
                #expect(help.contains("\n  \(words[0]) "), "\(command)")
                let answer = try Tool.run(words + ["--help"], in: folder)
                #expect(answer.code == 0, "\(command)")
                #expect(answer.output.contains("USAGE: waymark \(command)"), "\(command)")
            }
            #expect(
                try Tool.run(["--generate-completion-script", "bash"], in: folder).output.contains(
                    "waymark"
                )
            )
        }
    }
}
