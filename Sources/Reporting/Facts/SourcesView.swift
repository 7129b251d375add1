import DigitalMaturity
import Documents
import Investment

/// Where the data came from and how figures are made.
struct SourcesView {
    /// How marks are made, and from which data.
    let method: [Block]
    /// The list of the data.
    let data: [Block]

    var blocks: [Block] { [method[0]] + data + method.dropFirst() }

    init(_ findings: Findings) {
        data = [.table(SourcesView.table(findings.dataset))]
        method = [
            .list(
                findings.framework.method.map { statement in
                    [
                        .text("\(statement.text) "),
                        .text(
                            "(\(statement.citation.publisher), \(statement.citation.grade.words).)"
                        ),
                    ]
                }
            ),
            .prose([
                .text(
                    "Reference data of \(findings.dataset.reference.edition.words); approval rules of edition "
                ),
                .text(
                    "\(findings.dataset.reference.rulebook.edition). Any figure is explained by "
                ),
                .code("waymark explain"), .text(" and its trace."),
            ]),
        ]
    }

    static func table(_ dataset: Dataset) -> Table {
        let figures = SourceFigures(reference: dataset.reference)
        return Table(
            id: "sources-table",
            title: "The reference data",
            columns: [
                .words("File"), .words("Publisher"), .words("Title"), .words("Date"),
                .words("Licence"),
                .numbers("Age in days"), .numbers("Rows"), .words("What was changed"),
            ],
            rows: dataset.reference.sources.map { source in
                [
                    .text(source.path), .text(source.publisher), .text(source.title),
                    .text(source.date.words), .text(source.licence),
                    figures.cell(
                        SourceFigures.Key(.age, of: source.key),
                        orElse: "not known to the day"
                    ),
                    figures.cell(SourceFigures.Key(.rows, of: source.key)),
                    .text(source.changes),
                ]
            }
        )
    }
}
