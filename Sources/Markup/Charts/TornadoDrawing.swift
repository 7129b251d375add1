import Documents

/// A bar for each change, from the result as it is to the result with the change.
struct TornadoDrawing {
    private let tornado: Chart.Tornado
    private let name: String
    private let key: Key
    private let layout: BarsLayout

    init(_ tornado: Chart.Tornado, name: String, breadth: Breadth) {
        self.tornado = tornado
        self.name = name
        let figures = [tornado.centre] + tornado.rows.compactMap(\.result)
        let rows = tornado.rows.map { ($0.label, $0.number) }
        layout = BarsLayout(rows, axis: Axis(fromZeroThrough: figures), breadth: breadth)
        let sides = [("Less than now", 1), ("More than now", 0)].filter { _, side in
            tornado.rows.contains { $0.result.map { tornado.side(of: $0) == side } ?? false }
        }
        let centre = Key.Entry(name: "Nothing changed: \(tornado.centre.rounded.numberText)") {
            x,
            y in
            Line.median.drawn("M\(x) \(y - 9)V\(y + 9)")
        }
        key = Key(
            sides.map { words, side in
                Key.Entry(name: words) { x, y in
                    Swatch(side, in: name).rectangle(x: x - 10, y: y - 7, width: 20, height: 14)
                }
            } + [centre],
            in: breadth
        )
    }

    var drawing: Drawing {
        let middle = layout.x(of: tornado.centre.number)
        let body = """
            <defs>\(Swatch(1, in: name).definition)</defs>
            \(key.body)
            \(layout.scale(from: top, to: bottom, like: tornado.centre))
            \(tornado.rows.indices.map(row).joined(by: "\n"))
            \(Line.median.drawn("M\(middle) \(top - 4)V\(bottom)"))
            """ as HTML
        return Drawing(width: layout.width, height: bottom + 8, key: key.entries, body: body)
    }

    private var top: Double { key.height + 28 }
    private var bottom: Double { top + layout.fall(to: tornado.rows.count) }

    private func row(at index: Int) -> HTML {
        let row = tornado.rows[index]
        let start = top + layout.fall(to: index)
        let words = layout.words(of: index, from: start, row.number)
        guard let result = row.result, result.number.isFinite,
            result.number != tornado.centre.number
        else { return words }
        let ends = [layout.x(of: tornado.centre.number), layout.x(of: result.number)].sorted()
        return Swatch(tornado.side(of: result), in: name).rectangle(
            x: ends[0],
            y: start + layout.barFall(of: index) - 9,
            width: max(1, ends[1] - ends[0]),
            height: 18
        ) + words
    }
}

extension Chart.Tornado {
    /// Which look a result has: 0 where it is the centre or more, 1 where it is less.
    fileprivate func side(of result: Figure) -> Int { result.number < centre.number ? 1 : 0 }
}

extension Chart.Tornado.Row {
    fileprivate var number: String { result?.rounded.numberText ?? "none" }
}
