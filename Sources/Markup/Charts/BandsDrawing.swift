import Documents

/// A band for each category and series, from P10 to P90, with the figures that are set over it.
struct BandsDrawing {
    private let bands: Chart.Bands
    private let axis: Axis
    private let key: Key
    private let layout: BandsLayout

    init(_ bands: Chart.Bands, breadth: Breadth) {
        self.bands = bands
        axis = bands.scale.map(Axis.init(within:)) ?? Axis(fromZeroThrough: bands.figures)
        key = Key(keyEntries(for: bands), in: breadth)
        layout = BandsLayout(bands, breadth: breadth)
    }

    var drawing: Drawing {
        let body = """
            \(key.body)
            \(bands.rows.indices.map(grid).joined())
            \(bands.rows.indices.map(row).joined(by: "\n"))
            \(scale)
            """ as HTML
        return Drawing(width: layout.width, height: bottom + 8, key: key.entries, body: body)
    }

    private var top: Double { key.height + 26 }
    private var bottom: Double { start(of: bands.rows.count) }

    private func start(of row: Int) -> Double {
        (0..<row).reduce(top) { $0 + layout.rowHeight($1) }
    }

    private func x(of value: Double) -> Double {
        layout.left + (layout.right - layout.left) * axis.position(of: value)
    }

    private var scale: HTML {
        let example = bands.figures.first
        return axis.ticks.map { tick in
            let words = axis.label(tick, like: example)
            let half = width(of: words, .muted) / 2
            let middle = max(half, min(layout.width - half, x(of: tick)))
            return lettering(words, x: middle, y: top - 8, .muted, .middle)
        }.joined()
    }

    private func grid(of row: Int) -> HTML {
        let start = start(of: row) + (layout.isWide ? 0 : layout.labelHeight(of: row))
        let lines = axis.ticks.map { tick in
            (tick == 0 ? Line.baseline : Line.grid)
                .drawn("M\(x(of: tick)) \(start)V\(self.start(of: row + 1) - 4)")
        }
        return Line.grid.drawn("M0 \(self.start(of: row))H\(layout.width)") + lines.joined()
    }

    private func row(at index: Int) -> HTML {
        let row = bands.rows[index]
        let start = start(of: index)
        let plot = start + 5 + (layout.isWide ? 0 : layout.labelHeight(of: index))
        let first = layout.isWide ? plot + layout.marksHeight + 13 : start + 17
        let labels = layout.labels[index].enumerated().map { line, words in
            lettering(words, x: 0, y: first + Double(line) * 17, .label)
        }
        let ys = row.bands.indices.map { series in
            plot + layout.marksHeight + Double(series) * layout.bandHeight + 9
        }
        let shapes = zip(row.bands, ys).enumerated().map { self.band($1.0, of: $0, at: $1.1) }
        let numbers = zip(row.bands, ys).map { self.numbers(of: $0, at: $1) }
        let marks = row.values.enumerated().compactMap { mark, figure in
            figure.map {
                self.mark(mark, at: $0, y: plot + 8 + Double(mark) * layout.markHeight, ys)
            }
        }
        return labels.joined() + shapes.joined() + marks.joined() + numbers.joined()
    }

    // MARK: A band

    private func band(_ band: Chart.Bands.Band?, of series: Int, at y: Double) -> HTML {
        guard let band else { return "" }
        let ends = [x(of: band.p10.number), x(of: band.p90.number)].sorted()
        return bandShape(from: ends[0], to: max(ends[1], ends[0] + 2), at: y)
            + Mark(series).shape(x: x(of: band.p50.number), y: y)
            + Line.median.drawn("M\(x(of: band.p80.number)) \(y - 10)V\(y + 10)")
    }

    /// The four numbers under a band, each as near to its place as keeps it clear of the others.
    private func numbers(of band: Chart.Bands.Band?, at y: Double) -> HTML {
        guard let band else {
            return lettering("none", x: layout.left + 4, y: y + 4.5, .muted)
        }
        guard layout.showsNumbers else { return "" }
        let figures = band.parts.map(\.figure)
        let sizes = figures.map { width(of: $0.numberText, .value) + 9 }
        let room = layout.left...layout.width
        return zip(figures, settled(figures.map { x(of: $0.number) }, sizes: sizes, within: room))
            .map { lettering($0.numberText, x: $1, y: y + 23, .value, .middle) }.joined()
    }

