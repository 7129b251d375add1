import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract:
            "Compare an organisation or a board with others in England in the same care setting.",
        discussion: """
            For each return: which quarter of the setting each mark is in, and its distance from the \
            median. Quarters are not ranks: the assessment is not a league table.

              waymark benchmark --england --organisation RXR
              waymark benchmark --england --icb QE1 --format json
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(
        help: ArgumentHelp("The organisation.", valueName: "code")
    )
    var organisation: Asked?

    @OptionGroup var scope: ScopeOptions

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let scope = try asked(findings)
            let cards = try cards(findings, of: scope)
            let boards = scope.map { $0.boards(on: findings.system).map(\.code) } ?? []
            let standings = cards.map(findings.assessment.standing)
            try answer.write(
                Answer(
                    json: BenchmarkAnswer(findings: findings, boards: boards).json(standings),
                    document: findings.benchmarkDocument(cards, boards: boards)
                )
            )
        }
    }

    /// The scope asked for, else the workspace's where no organisation is named.
    private func asked(_ findings: Findings) throws -> Scope? {
        if let asked = try scope.scope(on: findings.system) { return asked }
        let own = findings.dataset.scope
        return organisation == nil && own != .national ? own : nil
    }

    private func cards(_ findings: Findings, of scope: Scope?) throws -> [Scorecard] {
        guard let scope else {
            guard let organisation else {
                throw ValidationError(
                    "Give --organisation, --icb, --cluster, --region or --trust."
                )
            }
            return try findings.cards(of: findings.answerable(organisation))
        }
        return findings.cards(in: scope)
    }
}
