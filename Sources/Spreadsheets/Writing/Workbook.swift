import CXLSXWriter
import DigitalMaturity
import Glibc

// The one file in which the library's pointers live.

/// Writes `sheets` as a workbook with these properties at `path`.
func write(
    _ sheets: [Sheet],
    _ properties: WorkbookProperties,
    at path: String
) throws(SpreadsheetError) {
    let sheets = try sheets.withinLimits()
    let memory = waymark_memory_file()
    try createFile(at: path, through: memory) { path throws(SpreadsheetError) in
        let workbook = try Workbook(path: path)
        var formats = Formats()
        var written: [WrittenRows] = []
        for (index, sheet) in sheets.enumerated() {
            let rows = try workbook.add(sheet, properties, index + 1, formats: &formats)
            if let rows { written.append(rows) }
        }
        try workbook.save()
        try writeCore(properties, in: memory)
        return written
    }
}

// MARK: - The workbook

/// A workbook in the library's memory, freed when the value goes.
@safe private struct Workbook: ~Copyable {
    private let pointer: UnsafeMutablePointer<lxw_workbook>

    init(path: String) throws(SpreadsheetError) {
        guard let pointer = unsafe workbook_new(path) else { throw .outOfMemory }
        unsafe self.pointer = pointer
        unsafe waymark_set_font(pointer, CellStyle.font, CellStyle.plain.size)
    }

    deinit {
        unsafe lxw_workbook_free(pointer)
    }

    /// Writes the file; the memory is freed whether or not that succeeds.
    consuming func save() throws(SpreadsheetError) {
        let pointer = unsafe self.pointer
        discard self
        try check(unsafe workbook_close(pointer), writing: "the workbook")
    }

    /// Adds a sheet, the `number`th; gives the rows that were not kept, which stand outside the library.
    func add(
        _ sheet: Sheet,
        _ properties: WorkbookProperties,
        _ number: Int,
        formats: inout Formats
    ) throws(SpreadsheetError) -> WrittenRows? {
        guard let worksheet = unsafe workbook_add_worksheet(pointer, sheet.name) else {
            throw .refused(writing: "sheet '\(sheet.name)'", reason: "its name is not allowed")
        }
        let page = unsafe Page(pointer: worksheet, sheet: sheet)
        let kept = sheet.rows.made.isEmpty ? sheet.rows.count : sheet.rows.made.lowerBound
        let heights = (0..<kept).map { sheet.height(of: sheet.rows[$0], inRow: $0) }
        try page.setUp(properties, heights)
        try page.addTable()
        for (row, cells) in sheet.rows.prefix(kept).enumerated() {
            for (column, cell) in cells.enumerated() {
                let style = cell.style.centred(in: heights[row])
                let look = try unsafe formats.look(of: style, in: pointer, column)
                try page.write(cell, row: row, column: column, look)
            }
        }
        let written = try kept < sheet.rows.count ? rows(page, from: kept, number, &formats) : nil
        for highlight in sheet.rules?.highlights ?? [] {
            let look = try unsafe formats.look(of: highlight.style, in: pointer)
            let (cells, formula) = (highlight.area.corners, highlight.formula)
            try page.check(unsafe waymark_highlight(worksheet, cells, formula, look.format))
        }
        for cells in sheet.namedCells {
            try page.check(unsafe workbook_define_name(pointer, cells.name, cells.formula))
        }
        guard let chart = sheet.chart, let source = sheet.chartSource else { return written }
        let type = waymark_chart_type(chart.shape.rawValue)
        guard let drawn = unsafe workbook_add_chart(pointer, type) else { throw .outOfMemory }
        try unsafe Drawing(pointer: drawn, chart: chart, grid: source.grid, sheet: source.sheet)
            .draw()
        try unsafe page.insert(drawn, chart)
        return written
    }

    /// Writes the rows from `first` on as they are made. The library is told of addresses that they lead to,
    /// and of how far they reach.
    private func rows(
        _ page: Page,
        from first: Int,
        _ number: Int,
        _ formats: inout Formats
    ) throws(SpreadsheetError) -> WrittenRows {
        let rows = try WrittenRows(of: page.sheet, from: first, number) {
            cell,
            style,
            row,
            column throws(SpreadsheetError) in
            let look = try unsafe formats.look(of: style, in: pointer, column)
            if case .link(_, .address) = cell.content {
                try page.write(cell, row: row, column: column, look)
            }
            return look.number
        }
        let last = lxw_row_t(page.sheet.rows.count - 1)
        unsafe waymark_set_reach(page.pointer, last, index(rows.columns - 1))
        return rows
    }
}

