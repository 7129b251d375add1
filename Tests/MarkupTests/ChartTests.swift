import DigitalMaturity
import Documents
import Foundation
import Reporting
import TestSupport
import Testing

@testable import Markup

private func columns(
    _ categories: [String],
    _ series: [Chart.Series],
    limits: [Chart.Series] = []
) -> Chart {
    chart(.columns(Chart.Columns(categories: categories, series: series, limits: limits)))
}

private func standing(
    scale: ClosedRange<Double> = 0...5,
    marks: [String],
    rows: [Chart.Standing.Row]
) -> Chart {
    chart(.standing(Chart.Standing(scale: scale, peers: "134 returns", marks: marks, rows: rows)))
}

private func curves(_ places: [Double], _ series: [Chart.Series]) -> Chart {
    chart(
        .curves(
            Chart.Curves(subject: "Trusts", equality: "Equal", places: places, series: series)
        )
    )
}

private var peers: [Figure] {
    (1...3).map { figure(.score(Double($0)), "p\($0)") }
}
private let months = (1...12).map { "Month number \($0) of the year" }
private let longWord = String(repeating: "Llanfair", count: 12)

/// Charts at the edges of what can be drawn.
private var edges: [(name: String, chart: Chart)] {
    [
        ("no categories", columns([], [series("A", [])])),
        ("nothing at all", columns([], [])),
        ("one of nothing", columns(["2026"], [series("A", [nil])])),
        ("all zero", columns(["a", "b"], [series("A", [.count(0), .count(0)])])),
        ("one category", columns(["a"], [series("A", [.money(.pounds(5))])])),
        ("only negative", columns(["a"], [series("A", [.money(.pounds(-5))])])),
        (
            "both signs and limits",
            columns(
                ["a", "b"],
                [series("A", [.difference(-0.25), .difference(0.5)])],
                limits: [series("L", [.difference(-0.2), .difference(0.4)])]
            )
        ),
        ("only limits", columns(["a"], [], limits: [series("L", [.count(3)])])),
        (
            "twelve categories of five series",
            columns(
                months,
                (1...5).map { number in
                    series("S\(number)", months.indices.map { .count($0 * number) })
                },
                limits: (1...3).map { series("L\($0)", months.map { _ in .count(40) }) }
            )
        ),
        (
            "long words",
            columns(
                [longWord, "b"],
                [series(longWord, [.share(1), .share(0.001)])],
                limits: [series(longWord, [.share(1), nil])]
            )
        ),
        ("tiny", columns(["a"], [series("A", [.score(1e-12)])])),
        ("vast", columns(["a"], [series("A", [.money(.pounds(9_999_999_999_999))])])),
        ("not finite", columns(["a"], [series("A", [.ordinal(Int.max)])])),
        ("a standing of nothing", standing(marks: [], rows: [])),
        (
            "a point for a scale",
            standing(
                scale: 3...3,
                marks: ["A"],
                rows: [
                    Chart.Standing.Row(label: "a", peers: peers, values: [figure(.score(3), "s")])
                ]
            )
        ),
        (
            "outside the scale",
            standing(
                marks: ["A"],
                rows: [
                    Chart.Standing.Row(
                        label: longWord,
                        peers: peers,
                        values: [figure(.score(7), "s")]
                    )
                ]
            )
        ),
        ("a broken trend", brokenTrend), ("intervals", threeIntervals),
        ("a history", history), ("a calendar", calendar), ("spending", spending),
        ("an outlook", outlook),
        ("curves", curves([0.1, 0.9], [series("A", [.share(0), .share(0.5)])])),
        ("curves of nothing", curves([], [])),
        (
            "a curve that is partly known",
            curves([0.25, 0.5], [series(longWord, [nil, .share(0.2)]), series("B", [nil, nil])])
        ),
        ("a schedule of nothing", schedule([])),
        (
            "a schedule of no days",
            schedule([
                Chart.Schedule.Row(label: longWord, note: longWord, spans: [span(nil, nil)]),
                Chart.Schedule.Row(label: "", spans: []),
            ])
        ),
        (
            "a schedule of all time, ending before it begins",
            schedule(
                moments: [longWord],
                [
                    Chart.Schedule.Row(
                        label: "a",
                        spans: [
                            span(nil, "2199-12-31", .text(longWord)),
                            span("2199-12-31", "1900-01-01", latest: "1900-01-01", "b"),
                        ],
                        moments: [Chart.Schedule.Moment(date: "1900-01-01", kind: 0)]
                    )
                ]
            )
        ),
        (
            "a schedule of one day",
            schedule(today: "2199-12-31", [Chart.Schedule.Row(label: "a", spans: [])])
        ),
        ("bands of nothing", bands([], [])),
        (
            "bands of none",
            bands(["A"], marks: ["B"], [.init(label: "", bands: [nil], values: [nil])])
        ),
        (
            "bands of zero, backwards and beyond",
            bands(
                [longWord, "B", "C"],
                marks: [longWord],
                [
                    Chart.Bands.Row(
                        label: longWord,
                        bands: [
                            band(pounds([0, 0, 0, 0]), "z"), band(pounds([4, 3, 2, 1]), "b"),
                            band(pounds([-1, 0, 1, 9_999_999_999]), "v"),
                        ],
                        values: [figure(.money(.pounds(-9)), "m")]
                    )
                ]
            )
        ),
        ("a trend of nothing", trend([:], [])),
        ("a trend of no marks", trend(["2023": "x", "2024": "y"], [series("A", [nil, nil])])),
        ("a trend of one", trend(["2023": longWord], [series(longWord, [.score(9)])])),
        ("intervals of nothing", intervals([:])),
        ("intervals of none", intervals([longWord: nil])),
        (
            "an interval past all numbers",
            intervals(["A": bounded(.difference(0), -1e12...1e12, "a")], zero: longWord)
        ),
        (
            "a trend of five series with long names",
            trend(
                scale: 3...3,
                ["a b": longWord, longWord: longWord, "c": "d"],
                (1...5).map { series("\(longWord) \($0)", [.score(1), nil, .score(3)]) },
                breakWords: longWord
            )
        ),
        (
            "seven marks",
            standing(
                marks: (1...7).map { "Mark \($0)" },
                rows: [
                    Chart.Standing.Row(
                        label: "a b",
                        peers: peers,
                        values: (1...7).map { figure(.score(Double($0) / 2), "m\($0)") }
                    )
                ]
            )
        ),
    ]
}

