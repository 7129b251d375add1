import Documents

/// Marks over time, joined where they answer the same questions, and a line where those changed.
struct TrendDrawing {
    private let trend: Chart.Trend
    private let axis: Axis
    private let key: Key
    private let layout: TrendLayout
    private let ticks: [String]
    private let series: [Chart.Series]

    init(_ trend: Chart.Trend, breadth: Breadth) {
        let series = trend.series + trend.comparable
        let axis = Axis(within: trend.scale)
        let example = series.flatMap(\.values).compactMap { $0 }.first
        let ticks = axis.ticks.map { axis.label($0, like: example) }
        let layout = TrendLayout(trend, axis: axis, ticks: ticks, breadth: breadth)
        self.trend = trend
        self.series = series
        self.axis = axis
        self.ticks = ticks
        self.layout = layout
        key = Key(keyEntries(for: trend, in: layout), width: breadth.points)
    }

    var drawing: Drawing {
        let body = """
            \(key.body)
            \(grid)
            \(ruptures)
            \(series.indices.map(line).joined(by: "\n"))
            \(series.indices.reversed().map(marks).joined(by: "\n"))
            \(trend.occasions.indices.map(numbers).joined(by: "\n"))
            \(foot)
            """ as HTML
        let height = bottom + 4 + layout.labelsHeight + layout.editionsHeight + 6
        return Drawing(width: layout.width, height: height, body: body)
    }

    private var top: Double { key.height + layout.breaksHeight + 18 }
    private var bottom: Double { top + layout.plotHeight }

    private func y(of value: Double) -> Double {
        bottom - layout.plotHeight * axis.position(of: value)
    }

    private func x(of series: Int, on occasion: Int) -> Double {
        layout.xs[occasion] + layout.offset(of: series, among: self.series.count)
    }

    private var grid: HTML {
        zip(axis.ticks, ticks).map { tick, label in
            let y = y(of: tick)
            let line = tick == axis.lower ? Line.baseline : Line.grid
            return """
                \(line.drawn("M\(layout.left) \(y)H\(layout.right)"))\
                \(lettering(label, x: layout.left - 8, y: y + 4.5, .muted, .end))
                """ as HTML
        }.joined()
    }

    /// The lines at which the questions changed, from under their words to the axis.
    private var ruptures: HTML {
        layout.breaks.map { rupture in
            let first = top - 16 - Double(rupture.words.count - 1) * 17
            let words = rupture.words.enumerated().map { line, words in
                lettering(words, x: rupture.x, y: first + Double(line) * 17, .label, .middle)
            }
            return Line.rupture.drawn(zigzag(x: rupture.x, from: top - 8, to: bottom))
                + words.joined()
        }.joined()
    }

    // MARK: A series

    private func isComparable(_ index: Int) -> Bool { index >= trend.series.count }

    /// The line through neighbouring marks; it ends where there is none and where questions change.
    private func line(of index: Int) -> HTML {
        let known = trend.occasions.indices.filter { series[index].value(at: $0) != nil }
        let pairs = zip(known, known.dropFirst()).filter { before, after in
            after == before + 1 && (isComparable(index) || !trend.breaks.contains(after))
        }
        return pairs.map { before, after in
            let ends = [before, after].map {
                "\(x(of: index, on: $0)) \(height(of: index, on: $0))" as HTML
            }
            return Mark(index).line(
                "M\(ends[0])L\(ends[1])",
                width: 2.5,
                dashes: isComparable(index) ? "7 4" : ""
            )
        }.joined()
    }

    private func marks(of index: Int) -> HTML {
        trend.occasions.indices.map { occasion in
            guard let figure = series[index].value(at: occasion) else { return "" }
            let x = x(of: index, on: occasion)
            return bar(of: figure, at: x, Mark(index))
                + Mark(index).shape(x: x, y: y(of: figure.number))
        }.joined()
    }

    /// The bounds of a mark, from the least to the greatest.
    private func bar(of figure: Figure, at x: Double, _ mark: Mark) -> HTML {
        guard let ends = figure.ends else { return "" }
        let (low, high) = (y(of: ends.lowest.number), y(of: ends.highest.number))
        return mark.line(
            "M\(x - 5) \(high)H\(x + 5)M\(x) \(high)V\(low)M\(x - 5) \(low)H\(x + 5)",
            width: 2
        )
    }

    private func height(of index: Int, on occasion: Int) -> Double {
        series[index].value(at: occasion).map { y(of: $0.number) } ?? bottom
    }

    // MARK: Words

    private func numbers(on occasion: Int) -> HTML {
        let isLast = occasion == trend.occasions.count - 1
        let shown = series.indices.filter { series[$0].value(at: occasion) != nil }
            .sorted { (height(of: $0, on: occasion), $0) < (height(of: $1, on: occasion), $1) }
        switch layout.numbers {
        case .ends where isLast: return numbers(of: shown, rightOf: occasion)
        case .ends: return occasion == 0 ? numbers(of: shown, leftOf: occasion) : ""
        case .everywhere where isLast && layout.namesEnds:
            return numbers(of: shown, rightOf: occasion)
        case .everywhere:
            let ys = shown.flatMap { reach(of: $0, on: occasion) }
            return zip(shown, [(ys.min() ?? top) - 5, (ys.max() ?? bottom) + 14])
                .map { index, y in
                    let text = series[index].value(at: occasion)?.numberText ?? ""
                    return lettering(text, x: x(of: index, on: occasion), y: y, .value, .middle)
                }.joined()
        }
    }

