import DigitalMaturity
import Documents
import Reporting
import TestSupport

func schedule(
    kinds: [String] = ["In force"],
    moments: [String] = [],
    today: CivilDate? = nil,
    _ rows: [Chart.Schedule.Row]
) -> Chart {
    chart(
        .schedule(
            Chart.Schedule(
                subject: "Rule",
                quantity: "Limit",
                kinds: kinds,
                moments: moments,
                rows: rows,
                today: today
            )
        ),
        id: "schedule"
    )
}

func span(
    _ from: CivilDate?,
    _ to: CivilDate?,
    latest: CivilDate? = nil,
    kind: Int = 0,
    _ label: Cell = .blank
) -> Chart.Schedule.Span {
    Chart.Schedule.Span(from: from, to: to, latest: latest, kind: kind, label: label)
}

/// Limits in force one after the other, with a start that is not known and ends that are not set.
var history: Chart {
    schedule(
        kinds: ["In force", "Ceased"],
        today: "2026-11-21",
        [
            Chart.Schedule.Row(
                label: "Cabinet Office: digital",
                note: "central bodies alone",
                spans: [
                    span(nil, "2013-03-31", .unknown("not known")),
                    span(
                        "2013-04-01",
                        "2026-03-31",
                        .figure(figure(.money(.pounds(100_000)), "h"))
                    ),
                    span("2026-04-01", nil, kind: 1),
                ]
            ),
            Chart.Schedule.Row(
                label: "Trust business cases",
                spans: [
                    span("2016-04-01", "2018-10-31", "£15m"),
                    span("2018-11-01", "2019-06-30", "£25m"),
                    span("2019-07-01", "2019-12-31", "£50m"), span("2020-01-01", nil, "£30m"),
                ]
            ),
            Chart.Schedule.Row(label: "Nothing is known of this", spans: []),
        ]
    )
}

/// Waits one after the other, each perhaps longer, so that what may be overlaps what follows.
var calendar: Chart {
    schedule(
        kinds: ["Writing the case", "Waiting for an approver"],
        moments: ["Board meets", "Planned start"],
        today: "2026-11-21",
        ["Electronic patient record", "Network"].enumerated().map { index, label in
            Chart.Schedule.Row(
                label: label,
                spans: [
                    span("2026-12-01", "2027-02-28", latest: "2027-04-30", "outline case"),
                    span("2027-03-01", "2027-03-31", latest: "2027-05-31", kind: 1, "board"),
                    span("2027-04-01", "2027-06-30", latest: "2027-09-30", kind: 1, "NHS England"),
                ],
                moments: [
                    Chart.Schedule.Moment(date: "2027-03-25", kind: 0),
                    Chart.Schedule.Moment(date: index == 0 ? "2027-07-01" : "2027-03-28", kind: 1),
                ]
            )
        }
    )
}

/// As many rules as a rulebook may have, with spans from a seed.
var fortyFiveRules: Chart {
    var generator = SplitMix64(seed: 45)
    let rows = (1...45).map { number in
        let years = (2010...2026).filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }
        let starts = years.compactMap { CivilDate(year: $0, month: 4, day: 1) }
        let ends = starts.dropFirst().map { Optional($0.adding(days: -1)) } + [nil]
        return Chart.Schedule.Row(
            label: "Rule \(number) about " + (number.isMultiple(of: 7) ? "what a body may " : "")
                + "spending",
            note: number.isMultiple(of: 9) ? "recalled, not confirmed by any source" : nil,
            spans: zip(starts, ends).map { start, end in
                let pounds = Int64.random(in: 1...50, using: &generator) * 1_000_000
                return span(
                    start,
                    end,
                    kind: Int.random(in: 0..<3, using: &generator),
                    .figure(figure(.money(.pounds(pounds)), "r\(number)/\(start)"))
                )
            }
        )
    }
    return schedule(
        kinds: ["Revenue and capital", "Capital", "Whole life cost"],
        today: "2026-11-21",
        rows
    )
}

func band(_ parts: [Figure.Value], _ id: String) -> Chart.Bands.Band {
    let figures = parts.enumerated().map { figure($1, "\(id)/\($0)") }
    return Chart.Bands.Band(p10: figures[0], p50: figures[1], p80: figures[2], p90: figures[3])
}

func bands(
    _ series: [String],
    marks: [String] = [],
    scale: ClosedRange<Double>? = nil,
    _ rows: [Chart.Bands.Row]
) -> Chart {
    chart(
        .bands(
            Chart.Bands(
                subject: "Year",
                outcomes: "10,000 simulated runs",
                series: series,
                marks: marks,
                scale: scale,
                rows: rows
            )
        ),
        id: "bands"
    )
}

func pounds(_ thousands: [Int64]) -> [Figure.Value] {
    thousands.map { .money(.pounds($0 * 1_000)) }
}

/// Spending by year: an envelope beside the plan's own figure, one band not known.
var spending: Chart {
    let years: [(String, [Int64]?, [Int64?])] = [
        ("2026/27", [4_100, 5_000, 5_900, 6_400], [4_200, 4_200]),
        ("2027/28", [11_250, 12_500, 13_900, 15_000], [11_000, 16_000]),
        ("2028/29", nil, [2_000, nil]),
    ]
    return bands(
        ["Capital"],
        marks: ["The plan's own figure", "Envelope"],
        years.map { label, parts, values in
            Chart.Bands.Row(
                label: label,
                bands: [parts.map { band(pounds($0), label) }],
                values: values.enumerated().map { index, value in
                    value.map { figure(.money(.pounds($0 * 1_000)), "\(label)/m\(index)") }
                }
            )
        }
    )
}

/// Marks on a scale: two bands for each organisation.
var outlook: Chart {
    bands(
        ["As submitted", "Optimised"],
        marks: ["Today"],
        scale: 0...5,
        ["Eastshire Teaching Hospitals NHS Trust", "Westshire"].map { label in
            Chart.Bands.Row(
                label: label,
                bands: [
                    band([2.1, 2.4, 2.45, 2.5].map(Figure.Value.score), "\(label)/a"),
                    band([2.6, 3.1, 3.4, 3.6].map(Figure.Value.score), "\(label)/b"),
                ],
                values: [figure(.score(1.9), "\(label)/today")]
            )
        }
    )
}
