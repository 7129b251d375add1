import Documents

/// How wide a drawing is: one fits a page or a desktop, the other a phone, and the style sheet
/// shows the one that fits. Without a style sheet the wide one is shown.
enum Breadth: String {
    case wide, narrow

    /// The width in points, at which the text has its natural size.
    var points: Double {
        switch self {
        case .wide: 720
        case .narrow: 360
        }
    }
}

/// The marks of a drawing and the room they take.
struct Drawing {
    let width: Double
    let height: Double
    let body: HTML
}

extension Chart {
    /// The chart as SVG, with its words for readers who cannot see it; in parts where it is longer than
    /// a page.
    ///
    /// Colours stand in the drawing itself; the classes let a style sheet change them.
    func drawing(_ breadth: Breadth) -> HTML {
        let name = "\(id)-\(breadth.rawValue)"
        let parts = parts(name, breadth)
        return parts.enumerated().map { index, part in
            index == 0
                ? svg(part, named: name, breadth, title, alternative)
                : svg(
                    part,
                    named: "\(name)-\(index + 1)",
                    breadth,
                    "\(title) (part \(index + 1) of \(parts.count))",
                    "The rows that follow on the same scale."
                )
        }.joined(by: "\n")
    }

    private func parts(_ name: String, _ breadth: Breadth) -> [Drawing] {
        switch form {
        case .columns(let columns):
            [ColumnsDrawing(columns, name: name, breadth: breadth).drawing]
        case .standing(let standing): [StandingDrawing(standing, breadth: breadth).drawing]
        case .trend(let trend): [TrendDrawing(trend, breadth: breadth).drawing]
        case .intervals(let intervals): [IntervalsDrawing(intervals, breadth: breadth).drawing]
        case .schedule(let schedule):
            ScheduleDrawing.parts(of: schedule, name: name, breadth: breadth)
        case .bands(let bands): [BandsDrawing(bands, breadth: breadth).drawing]
        case .curves(let curves): [CurvesDrawing(curves, breadth: breadth).drawing]
        }
    }

    private func svg(
        _ drawing: Drawing,
        named name: String,
        _ breadth: Breadth,
        _ title: String,
        _ words: String
    ) -> HTML {
        let hidden: HTML = breadth == .wide ? "" : " display=\"none\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="drawing \(breadth.rawValue)"\(hidden) \
            role="img" viewBox="0 0 \(drawing.width) \(drawing.height)" \
            aria-labelledby="\(name)-title" aria-describedby="\(name)-words" \
            font-family="Arial, Liberation Sans, Helvetica, sans-serif" font-size="14">
            <title id="\(name)-title">\(title)</title>
            <desc id="\(name)-words">\(words)</desc>
            \(drawing.body)
            </svg>
            """
    }
}
