public import Documents

/// How wide a drawing is: one fits a page or a desktop, one a phone, and the style sheet
/// shows the one that fits. Without a style sheet the wide one is shown. A fluid one is made for the
/// narrowest phone and stretched, with its key above it.
enum Breadth: String {
    case wide, narrow, fluid

    /// The width in points, at which the text has its natural size.
    var points: Double {
        switch self {
        case .wide: 720
        case .narrow: 360
        case .fluid: Fluid.least
        }
    }
}

/// The marks of a drawing and the room they take.
struct Drawing {
    let width: Double
    let height: Double
    /// What its marks mean.
    var key: [Key.Entry] = []
    let body: HTML
}

extension Chart {
    /// The chart as SVG, with its words for readers who cannot see it; in parts where it is longer than
    /// a page.
    ///
    /// The style sheet gives the colours. The words stand in the first wide part, to which every
    /// other leads.
    func drawing(_ breadth: Breadth) -> HTML {
        let parts = parts(breadth)
        return parts.enumerated().map { index, part in
            svg(part, breadth, hasWords: index == 0 && breadth == .wide)
        }.joined(by: "\n")
    }

    /// The marks of the chart, in parts where it is longer than a page.
    func parts(_ breadth: Breadth) -> [Drawing] {
        let name = "\(id)-\(breadth.rawValue)"
        guard case .schedule(let schedule) = form else { return [drawn(breadth)] }
        return ScheduleDrawing.parts(of: schedule, name: name, breadth: breadth)
    }

    /// The marks of the chart, in one part.
    private func drawn(_ breadth: Breadth) -> Drawing {
        let name = "\(id)-\(breadth.rawValue)"
        return switch form {
        case .columns(let columns):
            ColumnsDrawing(columns, name: name, breadth: breadth).drawing
        case .standing(let standing):
            StandingDrawing(standing, breadth: breadth).drawing
        case .trend(let trend):
            TrendDrawing(trend, breadth: breadth).drawing
        case .intervals(let intervals):
            IntervalsDrawing(intervals, breadth: breadth).drawing
        case .schedule(let schedule):
            ScheduleDrawing(
                schedule,
                rows: schedule.rows.indices,
                name: name,
                breadth: breadth
            ).drawing
        case .bands(let bands):
            BandsDrawing(bands, breadth: breadth).drawing
        case .curves(let curves):
            CurvesDrawing(curves, breadth: breadth).drawing
        case .tiles(let tiles): TilesDrawing(tiles).drawing
        case .steps(let steps): StepsDrawing(steps, breadth: breadth).drawing
        case .waterfall(let waterfall):
            WaterfallDrawing(waterfall, name: name, breadth: breadth).drawing
        case .tornado(let tornado):
            TornadoDrawing(tornado, name: name, breadth: breadth).drawing
        case .dots(let dots): DotsDrawing(dots, breadth: breadth).drawing
        case .strips(let strips): StripsDrawing(strips, breadth: breadth).drawing
        }
    }

    private func svg(
        _ drawing: Drawing,
        _ breadth: Breadth,
        hasWords: Bool,
        style: HTML = ""
    ) -> HTML {
        let words = """
            <title id="\(id)-title">\(title)</title>
            <desc id="\(id)-words">\(alternative)</desc>

            """ as HTML
        let hidden: HTML = breadth == .wide ? "" : " display=\"none\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="drawing \(breadth.rawValue)"\(hidden) role="img" \
            viewBox="0 0 \(drawing.width) \(drawing.height)" aria-labelledby="\(id)-title" \
            aria-describedby="\(id)-words">\(style)
            \(hasWords ? words : "")\(drawing.body)
            </svg>
            """
    }

    /// The chart as a file of its own, in the colours of a brand.
    fileprivate func alone(_ brand: Brand) -> ChartDrawing {
        let drawing = drawn(.wide)
        let colours = brand.charts.enumerated().map { index, colour in
            """
            .fill-\(index + 1){fill:\(colour.text)}.stroke-\(index + 1){stroke:\(colour.text)}
            """ as HTML
        }
        let style = "<style>\(paperStyle)\(colours.joined())</style>" as HTML
        return ChartDrawing(
            chart: id,
            svg: svg(drawing, .wide, hasWords: true, style: style).text,
            width: drawing.width,
            height: drawing.height
        )
    }
}

/// A chart as a picture of its own, for files that cannot hold a drawing in their text.
public struct ChartDrawing: Sendable {
    /// The chart's identifier in its document.
    public let chart: String
    /// The picture as SVG that needs no style sheet.
    public let svg: String
    /// Its width and height, in points.
    public let width: Double
    /// Its height, in points.
    public let height: Double
}

extension Document {
    /// The charts as pictures, in reading order, in the colours of `brand`.
    public func drawings(in brand: Brand) -> [ChartDrawing] {
        sections.flatMap(\.blocks).compactMap { block in
            guard case .chart(let chart) = block else { return nil }
            return chart.alone(brand)
        }
    }
}
