import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "Every dataset: publisher, title, date, licence, rows, what was changed, age."
    )

    @Option(help: "The folder of a workspace whose sources are shown too.")
    var workspace: String?

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let findings = try DataSource(workspace: workspace).findings()
            try answer.write(Answer(json: json(findings), document: findings.sourcesDocument))
        }
    }

    private func json(_ findings: Findings) -> JSON {
        .answer(
            "sources",
            [
                ("edition", .date(findings.dataset.reference.edition)),
                (
                    "sources",
                    .array(
                        findings.dataset.reference.sources.map { source in
                            .object([
                                ("file", .string(source.path)),
                                ("publisher", .string(source.publisher)),
                                ("title", .string(source.title)),
                                ("date", .string(source.date.description)),
                                ("licence", .string(source.licence)), ("rows", .count(source.rows)),
                                (
                                    "ageInDays",
                                    .count(
                                        findings.dataset.reference.edition.dayNumber
                                            - source.date.latest.dayNumber
                                    )
                                ),
                                ("changed", .string(source.changes)),
                            ])
                        }
                    )
                ),
            ]
        )
    }
}
