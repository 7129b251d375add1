import DigitalMaturity
import Documents
import TestSupport

/// A limit that is £15m, then £25m, then on a day not known an amount that nobody knows.
var limitSteps: Chart {
    steps([
        Chart.Steps.Row(
            label: "Any trust",
            steps: [
                step("2016-11-01", to: "2023-02-15", .amount(figure(.money(.pounds(15)), "s/a"))),
                step("2023-02-16", to: "2025-07-02", .amount(figure(.money(.pounds(25)), "s/b"))),
                step("2025-07-03", certainFrom: "2025-12-11", to: nil, .unknown),
            ]
        )
    ])
}

func step(
    _ from: CivilDate?,
    certainFrom: CivilDate? = nil,
    to: CivilDate?,
    _ level: Chart.Steps.Level
) -> Chart.Steps.Step {
    Chart.Steps.Step(from: from, certainFrom: certainFrom, to: to, level: level)
}

func steps(_ rows: [Chart.Steps.Row]) -> Chart {
    let form = Chart.Steps(subject: "For whom", quantity: "Limit", rows: rows, today: someDay)
    return chart(.steps(form), id: "steps")
}

/// Costs of 30 and 20 and benefits of 70, which leave 20.
var walk: Chart {
    waterfall([
        ("Capital", 30, .takes), ("Running", 20, .takes), ("Benefits", 70, .adds),
        ("Net value", 20, .total),
    ])
}

func waterfall(_ steps: [(String, Int64, Chart.Waterfall.Effect)]) -> Chart {
    let form = Chart.Waterfall(
        subject: "Kind",
        quantity: "Value",
        steps: steps.map {
            Chart.Waterfall.Step(
                label: $0.0,
                figure: figure(.money(.pounds($0.1 * 1_000)), "w/\($0.0)"),
                effect: $0.2
            )
        }
    )
    return chart(.waterfall(form), id: "waterfall")
}

/// A value of 10 that one change takes to −5 and others to 12 and 8.
var changes: Chart {
    tornado(
        10,
        ["Costs higher": 12, "Benefits lower": -5, "Carrying on costs less": 8, "None": nil]
    )
}

func tornado(_ centre: Int64, _ rows: KeyValuePairs<String, Int64?>) -> Chart {
    let form = Chart.Tornado(
        subject: "What is changed",
        quantity: "Value",
        centre: figure(.money(.pounds(centre * 1_000)), "t/centre"),
        rows: rows.map { label, value in
            Chart.Tornado.Row(
                label: label,
                result: value.map { figure(.money(.pounds($0 * 1_000)), "t/\(label)") }
            )
        }
    )
    return chart(.tornado(form), id: "tornado")
}

/// Four outcomes, of which two are past an envelope of £5,000 and two are equal.
var outcomes: Chart {
    dots(
        [
            Chart.Bands.Row(
                label: "2026/27",
                bands: [band(pounds([4, 5, 6, 6]), "d")],
                values: pounds([4, 5]).enumerated().map { figure($1, "d/m\($0)") }
            )
        ],
        [[4_000, 4_000, 6_000, 6_500]]
    )
}

func dots(_ rows: [Chart.Bands.Row], _ outcomes: [[Double]]) -> Chart {
    let bands = Chart.Bands(
        subject: "Year",
        outcomes: "10,000 simulated runs",
        series: ["Capital"],
        marks: ["Plan", "Envelope"],
        rows: rows
    )
    return chart(.dots(Chart.Dots(bands: bands, outcomes: outcomes, limit: 1)), id: "dots")
}

/// Five marks of a setting, three of them equal and two with a name.
var marksOfAll: Chart {
    strips([
        Chart.Strips.Row(
            label: "Acute",
            peers: "5 returns",
            others: [2.5, 2.5, 3],
            median: figure(.score(2.5), "strip/median"),
            marks: [
                Chart.Strips.Mark(name: "East", figure: figure(.score(3.5), "strip/east")),
                Chart.Strips.Mark(name: "West", figure: figure(.score(2.5), "strip/west")),
            ]
        )
    ])
}

func strips(_ rows: [Chart.Strips.Row]) -> Chart {
    let form = Chart.Strips(subject: "Setting", holder: "Return of", scale: 1...5, rows: rows)
    return chart(.strips(form), id: "strips")
}
