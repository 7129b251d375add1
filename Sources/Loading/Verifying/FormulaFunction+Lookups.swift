import DigitalMaturity

extension FormulaFunction {
    private static func choosing(
        _ arguments: ClosedRange<Int>,
        _ body: @escaping @Sendable (Recalculation, [Operand]) throws(ErrorValue) -> Operand
    ) -> FormulaFunction { FormulaFunction(arguments: arguments, body: .choosing(body)) }

    static let lookups: [String: FormulaFunction] = [
        "INDEX": choosing(2...3, indexed),
        "MATCH": choosing(2...3) { (book, operands) throws(ErrorValue) in
            let grid = book.grid(operands[1])
            guard grid.rows == 1 || grid.columns == 1 else { throw .missing }
            let kind = operands.count > 2 ? try number(operands[2], book) : 1
            let place = try place(of: book.grid(operands[0]).values[0], in: grid.values, kind)
            return .one(.number(Double(place + 1)))
        },
        "VLOOKUP": choosing(3...4) { (book, operands) throws(ErrorValue) in
            try lookUp(book, operands, down: true)
        },
        "HLOOKUP": choosing(3...4) { (book, operands) throws(ErrorValue) in
            try lookUp(book, operands, down: false)
        },
        "ROWS": choosing(1...1) { book, operands in
            .one(.number(Double(book.size(operands[0]).rows)))
        },
        "COLUMNS": choosing(1...1) { book, operands in
            .one(.number(Double(book.size(operands[0]).columns)))
        },
        "ROW": choosing(1...1) { (_, operands) throws(ErrorValue) in
            guard case .cells(let area) = operands[0] else { throw .value }
            return .one(.number(Double(area.rows.lowerBound)))
        },
        "COLUMN": choosing(1...1) { (_, operands) throws(ErrorValue) in
            guard case .cells(let area) = operands[0] else { throw .value }
            return .one(.number(Double(area.columns.lowerBound)))
        },
    ]

    private static func number(_ operand: Operand, _ book: Recalculation) throws(ErrorValue)
        -> Double
    {
        try book.grid(operand).values[0].asNumber()
    }

    /// A cell, a row or a column of what is given; of a single row or column one number is enough.
    @Sendable private static func indexed(
        _ book: Recalculation,
        _ operands: [Operand]
    ) throws(ErrorValue) -> Operand {
        let size = book.size(operands[0])
        var (row, column) = (try number(operands[1], book), 0.0)
        if operands.count > 2 {
            column = try number(operands[2], book)
        } else if size.rows == 1 {
            (row, column) = (size.columns == 1 ? row : 1, size.columns == 1 ? 1 : row)
        } else if size.columns == 1 {
            column = 1
        }
        guard row >= 0, column >= 0 else { throw .value }
        guard row < Double(size.rows + 1), column < Double(size.columns + 1) else {
            throw .reference
        }
        return book.part(of: operands[0], row: Int(row), column: Int(column))
    }

    /// The place from 0 of what is sought: the first that is equal, or in what is sorted the last that
    /// is not past it.
    private static func place(
        of sought: CellValue?,
        in values: [CellValue?],
        _ kind: Double
    ) throws(ErrorValue) -> Int {
        if let error = sought.error { throw error }
        let sought = sought ?? .number(0)
        let place: Int?
        if kind == 0 {
            let criterion = CellCriterion(exactly: sought)
            place = values.firstIndex { $0 != nil && criterion.accepts($0) }
        } else {
            let like = values.indices.filter { isComparable(values[$0], sought) }
            place =
                like.prefix { index in
                    kind > 0 ? order(values[index], sought) <= 0 : order(values[index], sought) >= 0
                }.last
        }
        guard let place else { throw .missing }
        return place
    }

    private static func isComparable(_ value: CellValue?, _ sought: CellValue) -> Bool {
        switch (value, sought) {
        case (.number?, .number), (.text?, .text), (.boolean?, .boolean): true
        default: false
        }
    }

    private static func lookUp(
        _ book: Recalculation,
        _ operands: [Operand],
        down isDown: Bool
    ) throws(ErrorValue) -> Operand {
        let grid = book.grid(operands[1])
        let index = try number(operands[2], book)
        let isSorted = operands.count > 3 ? try book.grid(operands[3]).values[0].asTruth() : true
        guard index >= 1 else { throw .value }
        guard index < Double((isDown ? grid.columns : grid.rows) + 1) else { throw .reference }
        let keys = (0..<(isDown ? grid.rows : grid.columns)).map {
            isDown ? grid[$0, 0] : grid[0, $0]
        }
        let place = try place(of: book.grid(operands[0]).values[0], in: keys, isSorted ? 1 : 0)
        let other = Int(index) - 1
        return .one(isDown ? grid[place, other] : grid[other, place])
    }
}
