import Documents

/// Where everything is in a chart of one bar a row, with its label before it and its number after it;
/// on a narrow drawing both are over the bar.
struct BarsLayout {
    let width: Double
    let isWide: Bool
    /// The labels, in lines.
    let labels: [[String]]
    private let left: Double
    private let right: Double
    private let axis: Axis

    init(_ rows: [(label: String, number: String)], axis: Axis, breadth: Breadth) {
        isWide = breadth == .wide
        width = breadth.points
        self.axis = axis
        let numbers = rows.map(\.number).widest(.value)
        let names = rows.map(\.label)
        let room = isWide ? max(60, min(250, names.widest(.label))) : width - numbers - 12
        labels = names.map { lines(of: $0, within: room, atMost: 3, .label) }
        left = isWide ? room + 24 : 12
        right = width - (isWide ? numbers + 24 : 12)
    }

    func x(of value: Double) -> Double { left + (right - left) * axis.position(of: value) }

    /// How tall a row is.
    func height(of row: Int) -> Double {
        let words = Double(max(1, labels[row].count)) * 17
        return isWide ? max(30, words + 11) : words + 32
    }

    /// The distance of a row's top from that of the first.
    func fall(to row: Int) -> Double { (0..<row).reduce(0) { $0 + height(of: $1) } }

    /// The middle of a row's bar, below its top.
    func barFall(of row: Int) -> Double { isWide ? height(of: row) / 2 : height(of: row) - 16 }

    /// The label of a row and its number.
    func words(of row: Int, from start: Double, _ number: String) -> HTML {
        let first =
            isWide ? start + barFall(of: row) - Double(labels[row].count - 1) * 8.5 : start + 13
        let label = labels[row].enumerated().map { line, words in
            lettering(words, x: 0, y: first + 4.5 + Double(line) * 17, .label)
        }
        let y = isWide ? start + barFall(of: row) : start + 13
        return label.joined() + lettering(number, x: width, y: y + 4.5, .value, .end)
    }

    /// The ticks' lines behind all rows and their numbers over them.
    func scale(from top: Double, to bottom: Double, like example: Figure?) -> HTML {
        axis.ticks.map { tick in
            let words = axis.label(tick, like: example)
            let half = Markup.width(of: words, .muted) / 2
            let middle = max(half, min(width - half, x(of: tick)))
            return (tick == 0 ? Line.baseline : Line.grid).drawn("M\(x(of: tick)) \(top)V\(bottom)")
                + lettering(words, x: middle, y: top - 8, .muted, .middle)
        }.joined()
    }
}
