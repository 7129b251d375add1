import Documents

/// A table as a sheet shows it: that of the document, perhaps with a column of units before its numbers.
struct ShownTable {
    /// The table of the document.
    let table: Table
    /// The columns, with that of units.
    private(set) var columns: [Table.Column]
    /// Where the column of units is, and the unit of a row that has none of its own.
    private var units: (column: Int, usual: String)?

    init(_ table: Table) { (self.table, columns) = (table, table.columns) }

    /// A cell of the table.
    func cell(row: Int, column: Int) -> Cell {
        guard let units, column >= units.column else { return table.rows[row][column] }
        guard column == units.column else { return table.rows[row][column - 1] }
        let own = table.rows[row].dropFirst().lazy.compactMap(\.figure).first
        return .text(own?.unitWords ?? units.usual)
    }

    /// The cells of a row.
    func row(_ row: Int) -> [Cell] {
        units == nil ? table.rows[row] : columns.indices.map { cell(row: row, column: $0) }
    }

    /// The cells of a column.
    func cells(of column: Int) -> some Sequence<Cell> {
        table.rows.indices.lazy.map { cell(row: $0, column: column) }
    }

    /// The figures of a column.
    func figures(of column: Int) -> some Sequence<Figure> {
        cells(of: column).lazy.compactMap(\.figure)
    }
}

extension ShownTable {
    /// The table with the unit of each row before its numbers, or, where a row has several, in the
    /// headings.
    var withUnits: ShownTable {
        let numbers = columns.indices.dropFirst()
        guard let first = numbers.first(where: { !unitsUsed(in: $0).isEmpty }),
            !columns.contains(where: { $0.title == "Unit" })
        else { return self }
        var all: Set<String> = []
        for row in table.rows {
            var found: Set<String> = []
            for cell in row.dropFirst() {
                if let figure = cell.figure { found.insert(figure.unitWords) }
            }
            guard found.count <= 1 else { return withUnitsInHeadings }
            all.formUnion(found)
        }
        var shown = self
        shown.columns.insert(.words("Unit"), at: first)
        shown.units = (first, all.count == 1 ? all.first ?? "none" : "none")
        return shown
    }

    private var withUnitsInHeadings: ShownTable {
        var shown = self
        shown.columns = columns.indices.map { index -> Table.Column in
            let (column, units) = (columns[index], unitsUsed(in: index).sorted())
            let isSaid = units.isEmpty || units.allSatisfy(column.title.contains)
            let title =
                isSaid ? column.title : "\(column.title) (\(units.joined(separator: " or ")))"
            return column.kind == .words ? .words(title) : .numbers(title)
        }
        return shown
    }

    private func unitsUsed(in column: Int) -> Set<String> {
        figures(of: column).reduce(into: []) { $0.insert($1.unitWords) }
    }
}
