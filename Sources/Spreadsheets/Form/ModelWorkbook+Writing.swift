package import DigitalMaturity
import Documents

extension ModelWorkbook {
    /// Writes the workbook at `path`; the same workbook gives the same bytes.
    package func writeWorkbook(at path: String) throws(SpreadsheetError) {
        try write(pages.map(\.sheet), properties, at: path)
    }

    /// Writes the workbook as an OpenDocument file at `path`.
    package func writeOpenDocument(at path: String) throws(SpreadsheetError) {
        try write(openDocument: pages.map(\.sheet), properties, at: path)
    }

    private var properties: WorkbookProperties {
        WorkbookProperties(title: title, subject: date.words, marking: marking, date: date)
    }
}

extension ModelWorkbook.Page {
    fileprivate var sheet: Sheet {
        switch self {
        case .input(let sheet): sheet.sheet
        case .worked(let sheet): sheet.sheet
        }
    }
}

extension ModelSheet {
    /// The sheet as it is written: its formulas are locked without a password.
    fileprivate var sheet: Sheet {
        let cells = rows.enumerated().map { index, row in
            row.indices.map { column in
                SheetCell(content: row[column].value.content, style: style(index, column))
            }
        }
        let columns = rows.map(\.count).max() ?? 0
        let last = widths.last ?? 12
        var rules = SheetRules(
            headerRow: frozenRow.map { $0 - 1 },
            frozenColumns: frozenColumns
        )
        rules.isOpen = true
        (rules.printsWide, rules.printedRows) = (true, printedRows)
        rules.repeatedRow = rows.prefix(frozenRow ?? 0).lastIndex { row in
            row.contains { $0.look == .heading }
        }
        rules.highlights = [failures(columns)]
        return Sheet(
            name: name,
            shows: name,
            section: nil,
            rows: Rows(cells),
            widths: (0..<columns).map { widths.indices.contains($0) ? widths[$0] : last },
            rules: rules
        )
    }

    /// The style of a cell; a heading is set to the side of the first number or word under it.
    private func style(_ row: Int, _ column: Int) -> CellStyle {
        let cell = rows[row][column]
        guard cell.look == .heading else { return cell.style }
        let under = rows[(row + 1)...].lazy
            .compactMap { $0.indices.contains(column) ? $0[column] : nil }
            .prefix { $0.look != .heading }.first { $0.isWritten }
        return .header(under.map { $0.format != .words } ?? false ? .right : .left)
    }

    /// What fails or differs is marked, in words beside.
    private func failures(_ columns: Int) -> SheetRules.Highlight {
        SheetRules.Highlight(
            area: SheetRules.Area(rows: 2...max(rows.count, 3), columns: 3...max(columns - 1, 4)),
            formula:
                "=OR(EXACT(D3,\"fails\"),EXACT(D3,\"FAILS\"),D3=\"differs\",D3=\"changed\")",
            style: CellStyle(emphasis: .strong, ink: .red, fill: .rose)
        )
    }
}

extension ModelSheet.Cell {
    /// Whether anything stands in it.
    fileprivate var isWritten: Bool { if case .blank = value { false } else { true } }

    fileprivate var style: CellStyle {
        var style = look.style
        style.number = format.number
        let isNumber = format != .words
        if look != .heading { style.alignment = isNumber ? .right : .left }
        return style
    }
}

extension ModelSheet.Look {
    fileprivate var style: CellStyle {
        switch self {
        case .title: .title
        case .note: .quiet
        case .block: .heading
        case .heading: .header(.left)
        case .label: .plain
        case .constant: CellStyle(ink: .blue, fill: .mist, hasRule: true)
        case .formula: CellStyle(hasRule: true)
        case .total: CellStyle(emphasis: .strong, fill: Colour(rgb: 0xEDF4FB), hasRule: true)
        case .check: CellStyle(emphasis: .strong, hasRule: true)
        case .input: .filledIn
        }
    }
}

extension ModelSheet.Format {
    fileprivate var number: NumberFormat? {
        switch self {
        case .words: nil
        case .pounds: NumberFormat(code: "#,##0")
        case .pence: NumberFormat(code: "#,##0.00")
        case .factor: NumberFormat(code: "0.0000")
        case .percent: NumberFormat(code: "0.00%")
        case .whole: NumberFormat(code: "0")
        case .ratio: .score
        }
    }
}
