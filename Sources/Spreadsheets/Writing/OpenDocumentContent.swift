/// The sheets of an OpenDocument workbook as XML.
struct OpenDocumentContent {
    private var looks = OpenDocumentLooks()
    private var validations = ""
    private var tables = ""
    private var ranges = ""
    private var named = ""
    private let shapes: String

    init(_ sheets: [Sheet]) {
        let heights = sheets.map(\.heights)
        shapes = OpenDocumentLooks.shapes(of: sheets, heights)
        for (index, sheet) in sheets.enumerated() { add(sheet, heights[index], index) }
    }

    /// The looks that cells take on while a formula holds, which are among the document's styles.
    var conditionalStyles: String { looks.conditional }

    var text: String {
        let spaces = ["office", "style", "text", "table"].map {
            "xmlns:\($0)=\"\(names)\($0):1.0\""
        }
        return """
            <office:document-content \(spaces.joined(separator: " ")) \
            xmlns:number="\(names)datastyle:1.0" \
            xmlns:fo="\(names)xsl-fo-compatible:1.0" xmlns:of="\(names)of:1.2" \
            xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">\
            <office:automatic-styles>\(shapes)\(looks.definitions)</office:automatic-styles>\
            <office:body><office:spreadsheet>\(element("content-validations", validations))\
            \(tables)\(element("named-expressions", named))\(element("database-ranges", ranges))\
            </office:spreadsheet></office:body></office:document-content>
            """
    }

    private func element(_ name: String, _ content: String) -> String {
        content.isEmpty ? "" : "<table:\(name)>\(content)</table:\(name)>"
    }

    // MARK: Sheets

    private mutating func add(_ sheet: Sheet, _ heights: [Double], _ index: Int) {
        let rules = sheet.rules ?? SheetRules(isOpen: true)
        let guides = rules.choices.enumerated().map { OpenDocumentGuide("rule-\(index)-\($0)", $1) }
        validations += guides.map { $0.definition(on: sheet.name) }.joined()
        let highlights = rules.highlights.map { highlight in
            (highlight.area, looks.map(of: highlight, on: sheet.name))
        }
        tables += "<table:table table:name=\"\(xml(sheet.name))\" table:style-name=\"table-"
        tables += OpenDocumentLooks.shape(
            isHidden: rules.isHidden,
            pagesWide: sheet.pagesWide
        )
        tables += "\""
        if let area = sheet.printedArea {
            let cells = sheet.openArea(area.rows, area.columns)
            tables += " table:print-ranges=\"\(xml(cells))\""
        }
        tables += rules.isOpen ? ">" : " table:protected=\"true\">"
        addColumns(of: sheet)
        let header = sheet.repeatedRow
        for (row, (cells, height)) in zip(sheet.rows, heights).enumerated() {
            if row == header { tables += "<table:table-header-rows>" }
            tables += "<table:table-row table:style-name=\"\(height.rowStyle)\">"
            for (column, cell) in cells.enumerated() {
                let maps = highlights.filter { $0.0.contains(row, column) }.map(\.1).joined()
                let style = cell.style.centred(in: height)
                let name = looks.name(of: style, maps: maps)
                add(cell, name, guides.first { $0.choice.area.contains(row, column) }?.name)
            }
            if cells.isEmpty { tables += "<table:table-cell/>" }
            tables += "</table:table-row>"
            if row == header { tables += "</table:table-header-rows>" }
        }
        tables += "</table:table>"
        addRanges(of: sheet)
    }

    /// The columns; those that never scroll away are on each page where there are several side by side.
    private mutating func addColumns(of sheet: Sheet) {
        let repeated = sheet.pagesWide > 1 ? sheet.rules?.frozenColumns ?? 0 : 0
        for (column, width) in sheet.widths.enumerated() {
            if column == 0, repeated > 0 { tables += "<table:table-header-columns>" }
            tables += "<table:table-column table:style-name=\"\(width.columnStyle)\"/>"
            if column == repeated - 1 { tables += "</table:table-header-columns>" }
        }
    }