    /// From where to where a mark and its bounds reach, which numbers keep clear of.
    private func reach(of index: Int, on occasion: Int) -> [Double] {
        guard let figure = series[index].value(at: occasion) else { return [] }
        let y = y(of: figure.number)
        let ends = figure.ends.map { [$0.lowest, $0.highest].map { self.y(of: $0.number) } } ?? []
        return [y - 8, y + 8] + ends
    }

    private func numbers(of shown: [Int], leftOf occasion: Int) -> HTML {
        let sizes = shown.map { _ in 16.0 }
        let wanted = shown.map { height(of: $0, on: occasion) }
        let x = layout.xs[occasion] - layout.numberGap
        return zip(shown, spread(wanted, sizes: sizes, within: top...bottom)).map { index, y in
            let text = series[index].value(at: occasion)?.numberText ?? ""
            return lettering(text, x: x, y: y + 4.5, .value, .end)
        }.joined()
    }

    /// The numbers, kept apart, and the names of their series where those stand at the ends.
    private func numbers(of shown: [Int], rightOf occasion: Int) -> HTML {
        let names = shown.map(endName)
        let heights = spread(
            shown.map { height(of: $0, on: occasion) },
            sizes: names.map { Double(max(1, $0.count)) * 16 + ($0.count > 1 ? 4 : 0) },
            within: top...bottom
        )
        let x = layout.xs[occasion] + layout.numberGap
        return zip(shown, zip(heights, names)).map { index, placed in
            let (y, names) = placed
            let text = series[index].value(at: occasion)?.numberText ?? ""
            let number = lettering(text, x: x, y: y + 4.5, .value)
            guard layout.namesEnds else { return number }
            let name = x + layout.numberWidth + 14
            return number + Mark(index).shape(x: name, y: y) + nameLines(names, x: name + 12, y: y)
        }.joined()
    }

    private func endName(of index: Int) -> [String] {
        guard layout.namesEnds else { return [] }
        return lines(of: series[index].name, within: layout.nameWidth, atMost: 3, .label)
    }

    private func nameLines(_ lines: [String], x: Double, y: Double) -> HTML {
        lines.enumerated().map { line, words in
            let offset = (Double(line) - Double(lines.count - 1) / 2) * 16
            return lettering(words, x: x, y: y + 5 + offset, .label)
        }.joined()
    }

    /// The occasions and their editions.
    private var foot: HTML {
        let labels = zip(layout.xs, layout.labels).map { x, lines in
            lines.enumerated().map { line, words in
                lettering(words, x: x, y: bottom + 21 + Double(line) * 17, .label, .middle)
            }.joined()
        }
        let editions = layout.editions.map { lines, x in
            lines.enumerated().map { line, words in
                let y = bottom + layout.labelsHeight + 13 + Double(line) * 16
                return lettering(words, x: x, y: y, .muted, .middle)
            }.joined()
        }
        return (labels + editions).joined()
    }
}

/// The heights, each as near to what is wanted as keeps it clear of the one above.
///
/// `wanted` is sorted.
func spread(_ wanted: [Double], sizes: [Double], within room: ClosedRange<Double>) -> [Double] {
    var placed: [Double] = []
    for (index, height) in wanted.enumerated() {
        let least = placed.last.map { $0 + (sizes[index - 1] + sizes[index]) / 2 }
        placed.append(max(height, least ?? height))
    }
    var limit = room.upperBound
    for index in placed.indices.reversed() {
        placed[index] = min(placed[index], limit - sizes[index] / 2)
        limit = placed[index] - sizes[index] / 2
    }
    return placed
}

/// A line from side to side of `x`, which no line of the grid is mistaken for.
private func zigzag(x: Double, from top: Double, to bottom: Double) -> HTML {
    let count = max(1, Int(((bottom - top) / 8).rounded()))
    let step = (bottom - top) / Double(count)
    let corners = (1...count).map { number in
        "L\(x + (number.isMultiple(of: 2) ? -3 : 3)) \(top + step * Double(number))" as HTML
    }
    return "M\(x - 3) \(top)\(corners.joined())"
}

private func keyEntries(for trend: Chart.Trend, in layout: TrendLayout) -> [Key.Entry] {
    let series = trend.series + trend.comparable
    let names = series.enumerated().map { index, series in
        Key.Entry(name: series.name) { x, y in
            let dashes = index >= trend.series.count ? "7 4" : ""
            return Mark(index).line("M\(x - 11) \(y)H\(x + 13)", width: 2.5, dashes: dashes)
                + Mark(index).shape(x: x + 1, y: y)
        }
    }
    let rupture = Key.Entry(name: trend.breakWords) { x, y in
        Line.rupture.drawn(zigzag(x: x, from: y - 9, to: y + 9))
    }
    let isBounded = series.flatMap(\.values).contains { $0?.ends != nil }
    let bounds = Key.Entry(name: "Lowest to highest it may be") { x, y in
        Line.quiet.drawn(
            "M\(x - 4) \(y - 8)H\(x + 4)M\(x) \(y - 8)V\(y + 8)M\(x - 4) \(y + 8)H\(x + 4)"
        )
    }
    return (layout.namesEnds || series.count < 2 ? [] : names)
        + (layout.breaks.contains { $0.words.isEmpty } ? [rupture] : [])
        + (isBounded ? [bounds] : [])
}
