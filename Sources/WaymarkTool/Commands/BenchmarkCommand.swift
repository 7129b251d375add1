import ArgumentParser
import DigitalMaturity
import Reporting

struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract:
            "Compare an organisation or a board with England's returns for the same care setting.",
        discussion: """
            Says for every return the quarter in which each mark lies and its distance to the median
            of the setting. These are bands, not ranks: the assessment is no league table.

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
            "The board whose returns and providers are compared.",
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
            try answer.write(
                Answer(json: json(findings, standings), document: findings.benchmarkDocument(cards))
            )
        }
    }

    private func cards(_ findings: Findings) throws -> [Scorecard] {
        let board = icb ?? (organisation == nil ? findings.dataset.workspace?.icb : nil)
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

    private func json(_ findings: Findings, _ standings: [Standing]) -> JSON {
        .answer(
            "benchmark",
            [
                ("framework", .string(findings.framework.id)), ("on", .date(findings.date)),
                (
                    "returns",
                    .array(
                        standings.map { standing in
                            let card = standing.scorecard
                            return .object([
                                ("code", .string(card.source.organisation.text)),
                                (
                                    "name",
                                    .string(findings.system.name(of: card.source.organisation.text))
                                ),
                                ("careSetting", .string(card.careSetting.rawValue)),
                                (
                                    "peers",
                                    .count(findings.assessment.cards(in: card.careSetting).count)
                                ),
                                ("overall", .optional(standing.overall, line)),
                                (
                                    "dimensions",
                                    .object(
                                        standing.dimensions.map { ($0.dimension ?? "", line($0)) }
                                    )
                                ),
                                (
                                    "comparable",
                                    .optional(standing.comparable) { marks in
                                        .object([
                                            ("2024", .number(marks.earlier)),
                                            ("2025", .number(marks.later)),
                                            ("change", .number(marks.change)),
                                        ])
                                    }
                                ),
                            ])
                        }
                    )
                ),
            ]
        )
    }

    private func line(_ line: Standing.Line) -> JSON {
        .object([
            ("mark", .number(line.mark)), ("median", .number(line.peers.median)),
            ("lowerQuartile", .number(line.peers.lowerQuartile)),
            ("upperQuartile", .number(line.peers.upperQuartile)),
            ("distance", .number(line.distance)), ("band", .string(line.band.rawValue)),
        ])
    }
}
