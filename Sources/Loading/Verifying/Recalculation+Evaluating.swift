import DigitalMaturity

// What a formula gives. It takes the values that are known by then.

extension Recalculation {
    /// What `tree` gives in `cell`; in an array, cells and arrays are worked out value by value.
    func operand(_ tree: FormulaTree, at cell: CellKey, inArray: Bool) -> Operand {
        switch tree {
        case .value(let value): return .one(value)
        case .cells(let area): return .cells(area)
        case .array(let rows):
            return .many(
                ValueGrid(rows: rows.count, columns: rows[0].count, values: rows.flatMap(\.self))
            )
        case .negative(let part):
            return lifted([part], at: cell, inArray) { (values) throws(ErrorValue) in
                .finite(-(try values[0].asNumber()))
            }
        case .percent(let part):
            return lifted([part], at: cell, inArray) { (values) throws(ErrorValue) in
                .finite(try values[0].asNumber() / 100)
            }
        case .operations(let first, let others):
            return others.reduce(operand(first, at: cell, inArray: inArray)) { result, next in
                let other = operand(next.operand, at: cell, inArray: inArray)
                return lifted([result, other], at: cell, inArray) { (values) throws(ErrorValue) in
                    try operation(next.symbol, values[0], values[1])
                }
            }
        case .call(let name, let arguments):
            return call(name, arguments, at: cell, inArray: inArray)
        case .reference, .name, .table: return .error(.reference)
        }
    }

    /// The single value of an operand: of cells, the one in the row or column of the formula.
    func single(_ operand: Operand, at cell: CellKey) -> CellValue? {
        switch operand {
        case .one(let value): return value
        case .many(let grid): return grid.values.first ?? nil
        case .cells(let area):
            if area.isCell { return self[area, 0, 0] }
            let (row, column) = (cell.reference.row, cell.reference.column)
            if area.columns.count == 1, area.rows ~= row {
                return self[area, row - area.rows.lowerBound, 0]
            }
            if area.rows.count == 1, area.columns ~= column {
                return self[area, 0, column - area.columns.lowerBound]
            }
            return .error(ErrorValue.value.text)
        }
    }

    /// What `body` makes of the values of `parts`, one by one where they are in an array.
    private func lifted(
        _ parts: [Operand],
        at cell: CellKey,
        _ inArray: Bool,
        _ body: ([CellValue?]) throws(ErrorValue) -> CellValue?
    ) -> Operand {
        guard inArray, parts.contains(where: { !$0.isOne }) else {
            let values = parts.map { single($0, at: cell) }
            return .one(value { () throws(ErrorValue) in try body(values) })
        }
        return .many(
            ValueGrid.lifting(parts.map(grid)) { values in
                value { () throws(ErrorValue) in try body(values) }
            }
        )
    }

    private func lifted(
        _ parts: [FormulaTree],
        at cell: CellKey,
        _ inArray: Bool,
        _ body: ([CellValue?]) throws(ErrorValue) -> CellValue?
    ) -> Operand {
        lifted(parts.map { operand($0, at: cell, inArray: inArray) }, at: cell, inArray, body)
    }

    private func operation(
        _ symbol: String,
        _ one: CellValue?,
        _ other: CellValue?
    ) throws(ErrorValue) -> CellValue {
        if let error = one.error ?? other.error { throw error }
        switch symbol {
        case "&": return .text(try one.asText() + other.asText())
        case "=": return .boolean(order(one, other) == 0)
        case "<>": return .boolean(order(one, other) != 0)
        case "<": return .boolean(order(one, other) < 0)
        case ">": return .boolean(order(one, other) > 0)
        case "<=": return .boolean(order(one, other) <= 0)
        case ">=": return .boolean(order(one, other) >= 0)
        default: break
        }
        let (first, second) = (try one.asNumber(), try other.asNumber())
        switch symbol {
        case "+": return .finite(added(first, second))
        case "-": return .finite(added(first, -second))
        case "*": return .finite(first * second)
        case "^": return try raised(first, second)
        default:
            guard second != 0 else { throw .division }
            return .finite(first / second)
        }
    }

    // MARK: Functions

