import Documents

/// Where everything in a chart of columns is from left to right, and what has room.
struct ColumnsLayout {
    /// Where the numbers of the limits have room.
    enum LimitLabels {
        case beside, above, none
    }

    let width: Double
    let left: Double
    let right: Double
    let plotHeight: Double
    let barWidth: Double
    /// The labels of the axis.
    let ticks: [String]
    /// The labels of the categories, in lines.
    let categories: [[String]]
    /// Whether every number has room at the end of its column.
    let showsValues: Bool
    /// Where every limit's number has room: beside its line, or above it when no others are there.
    let limitLabels: LimitLabels
    /// Whether the word for a missing column has room in its place.
    let showsAbsence: Bool

    private let group: Double
    private let gutter: Double
    private let series: Double
    private let levels: Int

    init(_ columns: Chart.Columns, ticks: [String], breadth: Breadth) {
        let count = Double(max(1, columns.categories.count))
        let series = Double(max(1, columns.series.count))
        let left = ticks.widest(.muted) + 12
        let natural = left + count * room(for: columns) + 4
        let width = breadth == .wide ? breadth.points : min(480, max(breadth.points, natural))
        let group = (width - left - 4) / count

        let limits = columns.limits.flatMap(\.values).compactMap(\.?.text).widest(.value) + 8
        let isBeside = !columns.limits.isEmpty && group - limits >= series * 24 + 12
        let gutter = isBeside ? limits : 0
        let barWidth = max(2, min(56, (group - gutter) * (series == 1 ? 0.8 : 0.92) / series - 3))
        let values = columns.series.flatMap(\.values).compactMap(\.?.text).widest(.value)
        let words = columns.categories.flatMap { $0.split(separator: " ").map(String.init) }
        let levels = words.widest(.label) > group - 4 && count > 1 ? 2 : 1

        self.width = width
        self.left = left
        right = width - 4
        // A chart of zeros has no room to show them in.
        plotHeight = ticks.count == 1 ? 40 : breadth == .wide ? 270 : 230
        self.barWidth = barWidth
        self.ticks = ticks
        categories = columns.categories.map {
            lines(of: $0, within: group * Double(levels) - 6, atMost: 3, .label)
        }
        let showsValues = values <= (series == 1 ? group - gutter - 4 : barWidth - 1)
        self.showsValues = showsValues
        limitLabels = isBeside ? .beside : showsValues || limits > group ? .none : .above
        showsAbsence = barWidth > 30
        self.group = group
        self.gutter = gutter
        self.series = series
        self.levels = levels
    }

    /// The left edge of a column.
    func barX(category: Int, series index: Int) -> Double {
        let bars = barWidth * series
        let start = left + group * Double(category) + (group - gutter - bars) / 2
        return start + barWidth * Double(index)
    }

    /// The ends of a limit's line, which reaches past its columns.
    func limitEnds(category: Int) -> ClosedRange<Double> {
        let start = barX(category: category, series: 0)
        let over = min(8, (group - gutter - barWidth * series) / 2 - 2)
        return (start - over)...(start + barWidth * series + over)
    }

    /// The middle of a category's label.
    func middle(of category: Int) -> Double {
        barX(category: category, series: 0) + barWidth * series / 2
    }

    /// How far down a category's label starts: every second one is lower where words are long.
    func labelOffset(category: Int) -> Double {
        levels == 2 && !category.isMultiple(of: 2) ? lineCount * 17 + 4 : 0
    }

    /// The room that the labels of the categories take.
    var labelsHeight: Double { lineCount * 17 * Double(levels) + 8 }

    private var lineCount: Double { Double(categories.map(\.count).max() ?? 0) }
}

/// The least room in which a category can be distinguished from its neighbours.
private func room(for columns: Chart.Columns) -> Double {
    let words = columns.categories.flatMap { $0.split(separator: " ").map(String.init) }
    return max(Double(columns.series.count) * 9 + 10, words.widest(.label) / 2 + 6)
}

extension [String] {
    /// The width of the widest.
    func widest(_ style: Lettering) -> Double {
        map { width(of: $0, style) }.max() ?? 0
    }
}
