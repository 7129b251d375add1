import Documents

/// A line for each estimate: its name and number, and under them its interval against zero.
struct FluidIntervals {
    private let intervals: Chart.Intervals
    private let axis: Axis
    private let labels: [[String]]
    /// What zero means, in lines.
    private let zero: [String]

    init(_ intervals: Chart.Intervals) {
        let estimates = intervals.rows.compactMap(\.estimate)
        self.intervals = intervals
        axis = Axis(
            fromZeroThrough: estimates + estimates.compactMap(\.ends).flatMap { [$0, $1] }
        )
        let numbers = intervals.rows.map { $0.estimate?.numberText ?? "none" }.widest(.value)
        let room = Fluid.least + 2 * Fluid.margin - numbers - 12
        labels = intervals.rows.map {
            lines(of: $0.label, within: room / fontMargin, atMost: 3, .label)
        }
        let place = axis.position(of: 0)
        let isAside = place < 0.3 || place > 0.7
        let free = isAside ? max(place, 1 - place) : 2 * min(place, 1 - place)
        zero = lines(of: intervals.zero, within: free * Fluid.least / fontMargin, atMost: 4, .label)
    }

    private var top: Double { Double(zero.count) * 17 + 26 }

    var drawing: Fluid {
        let rows = intervals.rows.indices
        let starts = rows.reduce(into: [top]) { $0.append($0[$0.count - 1] + rowHeight($1)) }
        let height = starts[rows.count] + 4
        let uprights = { (ticks: [Double]) in
            ticks.map { "M\(Fluid.x(axis.position(of: $0))) \(top - 4)V\(height)" as HTML }.joined()
        }
        let lines =
            Line.grid.drawn(uprights(axis.ticks.filter { $0 != 0 }))
            + Line.baseline.drawn(uprights([0]))
        let body = """
            \(Fluid.stretched(lines, height: height))\(scale)
            \(rows.map { row($0, from: starts[$0]) }.joined(by: "\n"))
            """ as HTML
        return Fluid(height: height, key: keyEntries(for: intervals), body: body)
    }

    private func rowHeight(_ row: Int) -> Double { Double(max(1, labels[row].count)) * 17 + 20 }

    /// The numbers of the ticks, and what zero means over its own.
    private var scale: HTML {
        let example = intervals.rows.compactMap(\.estimate).first
        let ticks = axis.ticks.map { tick in
            Fluid.tick(axis.label(tick, like: example), at: axis.position(of: tick), y: top - 9)
        }
        let place = axis.position(of: 0)
        let anchor: Anchor = place < 0.3 ? .start : place > 0.7 ? .end : .middle
        let zero = zero.enumerated().map { line, words in
            Fluid.words("\(words)", at: place, y: 14 + Double(line) * 17, .label, anchor)
        }
        return ticks.joined() + zero.joined()
    }

    private func row(_ index: Int, from start: Double) -> HTML {
        let row = intervals.rows[index]
        let y = start + Double(max(1, labels[index].count)) * 17 + 9
        let style: Lettering = intervals.isLoud(row) ? .value : .muted
        let label = Fluid.label(
            labels[index],
            y: start + 13,
            (row.estimate?.numberText ?? "none", style)
        )
        return "<g>\(label)\(estimate(of: row, at: y))</g>"
    }

    private func estimate(of row: Chart.Intervals.Row, at y: Double) -> HTML {
        guard let figure = row.estimate, figure.number.isFinite else { return "" }
        let (place, isLoud) = (axis.position(of: figure.number), intervals.isLoud(row))
        let look = isLoud ? "interval stroke-1" : "quiet"
        let bar =
            figure.ends.map { ends in
                let (start, end) = (
                    axis.position(of: ends.lowest.number), axis.position(of: ends.highest.number)
                )
                let whole = """
                    <line class="\(look)" x1="\(Fluid.percent(start))" x2="\(Fluid.percent(end))" y1="\(y)" y2="\(y)"/>
                    """ as HTML
                let ends = [start, end].map { Fluid.upright(look, at: $0, from: y - 4, to: y + 4) }
                return whole + ends.joined()
            } as HTML? ?? ""
        return bar + (isLoud ? Mark(0).shape(at: place, y: y) : quietShape(at: place, y: y))
    }
}

private func quietShape(at share: Double, y: Double) -> HTML {
    "<circle class=\"paper quiet\" cx=\"\(Fluid.percent(share))\" cy=\"\(y)\" r=\"4.5\"/>"
}
