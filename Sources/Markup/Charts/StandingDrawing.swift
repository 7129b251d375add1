import Documents

/// A line for each category on one scale: the peers' middle half, their median, and the marks.
struct StandingDrawing {
    private let standing: Chart.Standing
    private let axis: Axis
    private let key: Key
    private let layout: StandingLayout

    init(_ standing: Chart.Standing, breadth: Breadth) {
        self.standing = standing
        axis = Axis(within: standing.scale)
        key = Key(keyEntries(for: standing), width: breadth.points)
        layout = StandingLayout(standing, axis: axis, breadth: breadth)
    }

    var drawing: Drawing {
        let body = """
            \(key.body)
            \(scale)
            \(frame)
            \(standing.rows.indices.map(row).joined(by: "\n"))
            """ as HTML
        return Drawing(width: layout.width, height: bottom + 8, body: body)
    }

    private var top: Double { key.height + 32 }
    private var bottom: Double { top + layout.rowHeights.reduce(0, +) }

    /// The numbers of the ticks, and the shapes over the columns of numbers.
    private var scale: HTML {
        let example = standing.rows.flatMap(\.values).compactMap { $0 }.first
        let ticks = axis.ticks.map { tick in
            lettering(
                axis.label(tick, like: example),
                x: layout.x(of: tick),
                y: top - 14,
                .muted,
                .middle
            )
        }
        let heads =
            layout.hasColumns
            ? layout.columns.enumerated().map { Mark($0).shape(x: $1 - 16, y: top - 18) } : []
        return (ticks + heads).joined()
    }

    /// The lines between the rows, and where numbers stand in columns those of the ticks.
    private var frame: HTML {
        let starts = layout.rowHeights.dropLast().reduce(into: [top]) {
            $0.append($0[$0.count - 1] + $1)
        }
        let rows = starts.dropFirst().map { "M0 \($0)H\(layout.width)" as HTML }
        let ticks = axis.ticks.map { "M\(layout.x(of: $0)) \(top)V\(bottom)" as HTML }
        return Line.grid.drawn((rows + (layout.hasColumns ? ticks : [])).joined())
    }

    private func row(at index: Int) -> HTML {
        let row = standing.rows[index]
        let start = top + layout.rowHeights[..<index].reduce(0, +)
        let end = start + layout.rowHeights[index]
        let middle = end - layout.plotRise(of: index)
        let grid = axis.ticks.map { tick in
            "M\(layout.x(of: tick)) \(middle - layout.reach(of: index))V\(end - 4)" as HTML
        }.joined()
        return """
            \(layout.hasColumns ? "" : Line.grid.drawn(grid))\
            \(label(of: index, from: start))\
            \(band(of: row.peers, at: middle))\
            \(marks(of: index, at: middle))\
            \(numbers(of: row.values, at: start + layout.numbersFall(of: index)))
            """
    }

    private func label(of index: Int, from start: Double) -> HTML {
        let lines = layout.labels[index]
        let first =
            start + layout.numbersFall(of: index) + 5 - Double(lines.count - 1) * layout.labelRise
        return lines.enumerated().map { line, words in
            lettering(words, x: 0, y: first + Double(line) * 17, .label)
        }.joined()
    }

    private func band(of peers: [Figure], at y: Double) -> HTML {
        guard peers.count == 3 else { return "" }
        let ends = [layout.x(of: peers[0].number), layout.x(of: peers[2].number)].sorted()
        return bandShape(from: ends[0], to: ends[1], at: y)
            + Line.median.drawn("M\(layout.x(of: peers[1].number)) \(y - 11)V\(y + 11)")
    }

    /// The marks, those that would cover each other one under the other.
    private func marks(of row: Int, at y: Double) -> HTML {
        standing.rows[row].values.enumerated().map { index, figure in
            guard let figure, figure.number.isFinite else { return "" }
            let y = y + layout.lanes[row].offset(of: index)
            return Mark(index).shape(x: layout.x(of: figure.number), y: y)
        }.joined()
    }

