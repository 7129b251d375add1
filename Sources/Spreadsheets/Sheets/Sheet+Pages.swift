extension Sheet {
    /// How many pages wide it prints: one, or where its rules let it as many as leave its letters large
    /// enough to read, each with the columns that never scroll away.
    var pagesWide: Int {
        guard let rules, rules.printsWide else { return 1 }
        let pixels = widths.map(TextMeasure.pixels)
        let (all, kept) = (pixels.reduce(0, +), pixels.prefix(rules.frozenColumns).reduce(0, +))
        guard all > Sheet.pixelsOfPage, kept < Sheet.pixelsOfPage else { return 1 }
        return Int(((all - kept) / (Sheet.pixelsOfPage - kept)).rounded(.up))
    }

    /// Whether it is made so small that it prints on one page: with its chart, unless it has so many rows
    /// that nobody could read them there.
    var printsOnOnePage: Bool { chart != nil && rows.count <= 40 }

    /// Whether it prints on one page with its chart, at no less than two thirds of its size.
    var chartIsReadOnItsPage: Bool {
        guard printsOnOnePage, let chart else { return false }
        let wide = max(widths.map(TextMeasure.pixels).reduce(0, +), Double(chart.size.width))
        // A pixel is three quarters of a point; a row is free above the chart.
        let rows = heights.reduce(Sheet.usualHeight, +) * 4 / 3
        return wide <= Sheet.pixelsOfPage
            && rows + Double(chart.size.height) <= Sheet.pixelsDownPage
    }

    /// Whether it prints on an upright page, because its chart is so.
    var printsUpright: Bool {
        printsOnOnePage && chart.map { $0.size.height > $0.size.width } ?? false
    }

    /// The pixels that a page of A4 holds from left to right where it prints at two thirds of its size.
    private static let pixelsOfPage = 1026.0 * 3 / 2

    /// The same from its top to its bottom.
    private static let pixelsDownPage = 650.0 * 3 / 2

    /// The row that is repeated on each page.
    var repeatedRow: Int? { rules?.repeatedRow ?? grid?.headerRow ?? rules?.headerRow }

    /// The cells that print, where it is not all of them.
    var printedArea: SheetRules.Area? {
        rules?.printedRows.map {
            SheetRules.Area(rows: 0...max($0, 1) - 1, columns: 0...max(widths.count, 1) - 1)
        }
    }
}
