import DigitalMaturity

/// Reads the rows of an estate's form, as it came back.
///
/// Sheets and columns are found by their titles. What cannot be read is reported, and what is held of it
/// stays.
struct EstateFormReader {
    let workbook: Workbook
    let file: String

    /// Whether the workbook is such a form.
    var isForm: Bool {
        EstateTable.allCases.contains { sheet($0.title) != nil } && organisation != nil
    }

    /// The rows that say something besides whose they are.
    func entries(_ problems: inout [Diagnostic]) -> [EstateEntry] {
        var entries: [EstateEntry] = []
        for table in EstateTable.allCases {
            guard let sheet = sheet(table.title) else {
                problems.append(.formMissingSheet(table.title, in: file))
                continue
            }
            var found: [Diagnostic] = []
            let titles = table.columns.map(\.title)
            let grid = FormGrid(sheet, of: file, titles: titles, &found)
            problems += found
            for row in grid.rows { entry(table, grid, row, &problems).map { entries.append($0) } }
        }
        return entries
    }

    private func entry(
        _ table: EstateTable,
        _ grid: FormGrid,
        _ row: FormGrid.Row,
        _ problems: inout [Diagnostic]
    ) -> EstateEntry? {
        var cells: [String: Located<String>] = [:]
        for column in table.columns {
            guard let cell = grid.cell(column.title, row), !cell.isBlank else { continue }
            if let problem = cell.problem {
                problems.append(problem)
            } else if let text = cell.text {
                cells[column.name] = Located(text, at: cell.place)
            }
        }
        guard cells.keys.contains(where: { $0 != "organisation" }) else { return nil }
        if cells["organisation"] == nil { cells["organisation"] = organisation }
        return EstateEntry(table, cells, at: row.place)
    }

    private func sheet(_ title: String) -> Sheet? {
        workbook.sheets.first { Form.plain($0.name) == Form.plain(title) }
    }

    /// The code on the first sheet, to the right of its title.
    private var organisation: Located<String>? {
        guard let sheet = sheet(EstateForm.instructions),
            let title = sheet.cells.firstIndex(where: { cell in
                guard case .text(let text) = cell.value else { return false }
                return Form.plain(text) == Form.plain(EstateForm.codeTitle)
            }),
            let next = sheet.cells[(title + 1)...].first, case .text(let code) = next.value
        else { return nil }
        return Located(code, at: Place(file: file, sheet: sheet.name, cell: next.reference))
    }
}
