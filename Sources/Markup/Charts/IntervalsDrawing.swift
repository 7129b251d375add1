import Documents

/// A line for each estimate: its interval against zero, the quieter where it includes zero.
struct IntervalsDrawing {
    private let intervals: Chart.Intervals
    private let axis: Axis
    private let key: Key
    private let layout: IntervalsLayout

    init(_ intervals: Chart.Intervals, breadth: Breadth) {
        let estimates = intervals.rows.compactMap(\.estimate)
        self.intervals = intervals
        axis = Axis(
            fromZeroThrough: estimates + estimates.compactMap(\.ends).flatMap { [$0, $1] }
        )
        key = Key(keyEntries(for: intervals), width: breadth.points)
        layout = IntervalsLayout(intervals, breadth: breadth)
    }

    var drawing: Drawing {
        let body = """
            \(key.body)
            \(scale)
            \(intervals.rows.indices.map(row).joined(by: "\n"))
            """ as HTML
        return Drawing(width: layout.width, height: bottom + 8, body: body)
    }

    private var top: Double { key.height + Double(layout.zero.count) * 17 + 44 }
    private var bottom: Double { top + layout.rowHeights.reduce(0, +) }

    private func x(of value: Double) -> Double {
        layout.left + (layout.right - layout.left) * axis.position(of: value)
    }

    /// The numbers of the ticks, their lines, and what zero means over its own.
    private var scale: HTML {
        let example = intervals.rows.compactMap(\.estimate).first
        let ticks = axis.ticks.map { tick in
            (layout.isWide ? line(at: tick, from: top - 6, to: bottom) : "")
                + lettering(
                    axis.label(tick, like: example),
                    x: x(of: tick),
                    y: top - 14,
                    .muted,
                    .middle
                )
        }
        let half = layout.zero.widest(.label) / 2
        let middle = max(half, min(layout.width - half, x(of: 0)))
        let zero = layout.zero.enumerated().map { line, words in
            let y = key.height + 16 + Double(line) * 17
            return lettering(words, x: middle, y: y, .label, .middle)
        }
        return (ticks + zero).joined()
    }

    private func line(at tick: Double, from start: Double, to end: Double) -> HTML {
        (tick == 0 ? Line.baseline : Line.grid).drawn("M\(x(of: tick)) \(start)V\(end)")
    }

    private func row(at index: Int) -> HTML {
        let row = intervals.rows[index]
        let start = top + layout.rowHeights[..<index].reduce(0, +)
        let middle = start + layout.plotFall(of: index)
        let labels = layout.labels[index].enumerated().map { line, words in
            lettering(words, x: 0, y: start + layout.labelFall + Double(line) * 17, .label)
        }
        let lines = axis.ticks.map { tick in
            layout.isWide ? "" : line(at: tick, from: middle - 10, to: middle + 10)
        }
        return lines.joined() + labels.joined() + estimate(of: row, at: middle)
            + number(of: row, at: layout.isWide ? middle : start + 12)
    }

    private func estimate(of row: Chart.Intervals.Row, at y: Double) -> HTML {
        guard let figure = row.estimate, figure.number.isFinite else { return "" }
        let x = x(of: figure.number)
        let bar =
            figure.ends.map { ends in
                let (start, end) = (self.x(of: ends.lowest.number), self.x(of: ends.highest.number))
                return "M\(start) \(y - 4)V\(y + 4)M\(start) \(y)H\(end)M\(end) \(y - 4)V\(y + 4)"
            } as HTML?
        return intervals.isLoud(row)
            ? (bar.map { Mark(0).line($0, width: 2.5) } ?? "") + Mark(0).shape(x: x, y: y)
            : (bar.map(Line.quiet.drawn) ?? "") + quietShape(x: x, y: y)
    }

    private func number(of row: Chart.Intervals.Row, at y: Double) -> HTML {
        let text = row.estimate?.numberText ?? "none"
        let style: Lettering = intervals.isLoud(row) ? .value : .muted
        return lettering(text, x: layout.width, y: y + 4.5, style, .end)
    }
}

/// Where everything in a chart of intervals is.
private struct IntervalsLayout {
    let width: Double
    let isWide: Bool
    /// The ends of the scale.
    let left: Double
    let right: Double
    let rowHeights: [Double]
    let labels: [[String]]
    /// What zero means, in lines.
    let zero: [String]

    init(_ intervals: Chart.Intervals, breadth: Breadth) {
        let isWide = breadth == .wide
        let numbers = intervals.rows.map { $0.estimate?.numberText ?? "none" }.widest(.value)
        let names = intervals.rows.map(\.label)
        let labelWidth =
            isWide ? max(60, min(250, names.widest(.label))) : breadth.points - numbers - 12
        let labels = names.map { lines(of: $0, within: labelWidth, atMost: 2, .label) }
        width = breadth.points
        self.isWide = isWide
        left = isWide ? labelWidth + 40 : 24
        right = breadth.points - (isWide ? numbers + 36 : 24)
        rowHeights = labels.map { Double(max(1, $0.count)) * 17 + (isWide ? 9 : 28) }
        self.labels = labels
        zero = lines(of: intervals.zero, within: min(300, breadth.points - 8), atMost: 3, .label)
    }

    /// How far below the top of a row its first line of words is.
    var labelFall: Double { isWide ? 18 : 17 }

    /// How far below the top of a row its interval is.
    func plotFall(of row: Int) -> Double {
        isWide ? rowHeights[row] / 2 : rowHeights[row] - 15
    }
}

extension Chart.Intervals {
    /// Whether the estimate says more than chance would.
    func isLoud(_ row: Row) -> Bool {
        guard readsNoise else { return row.estimate != nil }
        return switch row.reading {
        case .above, .below: true
        case .noise, .unbounded, .none: false
        }
    }
}

private func quietShape(x: Double, y: Double) -> HTML {
    "<circle class=\"paper quiet\" cx=\"\(x)\" cy=\"\(y)\" r=\"4.5\"/>"
}

func keyEntries(for intervals: Chart.Intervals) -> [Key.Entry] {
    let estimate = Key.Entry(
        name: "\(intervals.quantity) and its \(intervals.readsNoise ? "interval" : "range")"
    ) { x, y in
        Mark(0).line("M\(x - 11) \(y)H\(x + 13)", width: 2.5) + Mark(0).shape(x: x + 1, y: y)
    }
    let noise = Key.Entry(name: "Within noise: the interval holds nought") { x, y in
        Line.quiet.drawn("M\(x - 11) \(y)H\(x + 13)") + quietShape(x: x + 1, y: y)
    }
    return [estimate] + (intervals.readsNoise ? [noise] : [])
}
