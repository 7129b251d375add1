import DigitalMaturity

/// What the cells of a sheet refer to.
struct SheetContext {
    let texts: [String]
    let areDays: [Bool]
    let days: DayCount
}

/// The cells of a sheet, and what is hidden or merged.
struct SheetCells: PartReader {
    private(set) var cells: [Cell] = []
    private(set) var merged: [CellRange] = []
    private(set) var hiddenRows: Set<Int> = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []

    private let context: SheetContext
    private let limits: WorkbookLimits
    private let room: Int
    private var row = 0
    private var column = 0
    private var raw: RawCell?
    /// What each cell is worked out by, where that is kept.
    private(set) var formulas: [CellReference: CellFormula] = [:]
    private var shared: [String: CellFormula] = [:]
    private var formula: PartElement?

    /// Creates a reader that may find `room` cells.
    init(_ context: SheetContext, room: Int, limits: WorkbookLimits) {
        self.context = context
        self.room = room
        self.limits = limits
    }

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        switch (element.parent, element.name) {
        case ("row", "c"): try beginCell(element)
        case ("c", "f"):
            raw?.isFormula = true
            formula = element
        case ("sheetData", "row"): try beginRow(element)
        case ("mergeCells", "mergeCell"): try addMerged(element)
        case ("cols", "col"): try addColumns(element)
        default: break
        }
    }

    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault) {
        switch (parent, name) {
        case ("c", "v"): raw?.stored = text
        case ("c", "f"): if limits.keepsFormulas { keepFormula(text) }
        case ("is", "t"), ("r", "t"): raw?.append(text)
        case ("row", "c"):
            guard let cell = try raw?.cell(in: context) else { break }
            guard cells.count < room else { throw .tooBig("it has over \(limits.cells) cells") }
            cells.append(cell)
        case ("", "worksheet"): try sort()
        default: break
        }
    }

    /// A row says its number, or follows the one before.
    private mutating func beginRow(_ element: PartElement) throws(WorkbookFault) {
        let number = element["r"].map { Int($0) } ?? row + 1
        guard let number, CellReference.rows ~= number else {
            throw .damaged("a row has a number that no row can have")
        }
        row = number
        column = 0
        if element.says("hidden") { hiddenRows.insert(row) }
    }

    /// A cell says its name, or follows the one before.
    private mutating func beginCell(_ element: PartElement) throws(WorkbookFault) {
        let name = element["r"]
        let reference =
            name.map { try? CellReference(parsing: $0) }
            ?? CellReference(row: row, column: column + 1)
        guard let reference, reference.row == row else {
            throw .damaged("a cell of row \(row) has a name that it cannot have")
        }
        column = reference.column
        raw = RawCell(reference, element)
    }

    /// Keeps a formula; the first of those that share one has its text.
    private mutating func keepFormula(_ text: String) {
        guard let element = formula, let cell = raw?.reference else { return }
        var kept = CellFormula(text: unescaped(text), origin: cell)
        switch element["t"] {
        case "array": kept.fills = element["ref"].flatMap { try? CellRange(parsing: $0) }
        case "dataTable": kept.text = "TABLE()"
        case "shared":
            let group = element["si"] ?? ""
            if text.isEmpty { kept = shared[group] ?? kept } else { shared[group] = kept }
        default: break
        }
        formulas[cell] = kept
    }

    private mutating func addMerged(_ element: PartElement) throws(WorkbookFault) {
        guard let range = element["ref"].flatMap({ try? CellRange(parsing: $0) }) else {
            throw .damaged("merged cells have a name that they cannot have")
        }
        guard merged.count < limits.merged else {
            throw .tooBig("a sheet has over \(limits.merged) merged cells")
        }
        merged.append(range)
    }

    private mutating func addColumns(_ element: PartElement) throws(WorkbookFault) {
        guard element.says("hidden") else { return }
        guard hiddenColumns.count < CellReference.columns.count else {
            throw .tooBig("it hides more columns than a sheet has")
        }
        guard let first = element["min"].flatMap({ Int($0) }), CellReference.columns ~= first,
            let last = element["max"].flatMap({ Int($0) }), first <= last
        else { throw .damaged("hidden columns have numbers that they cannot have") }
        hiddenColumns.append(first...min(last, CellReference.columns.upperBound))
    }

    /// Puts the cells in order, which they are in already as every known program writes them.
    private mutating func sort() throws(WorkbookFault) {
        let isInOrder = zip(cells, cells.dropFirst()).allSatisfy { $0.reference < $1.reference }
        guard !isInOrder else { return }
        cells.sort { $0.reference < $1.reference }
        let twin = zip(cells, cells.dropFirst()).first { $0.reference == $1.reference }
        if let twin { throw .damaged("this cell stands twice", cell: twin.0.reference) }
    }
}
