import Documents

/// A native chart of the figures in its sheet's table.
struct SheetChart {
    /// How the values are drawn; in the order of `waymark_chart_type`.
    enum Shape: UInt8 {
        /// Upright columns.
        case columns
        /// Bars from left to right, the first category at the top.
        case bars
        /// Points from left to right, joined where their series says so.
        case lines
        /// Bars from left to right, each series upon the end of the one before.
        case spans
        /// Bars to both sides of zero, those of a category in one line.
        case swings

        /// Whether categories are one under the other.
        var isAcross: Bool { self == .bars || self == .spans || self == .swings }
    }

    /// Whether each value is written beside its shape.
    enum Labels: Hashable {
        case none
        /// Beside every value that is known; a label beside another would read as zero.
        case known
    }

    /// How far a value may be below and above its mark.
    struct Range {
        let mark: Double
        let below: Double
        let above: Double

        /// `nil` where the ends do not differ.
        init?(about mark: Double, from lowest: Double, to highest: Double) {
            guard lowest < highest else { return nil }
            self.mark = mark
            (below, above) = (max(0, mark - lowest), max(0, highest - mark))
        }

        init?(_ figure: Figure?) {
            guard let figure, let ends = figure.ends else { return nil }
            self.init(about: figure.number, from: ends.lowest.number, to: ends.highest.number)
        }
    }

    /// One column of the table, drawn.
    struct Series {
        /// How the series is drawn; in the order of `waymark_forms`.
        enum Form: UInt8 {
            /// Columns or bars, as the chart's shape says.
            case solid
            /// A mark at each value, over the columns.
            case limit
            /// A mark at each value, joined to the next where every value is known.
            case joined
            /// The same with dashes: what may be compared across a change of questions.
            case comparable
            /// A mark at each value, not joined.
            case estimate
            /// A short stroke at each value.
            case end
            /// A bar that is not seen, upon which others are.
            case hidden
            /// A bar of which only the broken outline is drawn: what may be.
            case possible
        }

        var column: Int
        let form: Form
        var colour: Colour
        /// The positions of values that are not known, for which nothing may be drawn.
        let unknown: [Int]
        let labels: Labels
        /// Which of the series of lines it is, for the shape of its marks.
        var order: UInt8 = 0
        /// The positions of values that chance alone may have made, drawn in grey.
        var quiet: [Int] = []
        /// What each value may be, drawn as a line through its mark; nothing where none has a range.
        var ranges: [Range?] = []
        /// The first of the two columns that say how far the ranges reach below and above.
        var rangeColumn: Int?
        /// The name in the legend, where it is not the heading of the column.
        var name: String?
    }

    let shape: Shape
    let title: String
    /// What is measured, with the marking, so that a copy of the chart still says so.
    let caption: String
    /// The chart in words.
    var alternative: String
    var series: [Series]
    let format: NumberFormat
    let labelFormat: NumberFormat
    /// The ends of the axis, where the chart fixes them.
    var scale: ClosedRange<Double>?
    /// The column of the words or days under or beside the shapes.
    var categories = 0
    /// How the axis shows categories that are days.
    var categoryFormat: NumberFormat?
    /// Where a line stands across all bars: the day on which the chart speaks.
    var upright: Double?
    /// The size in pixels.
    let size: (width: Int, height: Int)
    /// Columns after those of the table, for what is drawn and is no figure.
    var added: [Added] = []
    /// The table of another sheet from which it is drawn.
    var source: Source?

    /// A column that only the chart needs.
    struct Added {
        let title: String
        let cells: [SheetCell]
        var alignment = CellStyle.Alignment.right
        /// In characters.
        var width = 14.0
    }

    /// A table, and its sheet.
    struct Source {
        let sheet: String
        let grid: Sheet.Grid
    }
}

