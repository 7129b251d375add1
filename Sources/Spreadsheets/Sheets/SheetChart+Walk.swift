import Documents

extension SheetChart {
    /// A waterfall: from each amount to what it and those before it come to.
    init?(_ chart: Chart, _ waterfall: Chart.Waterfall, marking: String?) {
        typealias Effect = Chart.Waterfall.Effect
        let effects: [Effect] = [.adds, .takes, .total]
        var reached = 0.0
        let bars = waterfall.steps.map { step -> Bar in
            let from = step.effect == .total ? 0 : reached
            let amount = step.figure.number
            reached = step.effect == .takes ? from - amount : from + amount
            let look = effects.firstIndex(of: step.effect) ?? 0
            return Bar(from: from, to: reached, look: look)
        }
        self.init(
            chart,
            bars: bars,
            looks: [
                ("Adds", Colour.series[0]), ("Takes away", Colour.series[3]), ("Total", .grey),
            ],
            figures: waterfall.steps.map(\.figure),
            marking: marking
        )
    }

    /// A tornado: from what a result is to what it would be with each change.
    init?(_ chart: Chart, _ tornado: Chart.Tornado, marking: String?) {
        let centre = tornado.centre.number
        let results = [tornado.centre.number] + tornado.rows.map { $0.result?.number ?? centre }
        self.init(
            chart,
            bars: results.map { Bar(from: centre, to: $0, look: $0 < centre ? 0 : 1) },
            looks: [
                ("Lower with the change", Colour.series[3]),
                ("Higher with the change", Colour.series[0]),
            ],
            figures: [tornado.centre] + tornado.rows.compactMap(\.result),
            marking: marking
        )
        upright = centre
    }

    /// A bar from one amount to another, in one of some looks.
    private struct Bar {
        let from, to: Double
        let look: Int

        /// Where it begins beyond zero.
        var base: Double { max(0, min(from, to)) + min(0, max(from, to)) }
        /// How much of it is above zero.
        var above: Double { max(0, from, to) - max(0, min(from, to)) }
        /// How much of it is below zero, as a number that is.
        var below: Double { min(0, from, to) - min(0, max(from, to)) }
    }

    /// Bars one under the other, each upon one that is not seen; one across zero is in two parts. Nothing
    /// where all are empty.
    private init?(
        _ chart: Chart,
        bars: [Bar],
        looks: [(name: String, colour: Colour)],
        figures: [Figure],
        marking: String?
    ) {
        let parts = looks.enumerated().flatMap { look, words in
            [(words.name, \Bar.above), ("\(words.name), below zero", \Bar.below)].map {
                name,
                part in
                let lengths = bars.map { $0.look == look ? $0[keyPath: part] : 0 }
                return (look: look, title: name, lengths: lengths)
            }
        }.filter { $0.lengths.contains { $0 != 0 } }
        guard !parts.isEmpty else { return nil }
        let first = chart.sheetTable.withBoundsBeside.columns.count
        let cells = { (numbers: [Double]) in
            numbers.map { SheetCell(content: .number($0), style: .number(.pounds, .right)) }
        }
        let hidden = Series(
            column: first,
            form: .hidden,
            colour: .white,
            unknown: [],
            labels: .none,
            name: " "
        )
        self.init(
            shape: .spans,
            title: chart.title,
            caption: captioned(chart, marking: marking, chart.table.note),
            alternative: chart.alternative,
            series: [hidden]
                + parts.enumerated().map { index, part in
                    // The legend names each look once.
                    let isFirst = parts.firstIndex { $0.look == part.look } == index
                    return Series(
                        column: first + 1 + index,
                        form: .solid,
                        colour: looks[part.look].colour,
                        unknown: [],
                        labels: .none,
                        name: isFirst ? looks[part.look].name : " "
                    )
                },
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: nil,
            size: (920, min(160 + 34 * bars.count, 900)),
            added: [Added(title: "Drawn from", cells: cells(bars.map(\.base)))]
                + parts.map { Added(title: "\($0.title), drawn", cells: cells($0.lengths)) }
        )
    }
}
