import Documents

/// A drawing as wide as what it stands in, made once for every screen and for paper.
///
/// Places across it are shares of its width and heights are points, so words and marks keep their size
/// while lines between places stretch. The style sheet leaves `Fluid.margin` free on both sides.
struct Fluid {
    /// The height in points.
    let height: Double
    /// What the marks mean; it stands above as a list, which breaks where it must.
    let key: [Key.Entry]
    /// Whether it is drawn no wider than a phone, as two points in time are.
    var isSlim = false
    let body: HTML
    /// What is below it where it is longer than a page, in parts that a page may end between.
    private(set) var rest: [Drawing] = []

    /// The width of a phone of 320 pixels less its margins, for which words are made to fit.
    static let least = 268.0
    /// How far words may stand out on either side.
    static let margin = 10.0
    /// The width of what is stretched, in units of its own.
    static let units = 640.0

    /// The drawing of a chart whose kind can be drawn so; `nil` for one that is drawn at two widths.
    init?(_ chart: Chart) {
        switch chart.form {
        case .standing(let standing): self = FluidStanding(standing).drawing
        case .strips(let strips): self = FluidStrips(strips).drawing
        case .intervals(let intervals): self = FluidIntervals(intervals).drawing
        case .trend(let trend):
            guard let slope = FluidSlope(trend) else { return nil }
            self = slope.drawing
        case .bands, .schedule, .steps, .waterfall, .tornado, .dots, .curves:
            let parts = chart.parts(.fluid)
            self.init(
                height: parts[0].height,
                key: parts[0].key,
                body: Stretching.body(of: parts[0])
            )
            rest = Array(parts.dropFirst())
            if case .curves = chart.form { isSlim = true }
        case .columns, .tiles: return nil
        }
    }

    init(height: Double, key: [Key.Entry], isSlim: Bool = false, body: HTML) {
        self.height = height
        self.key = key
        self.isSlim = isSlim
        self.body = body
    }

    // MARK: Its parts

    /// Words at a share of the width, and some points to the right of it.
    static func words(
        _ words: HTML,
        at share: Double,
        by offset: Double = 0,
        y: Double,
        _ style: Lettering,
        _ anchor: Anchor = .start
    ) -> HTML {
        let looks = [
            style == .label ? "" : style.rawValue, anchor == .start ? "" : anchor.rawValue,
        ]
        .filter { !$0.isEmpty }
        // Most words are numbers at ticks, whose two looks have one name.
        let isTick = style == .muted && anchor == .middle
        let names = isTick ? "tick" : looks.joined(separator: " ")
        let look: HTML = names.isEmpty ? "" : " class=\"\(names)\""
        let moved: HTML = offset == 0 || share == 0 ? "" : " dx=\"\(offset)\""
        let x: HTML = share == 0 ? "\(offset)" : percent(share)
        let place = "x=\"\(x)\"\(moved) y=\"\(y)\"" as HTML
        return "<text\(look) \(place)>\(words)</text>"
    }

    /// The number of a tick, at the ends of the drawing within its margin.
    static func tick(_ label: String, at share: Double, y: Double) -> HTML {
        let half = width(of: label, .muted) * fontMargin / 2
        let isFirst = share * least + margin < half
        let isLast = (1 - share) * least + margin < half
        let anchor: Anchor = isFirst ? .start : isLast ? .end : .middle
        let offset = isFirst ? -margin : isLast ? margin : 0
        return words("\(label)", at: share, by: offset, y: y, .muted, anchor)
    }

    /// Lines of words one under the other at the left edge, the first at `y`, and a number after the last.
    static func label(
        _ lines: [String],
        y: Double,
        _ number: (text: String, style: Lettering)? = nil
    ) -> HTML {
        let after: HTML =
            number.map { text, style in
                let look: HTML = style == .value ? "" : " class=\"\(style.rawValue)\""
                return " <tspan\(look)>\(text)</tspan>"
            } ?? ""
        let lines = lines.isEmpty && number != nil ? [""] : lines
        return lines.enumerated().map { line, words in
            let isLast = line == lines.count - 1
            let words = "\(words)\(isLast ? after : "")" as HTML
            return Fluid.words(words, at: 0, by: -margin, y: y + Double(line) * 17, .label)
        }.joined()
    }

    /// Paths across the drawing, in `units`.
    static func stretched(_ body: HTML, height: Double) -> HTML {
        """
        <svg viewBox="0 0 \(units) \(height)" preserveAspectRatio="none">\(body)</svg>
        """
    }

