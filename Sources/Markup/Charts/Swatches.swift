/// The look of one series of columns: a colour and a pattern, so that neither carries it alone.
struct Swatch {
    private let index: Int
    private let drawing: String

    /// The look of the series at `index` in the drawing called `drawing`.
    init(_ index: Int, in drawing: String) {
        self.index = index
        self.drawing = drawing
    }

    private var colour: Int { index % colours.count }
    private var pattern: Int { index % patterns.count }
    private var anchor: String { "\(drawing)-pattern-\(index)" }

    /// The pattern's definition, for a series that has one.
    var definition: HTML {
        guard pattern > 0 else { return "" }
        return """
            <pattern id="\(anchor)" width="8" height="8" patternUnits="userSpaceOnUse" \
            patternTransform="rotate(\(patterns[pattern].turn))">\
            <path class="paper" d="M0 0H8V8H0Z"/>\
            <path class="stroke-\(colour + 1)" d="\(patterns[pattern].path)"/></pattern>
            """
    }

    /// A rectangle in this look.
    func rectangle(x: Double, y: Double, width: Double, height: Double) -> HTML {
        let box = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"" as HTML
        guard pattern > 0 else {
            return "<rect class=\"stroke-\(colour + 1) fill-\(colour + 1)\" \(box)/>"
        }
        return "<rect class=\"stroke-\(colour + 1)\" \(box) fill=\"url(#\(anchor))\"/>"
    }

    /// A rectangle for what may be but need not: an empty one, with a broken outline.
    func possible(x: Double, y: Double, width: Double, height: Double) -> HTML {
        """
        <rect class="paper stroke-\(colour + 1)" x="\(x)" y="\(y)" width="\(width)" \
        height="\(height)" stroke-dasharray="3 2"/>
        """
    }
}

/// The look of one kind of mark: a colour and a shape.
struct Mark {
    private let index: Int

    /// The look of the marks at `index`.
    init(_ index: Int) {
        self.index = index
    }

    /// The mark at a point, with a rim of paper that parts it from the marks beneath it.
    func shape(x: Double, y: Double) -> HTML {
        guard x != 0 || y != 0 else { return sample }
        return """
            <path class="\(classes)" transform="translate(\(x) \(y))" d="\(outline)"/>
            """
    }

    var classes: HTML { "mark fill-\(colour)" }
    /// The number of its colour.
    var colour: Int { index % colours.count + 1 }
    /// The number of its shape.
    var number: Int { index % shapes.count + 1 }
    /// The outline about a point.
    var outline: HTML { shapes[index % shapes.count] }
    var isCircle: Bool { index % shapes.count == 0 }

    /// Equal dots in the mark's colour along a path of points.
    func dots(_ path: HTML, size: Double) -> HTML {
        """
        <path class="stroke-\(colour)" d="\(path)" stroke-width="\(size)" \
        stroke-linecap="round"/>
        """
    }

    /// A line in the mark's colour.
    func line(_ path: HTML, width: Double, dashes: String = "") -> HTML {
        let pattern: HTML = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
        return """
            <path class="stroke-\(colour)" d="\(path)" \
            stroke-width="\(width)"\(pattern)/>
            """
    }
}

/// The colours of series on white paper, which style sheets name `series-1` to `series-5`.
let colours: [HTML] = ["#005eb8", "#b8540a", "#00786c", "#6a3fa0", "#4c6272"]

/// Lines of a tile of eight by eight, and the degrees by which the tile is turned.
private let patterns: [(path: HTML, turn: Int)] = [
    ("", 0), ("M4 0V8", 45), ("M2 4H6", 0), ("M0 4H8", 0), ("M4 0V8M0 4H8", 45), ("M4 0V8", 0),
    ("M4 0V8", -45),
]

/// Outlines about a point: circle, diamond, square, triangle, cross, triangle on its point.
private let shapes: [HTML] = [
    "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z", "M0 -8.5L8.5 0L0 8.5L-8.5 0Z",
    "M-6.5 -6.5H6.5V6.5H-6.5Z", "M0 -8L8 6.5H-8Z",
    "M-3 -8H3V-3H8V3H3V8H-3V3H-8V-3H-3Z", "M0 8L8 -6.5H-8Z",
]
