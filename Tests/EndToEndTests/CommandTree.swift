import Foundation
import Testing

/// A command of the tool with its subcommands, as the tool itself lists them.
struct CommandTree: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let name: String
        }

        let kind: String
        let names: [Name]?
    }

    let commandName: String
    let discussion: String?
    let subcommands: [CommandTree]?
    let defaultSubcommand: String?
    let arguments: [Argument]?

    /// Asks the built tool.
    static func read() throws -> CommandTree {
        struct Answer: Decodable {
            let command: CommandTree
        }
        var text = ""
        try withFolder { text = try Tool.run(["--experimental-dump-help"], in: $0).output }
        return try JSONDecoder().decode(Answer.self, from: Data(text.utf8)).command
    }

    /// The commands that do something, each as its words after `waymark`.
    func commands(taking option: String? = nil) -> [String] {
        (subcommands ?? []).flatMap { command -> [String] in
            let deeper = command.commands(taking: option).map {
                $0 == command.defaultSubcommand
                    ? command.commandName : "\(command.commandName) \($0)"
            }
            guard (command.subcommands ?? []).isEmpty else { return deeper }
            return option.map(command.takes) ?? true ? [command.commandName] : []
        }
    }

    /// The options that the command of these words takes with a value, by their long names.
    func options(of command: String) -> [String] {
        let words = command.split(separator: " ").map(String.init)
        let found = words.reduce(self as CommandTree?) { found, word in
            found?.subcommands?.first { $0.commandName == word }
        }
        let usual = found?.subcommands?.first { $0.commandName == found?.defaultSubcommand }
        return ((usual ?? found)?.arguments ?? []).filter { $0.kind == "option" }.compactMap {
            $0.names?.map(\.name).max { $0.count < $1.count }
        }
    }

    /// This command and all below it.
    var all: [CommandTree] { [self] + (subcommands ?? []).flatMap(\.all) }

    private func takes(_ option: String) -> Bool {
        (arguments ?? []).contains { ($0.names ?? []).contains { $0.name == option } }
    }
}
