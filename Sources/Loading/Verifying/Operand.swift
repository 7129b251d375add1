import DigitalMaturity

/// What a part of a formula gives: a value, cells, or values in rows.
enum Operand {
    case one(CellValue?)
    case cells(SheetArea)
    case many(ValueGrid)

    static func error(_ error: ErrorValue) -> Operand { .one(.error(error.text)) }
}

/// Values in rows, all of one length.
struct ValueGrid {
    let rows: Int
    let columns: Int
    let values: [CellValue?]

    init(rows: Int, columns: Int, values: [CellValue?]) {
        (self.rows, self.columns, self.values) = (rows, columns, values)
    }

    init(_ value: CellValue?) { self.init(rows: 1, columns: 1, values: [value]) }

    /// The value at a place from 0; a single row or column goes on for ever, and past others is `#N/A`.
    subscript(row: Int, column: Int) -> CellValue? {
        let (row, column) = (rows == 1 ? 0 : row, columns == 1 ? 0 : column)
        guard row < rows, column < columns else { return .error(ErrorValue.missing.text) }
        return values[row * columns + column]
    }

    /// The grid of what `body` makes of the values of `grids` at each place.
    static func lifting(_ grids: [ValueGrid], _ body: ([CellValue?]) -> CellValue?) -> ValueGrid {
        let rows = grids.map(\.rows).max() ?? 1
        let columns = grids.map(\.columns).max() ?? 1
        var values: [CellValue?] = []
        values.reserveCapacity(rows * columns)
        for row in 0..<rows {
            for column in 0..<columns { values.append(body(grids.map { $0[row, column] })) }
        }
        return ValueGrid(rows: rows, columns: columns, values: values)
    }
}
