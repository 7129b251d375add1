/// What a formula gives, or what is in a cell.
enum FormulaValue: Equatable {
    case blank
    case number(Double)
    case text(String)
    case truth(Bool)
    case error
    /// Cells, row by row.
    case area([[FormulaValue]])

    /// The number that arithmetic takes it for; `nil` for words.
    var number: Double? {
        switch self {
        case .blank: 0
        case .number(let number): number
        case .truth(let truth): truth ? 1 : 0
        case .text, .error, .area: nil
        }
    }

    /// The cells of an area; of one value, itself.
    var cells: [[FormulaValue]] { if case .area(let cells) = self { cells } else { [[self]] } }

    /// The value alone, where an area has only one.
    var single: FormulaValue {
        guard case .area(let cells) = self else { return self }
        return cells.count == 1 && cells[0].count == 1 ? cells[0][0] : .error
    }

    /// Whether a condition holds.
    var isTrue: Bool { (number ?? 0) != 0 }

    /// The same of every cell; an area in an operation with a value takes it for each of its cells.
    static func each(
        _ left: FormulaValue,
        _ right: FormulaValue,
        _ combine: (FormulaValue, FormulaValue) -> FormulaValue
    ) -> FormulaValue {
        switch (left, right) {
        case (.area, _), (_, .area):
            let (a, b) = (left.cells, right.cells)
            let (height, width) = (max(a.count, b.count), max(a[0].count, b[0].count))
            return .area(
                (0..<height).map { row in
                    (0..<width).map { column in
                        let (x, y) = (a[a.count == 1 ? 0 : row], b[b.count == 1 ? 0 : row])
                        return combine(
                            x[x.count == 1 ? 0 : column],
                            y[y.count == 1 ? 0 : column]
                        )
                    }
                }
            )
        default: return combine(left, right)
        }
    }
}

extension Formula.Operation {
    /// What it makes of two values.
    func result(_ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
        if left == .error || right == .error { return .error }
        switch self {
        case .equal, .unequal, .less, .most, .greater, .least:
            return .truth(holds(order(left, right)))
        case .joined: return .text(words(left) + words(right))
        case .plus, .minus, .times, .over, .power:
            guard let a = left.number, let b = right.number else { return .error }
            if self == .over, b == 0 { return .error }
            return .number(arithmetic(a, b))
        }
    }

    private func arithmetic(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .minus: a - b
        case .times: a * b
        case .over: a / b
        case .power: (0..<Int(b)).reduce(1) { product, _ in product * a }
        default: a + b
        }
    }

    /// Numbers come before words, words before truths, as in spreadsheets.
    private func order(_ left: FormulaValue, _ right: FormulaValue) -> Int {
        switch (left, right) {
        case (.text(let a), .text(let b)): order(a.lowercased(), b.lowercased())
        case (.text(let a), .blank): order(a, "")
        case (.blank, .text(let b)): order("", b)
        case (.text, _): 1
        case (_, .text): -1
        default: order(left.number ?? 0, right.number ?? 0)
        }
    }

    private func order<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }

    private func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .unequal: order != 0
        case .less: order < 0
        case .most: order <= 0
        case .greater: order > 0
        default: order >= 0
        }
    }

    private func words(_ value: FormulaValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): plainDecimal(number)
        case .truth(let truth): truth ? "TRUE" : "FALSE"
        case .blank, .error, .area: ""
        }
    }
}
