import DigitalMaturity

/// Works out the formulas of sheets, so that programs that do not calculate show what is true.
struct FormulaSheets {
    private var cells: [String: [[FilledSheet.Value]]] = [:]
    private var known: [CellArea: FormulaValue] = [:]
    /// The cells, by name, whose formula gives an error; a model has none.
    private(set) var errors: [String] = []

    /// Takes the cells of sheets by their names.
    init(_ pages: [ModelWorkbook.Page]) {
        for page in pages {
            switch page {
            case .input(let sheet): cells[sheet.name] = sheet.cells
            case .worked(let sheet): cells[sheet.name] = sheet.rows.map { $0.map(\.value) }
            }
        }
    }

    /// The sheet with what each formula gives beside it.
    mutating func filled(_ sheet: ModelSheet) -> ModelSheet {
        var sheet = sheet
        for row in sheet.rows.indices {
            for column in sheet.rows[row].indices {
                guard case .formula(let text, _) = sheet.rows[row][column].value else { continue }
                let value = value(row + 1, column + 1, on: sheet.name)
                if value == .error {
                    errors.append("\(sheet.name)!\(columnLetters(column))\(row + 1)")
                }
                sheet.rows[row][column].value = .formula(text, value.stored)
            }
        }
        return sheet
    }

    private mutating func value(_ row: Int, _ column: Int, on sheet: String) -> FormulaValue {
        guard let rows = cells[sheet] else { return .error }
        guard rows.indices.contains(row - 1), rows[row - 1].indices.contains(column - 1) else {
            return .blank
        }
        guard case .formula(let text, let stored) = rows[row - 1][column - 1] else {
            return FormulaValue(rows[row - 1][column - 1])
        }
        let place = CellArea(sheet: sheet, rows: row...row, columns: column...column)
        if let value = known[place] { return value }
        known[place] = .error
        let isWorkedOut = stored != .blank
        let value =
            isWorkedOut
            ? FormulaValue(stored) : self.value(of: FormulaParser.parse(text), on: sheet).single
        known[place] = value
        return value
    }

    private mutating func value(of area: CellArea, on sheet: String) -> FormulaValue {
        let sheet = area.sheet ?? sheet
        if area.rows.count == 1, area.columns.count == 1 {
            return value(area.rows.lowerBound, area.columns.lowerBound, on: sheet)
        }
        return .area(
            area.rows.map { row in area.columns.map { value(row, $0, on: sheet) } }
        )
    }

    private mutating func value(of formula: Formula, on sheet: String) -> FormulaValue {
        switch formula {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .area(let area): return value(of: area, on: sheet)
        case .failed: return .error
        case .negative(let inner):
            return .each(.number(-1), value(of: inner, on: sheet), Formula.Operation.times.result)
        case .operation(let operation, let left, let right):
            let (left, right) = (value(of: left, on: sheet), value(of: right, on: sheet))
            return .each(left, right, operation.result)
        case .call("IF", let parts):
            guard parts.count == 3 else { return .error }
            let condition = value(of: parts[0], on: sheet).single
            if condition == .error { return .error }
            return value(of: parts[condition.isTrue ? 1 : 2], on: sheet)
        case .call(let name, let parts):
            var values: [FormulaValue] = []
            for part in parts { values.append(value(of: part, on: sheet)) }
            return result(of: name, values)
        }
    }
}

/// What a function gives; an error for one that the model does not use.
private func result(of name: String, _ values: [FormulaValue]) -> FormulaValue {
    let all = values.flatMap(\.cells).flatMap(\.self)
    if name != "COUNTIF", all.contains(.error) { return .error }
    let numbers = all.compactMap { value -> Double? in
        if case .number(let number) = value { number } else { nil }
    }
    switch name {
    case "SUM": return .number(numbers.reduce(0, +))
    case "MIN": return .number(numbers.min() ?? 0)
    case "MAX": return .number(numbers.max() ?? 0)
    case "AND": return .truth(all.allSatisfy(\.isTrue))
    case "OR": return .truth(all.contains(where: \.isTrue))
    case "ABS": return values[0].single.number.map { .number(abs($0)) } ?? .error
    case "ROUND": return rounded(values)
    case "SUMPRODUCT": return product(values)
    case "COUNTIF":
        let wanted = values[1].single
        let matches = values[0].cells.flatMap(\.self).count {
            $0 != .blank && Formula.Operation.equal.result($0, wanted) == .truth(true)
        }
        return .number(Double(matches))
    case "MATCH": return position(values)
    case "INDEX": return picked(values)
    default: return .error
    }
}

/// To so many places, halves away from nought, as decimal numbers are rounded by hand.
private func rounded(_ values: [FormulaValue]) -> FormulaValue {
    guard values.count == 2, let value = values[0].single.number,
        let places = values[1].single.number
    else { return .error }
    let scale = (0..<Int(places)).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = abs(value) * scale
    let whole = (scaled + scaled * 0x1p-50).rounded(.toNearestOrAwayFromZero)
    return .number((value < 0 ? -whole : whole) / scale)
}

private func product(_ values: [FormulaValue]) -> FormulaValue {
    var sums = values[0].cells.flatMap(\.self).map(factor)
    for value in values.dropFirst() {
        let next = value.cells.flatMap(\.self)
        guard next.count == sums.count else { return .error }
        for index in sums.indices { sums[index] *= factor(next[index]) }
    }
    return .number(sums.reduce(0, +))
}

private func factor(_ value: FormulaValue) -> Double {
    if case .number(let number) = value { number } else { 0 }
}

private func position(_ values: [FormulaValue]) -> FormulaValue {
    let wanted = values[0].single
    let found = values[1].cells.flatMap(\.self).firstIndex {
        $0 != .blank && Formula.Operation.equal.result($0, wanted) == .truth(true)
    }
    return found.map { .number(Double($0 + 1)) } ?? .error
}

private func picked(_ values: [FormulaValue]) -> FormulaValue {
    let cells = values[0].cells
    var places = values.dropFirst().map { Int($0.single.number ?? 0) - 1 }
    if places.count == 1 { places = cells.count == 1 ? [0, places[0]] : [places[0], 0] }
    guard cells.indices.contains(places[0]), cells[places[0]].indices.contains(places[1]) else {
        return .error
    }
    return cells[places[0]][places[1]]
}

extension FormulaValue {
    /// The value of a cell.
    init(_ value: FilledSheet.Value) {
        switch value {
        case .blank: self = .blank
        case .text(let text): self = .text(text)
        case .number(let number), .share(let number): self = .number(number)
        case .day(let day): self = .number(Double(day.dayNumber))
        case .formula(_, let value): self = FormulaValue(value)
        }
    }

    /// The value as a file keeps it beside its formula.
    fileprivate var stored: FilledSheet.Value {
        switch self {
        case .number(let number): .number(number)
        case .truth(let truth): .number(truth ? 1 : 0)
        case .text(let text): .text(text)
        case .blank: .number(0)
        case .error, .area: .text("")
        }
    }
}
