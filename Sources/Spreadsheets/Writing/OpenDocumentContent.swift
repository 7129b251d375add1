/// The sheets of an OpenDocument workbook as XML.
struct OpenDocumentContent {
    private let sheets: [Sheet]
    private var styles: [CellStyle: String] = [:]
    private var order: [CellStyle] = []
    private var rules: [(name: String, choice: SheetRules.Choice)] = []
    private var tables: [String] = []

    init(_ sheets: [Sheet]) {
        self.sheets = sheets
        for (index, sheet) in sheets.enumerated() { tables.append(table(sheet, index)) }
    }

    var text: String {
        let spaces = ["office", "style", "text", "table", "number"].map {
            "xmlns:\($0)=\"\(names)\($0):1.0\""
        }
        return """
            <office:document-content \(spaces.joined(separator: " ")) \
            xmlns:fo="\(names)xsl-fo-compatible:1.0" \
            xmlns:msoxl="http://schemas.microsoft.com/office/excel/formula" office:version="1.3">\
            <office:automatic-styles>\(allStyles)</office:automatic-styles>\
            <office:body><office:spreadsheet>\(validations)\(tables.joined())\
            </office:spreadsheet></office:body></office:document-content>
            """
    }

    // MARK: Looks

    private var allStyles: String {
        let tables = [false, true].map { isHidden in
            """
            <style:style style:name="table-\(isHidden ? "hidden" : "shown")" style:family="table" \
            style:master-page-name="Default"><style:table-properties table:display="\(!isHidden)"/></style:style>
            """
        }
        let columns = Set(sheets.flatMap(\.widths)).sorted().map { width in
            """
            <style:style style:name="\(columnStyle(width))" style:family="table-column">\
            <style:table-column-properties style:column-width="\(points(width))pt"/></style:style>
            """
        }
        let rows = Set(sheets.flatMap(\.heights)).sorted().map { height in
            """
            <style:style style:name="\(rowStyle(height))" style:family="table-row">\
            <style:table-row-properties style:row-height="\(height)pt"/></style:style>
            """
        }
        return tables.joined() + columns.joined() + rows.joined()
            + order.map { $0.definition(styles[$0] ?? "") }.joined()
    }

    private func columnStyle(_ width: Double) -> String { "column-\(Int(width * 100))" }

    private func rowStyle(_ height: Double) -> String { "row-\(Int(height * 100))" }

    private func points(_ width: Double) -> Double { TextMeasure.pixels(ofColumn: width) * 0.75 }

    private mutating func name(of style: CellStyle) -> String {
        if let name = styles[style] { return name }
        let name = "cell-\(order.count + 1)"
        styles[style] = name
        order.append(style)
        return name
    }

    // MARK: Lists to choose from

    private var validations: String {
        guard !rules.isEmpty else { return "" }
        let all = rules.map { name, choice in
            let list = openList(choice.list ?? "")
            return """
                <table:content-validation table:name="\(name)" \
                table:condition="of:cell-content-is-in-list(\(xml(list)))" \
                table:allow-empty-cell="true" table:display-list="unsorted" \
                table:base-cell-address="\(xml("$'\(sheets[0].name)'.A1"))">\
                <table:help-message table:title="\(xml(choice.title))" table:display="true">\
                <text:p>\(xml(choice.message))</text:p></table:help-message>\
                <table:error-message table:message-type="\(choice.isStrict ? "stop" : "warning")" \
                table:display="true"/></table:content-validation>
                """
        }
        return "<table:content-validations>\(all.joined())</table:content-validations>"
    }

    /// `=Lists!$B$5:$B$9` as OpenDocument writes it: `[$Lists.$B$5:.$B$9]`.
    private func openList(_ list: String) -> String {
        let parts = list.dropFirst().split(separator: "!").map(String.init)
        guard parts.count == 2 else { return "" }
        return "[$\(parts[0]).\(parts[1].replacing(":", with: ":."))]"
    }

    // MARK: Cells

    private mutating func table(_ sheet: Sheet, _ index: Int) -> String {
        let choices = sheet.rules?.choices.filter { $0.list != nil } ?? []
        let named = choices.enumerated().map { ("rule-\(index)-\($0)", $1) }
        rules += named
        let look = sheet.rules?.isHidden == true ? "hidden" : "shown"
        var text =
            "<table:table table:name=\"\(xml(sheet.name))\" table:style-name=\"table-\(look)\">"
        for width in sheet.widths {
            text += "<table:table-column table:style-name=\"\(columnStyle(width))\"/>"
        }
        let heights = sheet.heights
        for (row, cells) in sheet.rows.enumerated() {
            text += "<table:table-row table:style-name=\"\(rowStyle(heights[row]))\">"
            for (column, cell) in cells.enumerated() {
                let rule = named.first {
                    $0.1.area.rows ~= row && $0.1.area.columns ~= column
                }?.0
                text += self.cell(cell, rule)
            }
            text += cells.isEmpty ? "<table:table-cell/></table:table-row>" : "</table:table-row>"
        }
        return text + "</table:table>"
    }

    private mutating func cell(_ cell: SheetCell, _ rule: String?) -> String {
        var attributes = " table:style-name=\"\(name(of: cell.style))\""
        if let rule { attributes += " table:content-validation-name=\"\(rule)\"" }
        var shown = ""
        switch cell.content {
        case .blank: break
        case .text(let text), .link(let text, _):
            attributes += " office:value-type=\"string\""
            shown = paragraphs(text)
        case .number(let number): attributes += value(number, cell.style)
        case .formula(let formula, let stored):
            attributes += " table:formula=\"msoxl:\(xml(formula))\""
            switch stored {
            case .number(let number): attributes += value(number, cell.style)
            case .text(let text):
                attributes += " office:value-type=\"string\" office:string-value=\"\(xml(text))\""
                shown = paragraphs(text)
            }
        }
        return "<table:table-cell\(attributes)>\(shown)</table:table-cell>"
    }

    private func value(_ number: Double, _ style: CellStyle) -> String {
        if style.number == .day {
            let day = "\(number.dayOfSerial)"
            return " office:value-type=\"date\" office:date-value=\"\(day)\""
        }
        let type = style.number?.code.hasSuffix("%") == true ? "percentage" : "float"
        return " office:value-type=\"\(type)\" office:value=\"\(number)\""
    }

    /// The lines of a text, with the spaces that XML would drop written out.
    private func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var out = ""
            var isAfterSpace = true
            for character in line {
                switch character {
                case " ": out += isAfterSpace ? "<text:s/>" : " "
                case "\t": out += "<text:tab/>"
                default: out += xml(String(character))
                }
                isAfterSpace = character == " "
            }
            if out.hasSuffix(" ") { out = out.dropLast() + "<text:s/>" }
            return "<text:p>\(out)</text:p>"
        }.joined()
    }
}