    private func call(
        _ name: String,
        _ arguments: [FormulaTree],
        at cell: CellKey,
        inArray: Bool
    ) -> Operand {
        let condition = arguments.first.map { operand($0, at: cell, inArray: inArray) }
        if let condition, let chosen = choice(name, condition, arguments, at: cell, inArray) {
            return chosen
        }
        guard let function = FormulaFunction.all[name] else { return .error(.reference) }
        let inArray = inArray || function.takesArrays
        let operands = arguments.map { operand($0, at: cell, inArray: inArray) }
        switch function.body {
        case .scalar(let body): return lifted(operands, at: cell, inArray, body)
        case .whole(let body):
            let given = operands.map {
                FormulaFunction.Argument(grid: grid($0), isRange: !$0.isOne)
            }
            return .one(value { () throws(ErrorValue) in try body(given) })
        case .choosing(let body):
            do throws(ErrorValue) { return try body(self, operands) } catch { return .error(error) }
        }
    }

    /// What a function gives that works out only the argument it chooses; `nil` for other functions.
    private func choice(
        _ name: String,
        _ first: Operand,
        _ arguments: [FormulaTree],
        at cell: CellKey,
        _ inArray: Bool
    ) -> Operand? {
        let argument = { (index: Int) in
            index < arguments.count ? operand(arguments[index], at: cell, inArray: inArray) : nil
        }
        switch name {
        case "IF" where inArray && !first.isOne:
            let others = [argument(1), argument(2) ?? .one(.boolean(false))].compactMap(\.self)
            return lifted([first] + others, at: cell, inArray) { (values) throws(ErrorValue) in
                if let error = values[0].error { throw error }
                return values[try values[0].asTruth() ? 1 : 2]
            }
        case "IF":
            let truth = single(first, at: cell)
            guard let isTrue = try? truth.asTruth() else {
                return .one(.error((truth.error ?? .value).text))
            }
            return argument(isTrue ? 1 : 2) ?? .one(.boolean(isTrue))
        case "IFERROR", "IFNA":
            let isCaught = { (value: CellValue?) in
                name == "IFNA" ? value.error == .missing : value.error != nil
            }
            if inArray, !first.isOne {
                return lifted([first, argument(1) ?? .one(nil)], at: cell, inArray) {
                    isCaught($0[0]) ? $0[1] : $0[0]
                }
            }
            let value = single(first, at: cell)
            return isCaught(value) ? argument(1) : .one(value)
        case "CHOOSE":
            let value = single(first, at: cell)
            guard let number = try? value.asNumber(), number >= 1,
                number < Double(arguments.count)
            else { return .one(.error((value.error ?? .value).text)) }
            return argument(Int(number))
        default: return nil
        }
    }

    /// The functions that work out only the argument that they choose, and how many they take.
    static let choices = ["IF": 2...3, "IFERROR": 2...2, "IFNA": 2...2, "CHOOSE": 2...255]
}

extension Operand {
    /// Whether it is neither cells nor an array.
    var isOne: Bool { if case .one = self { true } else { false } }
}

// MARK: - The values of cells

extension Recalculation {
    /// All values of an operand.
    func grid(_ operand: Operand) -> ValueGrid {
        switch operand {
        case .one(let value): return ValueGrid(value)
        case .many(let grid): return grid
        case .cells(let area):
            let (rows, columns) = (area.rows.count, area.columns.count)
            var values: [CellValue?] = []
            values.reserveCapacity(rows * columns)
            for row in 0..<rows {
                for column in 0..<columns { values.append(self[area, row, column]) }
            }
            return ValueGrid(rows: rows, columns: columns, values: values)
        }
    }

    func size(_ operand: Operand) -> (rows: Int, columns: Int) {
        switch operand {
        case .one: (1, 1)
        case .many(let grid): (grid.rows, grid.columns)
        case .cells(let area): (area.rows.count, area.columns.count)
        }
    }

    /// A cell of an operand, counted from 1; 0 stands for all rows or columns.
    func part(of operand: Operand, row: Int, column: Int) -> Operand {
        guard case .cells(let area) = operand else {
            let grid = grid(operand)
            let rows = row == 0 ? Array(0..<grid.rows) : [row - 1]
            let columns = column == 0 ? Array(0..<grid.columns) : [column - 1]
            let values = rows.flatMap { row in columns.map { grid[row, $0] } }
            return values.count == 1
                ? .one(values[0])
                : .many(ValueGrid(rows: rows.count, columns: columns.count, values: values))
        }
        let (top, left) = (area.rows.lowerBound + row - 1, area.columns.lowerBound + column - 1)
        return .cells(
            SheetArea(
                sheet: area.sheet,
                rows: row == 0 ? area.rows : top...top,
                columns: column == 0 ? area.columns : left...left
            )
        )
    }
}
