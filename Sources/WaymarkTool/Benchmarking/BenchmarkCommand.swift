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
        help: ArgumentHelp("The organisation.", valueName: "code"),
        transform: parsed(ODSCode.init(parsing:))
    )
    var organisation: ODSCode?

    @Option(
        help: ArgumentHelp(
            "The board. Its own returns and those of its providers are compared.",
            valueName: "code"
        ),
        transform: parsed(ODSCode.init(parsing:))
    )
    var icb: ODSCode?

    func run() throws {
        try carryOut {
            let findings = try source.data.findings()
            let cards = try cards(findings)
            let standings = cards.map(findings.assessment.standing)
            let board = board(findings)
            try answer.write(
                Answer(
                    json: BenchmarkAnswer(findings: findings, board: board).json(standings),
                    document: findings.benchmarkDocument(cards, board: board)
                )
            )
        }
    }

    private func board(_ findings: Findings) -> ODSCode? {
        icb ?? (organisation == nil ? findings.dataset.workspace?.icb : nil)
    }

    private func cards(_ findings: Findings) throws -> [Scorecard] {
        let board = board(findings)
        guard let code = organisation ?? board else {
            throw ValidationError("Give --organisation CODE or --icb CODE.")
        }
        try findings.system.mustKnow(code)
        guard let board else {
            let today = findings.system.successors(of: code)
            return findings.assessment.scorecards.filter {
                today.contains($0.organisation) || $0.source.organisation == code
            }
        }
        return findings.assessment.scorecards.filter { $0.icb == board }
    }
}
