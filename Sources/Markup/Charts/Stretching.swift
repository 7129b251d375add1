/// A drawing of one width as one that fits any.
///
/// What its elements say of their place across becomes a share of that width, so that words and marks keep
/// their size; paths stretch, and their lines do not grow thicker.
struct Stretching {
    private let drawing: Drawing
    private var html: HTML = ""
    /// The paths since the last element of another kind, which stretch together.
    private var paths: HTML = ""

    /// The body of `drawing` for a width that is not known.
    static func body(of drawing: Drawing) -> HTML {
        var stretching = Stretching(drawing)
        stretching.run()
        return stretching.html
    }

    private init(_ drawing: Drawing) { self.drawing = drawing }

    private mutating func run() {
        var rest = drawing.body.text[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            let end = rest.end(of: rest.hasPrefix("<defs") ? "</defs>" : rest.closing)
            take(rest[..<end])
            rest = rest[end...]
        }
        endPaths()
    }

    private mutating func take(_ element: Substring) {
        if element.hasPrefix("<path"), !element.contains(" transform=") {
            paths += HTML(stringLiteral: String(element))
            return
        }
        endPaths()
        guard !element.hasPrefix("<defs") else {
            html += HTML(stringLiteral: String(element))
            return
        }
        guard let moved = element.translation else {
            html += HTML(stringLiteral: element.withShares(of: drawing.width))
            return
        }
        let path = element.replacing(" transform=\"translate(\(moved.text))\"", with: "")
        html += "<svg x=\"\(Fluid.percent(moved.x / drawing.width))\" y=\"\(moved.y)\">"
        html += HTML(stringLiteral: path + "</svg>")
    }

    private mutating func endPaths() {
        guard paths != "" else { return }
        html += """
            <svg viewBox="0 0 \(drawing.width) \(drawing.height)" preserveAspectRatio="none">\(paths)</svg>
            """
        paths = ""
    }
}

extension Substring {
    /// What ends the element that the text begins with.
    fileprivate var closing: String { hasPrefix("<text") ? "</text>" : ">" }

    /// Where the first of these words ends.
    fileprivate func end(of words: String) -> Index {
        firstRange(of: words)?.upperBound ?? endIndex
    }

    /// Where a mark is moved to.
    fileprivate var translation: (text: Substring, x: Double, y: Double)? {
        guard let start = firstRange(of: "translate(")?.upperBound,
            let end = self[start...].firstIndex(of: ")")
        else { return nil }
        let places = self[start..<end].split(separator: " ").compactMap { Double($0) }
        return places.count == 2 ? (self[start..<end], places[0], places[1]) : nil
    }

    /// The element with its places across as shares of a width.
    fileprivate func withShares(of width: Double) -> String {
        var text = String(replacing(" class=\"label\"", with: ""))
        for name in [" x=\"", " cx=\"", " width=\""] {
            guard let start = text.firstRange(of: name)?.upperBound,
                let end = text[start...].firstIndex(of: "\""), let place = Double(text[start..<end])
            else { continue }
            text.replaceSubrange(start..<end, with: Fluid.percent(place / width).text)
        }
        return text
    }
}
