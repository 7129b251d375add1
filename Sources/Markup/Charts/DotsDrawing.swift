import Documents

/// Equally likely outcomes as piles of dots on a line for each row, with the figures that are set.
struct DotsDrawing {
    private let dots: Chart.Dots
    private let key: Key
    private let axis: Axis
    private let width: Double
    private let isWide: Bool
    private let left: Double
    private let right: Double
    private let labels: [[String]]
    private let piles: [Speckles]
    /// The room of a dot: as large as keeps the tallest pile low.
    private let size: Double

    init(_ dots: Chart.Dots, breadth: Breadth) {
        self.dots = dots
        width = breadth.points
        isWide = breadth == .wide
        let rows = dots.bands.rows
        let names = rows.map(\.label)
        let room = isWide ? max(60, min(190, names.widest(.label))) : width
        labels = names.map { lines(of: $0, within: room, atMost: 3, .label) }
        let (left, right) = (isWide ? room + 24 : 10, width - 24)
        let example = rows.flatMap { $0.values + $0.bands.map { $0?.p50 } }.compactMap(\.self).first
        let values = rows.flatMap(\.values).compactMap { $0?.number }
        let axis = Axis(fromZeroThrough: dots.outcomes.flatMap(\.self) + values, like: example)
        (self.left, self.right, self.axis) = (left, right, axis)
        let place = { (value: Double) in left + (right - left) * axis.position(of: value) }
        let heaped = { (size: Double) in
            zip(rows, dots.outcomes).map { row, outcomes in
                let limit = dots.limit.flatMap { row.values[$0]?.number } ?? .infinity
                let (within, over) = (
                    outcomes.filter { $0 <= limit }.map(place),
                    outcomes.filter { $0 > limit }.map(place)
                )
                return Speckles([within, over], size: size)
            }
        }
        let sizes = [11.0, 9]
        let fitting = sizes.first { size in
            heaped(size).allSatisfy { Double($0.height) * size <= 120 }
        }
        size = fitting ?? 7
        piles = heaped(size)
        key = Key(keyEntries(for: dots), in: breadth)
    }

    var drawing: Drawing {
        let example = dots.bands.rows.flatMap(\.values).compactMap(\.self).first
        let ticks = axis.ticks.map { tick in
            let words = axis.label(tick, like: example)
            let half = Markup.width(of: words, .muted) / 2
            let middle = max(half, min(width - half, x(of: tick)))
            return lettering(words, x: middle, y: top - 8, .muted, .middle)
        }
        let body = """
            \(key.body)
            \(dots.bands.rows.indices.map(row).joined(by: "\n"))
            \(ticks.joined())
            """ as HTML
        return Drawing(
            width: width,
            height: start(of: piles.count) + 8,
            key: key.entries,
            body: body
        )
    }

    private var top: Double { key.height + 26 }

    private func x(of value: Double) -> Double { left + (right - left) * axis.position(of: value) }

    // MARK: Rows

    private func labelHeight(of row: Int) -> Double {
        isWide ? 0 : Double(labels[row].count) * 17 + 4
    }

    private func start(of row: Int) -> Double {
        (0..<row).reduce(top) { $0 + height(of: $1) }
    }

    /// The room of the piles, the numbers of the marks over them and the label.
    private func height(of row: Int) -> Double {
        let pile = Double(max(3, piles[row].height)) * size
        let words = Double(labels[row].count) * 17 + 12
        return labelHeight(of: row) + max(marksHeight + pile + 14, isWide ? words : 0)
    }

    private var marksHeight: Double { Double(dots.bands.marks.count) * 18 + 4 }

    private func row(at index: Int) -> HTML {
        let (start, end) = (start(of: index), start(of: index + 1))
        let base = end - 8
        let plot = start + labelHeight(of: index)
        let grid = axis.ticks.map { tick in
            (tick == 0 ? Line.baseline : Line.grid).drawn("M\(x(of: tick)) \(plot)V\(base)")
        }
        let first = isWide ? base - 4 - Double(labels[index].count - 1) * 17 : start + 16
        let words = labels[index].enumerated().map { line, words in
            lettering(words, x: 0, y: first + Double(line) * 17, .label)
        }
        return grid.joined() + Line.grid.drawn("M0 \(base)H\(width)") + words.joined()
            + piles[index].drawn(0, on: base, as: .mark(0))
            + piles[index].drawn(1, on: base, as: .mark(1))
            + dots.bands.marks.indices.map { mark($0, of: index, from: plot, to: base) }.joined()
    }

    /// A figure that is set: its line through the dots, and its number beside its shape over them.
    private func mark(_ mark: Int, of row: Int, from start: Double, to base: Double) -> HTML {
        guard let figure = dots.bands.rows[row].values[mark], figure.number.isFinite else {
            return ""
        }
        let (x, y) = (x(of: figure.number), start + 10 + Double(mark) * 18)
        let words = figure.rounded.numberText
        let isRight = x + 12 + Markup.width(of: words, .value) * fontMargin <= width
        let line =
            mark == dots.limit
            ? Line.limit(0).drawn("M\(x) \(y)V\(base)")
            : Mark(mark + 2).line("M\(x) \(y)V\(base)", width: 2, dashes: "4 2")
        return line + Mark(mark + 2).shape(x: x, y: y)
            + lettering(
                words,
                x: isRight ? x + 12 : x - 12,
                y: y + 4.5,
                .value,
                isRight ? .start : .end
            )
    }
}

private func keyEntries(for dots: Chart.Dots) -> [Key.Entry] {
    let series = dots.bands.series[0].lowercased()
    let dot = { (index: Int) in
        { (x: Double, y: Double) in
            Speckles.dots("M\(x) \(y)h0", size: 11, as: .mark(index))
        }
    }
    let hasOver = dots.bands.rows.indices.contains { dots.over($0) > 0 }
    let limit = dots.limit.map { dots.bands.marks[$0].lowercased() } ?? ""
    let over = Key.Entry(name: "The same, past the \(limit)", sample: dot(1))
    return [Key.Entry(name: "One in \(dots.count) runs: \(series)", sample: dot(0))]
        + (hasOver ? [over] : [])
        + dots.bands.marks.enumerated().map { index, name in
            Key.Entry(name: name) { x, y in Mark(index + 2).shape(x: x, y: y) }
        }
}
