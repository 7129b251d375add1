import DigitalMaturity

/// What the words of formulas mean in a workbook: its sheets, names and tables.
struct FormulaNames {
    private let sheets: [String: Int]
    private let names: [DefinedName]
    private let tables: [String: (sheet: Int, table: NamedTable)]

    init(_ workbook: Workbook) {
        let places = workbook.sheets.enumerated().map { ($1.name.lowercased(), $0) }
        sheets = Dictionary(places) { first, _ in first }
        names = workbook.names
        let own = workbook.sheets.enumerated().flatMap { index, sheet in
            sheet.tables.map { ($0.name.lowercased(), (index, $0)) }
        }
        tables = Dictionary(own) { first, _ in first }
    }

    /// The tree of a formula in which every name is found.
    func tree(of formula: CellFormula, at cell: CellKey) throws(FormulaFault) -> FormulaTree {
        let down = cell.reference.row - formula.origin.row
        let right = cell.reference.column - formula.origin.column
        let place = Place(cell: cell, down: down, right: right, depth: 0)
        var names = 0
        return try found(try FormulaReader.tree(of: formula.text), place, &names)
    }

    /// The most names in one formula, those within names too: they could stand for ever more.
    private static let mostNames = 500

    /// Where a formula is, and how far from the cell for which it was written.
    private struct Place {
        let cell: CellKey
        let down: Int
        let right: Int
        /// How many names led here.
        let depth: Int
    }

    private func found(
        _ tree: FormulaTree,
        _ place: Place,
        _ names: inout Int
    ) throws(FormulaFault) -> FormulaTree {
        switch tree {
        case .value, .array, .cells: return tree
        case .reference(let cells): return try area(of: cells, place)
        case .name(let name): return try meaning(of: name, place, &names)
        case .table(let name, let parts): return .cells(try area(of: name, parts, place))
        case .negative(let part): return .negative(try found(part, place, &names))
        case .percent(let part): return .percent(try found(part, place, &names))
        case .operations(let first, let others):
            var found: [FormulaTree.Operation] = []
            for other in others {
                let operand = try self.found(other.operand, place, &names)
                found.append(.init(symbol: other.symbol, operand: operand))
            }
            return .operations(try self.found(first, place, &names), found)
        case .call(let name, let arguments):
            let taken = Recalculation.choices[name] ?? FormulaFunction.all[name]?.arguments
            guard let taken else { throw .function(name) }
            guard taken ~= arguments.count else { throw .arguments(name, arguments.count) }
            var found: [FormulaTree] = []
            for argument in arguments { found.append(try self.found(argument, place, &names)) }
            return .call(name, found)
        }
    }

    private func meaning(
        of name: String,
        _ place: Place,
        _ count: inout Int
    ) throws(FormulaFault) -> FormulaTree {
        count += 1
        guard count <= FormulaNames.mostNames else { throw .tooLarge }
        let known = names.filter { $0.name.lowercased() == name.lowercased() }
        let own = known.first { $0.sheet == place.cell.sheet } ?? known.first { $0.sheet == nil }
        guard let own, place.depth < 8 else { throw .name(name) }
        let inner = Place(cell: place.cell, down: 0, right: 0, depth: place.depth + 1)
        return try found(try FormulaReader.tree(of: own.text), inner, &count)
    }

    private func area(of cells: NamedCells, _ place: Place) throws(FormulaFault) -> FormulaTree {
        var sheet = place.cell.sheet
        if let name = cells.sheet {
            guard let found = sheets[name.lowercased()] else { throw .sheet(name) }
            sheet = found
        }
        let rows = ends(cells.first.row, cells.last.row, CellReference.rows, place.down)
        let columns = ends(
            cells.first.column,
            cells.last.column,
            CellReference.columns,
            place.right
        )
        guard let rows, let columns else { return .value(.error(ErrorValue.reference.text)) }
        return .cells(SheetArea(sheet: sheet, rows: rows, columns: columns))
    }

    /// The rows or columns between two ends, moved with the formula; all where none is named.
    private func ends(
        _ first: NamedCells.End?,
        _ last: NamedCells.End?,
        _ all: ClosedRange<Int>,
        _ distance: Int
    ) -> ClosedRange<Int>? {
        guard let first, let last else { return all }
        let moved = [first, last].map { $0.number + ($0.isFixed ? 0 : distance) }
        guard moved.allSatisfy(all.contains) else { return nil }
        return min(moved[0], moved[1])...max(moved[0], moved[1])
    }

    // MARK: Tables

    private func area(
        of name: String,
        _ parts: [String],
        _ place: Place
    ) throws(FormulaFault) -> SheetArea {
        let cell = place.cell
        let around = tables.values.first {
            $0.sheet == cell.sheet && $0.table.range.contains(cell.reference)
        }
        guard let (sheet, table) = name.isEmpty ? around : tables[name.lowercased()] else {
            throw .name(name)
        }
        return SheetArea(
            sheet: sheet,
            rows: try rows(of: table, parts, cell.reference.row),
            columns: try columns(of: table, parts)
        )
    }

    private func rows(
        of table: NamedTable,
        _ parts: [String],
        _ row: Int
    ) throws(FormulaFault) -> ClosedRange<Int> {
        let (first, last) = (table.range.first.row, table.range.last.row)
        let (top, bottom) = (first + table.headers, last - table.totals)
        let words = parts.filter { $0.hasPrefix("#") }.map { $0.lowercased() }
        guard top <= bottom else { throw .name(table.name) }
        switch words {
        case [], ["#data"]: return top...bottom
        case ["#all"]: return first...last
        case ["#headers"]: return first...max(first, top - 1)
        case ["#totals"]: return min(last, bottom + 1)...last
        case ["#this row"] where top...bottom ~= row: return row...row
        default: throw .name(words.joined(separator: ","))
        }
    }

    private func columns(
        of table: NamedTable,
        _ parts: [String]
    ) throws(FormulaFault) -> ClosedRange<Int> {
        let left = table.range.first.column
        var places: [Int] = []
        for part in parts where !part.hasPrefix("#") && part != ":" && !part.isEmpty {
            let name = part.lowercased()
            guard let place = table.columns.firstIndex(where: { $0.lowercased() == name }) else {
                throw .name("\(table.name)[\(part)]")
            }
            places.append(left + place)
        }
        guard let first = places.min(), let last = places.max() else {
            return left...table.range.last.column
        }
        return first...last
    }
}

extension FormulaTree {
    /// The cells that are named in it.
    var areas: [SheetArea] {
        switch self {
        case .cells(let area): [area]
        case .value, .array, .reference, .name, .table: []
        case .negative(let part), .percent(let part): part.areas
        case .operations(let first, let others): first.areas + others.flatMap(\.operand.areas)
        case .call(_, let arguments): arguments.flatMap(\.areas)
        }
    }
}
