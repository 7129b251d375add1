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
            A trust with several care settings has a return for each, scored separately. The summary \
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

    @OptionGroup var scope: ScopeOptions

    @Option(help: ArgumentHelp("The framework to use instead of the workspace's.", valueName: "id"))
    var framework: String?

    func run() throws {
        try carryOut {
            var data = source.data
            data.withConfidence = !confidence.noConfidence
            let findings = try data.findings(against: framework)
            let scope = try scope.scope(on: findings.system) ?? findings.dataset.scope
            let answered = ScoreAnswer(
                findings,
                try cards(findings, of: scope),
                of: scope,
                ofOrganisations: !organisation.isEmpty
            )
            try answer.write(answered.answer)
        }
    }

    private func cards(_ findings: Findings, of scope: Scope) throws -> [Scorecard] {
        let codes = try organisation.map(findings.answerable)
        let meant = try codes.map { try findings.cards(of: $0).map(\.source.place) }
        let cards = findings.cards(in: scope).filter { card in
            codes.isEmpty || meant.contains { $0.contains(card.source.place) }
        }
        if scope != .national, cards.isEmpty, !codes.isEmpty || self.scope.count > 0 {
            throw Failure.missing(
                "no return asked for is of \(scope.fullName(on: findings.system)) on "
                    + findings.date.words
            )
        }
        return cards
    }
}
