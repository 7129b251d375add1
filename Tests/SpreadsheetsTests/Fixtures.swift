import DigitalMaturity
import Documents
import Reporting
import TestSupport

/// A figure whose trace has the identifier `id`.
func figure(_ value: Figure.Value, _ id: String) -> Figure {
    Figure(
        value,
        trace: Trace(
            id,
            meaning: "What \(id) means",
            formula: "the sum of its inputs",
            inputs: [
                Trace.Input(
                    "capital of epr-east",
                    value: "£6m",
                    file: "plans/plan.yaml",
                    lines: [24]
                )
            ],
            rule: "Rule 4 of the framework"
        )
    )
}

/// A document of one section.
func document(
    marking: String? = nil,
    title: String = "Board paper",
    _ blocks: Block...
) -> Document {
    Document(
        slug: "board-paper",
        title: title,
        subtitle: "Eastshire Teaching Hospitals NHS Trust",
        date: "2026-05-01",
        marking: marking,
        sections: [Section("only", "The only section", blocks)]
    )
}

/// A table of one column of numbers beside a column of names.
func table(id: String = "spend", title: String = "Spend", _ cells: Cell...) -> Block {
    .table(
        Table(
            id: id,
            title: title,
            columns: [.words("Name"), .numbers("Amount")],
            rows: cells.enumerated().map { index, cell in [.text("Row \(index + 1)"), cell] }
        )
    )
}

/// Columns with one series and one limit for three years; `nil` where a limit is not known.
func columns(limits: [Int64?] = [8, 8, 8]) -> Chart {
    let years = ["2026/27", "2027/28", "2028/29"]
    let spend = [6_000_000, 7_250_000, 4_100_000].enumerated().map { index, pounds in
        figure(.money(.pounds(pounds)), "capital/\(years[index])")
    }
    return Chart(
        id: "capital-by-year",
        title: "Capital stays under its limit in every year",
        subtitle: "Capital by year against the limit, £",
        form: .columns(
            Chart.Columns(
                categories: years,
                series: [Chart.Series(name: "Planned capital", values: spend)],
                limits: [
                    Chart.Series(
                        name: "Capital limit",
                        values: limits.enumerated().map { index, millions in
                            millions.map {
                                figure(.money(.pounds($0 * 1_000_000)), "limit/\(years[index])")
                            }
                        }
                    )
                ]
            )
        )
    )
}

/// Two dimensions against peers, with one mark that is not known.
var standing: Chart {
    Chart(
        id: "dimension-standing",
        title: "The trust stands below its peers in safe practice",
        subtitle: "Mean mark of each dimension, 0 to 5",
        form: .standing(
            Chart.Standing(
                scale: 0...5,
                peers: "134 acute returns",
                marks: ["2024", "2025"],
                rows: [("Well led", 2.46, 2.8), ("Safe practice", nil, 1.9)].map {
                    label,
                    old,
                    new in
                    Chart.Standing.Row(
                        label: label,
                        peers: [2.1, 2.5, 3.0].enumerated().map { index, value in
                            figure(.score(value), "peers/\(label)/\(index)")
                        },
                        values: [
                            old.map { figure(.score($0), "score/2024/\(label)") },
                            figure(.score(new), "score/2025/\(label)"),
                        ]
                    )
                }
            )
        )
    )
}

/// A trend of two editions with one missing mark, bounds, and a shared pair across the break.
var brokenTrend: Chart {
    let values: [Double?] = [1.9, 2.35, nil, 2.46]
    let shared: [Double?] = [2, 2.3, nil, nil]
    return Chart(
        id: "overall-trend",
        title: "The mark rose on the questions that both years share",
        subtitle: "Overall mark, 0 to 5",
        form: .trend(
            Chart.Trend(
                scale: 0...5,
                occasions: ["2023", "2024", "2025", "2026"].compactMap { year in
                    (try? CivilDate(parsing: "\(year)-04-01")).map {
                        Chart.Trend.Occasion(
                            label: year,
                            date: $0,
                            edition: year == "2023" ? "First" : "Second"
                        )
                    }
                },
                series: [
                    Chart.Series(
                        name: "Published",
                        values: values.enumerated().map { index, value in
                            value.map {
                                Figure(
                                    .score($0),
                                    bounds: index == 3 ? 1.9...3.1 : nil,
                                    trace: figure(.score($0), "trend/\(index)").trace
                                )
                            }
                        }
                    )
                ],
                comparable: [
                    Chart.Series(
                        name: "Shared",
                        values: shared.enumerated().map { index, value in
                            value.map { figure(.score($0), "shared/\(index)") }
                        }
                    )
                ]
            )
        )
    )
}