@Suite struct `A drawing` {
    @Test(arguments: edges.indices)
    func `is well formed and stays in its frame at the edges`(index: Int) throws {
        for breadth in [Breadth.wide, .narrow] {
            let svg = edges[index].chart.drawing(breadth).text
            let page = try Page(svg)
            #expect(page.elements.first == "svg", "\(edges[index].name)")
            #expect(Set(page.ids).count == page.ids.count, "\(edges[index].name)")
            #expect(!svg.contains("nan") && !svg.contains("inf"), "\(edges[index].name)")
            #expect(page.elements.count { $0 == "path" } < 400)
        }
    }

    @Test func `says in words what it shows`() throws {
        let chart = columns(
            ["2026/27", "2027/28"],
            [series("Plan", [.money(.pounds(1_000_000)), nil])],
            limits: [series("Limit", [.money(.pounds(900_000)), .money(.zero)])]
        )
        let svg = chart.drawing(.wide).text
        #expect(svg.contains("role=\"img\""))
        #expect(
            svg.contains(
                "aria-labelledby=\"chart-title\" aria-describedby=\"chart-words\""
            )
        )
        #expect(svg.contains("<title id=\"chart-title\">Spending rises</title>"))
        #expect(
            svg.contains(
                """
                <desc id="chart-words">Spending rises. Capital, £. \
                2026/27: Plan £1m, Limit £900k; 2027/28: Plan none, Limit £0.</desc>
                """
            )
        )
        #expect(svg.contains(chart.alternative))
    }

    @Test func `labels columns and limits with the text of their figures`() throws {
        let chart = columns(
            ["2026/27", "2027/28"],
            [series("Plan", [.money(.pounds(1_000_000)), nil])],
            limits: [series("Limit", [.money(.pounds(900_000)), .money(.zero)])]
        )
        for breadth in [Breadth.wide, .narrow] {
            let svg = chart.drawing(breadth).text
            for label in ["£1m", "£900k", "none", "2026/27", "Plan", "Limit", "£0"] {
                #expect(svg.contains(">\(label)</text>"), "\(label) \(breadth)")
            }
        }
    }

    @Test(arguments: [Int64(0), 40, 99, 100])
    func `figures that are set stand at their value, where the axis says it of bands`(value: Int64)
    {
        let row = Chart.Bands.Row(
            label: "2026/27",
            bands: [band(pounds([0, value, 100, 100]), "b")],
            values: pounds([value, value]).enumerated().map {
                figure($1, "m/\($0)")
            }
        )
        for breadth in [Breadth.wide, .narrow] {
            let svg = bands(["A"], marks: ["Plan", "Envelope"], [row]).drawing(breadth).text
            // The last three marks: the middle of the band, the plan and the envelope.
            let places = svg.components(separatedBy: "translate(").suffix(3)
                .compactMap { $0.split(separator: " ").first }
            #expect(places.count == 3)
            #expect(Set(places).count == 1, "\(places) \(breadth)")
        }
    }

    @Test func `draws a column from zero to its value`() {
        let chart = columns(["a"], [series("A", [.count(10)])])
        let svg = chart.drawing(.wide).text
        #expect(svg.contains("width=\"56\" height=\"270\""), "the axis ends at the value")
        #expect(svg.contains("class=\"stroke-1 fill-1\""))
    }

    @Test func `tells series apart by pattern and marks by shape`() throws {
        let svg = columns(["a"], (1...3).map { series("S\($0)", [.count($0)]) }).drawing(.wide).text
        #expect(svg.contains("fill=\"url(#chart-wide-pattern-1)\""))
        #expect(svg.contains("fill=\"url(#chart-wide-pattern-2)\""))
        let row = Chart.Standing.Row(
            label: "a",
            peers: peers,
            values: (1...3).map { figure(.score(Double($0)), "m\($0)") }
        )
        let marks = standing(marks: ["A", "B", "C"], rows: [row]).drawing(.wide).text
        for shape in ["M-7 0A", "M0 -8.5L", "M-6.5 -6.5H"] {
            #expect(
                marks.split(separator: shape).count == 4,
                "in the key, at the head and in the row"
            )
        }
    }

    @Test func `hides the narrow one where no style sheet chooses`() {
        #expect(edges[4].chart.drawing(.narrow).text.contains("display=\"none\""))
        #expect(!edges[4].chart.drawing(.wide).text.contains("display"))
    }
}

