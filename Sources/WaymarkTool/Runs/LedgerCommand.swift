import ArgumentParser
import DigitalMaturity
import Foundation
import Ledger
import Loading

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Keep a workspace's ledger sound: check it, copy it, move it.",
        subcommands: [Check.self, Backup.self, Export.self, Import.self]
    )

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find out whether anything in the ledger is damaged.",
            discussion: """
                Each run is recorded with a digest of all its rows. This works every digest out again, \
                and has SQLite check the file. It also remarks where the clock was set back between two \
                runs. Ends with 1 when anything is damaged.

                  waymark ledger check lancashire
                """
        )

        /// The formats of the answer.
        enum Form: String, ExpressibleByArgument, CaseIterable { case table, json }

        @Argument(help: "The folder of the workspace.")
        var workspace = "."

        @Option(help: "The format of the answer.")
        var format: Form = .table

        func run() throws {
            try carryOut {
                let path = ledgerPath(of: workspace)
                let found = try reading(workspace) { (ledger) throws(LedgerError) in
                    let damage = try ledger.damage()
                    guard damage.isEmpty else { return (damage, [String](), nil as Int?) }
                    return (damage, try ledger.remarks(), try ledger.runs().count)
                }
                let (damage, remarks, runs) = found
                let json = JSON.answer(
                    "ledger-check",
                    [
                        ("ledger", .string(path)), ("runs", .optional(runs, JSON.count)),
                        ("damage", .array(damage.map { .string($0) })),
                        ("remarks", .array(remarks.map { .string($0) })),
                    ]
                )
                let text =
                    damage.isEmpty
                    ? "\(path) is sound: \(count(runs ?? 0, "run"))\n"
                    : "\(path) is damaged:\n" + damage.map { "  \($0)\n" }.joined()
                        + "Put a backup in its place.\n"
                let odd = remarks.map { "remark: \($0)\n" }.joined()
                try Console.output(format == .json ? json.text : text + odd)
                guard damage.isEmpty else { throw ExitCode(1) }
            }
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy the ledger to a new file, also while a run is being recorded.",
            discussion: """
                The ledger is checked first, so that a backup is never of a damaged one.

                  waymark ledger backup lancashire --output ledger-2026-05-01.sqlite
                """
        )

        @Argument(help: "The folder of the workspace.")
        var workspace = "."

        @Option(name: [.short, .long], help: ArgumentHelp("The file to make.", valueName: "file"))
        var output: String

        func run() throws {
            try carryOut {
                try Output.replace(output) { path in
                    try reading(workspace) { (ledger) throws(LedgerError) in
                        try ledger.check()
                        try ledger.copy(to: path)
                    }
                }
                Console.error("wrote \(output)\n")
            }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the ledger as text, a line of JSON for each row.",
            discussion: """
                'waymark ledger import' makes the same ledger again from it, and exporting that one gives \
                the same bytes. For spreadsheets use 'waymark runs export'.

                  waymark ledger export lancashire --output ledger.jsonl
                """
        )

        @Argument(help: "The folder of the workspace.")
        var workspace = "."

        @Option(name: [.short, .long], help: ArgumentHelp("The file to make.", valueName: "file"))
        var output: String?

        func run() throws {
            try carryOut {
                let text = try reading(workspace) { (ledger) throws(LedgerError) in
                    try ledger.text()
                }
                guard let output else { return try Console.output(text) }
                try Output.write(text, to: output)
                Console.error("wrote \(output)\n")
            }
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the runs of an exported ledger that this one does not have.",
            discussion: """
                All of them are added, or none. Runs that both have must be the same. Where the workspace \
                has no ledger, one is made.

                  waymark ledger import ledger.jsonl lancashire
                """
        )

        @Argument(help: ArgumentHelp("What 'waymark ledger export' wrote.", valueName: "file"))
        var file: String

        @Argument(help: "The folder of the workspace.")
        var workspace = "."

        func run() throws {
            try carryOut {
                let bytes: [UInt8]
                do throws(FileFault) {
                    bytes = try contentsOfFile(file, atMost: 1 << 30)
                } catch { throw Failure.input([error.told(of: file)], workspace: nil) }
                guard FileManager.default.fileExists(atPath: workspace) else {
                    throw Failure.missing("there is no folder '\(workspace)'")
                }
                do throws(LedgerError) {
                    let ledger = try Ledger(at: ledgerPath(of: workspace))
                    let added = try ledger.add(String(decoding: bytes, as: UTF8.self))
                    Console.error("added \(count(added, "run"))\n")
                } catch {
                    if case .notAnExport = error {
                        let reason = "\(error)"
                        Console.error("error: \(file): \(reason)\n")
                        throw ExitCode(65)
                    }
                    throw Failure(error)
                }
            }
        }
    }
}
