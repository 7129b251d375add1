import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Loading
import Reporting

struct SuppliersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppliers",
        abstract: "Who supplies whose record, and when contracts end.",
        discussion: """
            Without a scope it answers for whom the workspace is for or, without one, for England. Contract \
            ends come from suppliers/contracts.csv of the workspace; few are published.

              waymark suppliers --england
              waymark suppliers --england --icb QE1 --on 2025-06-30
              waymark suppliers lancashire --window 36
            """
    )

    @OptionGroup var source: SourceOptions

    @OptionGroup var scope: ScopeOptions

    @Option(
        help: ArgumentHelp(
            "How many months apart two ends may be for trusts to buy together.",
            valueName: "months"
        )
    )
    var window: Int?

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let window, !(1...240).contains(window) {
            throw ValidationError("--window is a number of months from 1 to 240.")
        }
    }

    func run() throws {
        try carryOut {
            let findings = try source.dataOrEngland().findings()
            let scope = try scope.scope(on: findings.system) ?? findings.dataset.scope
            let months = window.map { Months($0) }
            let found = findings.suppliers(of: scope.codes, window: months)
            try answer.write(
                Answer(
                    json: SuppliersAnswer(found, findings.system).json,
                    document: findings.suppliersDocument(of: scope.codes, window: months)
                )
            )
        }
    }
}
