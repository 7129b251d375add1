import Documents

/// A bar for each amount, from what the amounts before it came to, down to the total.
struct WaterfallDrawing {
    private let waterfall: Chart.Waterfall
    private let name: String
    private let key: Key
    private let layout: BarsLayout
    /// Where each bar begins and ends.
    private let ends: [(from: Double, to: Double)]

    init(_ waterfall: Chart.Waterfall, name: String, breadth: Breadth) {
        self.waterfall = waterfall
        self.name = name
        ends = waterfall.ends
        let axis = Axis(
            fromZeroThrough: ends.flatMap { [$0.from, $0.to] },
            like: waterfall.steps.first?.figure
        )
        let rows = waterfall.steps.map { ($0.label, $0.number) }
        layout = BarsLayout(rows, axis: axis, breadth: breadth)
        let effects = Effect.all.filter { waterfall.steps.map(\.effect).contains($0) }
        key = Key(
            effects.map { effect in
                Key.Entry(name: effect.words) { x, y in
                    effect.swatch(in: name).rectangle(x: x - 10, y: y - 7, width: 20, height: 14)
                }
            },
            in: breadth
        )
    }

    var drawing: Drawing {
        let definitions = Effect.all.map { $0.swatch(in: name).definition }.joined()
        let body = """
            <defs>\(definitions)</defs>
            \(key.body)
            \(layout.scale(from: top, to: bottom, like: waterfall.steps.first?.figure))
            \(waterfall.steps.indices.map(row).joined(by: "\n"))
            """ as HTML
        return Drawing(width: layout.width, height: bottom + 8, key: key.entries, body: body)
    }

    private var top: Double { key.height + 28 }
    private var bottom: Double { top + layout.fall(to: waterfall.steps.count) }

    private func row(at index: Int) -> HTML {
        let step = waterfall.steps[index]
        let start = top + layout.fall(to: index)
        let places = [layout.x(of: ends[index].from), layout.x(of: ends[index].to)].sorted()
        let middle = start + layout.barFall(of: index)
        let bar = step.effect.swatch(in: name).rectangle(
            x: places[0],
            y: middle - 9,
            width: max(1, places[1] - places[0]),
            height: 18
        )
        let isLast = index + 1 == waterfall.steps.count
        let join = isLast ? "" : link(from: middle + 9, to: index + 1, at: ends[index].to)
        return join + bar + layout.words(of: index, from: start, step.number)
    }

    /// The line from the end of a bar to the next.
    private func link(from y: Double, to next: Int, at value: Double) -> HTML {
        let end = top + layout.fall(to: next) + layout.barFall(of: next) - 9
        return Line.quiet.drawn("M\(layout.x(of: value)) \(y)V\(end)")
    }
}

private typealias Effect = Chart.Waterfall.Effect

extension Chart.Waterfall.Effect {
    /// In the order of the key.
    fileprivate static var all: [Self] { [.total, .takes, .adds] }

    fileprivate func swatch(in name: String) -> Swatch {
        Swatch(Effect.all.firstIndex(of: self) ?? 0, in: name)
    }

    fileprivate var words: String {
        switch self {
        case .adds: "Adds"
        case .takes: "Takes away"
        case .total: "Total"
        }
    }
}

extension Chart.Waterfall {
    /// Where each bar begins and ends; a total begins at nothing and ends where it says.
    fileprivate var ends: [(from: Double, to: Double)] {
        var sum = 0.0
        return steps.map { step in
            let number = step.figure.number.isFinite ? step.figure.number : 0
            let from = step.effect == .total ? 0 : sum
            switch step.effect {
            case .adds: sum += number
            case .takes: sum -= number
            case .total: sum = number
            }
            return (from, sum)
        }
    }
}

extension Chart.Waterfall.Step {
    /// The number as a reader sees it beside its bar.
    fileprivate var number: String {
        let number = figure.rounded.numberText
        guard effect == .takes, figure.number != 0 else { return number }
        return figure.number > 0 ? "\u{2212}" + number : "+" + number.dropFirst()
    }
}