    private func numbers(of values: [Figure?], at y: Double) -> HTML {
        zip(layout.columns, values).enumerated().map { index, pair in
            let (x, figure) = pair
            let words = figure.map { lettering($0.text, x: x, y: y + 4.5, .value, .end) }
            let number = words ?? lettering("none", x: x, y: y + 4.5, .muted, .end)
            guard !layout.hasColumns else { return number }
            return Mark(index).shape(x: x - layout.numberWidth - 12, y: y) + number
        }.joined()
    }
}

/// Where everything in a standing is.
private struct StandingLayout {
    let width: Double
    /// The ends of the scale.
    let left: Double
    let right: Double
    let rowHeights: [Double]
    /// Half of the room between two lines of a label, where labels are centred.
    let labelRise: Double
    let labels: [[String]]
    /// The right edges of the columns of numbers; none where there are too many marks.
    let columns: [Double]
    /// The width of the widest number.
    let numberWidth: Double
    /// Whether numbers stand in columns with a shape at their head, not in the rows' first lines.
    let hasColumns: Bool
    /// The marks of each row, from the top.
    let lanes: [Lanes]
    private let axis: Axis

    init(_ standing: Chart.Standing, axis: Axis, breadth: Breadth) {
        let texts = standing.rows.flatMap(\.values).map { $0?.text ?? "none" }
        let numberWidth = texts.widest(.value)
        let count = standing.marks.count <= 4 ? standing.marks.count : 0
        let isWide = breadth == .wide
        let step = numberWidth + (isWide ? 20 : 34)
        let names = standing.rows.map(\.label)
        let room = breadth.points - step * Double(count) - 12
        let labelWidth = isWide ? max(60, min(190, names.widest(.label))) : room
        let labels = names.map { lines(of: $0, within: labelWidth, atMost: 3, .label) }

        let left = isWide ? labelWidth + 22 : 10
        let right = isWide ? room - 4 : breadth.points - 10
        let lanes = standing.rows.map { row in
            Lanes(row.values.map { $0.map { (right - left) * axis.position(of: $0.number) } })
        }
        width = breadth.points
        self.left = left
        self.right = right
        self.axis = axis
        self.lanes = lanes
        rowHeights = zip(labels, lanes).map { lines, lanes in
            let words = Double(lines.count) * 17
            let marks = Double(lanes.count) * Lanes.breadth
            return isWide ? max(40, words + 16, marks + 12) : words + 27 + marks
        }
        labelRise = isWide ? 8.5 : 0
        self.labels = labels
        columns = (0..<count).map { breadth.points - step * Double(count - 1 - $0) }
        self.numberWidth = numberWidth
        hasColumns = isWide
    }

    func x(of value: Double) -> Double { left + (right - left) * axis.position(of: value) }

    /// How far above the foot of a row its band and the middle of its marks are.
    func plotRise(of row: Int) -> Double { hasColumns ? rowHeights[row] / 2 : 6 + reach(of: row) }

    /// How far above and below that middle its marks reach.
    func reach(of row: Int) -> Double { 5.5 + Double(lanes[row].count) * Lanes.breadth / 2 }

    /// How far below the top of a row its numbers are.
    func numbersFall(of row: Int) -> Double { hasColumns ? rowHeights[row] / 2 : 17 }
}

func bandShape(from start: Double, to end: Double, at y: Double) -> HTML {
    "<rect class=\"band\" x=\"\(start)\" y=\"\(y - 7)\" width=\"\(end - start)\" height=\"14\" rx=\"3\"/>"
}

func keyEntries(for standing: Chart.Standing) -> [Key.Entry] {
    standing.marks.enumerated().map { index, name in
        Key.Entry(name: name) { x, y in Mark(index).shape(x: x, y: y) }
    } + [
        Key.Entry(name: "Middle half of \(standing.peers)") { x, y in
            bandShape(from: x - 10, to: x + 10, at: y)
        },
        Key.Entry(name: "Their median") { x, y in
            Line.median.drawn("M\(x) \(y - 9)V\(y + 9)")
        },
    ]
}
