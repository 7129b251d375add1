public import DigitalMaturity

/// An .xlsx or .ods workbook as values, without its looks.
public struct Workbook: Hashable, Sendable {
    /// The sheets in the order of their tabs, hidden ones too; sheets that hold only a chart are
    /// left out.
    public let sheets: [Sheet]

    /// The sheet of that name; the case of letters counts.
    public func sheet(named name: String) -> Sheet? { sheets.first { $0.name == name } }

    /// What formulas call by a name; only where formulas were asked for.
    package internal(set) var names: [DefinedName] = []
}

/// A sheet of a workbook.
public struct Sheet: Hashable, Sendable {
    /// The words on its tab.
    public let name: String
    /// Whether its tab is hidden.
    public let isHidden: Bool
    /// The cells that are not blank, by row and then column; those of hidden rows and columns too.
    public let cells: [Cell]
    /// The rectangles that are merged; what they hold stands in their first cell.
    public let merged: [CellRange]
    /// The rows that are hidden, by hand or by a filter.
    public let hiddenRows: Set<Int>
    /// Ranges of columns that Excel does not show.
    public let hiddenColumns: [ClosedRange<Int>]
    /// What its cells are worked out by; only where formulas were asked for.
    package internal(set) var formulas: [CellReference: CellFormula] = [:]
    /// The tables whose columns formulas may name; only where formulas were asked for.
    package internal(set) var tables: [NamedTable] = []

    /// The cell at `reference`, or `nil` where it is blank.
    public subscript(reference: CellReference) -> Cell? {
        let index = cells.sortedPrefix { $0.reference < reference }
        return index < cells.count && cells[index].reference == reference ? cells[index] : nil
    }

    /// Whether the cell is out of sight by its row or its column.
    public func hides(_ cell: CellReference) -> Bool {
        hiddenRows.contains(cell.row) || hiddenColumns.contains { $0 ~= cell.column }
    }
}