    /// Gives cells and the table of a sheet their names, and readers a way to filter where they may.
    private mutating func addRanges(of sheet: Sheet) {
        let first = xml(sheet.place(row: 0, column: 0).openReference)
        for (name, cells) in sheet.names {
            let area = openFormula("='" + sheet.name.replacing("'", with: "''") + "'!" + cells)
            named +=
                "<table:named-range table:name=\"\(xml(name))\" table:base-cell-address=\"\(first)\" "
            named += "table:cell-range-address=\"\(xml(String(area.dropFirst(2).dropLast())))\"/>"
        }
        if let grid = sheet.grid {
            let cells = sheet.openArea(
                grid.headerRow...grid.lastRow,
                0...grid.columns - 1
            )
            ranges += "<table:database-range table:name=\"\(xml(grid.name))\" "
            ranges += "table:target-range-address=\"\(xml(cells))\"/>"
        }
        if let area = sheet.rules?.filter {
            let cells = sheet.openArea(area.rows, area.columns)
            ranges += "<table:database-range table:name=\"\(xml("Filter of \(sheet.name)"))\" "
            ranges += "table:target-range-address=\"\(xml(cells))\" "
            ranges += "table:display-filter-buttons=\"true\"/>"
        }
    }

    // MARK: Cells

    private mutating func add(_ cell: SheetCell, _ look: String, _ guide: String?) {
        tables += "<table:table-cell table:style-name=\""
        tables += look
        tables += "\""
        if let guide { tables += " table:content-validation-name=\"\(guide)\"" }
        switch cell.content {
        case .blank: tables += "/>"
        case .text(let text): add(text)
        case .link(let text, let link):
            tables += " office:value-type=\"string\"><text:p>"
            tables += "<text:a xlink:type=\"simple\" xlink:href=\"\(xml(link.openTarget))\">"
            tables += spaced(text) + "</text:a></text:p></table:table-cell>"
        case .number(let number): add(number, cell.style)
        case .formula(let formula, let stored):
            tables += " table:formula=\"of:\(xml(openFormula(formula)))\""
            switch stored {
            case .number(let number): add(number, cell.style)
            case .text(let text):
                tables += " office:string-value=\"\(xml(text))\""
                add(text)
            }
        }
    }

    private mutating func add(_ text: String) {
        tables += " office:value-type=\"string\">"
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            tables += "<text:p>"
            tables += spaced(line)
            tables += "</text:p>"
        }
        tables += "</table:table-cell>"
    }

    private mutating func add(_ number: Double, _ style: CellStyle) {
        if style.number == .day {
            tables += " office:value-type=\"date\" office:date-value=\"\(number.dayOfSerial)\"/>"
            return
        }
        let isShare = style.number?.code.hasSuffix("%") == true
        tables += " office:value-type=\"\(isShare ? "percentage" : "float")\" office:value=\""
        tables += "\(number)"
        tables += "\"/>"
    }
}

extension SheetRules.Area {
    fileprivate func contains(_ row: Int, _ column: Int) -> Bool {
        rows ~= row && columns ~= column
    }
}

extension Link {
    /// The link as OpenDocument writes it.
    fileprivate var openTarget: String {
        switch self {
        case .address(let address): address
        case .place(let place): "#" + place.openReference
        }
    }
}

/// A line of text, with the spaces that XML would drop written out.
private func spaced(_ line: some StringProtocol) -> String {
    let space = UInt8(ascii: " ")
    var isAfterSpace = true
    let isPlain = line.utf8.allSatisfy { byte in
        defer { isAfterSpace = byte == space }
        return byte >= space && !(byte == space && isAfterSpace)
    }
    guard !isPlain || line.hasSuffix(" ") else { return xml(line) }
    var out = ""
    isAfterSpace = true
    for character in line {
        switch character {
        case " ": out += isAfterSpace ? "<text:s/>" : " "
        case "\t": out += "<text:tab/>"
        default: out += xml(String(character))
        }
        isAfterSpace = character == " "
    }
    return out.hasSuffix(" ") ? out.dropLast() + "<text:s/>" : out
}