/// One board clear of nought, one within noise and one without an estimate.
var intervals: Chart {
    let rows: [(String, Double?, ClosedRange<Double>)] = [
        ("East", 0.3, 0.1...0.5), ("West", -0.1, -0.3...0.1), ("South", nil, 0...0),
    ]
    return Chart(
        id: "boards",
        title: "One board of two differs",
        subtitle: "Difference with its 95% interval",
        form: .intervals(
            Chart.Intervals(
                subject: "Board",
                quantity: "Difference",
                zero: "no difference",
                rows: rows.map { label, estimate, bounds in
                    Chart.Intervals.Row(
                        label: label,
                        estimate: estimate.map {
                            Figure(
                                .difference($0),
                                bounds: bounds,
                                trace: figure(.difference($0), "board/\(label)").trace
                            )
                        }
                    )
                }
            )
        )
    )
}

/// A heat map with bounds and every kind of absence.
var heatMap: Block {
    .table(
        Table(
            id: "heat",
            title: "Marks",
            columns: [.words("Trust"), .numbers("Well led"), .numbers("Returns")],
            rows: [
                ["A", .figure(figure(.score(0.5), "a")), .figure(figure(.count(3), "n"))],
                [
                    "B",
                    .figure(
                        Figure(
                            .score(4),
                            bounds: 3...4.5,
                            trace: figure(.score(4), "b").trace
                        )
                    ),
                    .absent(.outOfScope),
                ],
                ["C", .absent(.notAnswered), .absent(.notApplicable)],
            ],
            shading: Shading(scale: 0...5)
        )
    )
}

/// Outcomes of two years, the second not known, beside a limit.
func bands(limit: Int64) -> Chart {
    let parts = [4_000_000, 5_000_000, 6_000_000, 7_000_000].enumerated().map { index, pounds in
        figure(.money(.pounds(pounds)), "part/\(index)")
    }
    return Chart(
        id: "outcomes",
        title: "Spending may pass its limit",
        subtitle: "Capital, £",
        form: .bands(
            Chart.Bands(
                subject: "Year",
                outcomes: "1,000 simulated runs",
                series: ["Capital"],
                marks: ["Limit"],
                rows: [
                    Chart.Bands.Row(
                        label: "2026/27",
                        bands: [
                            Chart.Bands.Band(
                                p10: parts[0],
                                p50: parts[1],
                                p80: parts[2],
                                p90: parts[3]
                            )
                        ],
                        values: [figure(.money(.pounds(limit)), "limit")]
                    ),
                    Chart.Bands.Row(label: "2027/28", bands: [nil], values: [nil]),
                ]
            )
        )
    )
}

/// The start of two schemes: one with a latest day and a moment, one of which no first day is known.
var starts: Chart {
    let day = { (month: Int, day: Int) in CivilDate(year: 2026, month: month, day: day) }
    return Chart(
        id: "starts",
        title: "One scheme can start in April",
        subtitle: "Starts",
        form: .schedule(
            Chart.Schedule(
                subject: "Scheme",
                quantity: "Limit",
                kinds: ["Approval", "Work"],
                rows: [
                    Chart.Schedule.Row(
                        label: "East",
                        spans: [
                            Chart.Schedule.Span(
                                from: day(4, 1),
                                to: day(5, 31),
                                latest: day(6, 10),
                                kind: 0
                            ),
                            Chart.Schedule.Span(from: day(6, 1), to: day(6, 2), kind: 1),
                        ]
                    ),
                    Chart.Schedule.Row(
                        label: "West",
                        spans: [Chart.Schedule.Span(from: nil, to: day(6, 18), kind: 1)]
                    ),
                ],
                today: day(6, 1)
            )
        )
    )
}

/// Two things that move a cost, each to both sides.
var tornado: Chart {
    Chart(
        id: "tornado",
        title: "Go-live moves the cost most",
        subtitle: "Cost, £",
        form: .intervals(
            Chart.Intervals(
                subject: "What is uncertain",
                quantity: "Change of the mean",
                zero: "the mean of all draws",
                rows: [("Go-live", 3_000_000.0), ("Prices", 1_000_000)].map { label, most in
                    Chart.Intervals.Row(
                        label: label,
                        estimate: Figure(
                            .money("£500000"),
                            bounds: -most...most,
                            trace: figure(.money("£500000"), "swing/\(label)").trace
                        )
                    )
                },
                readsNoise: false
            )
        )
    )
}