/// A format, which its workbook owns.
@safe private final class Look {
    let format: UnsafeMutablePointer<lxw_format>
    /// The number by which the file knows it, given when it is first asked for.
    private(set) lazy var number = unsafe lxw_format_get_xf_index(format)

    init(_ format: UnsafeMutablePointer<lxw_format>) { unsafe self.format = unsafe format }
}

/// The formats of a workbook; one for each style.
private struct Formats {
    private var known: [CellStyle: Look] = [:]
    /// The last of each column, since a cell mostly looks as the one above it.
    private var last: [(style: CellStyle, look: Look)?] = Array(repeating: nil, count: 64)

    @unsafe mutating func look(
        of style: CellStyle,
        in workbook: UnsafeMutablePointer<lxw_workbook>,
        _ column: Int = 0
    ) throws(SpreadsheetError) -> Look {
        let place = column % last.count
        if let last = last[place], last.style == style { return last.look }
        if let look = known[style] {
            last[place] = (style, look)
            return look
        }
        guard let format = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
        unsafe set(style, on: format)
        let look = unsafe Look(format)
        (known[style], last[place]) = (look, (style, look))
        return look
    }

    @unsafe private func set(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
        let flag = { (isSo: Bool) -> UInt8 in isSo ? 1 : 0 }
        let look = waymark_look(
            size: style.size,
            ink: style.ink.rgb,
            fill: style.fill?.rgb ?? 0,
            edge: (style.isFramed ? Colour.grey : .rule).rgb,
            bold: flag(style.emphasis == .strong),
            slanted: flag(style.emphasis == .slanted),
            underlined: flag(style.isUnderlined),
            filled: flag(style.fill != nil),
            hatched: flag(style.isHatched),
            framed: flag(style.isFramed),
            ruled: flag(style.hasRule),
            wraps: flag(style.wraps),
            indented: flag(style.isIndented),
            unlocked: flag(style.isUnlocked),
            right: flag(style.alignment == .right),
            centred: flag(style.isCentred)
        )
        unsafe waymark_format_set(format, look, CellStyle.font, style.number?.code)
    }
}

// MARK: - A sheet

/// A worksheet of a workbook, which owns it.
@safe private struct Page {
    let pointer: UnsafeMutablePointer<lxw_worksheet>
    let sheet: Sheet

    /// Sets the widths of the columns and how the sheet prints.
    func setUp(
        _ properties: WorkbookProperties,
        _ heights: [Double]
    ) throws(SpreadsheetError) {
        for (column, width) in sheet.widths.enumerated() {
            let column = index(column)
            try check(unsafe worksheet_set_column(pointer, column, column, width, nil))
        }
        unsafe worksheet_set_default_row(pointer, Sheet.usualHeight, 0)
        for (row, height) in heights.enumerated() where height > Sheet.usualHeight {
            try check(unsafe worksheet_set_row(pointer, lxw_row_t(row), height, nil))
        }
        let (wide, high) = (sheet.pagesWide, sheet.printsOnOnePage ? 1 as UInt16 : 0)
        unsafe waymark_set_page(pointer, UInt16(clamping: wide), high, sheet.printsUpright ? 1 : 0)
        if sheet.hasPageMarks {
            let header = properties.marking.map(printHeader)
            if let header { try check(unsafe worksheet_set_header(pointer, header)) }
            try check(unsafe worksheet_set_footer(pointer, printFooter(saying: properties.title)))
        }
        if let row = sheet.repeatedRow.map({ lxw_row_t($0) }) {
            try check(unsafe worksheet_repeat_rows(pointer, row, row))
        }
        guard let rules = sheet.rules else { return }
        if wide > 1, rules.frozenColumns > 0 {
            let last = index(rules.frozenColumns - 1)
            try check(unsafe worksheet_repeat_columns(pointer, 0, last))
        }
        if let area = sheet.printedArea?.corners.map(Int.init) {
            let (row, column) = (lxw_row_t(area[2]), index(area[3]))
            try check(unsafe worksheet_print_area(pointer, 0, 0, row, column))
        }
        try setUp(rules)
    }

