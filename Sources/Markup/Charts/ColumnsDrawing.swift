import Documents

/// Columns side by side for each category, from zero, with their limits drawn across them.
struct ColumnsDrawing {
    private let columns: Chart.Columns
    private let name: String
    private let axis: Axis
    private let key: Key
    private let layout: ColumnsLayout

    init(_ columns: Chart.Columns, name: String, breadth: Breadth) {
        let figures = (columns.series + columns.limits).flatMap(\.values).compactMap { $0 }
        let axis = Axis(fromZeroThrough: figures)
        let ticks = axis.ticks.map { axis.label($0, like: figures.first) }
        let layout = ColumnsLayout(columns, ticks: ticks, breadth: breadth)
        self.columns = columns
        self.name = name
        self.axis = axis
        self.layout = layout
        key = Key(keyEntries(for: columns, in: name), width: layout.width)
    }

    var drawing: Drawing {
        let definitions = columns.series.indices.map { Swatch($0, in: name).definition }.joined()
        let groups = columns.categories.indices.map { bars(of: $0) + limits(of: $0) }.joined()
        let body = """
            <defs>\(definitions)</defs>
            \(key.body)
            \(grid)
            \(groups)
            \(Line.baseline.drawn("M\(layout.left) \(y(of: 0))H\(layout.right)"))
            \(columns.categories.indices.map(category).joined())
            """ as HTML
        let height = bottom + layout.labelsHeight + 8
        return Drawing(width: layout.width, height: height, body: body)
    }

    private var top: Double { key.height + 28 }
    private var bottom: Double { top + layout.plotHeight }

    private func y(of value: Double) -> Double {
        bottom - layout.plotHeight * axis.position(of: value)
    }

    private var grid: HTML {
        zip(axis.ticks, layout.ticks).map { tick, label in
            let y = y(of: tick)
            return """
                \(Line.grid.drawn("M\(layout.left) \(y)H\(layout.right)"))\
                \(lettering(label, x: layout.left - 8, y: y + 4.5, .muted, .end))
                """ as HTML
        }.joined()
    }

    private func bars(of category: Int) -> HTML {
        columns.series.enumerated().map { index, series in
            let x = layout.barX(category: category, series: index)
            let middle = x + layout.barWidth / 2
            guard let figure = series.value(at: category) else {
                let absence = layout.showsAbsence ? "none" : "–"
                return lettering(absence, x: middle, y: y(of: 0) - 6, .muted, .middle)
            }
            let ends = [y(of: 0), y(of: figure.number)].sorted()
            return Swatch(index, in: name).rectangle(
                x: x,
                y: ends[0],
                width: layout.barWidth,
                height: ends[1] - ends[0]
            )
        }.joined() + values(of: category)
    }

    /// The numbers at the ends of the columns, where every number of the chart has room.
    private func values(of category: Int) -> HTML {
        guard layout.showsValues else { return "" }
        return columns.series.enumerated().map { index, series in
            guard let figure = series.value(at: category) else { return "" }
            let middle = layout.barX(category: category, series: index) + layout.barWidth / 2
            let end = y(of: figure.number)
            let y = clear(ofLimitsIn: category, from: end, isBelow: figure.number < 0)
            return lettering(figure.text, x: middle, y: y, .value, .middle)
        }.joined()
    }

    /// The height for a number at the end of a column, beyond each limit that would strike it.
    private func clear(ofLimitsIn category: Int, from end: Double, isBelow: Bool) -> Double {
        let limits = columns.limits.compactMap { $0.value(at: category) }.map { y(of: $0.number) }
        return isBelow
            ? limits.sorted().reduce(end + 14) { y, limit in
                limit > y - 13 && limit < y + 4 ? limit + 15 : y
            }
            : limits.sorted(by: >).reduce(end - 6) { y, limit in
                limit > y - 13 && limit < y + 4 ? limit - 6 : y
            }
    }

    private func limits(of category: Int) -> HTML {
        let ends = layout.limitEnds(category: category)
        let ys = columns.limits.map { limit in limit.value(at: category).map { y(of: $0.number) } }
        var labelled: [Double] = []
        return columns.limits.enumerated().map { index, limit in
            guard let figure = limit.value(at: category), let y = ys[index] else { return "" }
            let equal = ys.indices.filter { ys[$0].map { abs($0 - y) < 3 } ?? false }
            let part = (ends.upperBound - ends.lowerBound) / Double(equal.count)
            let start = ends.lowerBound + part * Double(equal.firstIndex(of: index) ?? 0)
            let line = Line.limit(index).drawn("M\(start) \(y)H\(start + part)")
            let height = labelled.contains { abs($0 - y) < 14 } ? (labelled.min() ?? y) - 14 : y
            labelled.append(height)
            let end = ends.upperBound
            switch layout.limitLabels {
            case .beside: return line + lettering(figure.text, x: end + 5, y: height + 4.5, .value)
            case .above: return line + lettering(figure.text, x: end, y: height - 5, .value, .end)
            case .none: return line
            }
        }.joined()
    }

    private func category(at index: Int) -> HTML {
        let half = layout.categories[index].widest(.label) * fontMargin / 2
        let x = max(half, min(layout.width - half, layout.middle(of: index)))
        return layout.categories[index].enumerated().map { line, words in
            let y = bottom + 20 + layout.labelOffset(category: index) + Double(line) * 17
            return lettering(words, x: x, y: y, .label, .middle)
        }.joined()
    }
}

extension Chart.Series {
    /// The value of a category, or `nil` where there is none or it cannot be drawn.
    func value(at category: Int) -> Figure? {
        guard values.indices.contains(category), let figure = values[category] else { return nil }
        return figure.number.isFinite ? figure : nil
    }
}

extension HTML {
    static func + (first: HTML, second: HTML) -> HTML { "\(first)\(second)" }
}

private func keyEntries(for columns: Chart.Columns, in name: String) -> [Key.Entry] {
    columns.series.enumerated().map { index, series in
        Key.Entry(name: series.name) { x, y in
            Swatch(index, in: name).rectangle(x: x - 10, y: y - 7, width: 20, height: 14)
        }
    }
        + columns.limits.enumerated().map { index, limit in
            Key.Entry(name: limit.name) { x, y in
                Line.limit(index).drawn("M\(x - 11) \(y)H\(x + 11)")
            }
        }
}
