import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract:
            "Score returns: each dimension, the overall mark, how much was answered, and the range.",
        discussion: """
            A trust with several care settings has a return for each, scored separately. The summary
            is the unweighted mean of the returns shown.

              waymark score --england --format json
              waymark score --england --icb QE1
              waymark score --england --organisation RXR --organisation RXL
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var confidence: ConfidenceOptions
    @OptionGroup var answer: AnswerOptions

    @Option(
        help: ArgumentHelp("Only this organisation. Repeat for several.", valueName: "code")
    )
    var organisation: [Asked] = []

    @Option(
        help: ArgumentHelp("Only organisations that are in this board today.", valueName: "code")
    )
    var icb: Asked?

    @Option(help: ArgumentHelp("The framework to use instead of the workspace's.", valueName: "id"))
    var framework: String?

    func run() throws {
        try carryOut {
            var data = source.data
            data.withConfidence = !confidence.noConfidence
            let findings = try data.findings(against: framework)
            let board =
                try icb.map { try findings.system.board($0).code }
                ?? (source.england ? nil : findings.dataset.workspace?.icb)
            let answered = ScoreAnswer(
                findings,
                try cards(findings, of: board),
                board: board,
                ofOrganisations: !organisation.isEmpty
            )
            try answer.write(answered.answer)
        }
    }

    private func cards(_ findings: Findings, of board: ODSCode?) throws -> [Scorecard] {
        let codes = try organisation.map(findings.answerable)
        let meant = try codes.map { try findings.cards(of: $0).map(\.source.place) }
        let cards = findings.assessment.scorecards.filter { card in
            (codes.isEmpty || meant.contains { $0.contains(card.source.place) })
                && (board == nil || card.icb == board)
        }
        if let board, cards.isEmpty, !codes.isEmpty || icb != nil {
            throw Failure.missing(
                "no return asked for is of \(findings.system.fullName(of: board)) on "
                    + findings.date.words
            )
        }
        return cards
    }
}
