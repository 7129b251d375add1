import Documents

/// A strip of dots for each row, and under it a line for each mark that has a name.
struct StripsDrawing {
    private let strips: Chart.Strips
    private let axis: Axis
    private let key: Key
    private let width: Double
    private let isWide: Bool
    private let left: Double
    private let right: Double
    private let piles: [Speckles]
    private static let size = 6.0
    private static let nameSize = 22.0

    init(_ strips: Chart.Strips, breadth: Breadth) {
        self.strips = strips
        let axis = Axis(within: strips.scale)
        width = breadth.points
        isWide = breadth == .wide
        let (left, right) = (isWide ? 280.0 : 10.0, width - (isWide ? 56 : 10))
        (self.axis, self.left, self.right) = (axis, left, right)
        piles = strips.rows.map { row in
            let place = { (value: Double) in left + (right - left) * axis.position(of: value) }
            let own = row.marks.map { place($0.figure.number) }
            return Speckles([own, row.others.map(place)], size: StripsDrawing.size)
        }
        key = Key(keyEntries(for: strips), width: breadth.points)
    }

    var drawing: Drawing {
        let body = """
            \(key.body)
            \(strips.rows.indices.map(row).joined(by: "\n"))
            """ as HTML
        return Drawing(width: width, height: start(of: strips.rows.count) + 4, body: body)
    }

    private var top: Double { key.height + 6 }

    private func x(of value: Double) -> Double { left + (right - left) * axis.position(of: value) }

    // MARK: Rows

    private func start(of row: Int) -> Double {
        (0..<row).reduce(top) { $0 + pileHeight(of: $1) + namesHeight(of: $1) + 20 }
    }

    /// The room of a strip with its label and the numbers of the scale.
    private func pileHeight(of row: Int) -> Double {
        let dots = Double(max(2, piles[row].height)) * StripsDrawing.size
        return isWide ? max(44, dots + 12) + 22 : dots + 12 + 22 + 24
    }

    private func nameHeight(_ row: Int) -> Double { isWide ? StripsDrawing.nameSize : 40 }

    private func namesHeight(of row: Int) -> Double {
        Double(strips.rows[row].marks.count) * nameHeight(row)
    }

    private func row(at index: Int) -> HTML {
        let row = strips.rows[index]
        let start = start(of: index)
        let base = start + pileHeight(of: index) - 22
        let end = base + 22 + namesHeight(of: index)
        let grid = axis.ticks.map { tick in
            Line.grid.drawn("M\(x(of: tick)) \(start + (isWide ? 0 : 24))V\(end)")
                + lettering(
                    axis.label(tick, like: row.median),
                    x: x(of: tick),
                    y: base + 16,
                    .muted,
                    .middle
                )
        }
        let median = row.median.map { figure in
            let x = x(of: figure.number)
            return Line.median.drawn("M\(x) \(start + (isWide ? 0 : 24))V\(base + 4)")
                + Line.baseline.drawn("M\(x) \(base + 22)V\(end)")
        }
        return grid.joined() + Line.baseline.drawn("M\(left) \(base)H\(right)")
            + piles[index].drawn(1, on: base, as: .grey) + (median ?? "")
            + piles[index].drawn(0, on: base, as: .mark(0)) + label(of: row, from: start, to: base)
            + row.marks.enumerated().map { place, mark in
                named(mark, at: base + 22 + Double(place) * nameHeight(index))
            }.joined()
    }

    private func label(of row: Chart.Strips.Row, from start: Double, to base: Double) -> HTML {
        guard isWide else {
            return lettering("\(row.label): \(row.peers)", x: 0, y: start + 15, .label)
        }
        return lettering(row.label, x: 0, y: base - 20, .value)
            + lettering(row.peers, x: 0, y: base - 3, .muted)
    }

    /// A mark with its name before it and its number after it.
    private func named(_ mark: Chart.Strips.Mark, at start: Double) -> HTML {
        let room = (isWide ? left - 12 : width - 56) / fontMargin
        let name = shortened(mark.name, to: room, .label)
        let middle = start + (isWide ? nameHeight(0) / 2 : 28)
        let line = isWide ? middle : start + 13
        return lettering(name, x: 0, y: line + 4.5, .label)
            + Line.grid.drawn("M\(left) \(middle)H\(right)")
            + Mark(0).shape(x: x(of: mark.figure.number), y: middle)
            + lettering(mark.figure.numberText, x: width, y: line + 4.5, .value, .end)
    }
}

private func keyEntries(for strips: Chart.Strips) -> [Key.Entry] {
    let grey = Key.Entry(name: "Another return in England") { x, y in
        Speckles.dots("M\(x) \(y)h0", size: 6, as: .grey)
    }
    let median = Key.Entry(name: "Median of all") { x, y in
        Line.median.drawn("M\(x) \(y - 9)V\(y + 9)")
    }
    let own = Key.Entry(name: "Named below") { x, y in
        Speckles.dots("M\(x) \(y)h0", size: 9, as: .mark(0))
    }
    return [own, grey, median]
}