@Suite struct `An axis` {
    private func labels(_ values: Figure.Value...) -> [String] {
        let figures = values.map { figure($0, "a") }
        let axis = Axis(fromZeroThrough: figures)
        return axis.ticks.map { axis.label($0, like: figures.first) }
    }

    @Test func `starts at zero and ends past the largest value`() {
        #expect(labels(.money(.pounds(26_300_000))) == ["£0", "£10m", "£20m", "£30m"])
        #expect(
            labels(.money(.pounds(-3_000)), .money(.pounds(2_000))) == [
                "−£3k", "−£2k", "−£1k", "£0", "£1k", "£2k",
            ]
        )
        #expect(labels(.count(3)) == ["0", "1", "2", "3"])
        #expect(labels(.count(2_600)) == ["0", "1,000", "2,000", "3,000"])
        #expect(labels(.share(0.84)) == ["0%", "20%", "40%", "60%", "80%", "100%"])
        #expect(labels(.share(0.004)) == ["0.0%", "0.1%", "0.2%", "0.3%", "0.4%"])
        #expect(labels(.score(2.46)) == ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"])
        #expect(labels(.difference(0.15)) == ["0.00", "+0.05", "+0.10", "+0.15"])
    }

    @Test func `is zero alone where there is nothing to show`() {
        #expect(labels() == ["0"])
        #expect(labels(.money(.zero)) == ["£0"])
        #expect(Axis(fromZeroThrough: []).position(of: 0) == 0)
    }

    @Test(arguments: [1e-9, 0.003, 0.7, 1, 3, 9.99, 10, 10.01, 12_345, 7e14])
    func `never has more than seven ticks`(value: Double) {
        for low in [0, -value / 7, -value] {
            let axis = Axis(fromZeroThrough: [low, value].map { figure(.share($0), "a") })
            #expect((1...7).contains(axis.ticks.count))
            #expect(axis.lower <= low && axis.upper >= value)
        }
    }

    @Test func `has the ends of a given scale`() {
        let axis = Axis(within: 0...5)
        #expect(axis.ticks == [0, 1, 2, 3, 4, 5])
        #expect([-1, 0, 2.5, 5, 9].map(axis.position) == [0, 0, 0.5, 1, 1])
        #expect(Axis(within: 0.5...4.5).ticks == [1, 2, 3, 4])
    }
}

@Suite struct `Lettering in a drawing` {
    @Test func `breaks between words and shortens what does not fit`() {
        #expect(lines(of: "Safe practice", within: 200, atMost: 2, .label) == ["Safe practice"])
        #expect(lines(of: "Safe practice", within: 60, atMost: 2, .label) == ["Safe", "practice"])
        #expect(lines(of: "a bb ccc dddd", within: 30, atMost: 2, .label) == ["a bb", "cc…"])
        #expect(lines(of: "", within: 60, atMost: 2, .label) == [])
        #expect(shortened("Lancashire", to: 5, .label) == "…")
    }
}
