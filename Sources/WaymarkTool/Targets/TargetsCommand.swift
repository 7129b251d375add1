import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Loading
import Reporting

struct TargetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "targets",
        abstract: "What was promised nationally, what replaced it and how it turned out.",
        discussion: """
            On a day it answers with what had been promised by then, what had replaced it by then and \
            what was known of it then. A target by its name is answered in full.

              waymark targets
              waymark targets --row S4 --format json
              waymark targets epr-90-2023
              waymark targets --name "electronic"
              waymark targets --on 2013-09-04
              waymark explain target/epr-90-2023/outcome --england
            """
    )

    @Argument(help: "The target, as the list shows it.")
    var id: String?

    @Option(help: ArgumentHelp("Only the promises of this row, S1 to S5.", valueName: "row"))
    var row: String?

    @Option(help: ArgumentHelp("Only those with this in their name.", valueName: "text"))
    var name: String?

    @OptionGroup var reference: ReferenceOptions

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let data = reference.data
            let findings = try data.with(.targets).findings()
            guard let targets = findings.dataset.reference.targets else {
                throw Failure.missing("there is no folder Frameworks/targets")
            }
            try check(id, among: targets.all.map(\.id.value), as: "target")
            try check(row, among: targets.rows.map(\.id), as: "row")
            let promises = targets.on(findings.date)
            if let id, !promises.contains(where: { $0.target.id.value == id }) {
                throw Failure.missing("\(id) had not been promised by \(findings.date.words)")
            }
            let chosen = promises.filter { promise in
                (id == nil || promise.target.id.value == id)
                    && (row == nil || promise.target.row.id == row)
                    && (name?.isFound(in: [promise.target.id.value, promise.target.title]) ?? true)
            }
            if let name, chosen.isEmpty { throw Failure.notFound(name, of: "target") }
            let document =
                name == nil
                ? findings.targetsDocument(row: row, id: id)
                : findings.targetsDocument(named: chosen.map(\.target.id.value))
            try answer.write(
                Answer(
                    json: TargetsAnswer(promises: chosen, on: findings.date).json,
                    document: document
                )
            )
        }
    }

    /// Throws where a name that was given is not known.
    private func check(_ name: String?, among known: [String], as what: String) throws {
        guard let name, !known.contains(name) else { return }
        throw Failure.unknown(name, of: what, among: known)
    }
}
