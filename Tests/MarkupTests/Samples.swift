import DigitalMaturity
import Documents
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
        sections: [Section("money", "Money", blocks)]
    )
}

/// The figure with bounds.
func bounded(_ value: Figure.Value, _ bounds: ClosedRange<Double>, _ id: String) -> Figure {
    Figure(value, bounds: bounds, trace: figure(value, id).trace)
}

/// A trend of two editions: a mark by the first, two by the second, a shared pair across.
var brokenTrend: Chart {
    trend(
        ["2023": "Edition 1", "2024": "Edition 2", "2025": "Edition 2"],
        [
            Chart.Series(
                name: "As published",
                values: [
                    figure(.score(1.9), "trend/2023"), figure(.score(2.35), "trend/2024"),
                    bounded(.score(2.46), 1.9...3.1, "trend/2025"),
                ]
            )
        ],
        comparable: [series("Shared questions", [.score(2), .score(2.2), nil])]
    )
}

/// A trend of occasions by year and edition.
func trend(
    scale: ClosedRange<Double> = 0...5,
    _ editions: KeyValuePairs<String, String>,
    _ series: [Chart.Series],
    comparable: [Chart.Series] = [],
    breakWords: String = "questions changed: not comparable"
) -> Chart {
    let occasions = editions.enumerated().compactMap { index, pair in
        CivilDate(year: 2023 + index, month: 4, day: 1).map {
            Chart.Trend.Occasion(label: pair.key, date: $0, edition: pair.value)
        }
    }
    return chart(
        .trend(
            Chart.Trend(
                scale: scale,
                occasions: occasions,
                series: series,
                comparable: comparable,
                breakWords: breakWords
            )
        ),
        id: "trend"
    )
}

/// Estimates by name, each with its interval.
func intervals(_ rows: KeyValuePairs<String, Figure?>, zero: String = "no difference") -> Chart {
    chart(
        .intervals(
            Chart.Intervals(
                subject: "Board",
                quantity: "Difference",
                zero: zero,
                rows: rows.map { Chart.Intervals.Row(label: $0.key, estimate: $0.value) }
            )
        ),
        id: "intervals"
    )
}

/// One row clear of nought, one within noise and one without an estimate.
var threeIntervals: Chart {
    intervals([
        "East": bounded(.difference(0.3), 0.1...0.5, "interval/east"),
        "West": bounded(.difference(-0.1), -0.3...0.1, "interval/west"),
        "South": nil,
    ])
}

/// A heat map with every shade, every kind of absence and bounds.
var heatMap: Table {
    Table(
        id: "heat",
        title: "Marks",
        columns: [.words("Trust"), .numbers("Well led"), .numbers("Returns")],
        rows: [
            ["A", .figure(figure(.score(0.5), "heat/a")), .figure(figure(.count(3), "heat/n"))],
            ["B", .figure(bounded(.score(4), 3...4.5, "heat/b")), .absent(.outOfScope)],
            ["C", .absent(.notAnswered), .absent(.notApplicable)],
        ],
        note: "A note.",
        shading: Shading(scale: 0...5)
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
