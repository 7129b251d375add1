import DigitalMaturity
import Reporting
import TestSupport

/// A figure whose trace has one input.
func figure(_ value: Figure.Value, _ id: String) -> Figure {
    Figure(
        value,
        trace: Trace(
            id,
            meaning: "meaning of \(id)",
            formula: "as published",
            inputs: [Trace.Input("input of \(id)", value: "1", file: "data/a.csv", lines: [2])]
        )
    )
}

/// The figures of a series, with ids of its own.
func series(_ name: String, _ values: [Figure.Value?]) -> Chart.Series {
    let figures = values.enumerated().map { index, value in
        value.map { figure($0, "\(name)/\(index)") }
    }
    return Chart.Series(name: name, values: figures)
}

func chart(_ form: Chart.Form, id: String = "chart") -> Chart {
    Chart(id: id, title: "Spending rises", subtitle: "Capital, £", form: form)
}

func document(marking: String? = nil, _ blocks: Block...) -> Document {
    Document(
        slug: "paper",
        title: "Paper",
        subtitle: "For the board",
        date: someDay,
        marking: marking,
        sections: [Section(id: "money", heading: "Money", blocks: blocks)]
    )
}

let someDay: CivilDate = "2026-05-01"

/// A document with every kind of block.
var wholeDocument: Document {
    document(
        marking: "Illustrative plan",
        .prose(["Capital is ", .figure(figure(.money(.pounds(26_300_000)), "capital/all")), "."]),
        .list([["One ", .strong("matters")], ["Two"]]),
        .narrative(
            Narrative(
                text: "### Why\n\nIt is *\u{E000}0\u{E001}*.",
                values: [.figure(figure(.share(0.93), "share/all"))]
            )
        ),
        .table(
            Table(
                id: "schemes",
                title: "Schemes",
                columns: [.words("Scheme"), .numbers("Cost")],
                rows: [
                    ["Network", .figure(figure(.money(.pounds(1_500)), "cost/network"))],
                    [.blank, .unknown("not known")],
                ],
                note: "In cash."
            )
        ),
        .chart(
            chart(
                .columns(
                    Chart.Columns(
                        categories: ["2026/27", "2027/28"],
                        series: [series("Plan", [.money(.pounds(1_000_000)), nil])],
                        limits: [series("Limit", [.money(.pounds(900_000)), nil])]
                    )
                )
            )
        ),
        .chart(
            chart(
                .standing(
                    Chart.Standing(
                        scale: 0...5,
                        peers: "134 acute returns",
                        marks: ["RXR", "Last year"],
                        rows: [
                            Chart.Standing.Row(
                                label: "Well led",
                                peers: [.score(2), .score(2.5), .score(3)].enumerated().map {
                                    figure($1, "peers/\($0)")
                                },
                                values: [figure(.score(2.46), "score/RXR"), nil]
                            )
                        ]
                    )
                ),
                id: "standing"
            )
        )
    )
}
