/// What the marks of a drawing mean, set above it in rows.
struct Key {
    /// A sample and its name.
    struct Entry {
        let name: String
        /// The sample, drawn about a point.
        let sample: (_ x: Double, _ y: Double) -> HTML
    }

    let entries: [Entry]
    private let placed: [(entry: Entry, words: String, x: Double, row: Int)]
    private static let rowHeight = 24.0
    private static let sampleWidth = 28.0

    /// The entries of a drawing, which has them in itself unless it is fluid.
    init(_ entries: [Entry], in breadth: Breadth) {
        self.init(breadth == .fluid ? [] : entries, width: breadth.points, of: entries)
    }

    /// The entries in as many rows as they need.
    init(_ entries: [Entry], width limit: Double) { self.init(entries, width: limit, of: entries) }

    private init(_ entries: [Entry], width limit: Double, of all: [Entry]) {
        var placed: [(Entry, String, Double, Int)] = []
        var x = 0.0
        var row = 0
        for entry in entries {
            let words = shortened(entry.name, to: limit - Key.sampleWidth, .label)
            let room = Key.sampleWidth + width(of: words, .label) * fontMargin
            if x > 0, x + room > limit {
                x = 0
                row += 1
            }
            placed.append((entry, words, x, row))
            x += room + 20
        }
        (self.placed, self.entries) = (placed, all)
    }

    /// The room the key takes.
    var height: Double { Double((placed.last?.row ?? -1) + 1) * Key.rowHeight }

    /// The key at the top of the drawing.
    var body: HTML {
        placed.map { entry, words, x, row in
            let y = Double(row) * Key.rowHeight + 12
            return """
                \(entry.sample(x + 11, y))\
                \(lettering(words, x: x + Key.sampleWidth, y: y + 5, .label))
                """ as HTML
        }.joined(by: "\n")
    }
}
