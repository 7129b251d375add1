import Documents

/// A line for each category on one scale: its label and numbers, and under them the peers' middle half,
/// their median, and the marks.
struct FluidStanding {
    private let standing: Chart.Standing
    private let axis: Axis
    /// The marks of each row, from the top.
    private let lanes: [Lanes]
    private let labels: [[String]]
    /// How far apart the columns of numbers are; none where there are too many marks.
    private let columns: Int
    private let step: Double
    private static let top = 22.0

    init(_ standing: Chart.Standing) {
        let axis = Axis(within: standing.scale)
        let widest = standing.rows.flatMap(\.values).map { $0?.text ?? "none" }.widest(.value)
        let columns = standing.marks.count <= 3 ? standing.marks.count : 0
        let step = widest + (columns > 1 ? 34 : 12)
        self.standing = standing
        self.axis = axis
        self.columns = columns
        self.step = step
        lanes = standing.rows.map { row in
            Lanes(row.values.map { $0.map { Fluid.least * axis.position(of: $0.number) } })
        }
        let room = Fluid.least + 2 * Fluid.margin - step * Double(columns) - 8
        labels = standing.rows.map {
            lines(of: $0.label, within: room / fontMargin, atMost: 3, .label)
        }
    }

    var drawing: Fluid {
        let rows = standing.rows.indices
        let starts = rows.reduce(into: [FluidStanding.top]) {
            $0.append($0[$0.count - 1] + rowHeight($1))
        }
        let height = starts[rows.count] + 4
        let grid = axis.ticks.map { tick in
            "M\(Fluid.x(axis.position(of: tick))) \(FluidStanding.top)V\(starts[rows.count])"
                as HTML
        }
        let example = standing.rows.flatMap(\.values).compactMap { $0 }.first
        let ticks = axis.ticks.map { tick in
            Fluid.tick(axis.label(tick, like: example), at: axis.position(of: tick), y: 13)
        }
        let middles = rows.map { middle(of: $0, from: starts[$0]) }
        let dots = standing.marks.indices.filter { Mark($0).isCircle }.map { mark in
            Fluid.dots(
                rows.compactMap { row in
                    place(of: mark, in: row).map {
                        ($0, middles[row] + lanes[row].offset(of: mark))
                    }
                },
                Mark(mark)
            )
        }
        let lines = Line.grid.drawn(grid.joined()) + bands(middles) + dots.joined()
        let body = """
            \(Fluid.stretched(lines, height: height))\(ticks.joined())
            \(rows.map { row($0, from: starts[$0]) }.joined(by: "\n"))
            """ as HTML
        return Fluid(height: height, key: keyEntries(for: standing), body: body)
    }

    private func rowHeight(_ row: Int) -> Double {
        Double(labels[row].count) * 17 + Double(lanes[row].count) * Lanes.breadth + 14
    }

    private func row(_ index: Int, from start: Double) -> HTML {
        let row = standing.rows[index]
        let middle = middle(of: index, from: start)
        let marks = row.values.indices.filter { !Mark($0).isCircle }.map { mark -> HTML in
            guard let place = place(of: mark, in: index) else { return "" }
            return Mark(mark).shape(at: place, y: middle + lanes[index].offset(of: mark))
        }
        return """
            <g>\(Fluid.label(labels[index], y: start + 15, number(of: row)))\
            \(numbers(of: row, y: start + 15))\
            \(marks.joined())</g>
            """
    }

    /// The height about which a row's marks are.
    private func middle(of row: Int, from start: Double) -> Double {
        start + Double(labels[row].count) * 17 + Double(lanes[row].count) * Lanes.breadth / 2 + 7
    }

    /// Where a row's mark is, where it has one.
    private func place(of mark: Int, in row: Int) -> Double? {
        guard let number = standing.rows[row].values[mark]?.number, number.isFinite else {
            return nil
        }
        return axis.position(of: number)
    }

    /// The middle half of each row's peers, and their medians over all of them.
    private func bands(_ middles: [Double]) -> HTML {
        let rows = zip(standing.rows, middles).filter { $0.0.peers.count == 3 }
        guard !rows.isEmpty else { return "" }
        let halves = rows.map { row, y -> HTML in
            let ends = [row.peers[0], row.peers[2]].map { Fluid.x(axis.position(of: $0.number)) }
            return "M\(ends[0]) \(y - 7)H\(ends[1])v14H\(ends[0])z"
        }
        let medians = rows.map { row, y in
            "M\(Fluid.x(axis.position(of: row.peers[1].number))) \(y - 11)v22" as HTML
        }
        return "<path class=\"band\" d=\"\(halves.joined())\"/>"
            + Line.median.drawn(medians.joined())
    }

    /// The number of a row that has one mark, which stands after its label.
    private func number(of row: Chart.Standing.Row) -> (text: String, style: Lettering)? {
        guard columns == 1 else { return nil }
        return row.values[0].map { ($0.text, .value) } ?? ("none", .muted)
    }

    /// The numbers of a row of several marks, at the right end of the label's line, each with its shape.
    private func numbers(of row: Chart.Standing.Row, y: Double) -> HTML {
        guard columns > 1 else { return "" }
        return row.values.prefix(columns).enumerated().map { index, figure -> HTML in
            let right = Fluid.margin - step * Double(columns - 1 - index)
            let words = Fluid.words(
                "\(figure?.text ?? "none")",
                at: 1,
                by: right,
                y: y,
                figure == nil ? .muted : .value,
                .end
            )
            let shape = Mark(index).shape(x: right - step + 22, y: 0)
            return "<svg x=\"100%\" y=\"\(y - 4.5)\">\(shape)</svg>\(words)" as HTML
        }.joined()
    }
}
