import DigitalMaturity

extension FormGrid {
    /// Finds the table in `sheet` by its titles, wherever it begins and in whatever order its columns
    /// stand; what is missing or repeated is reported, and so is what stands in a column of its own.
    init(_ sheet: Sheet, of file: String, titles: [String], _ problems: inout [Diagnostic]) {
        let place = { (cell: CellReference?) in Place(file: file, sheet: sheet.name, cell: cell) }
        let plain = Set(titles.map(Form.plain)).union([Form.plain(Form.Column.sent.title)])
        let byRow = Dictionary(grouping: sheet.cells, by: \.reference.row)
        let headings = byRow.mapValues { cells in
            cells.compactMap { cell -> (title: String, cell: CellReference)? in
                guard case .text(let text) = cell.value, plain.contains(Form.plain(text)) else {
                    return nil
                }
                return (Form.plain(text), cell.reference)
            }
        }
        let header = headings.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        let found = Dictionary(grouping: header?.value ?? [], by: \.title)
        for title in titles {
            let cells = found[Form.plain(title), default: []].map(\.cell).sorted()
            if cells.isEmpty { problems.append(.formMissingColumn(title, at: place(nil))) }
            if cells.count > 1 { problems.append(.formRepeatedColumn(title, at: place(cells[1]))) }
        }
        let columns = found.compactMapValues { $0.count == 1 ? $0[0].cell.column : nil }
        let first = (header?.key ?? 0) + 1
        // Without a heading that is needed, the column may only have lost it.
        if problems.isEmpty, let heading = byRow[first - 1] {
            problems += sheet.extraColumns(beside: heading, besides: titles, of: file)
        }
        let merged = MergedCells(sheet, from: first)
        let numbers = Set(byRow.keys).union(merged.rows).filter { $0 >= first }.sorted()
        self.init(
            place: place(nil),
            columns: columns,
            rows: numbers.map { number in
                var cells: [Int: FormCell] = [:]
                for cell in byRow[number, default: []] {
                    cells[cell.reference.column] = FormCell(
                        value: FormCell.Value(cell),
                        place: place(cell.reference)
                    )
                }
                for range in merged.ranges(in: number) {
                    let cell = FormCell(value: .merged(range.name), place: place(range.first))
                    let reach = range.first.column...range.last.column
                    for column in columns.values where reach ~= column { cells[column] = cell }
                }
                return (place(CellReference(row: number, column: 1)), cells)
            }
        )
    }
}

extension Sheet {
    /// The first cell of each column that holds something below the headings and has none of a form's.
    fileprivate func extraColumns(
        beside header: [Cell],
        besides titles: [String],
        of file: String
    ) -> [Diagnostic] {
        let own = Form.Column.allCases.map(\.title) + Form.ProgressColumn.allCases.map(\.title)
        let known = Set((titles + own).map(Form.plain))
        let headings = header.map { cell in
            guard case .text(let text) = cell.value else { return (cell.reference.column, "") }
            return (cell.reference.column, text)
        }
        let titleByColumn = Dictionary(headings) { first, _ in first }
        let below = cells.filter { cell in
            cell.reference.row > header[0].reference.row
                && !known.contains(Form.plain(titleByColumn[cell.reference.column] ?? ""))
        }
        return Dictionary(grouping: below, by: \.reference.column).values.compactMap(\.first).map {
            .formExtraColumn(
                shortened(titleByColumn[$0.reference.column] ?? ""),
                at: Place(file: file, sheet: name, cell: $0.reference)
            )
        }
    }
}

extension FormCell.Value {
    init(_ cell: Cell) {
        switch cell.value {
        case .text(let text): self = .text(text)
        case .number(let number):
            self = cell.date.map { .day($0, serial: number) } ?? .number(number)
        case .boolean(let value): self = .boolean(value)
        case .error(let error): self = .error(error)
        case nil: self = .error(nil)
        }
    }
}

/// The merged cells below the headings; of rows that nobody fills in only the first are looked at.
private struct MergedCells {
    private var byRow: [Int: [CellRange]] = [:]
    /// The rows that they reach.
    var rows: Set<Int> { Set(byRow.keys) }

    init(_ sheet: Sheet, from first: Int) {
        let last = (sheet.cells.last?.reference.row ?? first) + 1
        // Rectangles that lie over one another, which no program makes, could come to a great many.
        var room = 1_000_000
        for range in sheet.merged where range.last.row >= first && range.first != range.last {
            let end = max(range.first.row, min(range.last.row, last))
            for row in range.first.row...(room > 0 ? end : range.first.row) {
                byRow[row, default: []].append(range)
                room -= 1
            }
        }
    }

    func ranges(in row: Int) -> [CellRange] { byRow[row] ?? [] }
}

extension CellRange {
    fileprivate var name: String { "\(first):\(last)" }
}