    /// Sets what a sheet lets its readers do, and how it guides them.
    private func setUp(_ rules: SheetRules) throws(SpreadsheetError) {
        if !rules.isOpen { unsafe waymark_protect(pointer) }
        if rules.isHidden { unsafe worksheet_hide(pointer) }
        if let row = rules.headerRow {
            unsafe worksheet_freeze_panes(pointer, lxw_row_t(row + 1), index(rules.frozenColumns))
        }
        if let area = rules.filter { try check(unsafe waymark_filter(pointer, area.corners)) }
        if let column = rules.breakBefore {
            try check(unsafe waymark_break_before(pointer, index(column)))
        }
        for choice in rules.choices {
            let (cells, list, scale) = (choice.area.corners, choice.list, choice.scale ?? 0...0)
            let (least, most) = (scale.lowerBound, scale.upperBound)
            let (title, message) = (choice.title, choice.message)
            let strict: UInt8 = choice.isStrict ? 1 : 0
            try check(
                unsafe waymark_guide(pointer, cells, list, least, most, strict, title, message)
            )
        }
    }

    /// Tells Excel which cells are a table, for screen readers, filters and formulas.
    func addTable() throws(SpreadsheetError) {
        guard let grid = sheet.grid else { return }
        let headings = sheet.rows[grid.headerRow].map { cellText($0.text ?? "") }
        let texts = CStrings([grid.name] + headings)
        let (first, last) = (lxw_row_t(grid.headerRow), lxw_row_t(grid.lastRow))
        try check(
            unsafe texts.withPointers {
                unsafe waymark_add_table(pointer, first, last, index(grid.columns), $0)
            }
        )
        let ignored = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
        try check(unsafe worksheet_ignore_errors(pointer, ignored, sheet.cells(of: grid)))
    }

    /// Writes a cell; text is always a string, so that a leading `=` is never a formula.
    func write(_ cell: SheetCell, row: Int, column: Int, _ look: Look) throws(SpreadsheetError) {
        let (row, column, format) = unsafe (lxw_row_t(row), index(column), look.format)
        switch cell.content {
        case .blank, .text(""):
            try check(unsafe worksheet_write_blank(pointer, row, column, format))
        case .text(let text):
            try check(unsafe worksheet_write_string(pointer, row, column, cellText(text), format))
        case .number(let number):
            try check(unsafe worksheet_write_number(pointer, row, column, number, format))
        case .formula(let formula, .number(let number)):
            try check(
                unsafe worksheet_write_formula_num(pointer, row, column, formula, format, number)
            )
        case .formula(let formula, .text(let text)):
            let text = printable(text)
            try check(
                unsafe worksheet_write_formula_str(pointer, row, column, formula, format, text)
            )
        case .link(let text, let link):
            let (url, text) = (link.target, cellText(text))
            try check(unsafe worksheet_write_url_opt(pointer, row, column, url, format, text, nil))
        }
    }

    @unsafe func insert(_ drawing: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart)
        throws(SpreadsheetError)
    {
        let below = sheet.grid?.lastRow ?? sheet.rows.count - 1
        let (row, words) = (lxw_row_t(below + 2), altText(chart.alternative))
        let (width, height) = (Double(chart.size.width) / 480, Double(chart.size.height) / 288)
        try check(unsafe waymark_insert_chart(pointer, row, drawing, width, height, words))
    }

    func check(_ code: lxw_error) throws(SpreadsheetError) {
        try Spreadsheets.check(code, writing: "sheet '\(sheet.name)'")
    }
}

// MARK: - A chart

/// A chart of a workbook, which owns it.
@safe private struct Drawing {
    let pointer: UnsafeMutablePointer<lxw_chart>
    let chart: SheetChart
    let grid: Sheet.Grid
    let sheet: String

    func draw() throws(SpreadsheetError) {
        for series in chart.series {
            guard let drawn = unsafe chart_add_series(pointer, nil, nil) else { throw .outOfMemory }
            try unsafe fill(drawn, with: series)
        }
        if chart.shape == .columns, chart.series.contains(where: { $0.form == .limit }) {
            unsafe waymark_chart_draw_markers_as_lines(pointer)
        }
        if chart.shape == .lines { unsafe waymark_chart_draw_lines(pointer) }
        if chart.shape == .swings { unsafe chart_set_series_overlap(pointer, 100) }
        unsafe waymark_chart_write_words(pointer, printable(chart.title), Colour.ink.rgb)
        unsafe drawAxes()
    }

