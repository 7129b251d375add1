import Documents

/// Curves from none to all in a square, with the line of equal shares.
struct CurvesDrawing {
    private let curves: Chart.Curves
    private let axis = Axis(within: 0...1)
    private let key: Key
    private let width: Double
    private let left = 48.0
    private let size: Double

    init(_ curves: Chart.Curves, breadth: Breadth) {
        self.curves = curves
        width = breadth.points
        size = min(breadth.points - 48 - 20, 420)
        key = Key(keyEntries(for: curves), in: breadth)
    }

    var drawing: Drawing {
        let body = """
            \(key.body)
            \(grid)
            \(Line.quiet.drawn("M\(x(0)) \(y(0))L\(x(1)) \(y(1))"))
            \(curves.series.indices.map(curve).joined(by: "\n"))
            \(curves.series.indices.reversed().map(marks).joined(by: "\n"))
            \(lettering(foot, x: left, y: bottom + 44, .label))
            """ as HTML
        return Drawing(width: width, height: bottom + 56, key: key.entries, body: body)
    }

    private var top: Double { key.height + 28 }
    private var bottom: Double { top + size }
    private var foot: String { shortened(curves.subject, to: width - left, .label) }

    private func x(_ share: Double) -> Double { left + size * share }
    private func y(_ share: Double) -> Double { bottom - size * axis.position(of: share) }

    private var grid: HTML {
        axis.ticks.map { tick in
            let line = tick == 0 ? Line.baseline : Line.grid
            let label = percent(tick, places: 0)
            return """
                \(line.drawn("M\(left) \(y(tick))H\(x(1))"))\
                \(lettering(label, x: left - 8, y: y(tick) + 4.5, .muted, .end))\
                \(lettering(label, x: x(tick), y: bottom + 21, .muted, .middle))
                """ as HTML
        }.joined()
    }

    /// The known points, from none of both to all of both.
    private func points(of index: Int) -> [(x: Double, y: Double)] {
        let known = curves.places.indices.compactMap { place in
            curves.series[index].value(at: place).map { (curves.places[place], $0.number) }
        }
        return known.isEmpty ? [] : [(0, 0)] + known + [(1, 1)]
    }

    private func curve(_ index: Int) -> HTML {
        let path = points(of: index).enumerated().map { place, point in
            "\(place == 0 ? "M" : "L")\(x(point.x)) \(y(point.y))" as HTML
        }
        return path.isEmpty ? "" : Mark(index).line(path.joined(), width: 2.5)
    }

    private func marks(of index: Int) -> HTML {
        points(of: index).dropFirst().dropLast().map {
            Mark(index).shape(x: x($0.x), y: y($0.y))
        }.joined()
    }
}

private func keyEntries(for curves: Chart.Curves) -> [Key.Entry] {
    curves.series.enumerated().map { index, series in
        Key.Entry(name: series.name) { x, y in
            Mark(index).line("M\(x - 11) \(y)H\(x + 13)", width: 2.5)
                + Mark(index).shape(x: x + 1, y: y)
        }
    } + [
        Key.Entry(name: curves.equality) { x, y in Line.quiet.drawn("M\(x - 11) \(y)H\(x + 13)") }
    ]
}