    /// A place across what is stretched.
    static func x(_ share: Double) -> Double { share * units }

    /// Round marks of one look at points across what is stretched, each with a rim of paper.
    static func dots(_ points: [(share: Double, y: Double)], _ mark: Mark) -> HTML {
        guard !points.isEmpty else { return "" }
        let path = points.map { "M\(x($0.share)) \($0.y)h0" as HTML }.joined()
        return """
            <path class="rim" d="\(path)"/><path class="dot stroke-\(mark.colour)" d="\(path)"/>
            """
    }

    /// An upright line.
    static func upright(_ line: String, at share: Double, from start: Double, to end: Double)
        -> HTML
    {
        let x = percent(share)
        return "<line class=\"\(line)\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(start)\" y2=\"\(end)\"/>"
    }

    /// A share of the width, as an attribute has it.
    static func percent(_ share: Double) -> HTML { "\(share * 100)%" }
}

extension Mark {
    /// The mark at a share of the width of a fluid drawing.
    func shape(at share: Double, y: Double) -> HTML {
        isCircle
            ? "<circle class=\"\(classes)\" cx=\"\(Fluid.percent(share))\" cy=\"\(y)\" r=\"7\"/>"
            : "<use class=\"fill-\(colour)\" href=\"#\(anchor)\" x=\"\(Fluid.percent(share))\" y=\"\(y)\"/>"
    }

    private var anchor: HTML { "mark-\(number)" }

    /// The mark about the start of what it stands in, which the style sheet moves.
    var sample: HTML {
        isCircle
            ? "<circle class=\"\(classes)\" r=\"7\"/>"
            : "<path class=\"\(classes)\" d=\"\(outline)\"/>"
    }

    /// The outlines of the first `count` marks that are not round, to which the drawings of a page lead.
    static func outlines(_ count: Int) -> HTML? {
        let paths = (0..<count).map(Mark.init).filter { !$0.isCircle }
            .map { "<path id=\"\($0.anchor)\" d=\"\($0.outline)\"/>" as HTML }
        guard !paths.isEmpty else { return nil }
        return "<svg class=\"outlines\" aria-hidden=\"true\">\(paths.joined())</svg>"
    }
}

extension Chart {
    /// Whether its fluid drawing is that for a phone, stretched.
    var isStretched: Bool {
        switch form {
        case .bands, .schedule, .steps, .waterfall, .tornado, .dots, .curves: true
        case .columns, .standing, .trend, .tiles, .strips, .intervals: false
        }
    }

    /// How many kinds of mark it has that are drawn by leading to their outline.
    var marks: Int {
        switch form {
        case .standing(let standing): standing.marks.count
        case .trend(let trend): trend.series.count + trend.comparable.count
        case .columns, .schedule, .bands, .curves, .tiles, .steps, .waterfall, .tornado, .dots,
            .strips, .intervals:
            1
        }
    }
}

extension Chart {
    /// The anchor of its name.
    var titleAnchor: String { id + "-title" }

    /// The chart drawn once, with its key before it; `nil` where its kind is drawn at two widths. Its name
    /// is the headline above it.
    ///
    /// Its words for who cannot see it are of as many rows as one can listen to: the table has the rest.
    ///
    /// On a page where the headline has a short anchor it is `named` by that.
    func fluid(named short: String? = nil) -> HTML? {
        guard let drawing = Fluid(self) else { return nil }
        let entries = drawing.key.map { entry in
            """
            <li><svg>\(entry.sample(0, 0))</svg>\(entry.name)</li>
            """ as HTML
        }
        let key: HTML =
            entries.isEmpty
            ? "" : "<ul class=\"drawing key\" aria-hidden=\"true\">\(entries.joined())</ul>\n"
        let slim: HTML = drawing.isSlim ? " slim" : ""
        let (name, about) = (short ?? titleAnchor, short.map { $0 + "w" } ?? id + "-words")
        let words = "<desc id=\"\(about)\">\(words(ofAtMost: 2))</desc>\n" as HTML
        let svg = { (height: Double, body: HTML) in
            """
            <svg class="drawing fluid\(slim)" role="img" height="\(height)" \
            aria-labelledby="\(name)" aria-describedby="\(about)">
            \(body)
            </svg>
            """ as HTML
        }
        let rest = drawing.rest.map { "\n\(svg($0.height, Stretching.body(of: $0)))" as HTML }
        return "\(key)\(svg(drawing.height, words + drawing.body))\(rest.joined())"
    }
}
