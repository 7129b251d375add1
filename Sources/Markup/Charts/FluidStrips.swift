import Documents

/// A strip of dots for each row, and under it each mark that has a name, with the name beside it.
struct FluidStrips {
    private let strips: Chart.Strips
    private let axis: Axis
    private let rows: [FluidStripsRow]

    init(_ strips: Chart.Strips) {
        let axis = Axis(within: strips.scale)
        self.strips = strips
        self.axis = axis
        rows = strips.rows.map { FluidStripsRow($0, axis) }
    }

    var drawing: Fluid {
        let starts = rows.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1.height) }
        let height = starts[rows.count]
        let lines = zip(rows, starts).map { $0.shapes($1) }.joined()
        let words = zip(rows, starts).map { $0.words($1) }.joined(by: "\n")
        return Fluid(
            height: height,
            key: keyEntries(for: strips),
            body: "\(Fluid.stretched(lines, height: height))\n\(words)"
        )
    }
}

/// A strip from its label down to the last of its names.
private struct FluidStripsRow {
    private let row: Chart.Strips.Row
    private let axis: Axis
    private let piles: Speckles
    private let names: [FluidStripsName]
    private static let columns = 64.0
    private static let dot = 6.0

    init(_ row: Chart.Strips.Row, _ axis: Axis) {
        self.row = row
        self.axis = axis
        let place = { (value: Double) in axis.position(of: value) * FluidStripsRow.columns }
        piles = Speckles(
            [row.marks.map { place($0.figure.number) }, row.others.map(place)],
            size: 1
        )
        let median = row.median.map { axis.position(of: $0.number) }
        names = row.marks.map { mark in
            let share = axis.position(of: mark.figure.number)
            return FluidStripsName(mark, at: share, beside: median ?? share)
        }
    }

    private var pileHeight: Double {
        28 + max(2, Double(piles.height)) * FluidStripsRow.dot
    }

    /// The room of the strip with its label, the numbers of the scale, the names, and what parts it
    /// from the next.
    var height: Double {
        pileHeight + 24 + names.reduce(0) { $0 + nameHeight($1.lines.count) } + 14
    }

    private func nameHeight(_ lines: Int) -> Double { 6 + Double(max(1, lines)) * 17 }

    /// The lines and the dots.
    func shapes(_ start: Double) -> HTML {
        let base = start + pileHeight
        let end = start + height - 14
        let grid = axis.ticks.map {
            "M\(Fluid.x(axis.position(of: $0))) \(start + 22)V\(end)" as HTML
        }
        let median = row.median.map { figure in
            let x = Fluid.x(axis.position(of: figure.number))
            return Line.baseline.drawn("M\(x) \(base + 24)V\(end)")
                + Line.median.drawn("M\(x) \(start + 22)V\(base + 4)")
        }
        return Line.grid.drawn(grid.joined()) + Line.baseline.drawn("M0 \(base)H\(Fluid.units)")
            + dots(1, "pile", on: base) + (median ?? "") + dots(0, "pile stroke-1", on: base)
    }

    private func dots(_ group: Int, _ look: String, on base: Double) -> HTML {
        let stacks = piles.stacks(of: group).map { stack in
            let foot = base - (Double(stack.level) + 0.5) * FluidStripsRow.dot
            let rise = Double(stack.count - 1) * FluidStripsRow.dot + 0.1
            return "M\(Fluid.x(stack.x / FluidStripsRow.columns)) \(foot)v\(-rise)" as HTML
        }
        return stacks.isEmpty ? "" : "<path class=\"\(look)\" d=\"\(stacks.joined())\"/>"
    }

    /// The label, the numbers of the scale, and each mark with its name.
    func words(_ start: Double) -> HTML {
        let base = start + pileHeight
        let ticks = axis.ticks.map { tick in
            Fluid.tick(
                axis.label(tick, like: row.median),
                at: axis.position(of: tick),
                y: base + 17
            )
        }
        var y = base + 24
        let marks = names.map { name in
            defer { y += nameHeight(name.lines.count) }
            return named(name, from: y)
        }
        return Fluid.label(["\(row.label): \(row.peers)"], y: start + 14) + ticks.joined()
            + marks.joined()
    }

    private func named(_ name: FluidStripsName, from start: Double) -> HTML {
        let last = name.lines.count - 1
        let words = name.lines.enumerated().map { line, words in
            let isLast = line == last && words.hasSuffix(name.number)
            let own = isLast ? words.dropLast(name.number.count) : words[...]
            let number: HTML = isLast ? "<tspan>\(name.number)</tspan>" : ""
            return Fluid.words(
                "\(own)\(number)",
                at: name.start,
                by: name.isLeft ? -12 : 12,
                y: start + 15 + Double(line) * 17,
                .label,
                name.isLeft ? .end : .start
            )
        }
        return "<g>\(Mark(0).shape(at: name.share, y: start + 10.5))\(words.joined())</g>"
    }
}

/// The name of a mark, on the side of it where it does not cross the median's line: beyond that line where
/// it has no room before it.
private struct FluidStripsName {
    let share: Double
    /// Where the name starts.
    let start: Double
    let isLeft: Bool
    /// The name and the number.
    let lines: [String]
    let number: String

    init(_ mark: Chart.Strips.Mark, at share: Double, beside median: Double) {
        let number = mark.figure.numberText
        let isBelow = share < median
        let edge = Fluid.margin - 12
        // Away from the median, between it and the mark, or beyond it.
        let places = [
            (share, isBelow, (isBelow ? share : 1 - share) * Fluid.least + edge),
            (share, !isBelow, abs(median - share) * Fluid.least - 18),
            (median, !isBelow, (isBelow ? 1 - median : median) * Fluid.least + edge),
        ]
        let needed = width(of: "\(mark.name) \(number)", .label) * fontMargin
        let widest = places.max { $0.2 < $1.2 } ?? places[0]
        let found = places.first { needed <= $0.2 }
        (self.share, self.number) = (share, number)
        (start, isLeft) = (found?.0 ?? widest.0, found?.1 ?? widest.1)
        lines = Markup.lines(
            of: "\(mark.name) \(number)",
            within: found == nil ? widest.2 / fontMargin : .infinity,
            atMost: 4,
            .label
        )
    }
}

private func keyEntries(for strips: Chart.Strips) -> [Key.Entry] {
    let quiet = Key.Entry(name: "Another return in England") { x, y in
        "<path class=\"pile\" d=\"M\(x) \(y)v-.1\"/>"
    }
    let median = Key.Entry(name: "Median of all") { x, y in
        Line.median.drawn("M\(x) \(y - 9)V\(y + 9)")
    }
    let own = Key.Entry(name: "Named below") { x, y in Mark(0).shape(x: x, y: y) }
    return [own, quiet, median]
}
