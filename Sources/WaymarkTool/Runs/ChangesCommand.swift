import ArgumentParser
import DigitalMaturity
import Documents
import Ledger
import Reporting

struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "What moved between two recorded runs, and why.",
        discussion: """
            Without numbers it compares the last two runs of the workspace, with one number that run \
            and the last. Every change is in parts, for plan, data, rules and method, that come to it \
            exactly. A run keeps digests of its inputs: where several kinds changed at once, all of the \
            change is put down to the first of plan, data, rules and method, and the answer says so.

              waymark changes --workspace lancashire
              waymark changes 1 3 --workspace lancashire --format json
            """
    )

    @Argument(help: ArgumentHelp("The number of the earlier run.", valueName: "run1"))
    var first: Int64?

    @Argument(help: ArgumentHelp("The number of the later run.", valueName: "run2"))
    var second: Int64?

    @Option(help: ArgumentHelp("The folder of the workspace.", valueName: "folder"))
    var workspace = "."

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let runs = try reading(workspace) { (ledger) throws(LedgerError) in
                try ledger.runs()
            }
            guard let last = runs.last else {
                throw Failure.missing("no run is recorded in '\(workspace)'")
            }
            guard runs.count > 1 || first != nil else {
                return try answer.write(.only(last, of: workspace))
            }
            let from = first ?? runs[runs.count - 2].run
            let to = second ?? last.run
            let (before, after) = (try record(from), try record(to))
            let changes = RunChanges(from: before, to: after)
            try answer.write(ChangesAnswer((from, before), (to, after), changes).answer)
        }
    }

    private func record(_ number: Int64) throws -> RunRecord {
        let found = try reading(workspace) { (ledger) throws(LedgerError) in
            try ledger.run(number)
        }
        guard let found else {
            throw Failure.missing("there is no run \(number) in '\(workspace)'")
        }
        return found
    }
}