extension SheetChart {
    /// A chart of `chart`, or nothing where there is nothing to draw.
    init?(_ chart: Chart, marking: String?) {
        switch chart.form {
        case .columns(let columns):
            guard !columns.categories.isEmpty, !columns.series.isEmpty else { return nil }
            self.init(chart, columns, marking: marking)
        case .standing(let standing):
            guard !standing.rows.isEmpty else { return nil }
            self.init(chart, standing, marking: marking)
        case .trend(let trend):
            guard trend.hasMarks else { return nil }
            self.init(chart, trend, marking: marking)
        case .intervals(let intervals):
            guard intervals.rows.contains(where: { $0.estimate != nil }) else { return nil }
            self.init(chart, intervals, marking: marking)
        case .schedule(let schedule): self.init(chart, schedule, marking: marking)
        case .bands(let bands):
            guard bands.hasFigures else { return nil }
            self.init(chart, bands, marking: marking)
        case .tiles: return nil
        case .curves(let curves):
            guard !curves.series.isEmpty else { return nil }
            self.init(chart, curves, marking: marking)
        // Exhibits have bands in place of dots.
        case .dots: return nil
        case .waterfall(let waterfall): self.init(chart, waterfall, marking: marking)
        case .tornado(let tornado): self.init(chart, tornado, marking: marking)
        // What Excel has no chart for has its table alone.
        case .steps, .strips: return nil
        }
    }

    private init(_ chart: Chart, _ columns: Chart.Columns, marking: String?) {
        let all = columns.series + columns.limits
        let isRoomy = columns.categories.count * columns.series.count <= 12
        let labels = isRoomy ? Labels.known : .none
        let figures = all.flatMap(\.values).compactMap(\.self)
        let places = chart.sheetTable.placesWithBoundsBeside
        self.init(
            shape: .columns,
            title: chart.title,
            caption: captioned(chart, marking: marking),
            alternative: chart.alternative,
            series: all.enumerated().map { index, series in
                let isLimit = index >= columns.series.count
                return Series(
                    column: places[index + 1],
                    form: isLimit ? .limit : .solid,
                    values: series.values,
                    order: isLimit ? index - columns.series.count : index,
                    labels: isLimit ? .none : labels
                )
            },
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: nil,
            size: (920, 400)
        )
    }

    private init(_ chart: Chart, _ curves: Chart.Curves, marking: String?) {
        let figures = curves.series.flatMap(\.values).compactMap(\.self)
        let places = chart.sheetTable.placesWithBoundsBeside
        self.init(
            shape: .lines,
            title: chart.title,
            caption: captioned(chart, marking: marking),
            alternative: chart.alternative,
            series: curves.series.enumerated().map { index, series in
                Series(
                    column: places[index + 1],
                    form: .joined,
                    values: series.values,
                    order: index,
                    labels: .none
                )
            } + [
                Series(
                    column: chart.sheetTable.withBoundsBeside.columns.count,
                    form: .comparable,
                    colour: .grey,
                    unknown: [],
                    labels: .none
                )
            ],
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: 0...1,
            size: (920, 460),
            added: [
                Added(
                    title: curves.equality,
                    cells: curves.places.map {
                        SheetCell(content: .number($0), style: .number(.share, .right))
                    }
                )
            ]
        )
    }
}

extension SheetChart.Series {
    /// A series of `values`, the one with number `order` of its form.
    fileprivate init(
        column: Int,
        form: Form,
        values: [Figure?],
        order: Int,
        labels: SheetChart.Labels
    ) {
        let palette = form == .limit ? Colour.limits : Colour.series
        self.init(
            column: column,
            form: form,
            colour: palette[order % palette.count],
            unknown: values.indices.filter { values[$0] == nil },
            labels: labels
        )
    }
}

/// What is measured, with the marking and what a reader must know of the drawing.
func captioned(_ chart: Chart, marking: String?, _ notes: String?...) -> String {
    ([marking, chart.subtitle] + notes).compactMap(\.self)
        .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: ". ")
}
