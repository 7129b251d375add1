import DigitalMaturity

/// An inventory as a tool for assets exports it: a row for each device.
struct InventoryTable {
    let file: String
    /// The headings, as written.
    let headings: [String]
    /// The cells of each row that hold something, by heading.
    let rows: [[String: Located<String>]]

    /// Reads a table; `nil` where it has no headings.
    init?(_ table: CSVTable, file: String, _ problems: inout [Diagnostic]) {
        problems += table.told(of: file)
        guard table.hasHeader else { return nil }
        self.file = file
        headings = table.header.map(\.text.visible)
        rows = table.soundRows.map { row in
            var cells: [String: Located<String>] = [:]
            for (column, heading) in table.header.enumerated() {
                guard let field = table[row, column], !field.text.visible.isEmpty else { continue }
                let place = Place(file: file, line: field.line, column: field.column)
                cells[heading.text.visible] = Located(field.text.visible, at: place)
            }
            return cells
        }.filter { !$0.isEmpty }
    }

    /// Reads the first sheet of a workbook, whose headings are its first row of two cells or more.
    init?(_ workbook: Workbook, file: String) {
        guard let sheet = workbook.sheets.first(where: { !$0.isHidden }) else { return nil }
        let byRow = Dictionary(grouping: sheet.cells, by: \.reference.row)
        guard let first = byRow.filter({ $0.value.count > 1 }).keys.min() else { return nil }
        let cell = { (cell: Cell) in
            FormCell(
                value: FormCell.Value(cell),
                place: Place(file: file, sheet: sheet.name, cell: cell.reference)
            )
        }
        let heads = (byRow[first] ?? []).map { ($0.reference.column, cell($0).text ?? "") }
        let titles = Dictionary(heads) { first, _ in first }
        self.file = file
        headings = heads.map(\.1.visible)
        rows = byRow.keys.filter { $0 > first }.sorted().map { row in
            var cells: [String: Located<String>] = [:]
            for each in byRow[row] ?? [] {
                guard let title = titles[each.reference.column], let text = cell(each).text else {
                    continue
                }
                cells[title.visible] = Located(text.visible, at: cell(each).place)
            }
            return cells
        }.filter { !$0.isEmpty }
    }
}
