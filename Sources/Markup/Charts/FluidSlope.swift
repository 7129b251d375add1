import Documents

/// Marks on two occasions, joined, with their numbers beside them.
struct FluidSlope {
    private let trend: Chart.Trend
    private let series: [Chart.Series]
    private let axis: Axis
    private static let (first, last) = (0.24, 0.76)
    private static let (top, depth) = (16.0, 190.0)

    /// `nil` for other than two occasions, or where the questions changed between them.
    init?(_ trend: Chart.Trend) {
        series = trend.series + trend.comparable
        guard trend.occasions.count == 2, trend.breaks.isEmpty, series.count < 5,
            series.flatMap(\.values).allSatisfy({ $0?.ends == nil })
        else { return nil }
        self.trend = trend
        axis = Axis(within: trend.scale)
    }

    var drawing: Fluid {
        let bottom = FluidSlope.top + FluidSlope.depth
        let level = { (tick: Double) in "M0 \(y(of: tick))H\(Fluid.units)" as HTML }
        let grid =
            Line.baseline.drawn(level(axis.lower))
            + Line.grid.drawn(axis.ticks.filter { $0 != axis.lower }.map(level).joined())
        let example = series.flatMap(\.values).compactMap { $0 }.first
        let ticks = axis.ticks.map { tick in
            Fluid.words(
                "\(axis.label(tick, like: example))",
                at: 0,
                by: -Fluid.margin,
                y: y(of: tick) - 4,
                .muted
            )
        }
        let occasions = zip(trend.occasions, [FluidSlope.first, FluidSlope.last]).map {
            Fluid.words("\($0.label)", at: $1, y: bottom + 20, .label, .middle)
        }
        let lines = grid + series.indices.map(line).joined()
        let body = """
            \(Fluid.stretched(lines, height: bottom + 28))\(ticks.joined())\(occasions.joined())
            \(series.indices.reversed().map(marks).joined())\(numbers(0))\(numbers(1))
            """ as HTML
        return Fluid(height: bottom + 28, key: keyEntries, isSlim: true, body: body)
    }

    private func y(of value: Double) -> Double {
        FluidSlope.top + FluidSlope.depth * (1 - axis.position(of: value))
    }

    private func share(_ occasion: Int) -> Double {
        occasion == 0 ? FluidSlope.first : FluidSlope.last
    }

    private func line(of index: Int) -> HTML {
        guard let from = series[index].values[0], let to = series[index].values[1] else {
            return ""
        }
        let ends = [from, to].map { y(of: $0.number) }
        return Mark(index).line(
            "M\(Fluid.x(share(0))) \(ends[0])L\(Fluid.x(share(1))) \(ends[1])",
            width: 2.5,
            dashes: index >= trend.series.count ? "7 4" : ""
        )
    }

    private func marks(of index: Int) -> HTML {
        [0, 1].map { occasion in
            guard let figure = series[index].values[occasion] else { return "" }
            return Mark(index).shape(at: share(occasion), y: y(of: figure.number))
        }.joined()
    }

    /// The numbers of an occasion on the outer side of its marks, kept apart and off the axis.
    private func numbers(_ occasion: Int) -> HTML {
        let shown = series.compactMap { $0.values[occasion] }
            .sorted { (y(of: $0.number), $0.numberText) < (y(of: $1.number), $1.numberText) }
        let heights = spread(
            shown.map { y(of: $0.number) },
            sizes: shown.map { _ in 16 },
            within: 0...(FluidSlope.top + FluidSlope.depth - 2)
        )
        return zip(shown, heights).map { figure, y in
            Fluid.words(
                "\(figure.numberText)",
                at: share(occasion),
                by: occasion == 0 ? -13 : 13,
                y: y + 4.5,
                .value,
                occasion == 0 ? .end : .start
            )
        }.joined()
    }

    private var keyEntries: [Key.Entry] {
        series.enumerated().map { index, series in
            let dashes = index >= trend.series.count ? "7 4" : ""
            return Key.Entry(name: series.name) { x, y in
                Mark(index).line("M\(x - 11) \(y)H\(x + 13)", width: 2.5, dashes: dashes)
                    + Mark(index).shape(x: x, y: y)
            }
        }
    }
}