    // MARK: The figures that are set

    /// A mark at its value, on a line of its own, with its number beside it and a stroke through the
    /// bands.
    private func mark(_ index: Int, at figure: Figure, y: Double, _ bands: [Double]) -> HTML {
        guard figure.number.isFinite else { return "" }
        let mark = Mark(self.bands.series.count + index)
        let x = x(of: figure.number)
        let end = (bands.last ?? y) + 9
        return mark.line("M\(x) \(y)V\(end)", width: 2, dashes: "4 2") + mark.shape(x: x, y: y)
            + (layout.showsNumbers ? number(of: figure, beside: x, y: y) : "")
    }

    /// The number of a mark, to its right where there is room.
    private func number(of figure: Figure, beside x: Double, y: Double) -> HTML {
        let words = figure.numberText
        let isRight = x + 12 + width(of: words, .value) <= layout.width
        return lettering(
            words,
            x: isRight ? x + 12 : x - 12,
            y: y + 4.5,
            .value,
            isRight ? .start : .end
        )
    }
}

/// Where everything in bands is.
private struct BandsLayout {
    let width: Double
    let isWide: Bool
    /// The ends of the scale.
    let left: Double
    let right: Double
    let labels: [[String]]
    /// The room for a mark over the bands, and for all.
    let markHeight = 24.0
    let marksHeight: Double
    /// The room for a band with the numbers under it.
    let bandHeight: Double
    /// Whether every number of the chart has room.
    let showsNumbers: Bool
    private let series: Int

    init(_ bands: Chart.Bands, breadth: Breadth) {
        let isWide = breadth == .wide
        let names = bands.rows.map(\.label)
        let labelWidth = isWide ? max(60, min(190, names.widest(.label))) : breadth.points
        let left = isWide ? labelWidth + 24 : 10
        let widest = bands.figures.map(\.numberText).widest(.value)
        width = breadth.points
        self.isWide = isWide
        self.left = left
        right = breadth.points - 24
        labels = names.map { lines(of: $0, within: labelWidth, atMost: 3, .label) }
        showsNumbers = 4 * (widest + 9) <= breadth.points - left
        marksHeight = 2 + Double(bands.marks.count) * markHeight
        bandHeight = showsNumbers ? 36 : 24
        series = max(1, bands.series.count)
    }

    func labelHeight(of row: Int) -> Double { Double(labels[row].count) * 17 + 5 }

    func rowHeight(_ row: Int) -> Double {
        let plot = marksHeight + Double(series) * bandHeight + 8
        let label = labelHeight(of: row)
        return isWide ? max(plot, marksHeight + label + 8) : plot + label
    }
}

/// The places in the room that are clear of each other: halfway between those that give way to the
/// right and those that give way to the left.
private func settled(_ wanted: [Double], sizes: [Double], within room: ClosedRange<Double>)
    -> [Double]
{
    let inside = zip(wanted, sizes).map { max($0, room.lowerBound + $1 / 2) }
    let right = spread(inside, sizes: sizes, within: room)
    let mirrored = -room.upperBound...(-room.lowerBound)
    let others = zip(wanted, sizes).map { max(-$0, mirrored.lowerBound + $1 / 2) }
    let left = spread(others.reversed(), sizes: sizes.reversed(), within: mirrored).reversed()
    return zip(left, right).map { ($1 - $0) / 2 }
}

extension Chart.Bands {
    /// Every figure that is drawn.
    fileprivate var figures: [Figure] {
        rows.flatMap { row in
            row.bands.compactMap(\.self).flatMap { $0.parts.map(\.figure) }
                + row.values.compactMap(\.self)
        }
    }
}

private func keyEntries(for bands: Chart.Bands) -> [Key.Entry] {
    let series = bands.series.enumerated().map { index, name in
        Key.Entry(name: "\(name): P50 in the band from P10 to P90") { x, y in
            bandShape(from: x - 10, to: x + 12, at: y) + Mark(index).shape(x: x + 1, y: y)
        }
    }
    let p80 = Key.Entry(name: "P80") { x, y in Line.median.drawn("M\(x) \(y - 9)V\(y + 9)") }
    let marks = bands.marks.enumerated().map { index, name in
        Key.Entry(name: name) { x, y in Mark(bands.series.count + index).shape(x: x, y: y) }
    }
    return series + (bands.series.isEmpty ? [] : [p80]) + marks
}
