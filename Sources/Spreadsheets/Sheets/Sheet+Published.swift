import Documents

extension Exhibit {
    /// The sheet of the table with its chart, or in a publication one for each; in a model too where the
    /// chart could not be read on one page with its table, or would be cut by its end.
    func sheets(in book: Book) -> [Sheet] {
        var table = Sheet(self, in: book)
        if !book.drawsCharts { table.chart = nil }
        guard book.profile == .publication || !table.chartIsReadOnItsPage, let chart = table.chart,
            let chartSheet
        else { return [table] }
        let picture = Sheet(of: chart, drawnFrom: table, named: chartSheet, in: book)
        table.chart = nil
        return [table, picture]
    }
}

extension Sheet {
    /// A chart on a sheet of its own, with its words for readers who cannot see it.
    fileprivate init(
        of chart: SheetChart,
        drawnFrom table: Sheet,
        named name: String,
        in book: Book
    ) {
        var chart = chart
        chart.source = table.chartSource
        let top = Book.Top(
            title: chart.title,
            texts: [chart.alternative.without(chart.title)],
            // Each wraps in its cell.
            width: .infinity,
            holds: "This worksheet contains one chart, drawn from the worksheet \(table.name)."
        )
        self.init(
            name: name,
            shows: "Chart: \(chart.title)",
            section: table.section,
            rows: Rows(book.rows(of: top).map { $0.map(\.wrapped) }),
            widths: [90],
            chart: chart,
            kind: .chart
        )
    }

    /// The width in characters of a sheet of one column.
    static let widestPublished = 90.0

    /// The sheet as it is published: no fill, frame, small or slanted letters.
    var published: Sheet {
        var sheet = self
        let isWide = widths.count > 1
        sheet.widths = widths.map {
            isWide
                ? ($0 * CellStyle.publishedSize / 10).rounded(.up) : min($0, Sheet.widestPublished)
        }
        sheet.rows = rows.mapped { _, cells in
            var cells = cells
            for column in cells.indices { cells[column].style = cells[column].style.published }
            return cells
        }
        return sheet
    }
}

extension String {
    /// The description of a chart without the title that already stands above it.
    fileprivate func without(_ title: String) -> String {
        hasPrefix(title + ". ") ? String(dropFirst(title.count + 2)) : self
    }
}

extension SheetCell {
    /// The cell with its text within its column, as many lines as it takes.
    fileprivate var wrapped: SheetCell {
        var cell = self
        if style == .quiet { cell.style.wraps = true }
        return cell
    }
}

extension CellStyle {
    /// The least size of letters in points that the guidance allows.
    static let publishedSize = 12.0

    /// The style without what tells readers of screens nothing.
    var published: CellStyle {
        var style = self
        style.size = max(size, CellStyle.publishedSize)
        style.fill = nil
        (style.isHatched, style.isFramed, style.hasRule, style.isUnlocked) = (
            false, false, false, false
        )
        if emphasis == .slanted { style.emphasis = .none }
        if !isUnderlined { style.ink = .ink }
        return style
    }
}
