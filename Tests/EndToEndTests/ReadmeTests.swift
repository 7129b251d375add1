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
        #expect(commands.count >= 14)
        try withFolder { folder in
            for command in commands {
                let answer = try Tool.shell(command, in: folder)
                #expect(answer.code == 0, "\(command)\n\(answer.error)")
            }
        }
    }

    @Test func `every make target in the README is in the Makefile`() throws {
        let makefile = try String(
            contentsOf: Tool.root.appendingPathComponent("Makefile"),
            encoding: .utf8
        )
        for command in try ReadmeTests.commands where command.hasPrefix("make ") {
            let target = command.split(separator: " ")[1]
            #expect(makefile.contains("\n\(target):"), "make \(target)")
        }
    }

    @Test func `help names every command, and completion and versions are there`() throws {
        try withFolder { folder in
            let help = try Tool.run(["--help"], in: folder).output
            for command in [
                "init", "check", "score", "benchmark", "route", "controls", "plan", "report",
                "site", "reach", "frameworks", "form",
                "run", "runs", "explain", "facts", "sources",
            ] {
                #expect(help.contains("\n  \(command) "), "\(command)")
                #expect(try Tool.run([command, "--help"], in: folder).code == 0)
            }
            #expect(
                try Tool.run(["--generate-completion-script", "bash"], in: folder).output.contains(
                    "waymark"
                )
            )
        }
    }
}
