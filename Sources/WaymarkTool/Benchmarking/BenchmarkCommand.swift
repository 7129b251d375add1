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
            For each return: which quarter of the setting each mark is in, and its distance from the
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

    @Option(
        help: ArgumentHelp(
            "The board. Its own returns and those of its providers are compared.",
            valueName: "code"
        )
    )
    var icb: Asked?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let board = try board(findings)
            let cards = try cards(findings, of: board)
            let standings = cards.map(findings.assessment.standing)
            try answer.write(
                Answer(
                    json: BenchmarkAnswer(findings: findings, board: board).json(standings),
                    document: findings.benchmarkDocument(cards, board: board)
                )
            )
        }
    }

    private func board(_ findings: Findings) throws -> ODSCode? {
        try icb.map { try findings.system.board($0).code }
            ?? (organisation == nil ? findings.dataset.workspace?.icb : nil)
    }

    private func cards(_ findings: Findings, of board: ODSCode?) throws -> [Scorecard] {
        guard let board else {
            guard let organisation else {
                throw ValidationError("Give --organisation CODE or --icb CODE.")
            }
            return try findings.cards(of: findings.answerable(organisation))
        }
        return findings.assessment.scorecards.filter { $0.icb == board }
    }
}
