import DigitalMaturity
import Documents
import Investment

/// Where the data came from and how figures are made.
struct SourcesView {
    let blocks: [Block]

    init(_ findings: Findings) {
        blocks = [
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
            .table(SourcesView.table(findings.dataset)),
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
        Table(
            id: "sources-table",
            title: "The reference data",
            columns: [
                .words("File"), .words("Publisher"), .words("Title"), .words("Date"),
                .words("Licence"),
                .words("Age"), .numbers("Rows"), .words("What was changed"),
            ],
            rows: dataset.reference.sources.map { source in
                [
                    .text("data/" + source.file), .text(source.publisher), .text(source.title),
                    .text(source.date.words), .text(source.licence),
                    age(of: source, on: dataset.reference.edition),
                    .figure(
                        Figure(
                            .count(source.rows),
                            trace: Trace(
                                "source/\(source.file)",
                                meaning: "Rows of data/\(source.file)",
                                formula: source.isCounted
                                    ? "counted" : "as stated in the list of sources",
                                inputs: [
                                    Trace.Input(
                                        "rows",
                                        value: "\(source.rows)",
                                        file:
                                            "data/\(source.isCounted ? source.file : "SOURCES.md")",
                                        lines: []
                                    )
                                ]
                            )
                        )
                    ),
                    .text(source.changes),
                ]
            }
        )
    }

    /// How old a source was on the day the data was put together, where its date is known so far.
    private static func age(of source: Provenance, on day: CivilDate) -> Cell {
        let days = day.dayNumber - source.date.latest.dayNumber
        return days < 0 ? .unknown("not known to the day") : .text("\(days) days")
    }
}
