import DigitalMaturity

/// An OpenDocument workbook (.ods); `nil` where the file is no OpenDocument file.
func openDocument(
    in archive: inout Archive,
    _ limits: WorkbookLimits
) throws(WorkbookFault) -> Workbook? {
    guard let type = try archive.part("mimetype") else { return nil }
    guard String(decoding: type, as: UTF8.self).contains("opendocument.spreadsheet"),
        let content = try archive.part("content.xml")
    else { throw .other("the file is an OpenDocument file, but not a workbook") }
    let reader = OpenDocumentSheets(limits)
    let part = "the list of sheets"
    let found = try read(content, root: "document-content", of: part, into: reader)
    guard !found.sheets.isEmpty else { throw .damaged("it has no sheets") }
    return Workbook(sheets: found.sheets, names: limits.keepsFormulas ? found.names : [])
}

/// Reads the sheets of an OpenDocument workbook from its content.
///
/// Rows and cells that are alike are written once, with the number of times that they stand there.
private struct OpenDocumentSheets: PartReader {
    private(set) var sheets: [Sheet] = []
    private(set) var names: [DefinedName] = []
    private let limits: WorkbookLimits
    private var count = 0
    private var name = ""
    private var cells: [Cell] = []
    private var formulas: [CellReference: CellFormula] = [:]
    private var merged: [CellRange] = []
    private var row = 1
    private var rowTimes = 1
    private var rowStart = 0
    private var column = 1
    private var cell: PartElement?
    private var text: String?
    private var isInText = false

    init(_ limits: WorkbookLimits) { self.limits = limits }

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        switch (element.parent, element.name) {
        case ("spreadsheet", "table"):
            name = element["table:name"] ?? ""
            (cells, merged, row, formulas) = ([], [], 1, [:])
        case (_, "table-row"):
            rowTimes = times(element["table:number-rows-repeated"])
            (rowStart, column) = (cells.count, 1)
        case ("table-row", "table-cell"), ("table-row", "covered-table-cell"):
            (cell, text) = (element, nil)
        case ("table-cell", "p"):
            text = text.map { $0 + "\n" } ?? ""
            isInText = true
        case (_, "s") where isInText:
            let count = min(times(element["text:c"]), 1000)
            text?.append(String(repeating: " ", count: count))
        case (_, "line-break") where isInText: text?.append("\n")
        case ("named-expressions", "named-range"):
            addName(element, element["table:cell-range-address"].map { "of:=[\($0)]" })
        case ("named-expressions", "named-expression"):
            addName(element, element["table:expression"])
        case (_, "tab") where isInText: text?.append("\t")
        default: break
        }
    }

    mutating func found(_ characters: String) {
        if isInText { text?.append(characters) }
    }

    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault) {
        switch (parent, name) {
        case ("table-cell", "p"): isInText = false
        case ("table-row", "table-cell"): try endCell()
        case ("table-row", "covered-table-cell"): column += times(cell)
        case (_, "table-row"): try endRow()
        case ("spreadsheet", "table"): endSheet()
        default: break
        }
    }

    private mutating func endCell() throws(WorkbookFault) {
        guard let element = cell else { return }
        defer { column += times(element) }
        let isFormula = element["table:formula"] != nil
        let value = value(of: element)
        guard value != nil || isFormula else { return }
        for offset in 0..<times(element) {
            guard let reference = CellReference(row: row, column: column + offset) else {
                throw .damaged("a cell lies beyond the end of its sheet")
            }
            let day = element["office:date-value"].flatMap(isoDay)
            try add(Cell(reference: reference, value: value, date: day, isFormula: isFormula))
            if limits.keepsFormulas, let text = element["table:formula"] {
                formulas[reference] = element.formula(text, at: reference)
            }
        }
        try addMerged(element)
    }

    private mutating func addName(_ element: PartElement, _ text: String?) {
        guard let name = element["table:name"], let text else { return }
        names.append(DefinedName(name: name, sheet: nil, text: text))
    }

    private mutating func add(_ cell: Cell) throws(WorkbookFault) {
        count += 1
        guard count <= limits.cells else { throw .tooBig("it has over \(limits.cells) cells") }
        cells.append(cell)
    }

    private func value(of cell: PartElement) -> CellValue? {
        if cell["calcext:value-type"] == "error" { return .error(text ?? "") }
        let number = cell["office:value"].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        switch cell["office:value-type"] {
        case "float", "currency", "percentage": return number.map(CellValue.number)
        case "boolean": return .boolean(cell["office:boolean-value"] == "true")
        case "date":
            let day = cell["office:date-value"].flatMap(isoDay)
            return day.map { .number(Double(DayCount.serial(of: $0))) } ?? text.map(CellValue.text)
        default: return (cell["office:string-value"] ?? text).map(CellValue.text)
        }
    }

    private mutating func addMerged(_ cell: PartElement) throws(WorkbookFault) {
        let columns = times(cell["table:number-columns-spanned"])
        let rows = times(cell["table:number-rows-spanned"])
        guard columns > 1 || rows > 1 else { return }
        guard let first = CellReference(row: row, column: column),
            let last = CellReference(row: row + rows - 1, column: column + columns - 1),
            let range = try? CellRange(parsing: "\(first):\(last)")
        else { throw .damaged("merged cells have a name that they cannot have") }
        guard merged.count < limits.merged else {
            throw .tooBig("a sheet has over \(limits.merged) merged cells")
        }
        merged.append(range)
    }

    private mutating func endRow() throws(WorkbookFault) {
        let own = Array(cells[min(rowStart, cells.count)...])
        for offset in 1..<max(own.isEmpty ? 1 : rowTimes, 1) {
            for cell in own {
                let (row, column) = (cell.reference.row + offset, cell.reference.column)
                guard let reference = CellReference(row: row, column: column) else {
                    throw .damaged("a row lies beyond the end of its sheet")
                }
                let (value, date) = (cell.value, cell.date)
                try add(
                    Cell(reference: reference, value: value, date: date, isFormula: cell.isFormula)
                )
            }
        }
        row += rowTimes
    }

    private mutating func endSheet() {
        sheets.append(
            Sheet(
                name: name,
                isHidden: false,
                cells: cells,
                merged: merged,
                hiddenRows: [],
                hiddenColumns: [],
                formulas: formulas
            )
        )
    }

    private func times(_ cell: PartElement?) -> Int {
        times(cell?["table:number-columns-repeated"])
    }

    /// A number of times, one where it is not said; no more than a sheet has rows.
    private func times(_ text: String?) -> Int {
        min(max(text.flatMap { Int($0) } ?? 1, 1), CellReference.rows.upperBound)
    }
}

extension PartElement {
    /// The formula of a cell, which fills others too where it is one over arrays.
    fileprivate func formula(_ text: String, at cell: CellReference) -> CellFormula {
        let spans = ["rows", "columns"].map { what in
            self["table:number-matrix-\(what)-spanned"].flatMap { Int($0) }
        }
        var formula = CellFormula(text: text, origin: cell)
        guard let rows = spans[0], let columns = spans[1] else { return formula }
        let last = CellReference(row: cell.row + rows - 1, column: cell.column + columns - 1)
        formula.fills = last.flatMap { try? CellRange(parsing: "\(cell):\($0)") }
        return formula
    }
}

/// The day of `2026-05-14` or `2026-05-14T00:00:00`.
private func isoDay(_ text: String) -> CivilDate? { try? CivilDate(parsing: text.prefix(10)) }
