import DigitalMaturity

/// A cell of a workbook, whose sheet is known by its place.
struct CellKey: Hashable, Sendable, Comparable {
    let sheet: Int
    let reference: CellReference

    static func < (lhs: CellKey, rhs: CellKey) -> Bool {
        (lhs.sheet, lhs.reference) < (rhs.sheet, rhs.reference)
    }
}

/// A workbook in which every formula is worked out anew from the cells that no formula gives.
///
/// A formula that cannot be worked out keeps the value that the file has for it, so that what rests on
/// it is still checked.
struct Recalculation {
    /// What became of a formula.
    struct Outcome {
        let text: String
        /// The value that the file has.
        let stored: CellValue?
        /// The value that the formula gives, or why it gives none.
        fileprivate(set) var computed: Result<CellValue, FormulaFault>?
        /// The greatest of the numbers that it was worked out from.
        fileprivate(set) var scale = 0.0
    }

    /// A formula that is to be worked out.
    private struct Task {
        let tree: FormulaTree
        let areas: [SheetArea]
        /// Its place in the array of which it is an element.
        let element: (row: Int, column: Int)?
        var state = State.new
    }

    private enum State { case new, open, done }

    /// The formulas, by cell.
    private(set) var outcomes: [CellKey: Outcome] = [:]
    private var tasks: [CellKey: Task] = [:]
    private var values: [[CellReference: CellValue]]
    private let lastRow: Int
    private let lastColumn: Int

    /// Works out all formulas of `workbook`.
    init(_ workbook: Workbook) {
        let all = workbook.sheets.lazy.flatMap(\.cells)
        lastRow = all.map(\.reference.row).max() ?? 1
        lastColumn = all.map(\.reference.column).max() ?? 1
        values = workbook.sheets.map { sheet in
            let own = sheet.cells.compactMap { cell in cell.value.map { (cell.reference, $0) } }
            return Dictionary(own) { first, _ in first }
        }
        let names = FormulaNames(workbook)
        for (index, sheet) in workbook.sheets.enumerated() {
            for (cell, formula) in sheet.formulas {
                add(formula, at: CellKey(sheet: index, reference: cell), names)
            }
        }
        for cell in tasks.keys.sorted() { workOut(from: cell) }
    }

    /// The value of a cell of an area, counted from 0 from its first.
    subscript(area: SheetArea, row: Int, column: Int) -> CellValue? {
        CellReference(row: area.rows.lowerBound + row, column: area.columns.lowerBound + column)
            .flatMap { values[area.sheet][$0] }
    }

    subscript(cell: CellKey) -> CellValue? { values[cell.sheet][cell.reference] }

    /// The part of an area in which there can be values, where it is a whole row or column.
    func used(_ area: SheetArea) -> SheetArea {
        let (rows, columns) = (area.rows, area.columns)
        let isWholeColumn = rows.count == CellReference.rows.count
        let isWholeRow = columns.count == CellReference.columns.count
        guard isWholeColumn || isWholeRow else { return area }
        return SheetArea(
            sheet: area.sheet,
            rows: isWholeColumn ? 1...lastRow : rows,
            columns: isWholeRow ? 1...lastColumn : columns
        )
    }

    // MARK: Making ready

    private mutating func add(_ formula: CellFormula, at cell: CellKey, _ names: FormulaNames) {
        do throws(FormulaFault) {
            let tree = try names.tree(of: formula, at: cell)
            let areas = tree.areas.map(used)
            guard let fills = formula.fills else {
                return add(Task(tree: tree, areas: areas, element: nil), formula.text, at: cell)
            }
            let (rows, columns) = (
                fills.first.row...fills.last.row, fills.first.column...fills.last.column
            )
            guard rows.count * columns.count <= Recalculation.largestArray else { throw .tooLarge }
            for row in rows {
                for column in columns {
                    let element = (row - rows.lowerBound, column - columns.lowerBound)
                    let task = Task(tree: tree, areas: areas, element: element)
                    guard let place = CellReference(row: row, column: column) else { continue }
                    add(task, formula.text, at: CellKey(sheet: cell.sheet, reference: place))
                }
            }
        } catch {
            outcomes[cell] = Outcome(
                text: formula.text,
                stored: self[cell],
                computed: .failure(error)
            )
        }
    }

    private mutating func add(_ task: Task, _ text: String, at cell: CellKey) {
        tasks[cell] = task
        outcomes[cell] = Outcome(text: text, stored: self[cell])
    }

    /// The most cells that one formula over arrays may fill: each works out the whole.
    private static let largestArray = 1000

    // MARK: Working out

    /// A formula that waits for those it rests on.
    private struct Waiting {
        let cell: CellKey
        let precedents: [CellKey]
        var next = 0
    }

    /// Works out a cell after all that it rests on, however long that chain is.
    private mutating func workOut(from cell: CellKey) {
        guard tasks[cell]?.state == .new else { return }
        var waiting = [open(cell)]
        while let last = waiting.last {
            guard last.next < last.precedents.count else {
                finish(last.cell)
                waiting.removeLast()
                continue
            }
            let next = last.precedents[last.next]
            waiting[waiting.count - 1].next += 1
            switch tasks[next]?.state {
            case .new: waiting.append(open(next))
            case .open:
                let start = waiting.firstIndex { $0.cell == next } ?? 0
                for circle in waiting[start...] {
                    outcomes[circle.cell]?.computed = .failure(.circular)
                }
            case .done, nil: break
            }
        }
    }

    private mutating func open(_ cell: CellKey) -> Waiting {
        tasks[cell]?.state = .open
        return Waiting(cell: cell, precedents: (tasks[cell]?.areas ?? []).flatMap(formulas))
    }

    /// The cells of an area that a formula gives.
    private func formulas(in area: SheetArea) -> [CellKey] {
        area.rows.flatMap { row in
            area.columns.compactMap { column in
                let place = CellReference(row: row, column: column)
                let key = place.map { CellKey(sheet: area.sheet, reference: $0) }
                return key.flatMap { tasks[$0] == nil ? nil : $0 }
            }
        }
    }

    private mutating func finish(_ cell: CellKey) {
        tasks[cell]?.state = .done
        guard let task = tasks[cell], outcomes[cell]?.computed == nil else { return }
        let operand = operand(task.tree, at: cell, inArray: task.element != nil)
        let found =
            task.element.map { grid(operand)[$0.row, $0.column] } ?? single(operand, at: cell)
        // A formula that refers to a blank gives nought.
        let value = found ?? .number(0)
        outcomes[cell]?.computed = .success(value)
        let scale = task.areas.map(scale).max() ?? 0
        outcomes[cell]?.scale = scale
        values[cell.sheet][cell.reference] = value
    }

    private func scale(of area: SheetArea) -> Double {
        grid(.cells(area)).values.reduce(0) { max($0, abs($1.number ?? 0)) }
    }
}
