import DigitalMaturity

/// A cell of a table that is read, and where it is.
struct TableCell: Sendable {
    /// A value as the file has it.
    enum Content: Hashable, Sendable {
        case text(String)
        case number(Double)
        case boolean(Bool)
        case day(CivilDate)
        /// What a formula gives that has failed; `nil` where no program has worked it out.
        case error(String?)
    }

    let content: Content
    let place: Place
    /// The units of the heading that it stood below, where the table was put together from several.
    var units: HeadingUnits?

    /// The words in it, for headings and names.
    var words: String {
        switch content {
        case .text(let text): text.visible
        case .number(let number): plainDecimal(number)
        case .boolean(let value): value ? "yes" : "no"
        case .day(let day): "\(day)"
        case .error(let error): error ?? ""
        }
    }
}

/// The cells of one sheet by row and column; rows and columns count from 1.
struct PlanTable: Sendable {
    let name: String
    let place: Place
    private(set) var rows: [Int: [Int: TableCell]] = [:]
    /// Whether the workbook does not show the sheet.
    private(set) var isHidden = false
    /// The rows and columns with something in them that the workbook does not show, as it names them.
    private(set) var hidden: [String] = []

    /// The numbers of the rows in which something is, in order.
    var numbers: [Int] { rows.keys.sorted() }

    /// Creates an empty table.
    init(name: String, place: Place) {
        self.name = name
        self.place = place
    }

    subscript(row: Int, column: Int) -> TableCell? {
        get { rows[row]?[column] }
        set { rows[row, default: [:]][column] = newValue }
    }

    /// Adds the rows of another table under these, by the headings in the first row of each.
    mutating func add(_ other: PlanTable) {
        var places = Dictionary(
            (rows[1] ?? [:]).sorted { $0.key < $1.key }.map { (heading($1.words), $0) }
        ) { first, _ in first }
        var columns: [Int: Int] = [:]
        for (column, cell) in (other.rows[1] ?? [:]).sorted(by: { $0.key < $1.key }) {
            let known = places[heading(cell.words)]
            let place = known ?? (rows.values.flatMap(\.keys).max() ?? 0) + 1
            if known == nil { self[1, place] = cell }
            places[heading(cell.words)] = place
            columns[column] = place
        }
        let last = numbers.last ?? 1
        for number in other.numbers where number > 1 {
            for (column, cell) in other.rows[number] ?? [:] {
                if let place = columns[column] { self[last + number, place] = cell }
            }
        }
    }

    /// Reads a sheet of a workbook.
    init(_ sheet: Sheet, of file: String) {
        name = sheet.name
        place = Place(file: file, sheet: sheet.name)
        isHidden = sheet.isHidden
        let used = Set(sheet.cells.map(\.reference.column))
        hidden =
            Set(sheet.cells.map(\.reference.row)).intersection(sheet.hiddenRows).sorted()
            .map { "row \($0)" }
            + used.filter { column in sheet.hiddenColumns.contains { $0 ~= column } }.sorted()
            .map { "column \(columnLetters($0 - 1))" }
        for cell in sheet.cells {
            let place = Place(file: file, sheet: sheet.name, cell: cell.reference)
            guard let content = content(of: cell) else { continue }
            rows[cell.reference.row, default: [:]][cell.reference.column] = TableCell(
                content: content,
                place: place
            )
        }
    }

    /// Reads a table of comma-separated values.
    init(_ table: CSVTable, name: String, file: String, _ problems: inout [Diagnostic]) {
        self.name = name
        place = Place(file: file)
        problems += table.told(of: file)
        add(table.header, 1)
        for row in table.rows {
            add((0..<table.fieldCount(ofRow: row)).compactMap { table[row, $0] }, row + 2)
        }
    }

    private mutating func add(_ fields: [CSVField], _ row: Int) {
        for (column, field) in fields.enumerated() where !field.text.isEmpty {
            let place = Place(file: place.file, line: field.line, column: field.column)
            rows[row, default: [:]][column + 1] = TableCell(
                content: .text(field.text),
                place: place
            )
        }
    }

    private func content(of cell: Cell) -> TableCell.Content? {
        switch cell.value {
        case .text(let text): text.isEmpty ? nil : .text(text)
        case .number(let number): cell.date.map { .day($0) } ?? .number(number)
        case .boolean(let value): .boolean(value)
        case .error(let error): .error(error)
        case nil: .error(nil)
        }
    }
}
