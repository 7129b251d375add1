import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Loading
import Reporting

struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "The reports there are, and the sections that words of your own may use.",
        discussion: """
            A workspace's reports/<report>/narrative.md takes the place of our words, and a folder with \
            another name is a report of your own.

              waymark reports lancashire
            """
    )

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let data = try source.dataOrEngland()
            let loader = try data.loader()
            let reports = try loader.reports().map { try Listed($0, loader) }
            let day = try data.dataset(by: loader).date
            try answer.write(Answer(json: json(reports), document: document(reports, day)))
        }
    }

    /// A report and the words that it is made with.
    private struct Listed {
        let report: any Report
        let narrative: NarrativeTemplate

        init(_ report: any Report, _ loader: Loader) throws {
            self.report = report
            narrative = try (report as? OwnReport)?.narrative ?? loader.narrative(report.slug)
        }
    }

    private func json(_ reports: [Listed]) -> JSON {
        .answer(
            "reports",
            [
                (
                    "reports",
                    .array(
                        reports.map { listed in
                            .object([
                                ("slug", .string(listed.report.slug)),
                                ("title", .string(listed.report.title)),
                                ("isAboutOrganisation", .bool(listed.report.isAboutOrganisation)),
                                ("narrative", .string(listed.narrative.file)),
                                (
                                    "sections",
                                    .array(listed.narrative.sections.map { .string($0.id) })
                                ),
                            ])
                        }
                    )
                )
            ]
        )
    }

    private func document(_ reports: [Listed], _ day: CivilDate) -> Document {
        let table = Table(
            id: "reports",
            title: "Reports",
            columns: [
                .words("Report"), .words("Title"), .words("About"), .words("Words"),
                .words("Sections"),
            ],
            rows: reports.map { listed in
                [
                    .text(listed.report.slug), .text(listed.report.title),
                    .text(listed.report.isAboutOrganisation ? "one organisation" : "all"),
                    .text(listed.narrative.file),
                    .text(listed.narrative.sections.map(\.id).joined(separator: " ")),
                ]
            }
        )
        return Document(
            slug: "reports",
            title: "Reports",
            subtitle: count(reports.count, "report"),
            date: day,
            sections: [Section("reports", "", [.table(table)])]
        )
    }
}
