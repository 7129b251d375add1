import DigitalMaturity
import Documents
import Reporting
import Testing

@testable import Markup

@Suite struct `A trend` {
    private func lines(of chart: Chart, _ colour: Int) -> [Substring] {
        chart.drawing(.wide).text
            .matches(of: /<path class="stroke-(\d)" d="M[\d. -]+L[\d. -]+"[^>]*>/)
            .filter { $0.output.1 == "\(colour)" }.map(\.output.0)
    }

    @Test func `joins marks of one edition and none of two`() {
        #expect(lines(of: brokenTrend, 1).count == 1, "2024 to 2025, not 2023 to 2024")
        let whole = trend(
            ["2023": "x", "2024": "x", "2025": "x"],
            [series("A", [.score(1), .score(2), .score(3)])]
        )
        #expect(lines(of: whole, 1).count == 2)
    }

    @Test func `joins what is comparable across the break, in dashes and a colour of its own`() {
        let drawn = lines(of: brokenTrend, 2)
        #expect(drawn.count == 1)
        #expect(drawn.allSatisfy { $0.contains("stroke-dasharray=\"7 4\"") })
    }

    @Test func `does not join across a mark that is not known`() {
        let gap = trend(
            ["2023": "x", "2024": "x", "2025": "x"],
            [series("A", [.score(1), nil, .score(3)])]
        )
        #expect(lines(of: gap, 1).isEmpty)
    }

    @Test(arguments: ["2024", "2025"])
    func `draws a labelled break where the edition changes`(year: String) {
        let changes = year == "2024" ? ["x", "y", "y"] : ["x", "x", "y"]
        let chart = trend(
            ["2023": changes[0], "2024": changes[1], "2025": changes[2]],
            [series("A", [.score(1), .score(2), .score(3)])]
        )
        for breadth in [Breadth.wide, .narrow] {
            let svg = chart.drawing(breadth).text
            #expect(svg.matches(of: /class="rupture"/).count == 1)
            #expect(svg.contains(">questions changed:"))
            #expect(svg.contains(">x</text>") && svg.contains(">y</text>"), "the editions")
        }
    }

    @Test func `draws no break where nothing changed`() {
        let chart = trend(["2023": "x", "2024": "x"], [series("A", [.score(1), .score(2)])])
        #expect(!chart.drawing(.wide).text.contains("rupture"))
        #expect(!chart.drawing(.wide).text.contains(">x</text>"))
    }

    @Test func `names its breaks in the key where there is no room at them`() {
        let chart = trend(
            ["1": "a", "2": "b", "3": "c", "4": "d", "5": "e", "6": "f"],
            [series("A", (1...6).map { .score(Double($0) / 2) })]
        )
        let svg = chart.drawing(.narrow).text
        #expect(svg.matches(of: /class="rupture"/).count == 6, "five, and one in the key")
        #expect(svg.contains(">questions changed: not comparable</text>"))
    }

    @Test func `draws bounds as a bar and says so`() {
        let svg = brokenTrend.drawing(.wide).text
        #expect(svg.contains(">Lowest to highest it may be</text>"))
        #expect(svg.matches(of: /d="M[\d.]+ [\d.]+H[\d.]+M/).count == 2, "a bar and its sample")
        #expect(svg.contains(">2.46</text>"), "the number alone, since its bounds are drawn")
    }

    @Test func `keeps marks at their height on the scale`() {
        let chart = trend(["2023": "x"], [series("A", [.score(2.5)])])
        // The plot is 260 high under 18 points of air: half of the scale is at 18 + 130.
        #expect(chart.drawing(.wide).text.contains(" 148)\" d=\"M-7 0A7"))
    }

    @Test func `keeps numbers apart`() {
        let placed = spread([10, 11, 12], sizes: [16, 16, 16], within: 0...100)
        #expect(placed == [10, 26, 42])
        #expect(spread([95, 96], sizes: [16, 16], within: 0...100) == [76, 92])
        #expect(spread([], sizes: [], within: 0...1) == [])
    }
}

@Suite struct `A chart of intervals` {
    @Test func `draws what is clear of nought louder than noise`() {
        for breadth in [Breadth.wide, .narrow] {
            let svg = threeIntervals.drawing(breadth).text
            #expect(svg.matches(of: /class="mark fill-1"/).count == 2, "a row and the key")
            #expect(svg.matches(of: /class="paper quiet"/).count == 2, "a row and the key")
            #expect(svg.contains(">no difference</text>"))
            #expect(svg.contains(">Within noise: the interval holds nought</text>"))
        }
    }

    @Test func `labels every row with its estimate`() {
        let svg = threeIntervals.drawing(.wide).text
        for label in ["East", "West", "South", "+0.30", "−0.10", "none"] {
            #expect(svg.contains(">\(label)</text>"), "\(label)")
        }
    }

    @Test func `says in its table which rows are noise`() {
        #expect(
            threeIntervals.table.rows.map { $0.map(\.plain) } == [
                ["East", "+0.30 (+0.10 to +0.50)", "above"],
                ["West", "−0.10 (−0.30 to +0.10)", "within noise"], ["South", "none", "none"],
            ]
        )
    }

    @Test func `has an axis through both ends of an interval`() {
        let svg = intervals(["A": bounded(.difference(0.1), -0.9...1.9, "a")]).drawing(.wide).text
        #expect(svg.contains(">+2</text>") && svg.contains(">−1</text>"))
    }

    @Test func `calls nothing noise where it shows what inputs do to a result`() {
        let range = Chart.Intervals.Row(
            label: "Cost of the network",
            estimate: bounded(.money(.zero), -2_000_000...3_000_000, "range")
        )
        let ranges = chart(
            .intervals(
                Chart.Intervals(
                    subject: "Input",
                    quantity: "Change",
                    zero: "the plan's own figure",
                    rows: [range],
                    readsNoise: false
                )
            )
        )
        #expect(ranges.table.columns.map(\.title) == ["Input", "Change"])
        #expect(ranges.table.note == "Nought means the plan's own figure.")
        let svg = ranges.drawing(.wide).text
        #expect(svg.matches(of: /class="mark fill-1"/).count == 2, "a row and the key")
        #expect(!svg.contains("oise"))
    }
}

@Suite struct `The words of a chart` {
    @Test(arguments: [brokenTrend, threeIntervals])
    func `are those of its table`(chart: Chart) throws {
        var rest = chart.alternative[...]
        for row in chart.table.rows {
            for (column, cell) in zip(chart.table.columns, row) {
                let isFirst = column == chart.table.columns.first
                let words = isFirst ? cell.plain : "\(column.title) \(cell.plain)"
                let found = try #require(rest.firstRange(of: words), "\(words)")
                rest = rest[found.upperBound...]
            }
        }
        #expect(rest == ". " + (chart.table.note ?? ""))
        #expect(chart.drawing(.wide).text.contains(">\(chart.alternative)</desc>"))
    }
}
