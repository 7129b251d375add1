import DigitalMaturity
import Documents

extension SheetChart {
    /// A trend: a line for each series and edition, so that none crosses a change of questions.
    init(_ chart: Chart, _ trend: Chart.Trend, marking: String?) {
        let columns = trend.sheetColumns
        let table = chart.sheetTable
        let places = table.placesWithBoundsBeside
        let first = table.columns.count - columns.count
        let hasBounds = table.columns.indices.contains(where: table.hasBounds)
        let isRoomy = trend.series.count == 1 && trend.comparable.count < 2 && !hasBounds
        let labels = isRoomy && trend.occasions.count <= 12 ? Labels.known : .none
        let series = columns.enumerated().map { index, column in
            Series(
                column: places[first + index],
                form: column.series < trend.series.count ? .joined : .comparable,
                colour: Colour.series[column.series % Colour.series.count],
                unknown: column.unknown,
                labels: labels,
                order: UInt8(clamping: column.series),
                ranges: table.hasBounds(first + index) ? column.cells.map { Range($0.figure) } : []
            )
        }
        let figures = columns.flatMap(\.cells).compactMap(\.figure)
        let areDays = trend.occasions.allSatisfy { CivilDate(written: $0.label) != nil }
        self.init(
            shape: .lines,
            title: chart.title,
            caption: captioned(
                chart,
                marking: marking,
                hasBounds ? "Upright lines: from lowest to highest" : nil,
                table.note
            ),
            alternative: chart.alternative,
            series: series,
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: trend.scale,
            categoryFormat: areDays ? .month : nil,
            size: (920, 440)
        )
    }

    /// Estimates, each upon the line of its interval.
    init(_ chart: Chart, _ intervals: Chart.Intervals, marking: String?) {
        let table = chart.sheetTable
        let place = table.placesWithBoundsBeside[1]
        let rows = intervals.rows
        if intervals.isTornado, table.hasBounds(1) {
            self.init(chart, swinging: rows.compactMap(\.estimate), beside: place, marking)
            return
        }
        let estimates = Series(
            column: place,
            form: .estimate,
            colour: Colour.series[0],
            unknown: rows.indices.filter { rows[$0].estimate == nil },
            labels: rows.count <= 12 ? .known : .none,
            quiet: intervals.readsNoise
                ? rows.indices.filter { rows[$0].reading == .noise } : [],
            ranges: table.hasBounds(1) ? rows.map { Range($0.estimate) } : []
        )
        let figures = rows.compactMap(\.estimate)
        self.init(
            shape: .lines,
            title: chart.title,
            caption: captioned(
                chart,
                marking: marking,
                table.hasBounds(1) ? "Upright lines: from lowest to highest" : nil,
                table.note
            ),
            alternative: chart.alternative,
            series: [estimates],
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: nil,
            size: (920, rows.count <= 8 ? 460 : 620)
        )
    }
}

extension SheetChart {
    /// A tornado: for each thing that moves a result a bar to the lowest and one to the highest.
    private init(_ chart: Chart, swinging figures: [Figure], beside column: Int, _ marking: String?)
    {
        self.init(
            shape: .swings,
            title: chart.title,
            caption: captioned(chart, marking: marking, chart.sheetTable.note),
            alternative: chart.alternative,
            series: [1, 2].map {
                Series(
                    column: column + $0,
                    form: .solid,
                    colour: Colour.series[$0 - 1],
                    unknown: [],
                    labels: .none
                )
            },
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: nil,
            size: (920, 180 + 34 * figures.count)
        )
    }
}

extension Chart.Intervals {
    /// Whether each row is a range about zero through which something moves a result.
    fileprivate var isTornado: Bool {
        !readsNoise && !rows.isEmpty
            && rows.allSatisfy { $0.estimate?.bounds?.contains(0) ?? false }
    }
}

extension SheetChart.Series {
    /// Whether a line runs through the marks; Excel would draw a value not known as zero.
    var isJoined: Bool {
        switch form {
        case .joined, .comparable: unknown.isEmpty
        case .solid, .limit, .estimate, .end, .hidden, .possible: false
        }
    }
}

// MARK: - The table of a trend

/// A column of a trend's table in a workbook: the marks of one series by one edition.
struct TrendColumn {
    let title: String
    /// The place of its series among all, the comparable ones last.
    let series: Int
    /// A blank for each occasion of another edition, because Excel draws a gap only there.
    let cells: [Cell]

    /// The positions of marks that are not known.
    var unknown: [Int] { cells.indices.filter { cells[$0] == .unknown("none") } }
}

extension Chart {
    /// The table that is under the chart's sheet, with the columns that its lines are drawn from.
    var sheetTable: Table {
        guard case .trend(let trend) = form else { return table }
        let columns = trend.sheetColumns
        return Table(
            id: table.id,
            title: table.title,
            columns: table.columns.prefix(2) + columns.map { .numbers($0.title) },
            rows: trend.occasions.indices.map { occasion in
                table.rows[occasion].prefix(2) + columns.map { $0.cells[occasion] }
            },
            note: table.note
        )
    }
}

extension Chart.Trend {
    /// Whether there is anything to draw.
    var hasMarks: Bool { (series + comparable).contains { $0.values.contains { $0 != nil } } }

    /// The columns of the published marks by edition, then those of the comparable ones.
    var sheetColumns: [TrendColumn] {
        let editions = occasions.map(\.edition).reduce(into: [String]()) { known, edition in
            if !known.contains(edition) { known.append(edition) }
        }
        let published = series.enumerated().flatMap { index, series in
            editions.map { column(of: series, index, by: $0, among: editions.count) }
                .filter { editions.count == 1 || $0.cells.contains { $0.figure != nil } }
        }
        return published
            + comparable.enumerated().map { index, series in
                TrendColumn(
                    title: series.name,
                    series: self.series.count + index,
                    cells: series.values.map { $0.map(Cell.figure) ?? .blank }
                )
            }
    }

    private func column(
        of series: Chart.Series,
        _ index: Int,
        by edition: String,
        among count: Int
    ) -> TrendColumn {
        TrendColumn(
            title: count == 1 ? series.name : "\(series.name), \(edition)",
            series: index,
            cells: zip(occasions, series.values).map { occasion, value in
                guard occasion.edition == edition else { return .blank }
                return value.map(Cell.figure) ?? .unknown("none")
            }
        )
    }
}