    /// Draws a series whose name, categories and values are the table's own cells.
    @unsafe private func fill(
        _ drawn: UnsafeMutablePointer<lxw_chart_series>,
        with series: SheetChart.Series
    ) throws(SpreadsheetError) {
        let (first, last) = (lxw_row_t(grid.headerRow + 1), lxw_row_t(grid.lastRow))
        let column = index(series.column)
        let words = index(chart.categories)
        unsafe chart_series_set_categories(drawn, sheet, first, words, last, words)
        unsafe chart_series_set_values(drawn, sheet, first, column, last, column)
        if let name = series.name, !name.hasPrefix("=") {
            unsafe chart_series_set_name(drawn, printable(name))
        } else {
            unsafe chart_series_set_name_range(drawn, sheet, lxw_row_t(grid.headerRow), column)
        }
        switch series.form {
        case .solid, .hidden:
            let none: UInt8 = series.form == .hidden ? 1 : 0
            var fill = lxw_chart_fill(color: series.colour.rgb, none: none, transparency: 0)
            unsafe chart_series_set_fill(drawn, &fill)
            try unsafe label(drawn, series)
        case .possible: unsafe waymark_series_set_outline(drawn, series.colour.rgb)
        case .limit, .joined, .comparable, .estimate, .end:
            try unsafe label(drawn, series)
            try unsafe mark(drawn, series)
        }
    }

    /// Draws a series as marks, joined unless a value is not known.
    @unsafe private func mark(
        _ drawn: UnsafeMutablePointer<lxw_chart_series>,
        _ series: SheetChart.Series
    ) throws(SpreadsheetError) {
        let (form, joined) = (series.form.rawValue, series.isJoined ? 1 : 0 as UInt8)
        unsafe waymark_series_set_form(drawn, form, series.order, series.colour.rgb, joined)
        if let ranges = series.rangeText(on: sheet, grid) {
            unsafe waymark_series_set_range(drawn, ranges)
        }
        let looks = series.looks(of: grid.bodyRows)
        guard looks.contains(where: { $0 > 0 }) else { return }
        try check(unsafe waymark_series_set_marks(drawn, looks, looks.count, Colour.silver.rgb))
    }

    @unsafe private func label(
        _ drawn: UnsafeMutablePointer<lxw_chart_series>,
        _ series: SheetChart.Series
    ) throws(SpreadsheetError) {
        guard series.labels == .known else { return }
        let ink = series.form == .solid ? series.colour.inkUpon : .ink
        let isInside: UInt8 = chart.shape == .columns && series.form == .solid ? 1 : 0
        unsafe waymark_series_label(drawn, chart.labelFormat.code, ink.rgb, isInside)
        let looks = series.looks(of: grid.bodyRows)
        try check(unsafe waymark_series_hide_labels(drawn, looks, looks.count))
    }

    private func check(_ code: lxw_error) throws(SpreadsheetError) {
        try Spreadsheets.check(code, writing: "the chart of sheet '\(sheet)'")
    }

    /// Draws the axes, of which the lower one has the caption.
    @unsafe private func drawAxes() {
        let scale = chart.scale ?? 0...0
        let axes = waymark_axes(
            across: chart.shape.isAcross ? 1 : 0,
            upright: chart.upright == nil ? 0 : 1,
            least: scale.lowerBound,
            most: scale.upperBound,
            crossing: chart.upright ?? 0,
            ink: Colour.ink.rgb,
            line: (chart.upright == nil ? Colour.grey : .red).rgb,
            rule: Colour.rule.rgb
        )
        let (caption, days) = (printable(chart.caption), chart.categoryFormat?.code)
        unsafe waymark_chart_draw_axes(pointer, axes, caption, chart.format.code, days)
    }
}

/// Throws unless `code` is success: the one way a return code is read.
private func check(_ code: lxw_error, writing subject: String) throws(SpreadsheetError) {
    guard code == LXW_NO_ERROR else {
        throw unsafe .refused(writing: subject, reason: String(cString: lxw_strerror(code)))
    }
}

/// A column's number; one past every limit stays so, and the library refuses it.
private func index(_ column: Int) -> lxw_col_t { lxw_col_t(clamping: column) }
