/// A formula of a spreadsheet as a tree; only what the plan model uses.
indirect enum Formula {
    /// An operation on two values.
    enum Operation: String {
        case equal = "="
        case unequal = "<>"
        case less = "<"
        case most = "<="
        case greater = ">"
        case least = ">="
        case joined = "&"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
        case power = "^"

        /// How tightly it binds.
        var rank: Int {
            switch self {
            case .equal, .unequal, .less, .most, .greater, .least: 1
            case .joined: 2
            case .plus, .minus: 3
            case .times, .over: 4
            case .power: 5
            }
        }
    }

    case number(Double)
    case text(String)
    /// Cells of a sheet; one cell where the bounds are one.
    case area(CellArea)
    case negative(Formula)
    case operation(Operation, Formula, Formula)
    case call(String, [Formula])
    case failed
}

/// Cells of a sheet by row and column, from 1; the sheet is the formula's own where none is named.
struct CellArea: Hashable {
    let sheet: String?
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
}

/// Reads a formula; what it cannot read is `failed`.
struct FormulaParser {
    private var rest: Substring

    private init(_ text: String) { rest = text.dropFirst() }

    /// Reads `=SUM(B3:B9)`.
    static func parse(_ text: String) -> Formula {
        var parser = FormulaParser(text)
        let formula = parser.expression(0)
        return parser.rest.isEmpty ? formula : .failed
    }

    private mutating func expression(_ rank: Int) -> Formula {
        var left = primary()
        while let operation = operation(), operation.rank > rank {
            rest = rest.dropFirst(operation.rawValue.count)
            left = .operation(operation, left, expression(operation.rank))
        }
        return left
    }

    private func operation() -> Formula.Operation? {
        Formula.Operation(rawValue: String(rest.prefix(2)))
            ?? Formula.Operation(rawValue: String(rest.prefix(1)))
    }

    private mutating func primary() -> Formula {
        guard let first = rest.first else { return .failed }
        switch first {
        case "-":
            rest.removeFirst()
            return .negative(primary())
        case "(":
            rest.removeFirst()
            let inner = expression(0)
            return take(")") ? inner : .failed
        case "\"": return text()
        case "0"..."9", ".": return number()
        default: return named()
        }
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func text() -> Formula {
        var result = ""
        rest.removeFirst()
        while let character = rest.popFirst() {
            if character != "\"" {
                result.append(character)
            } else if !take("\"") {
                return .text(result)
            } else {
                result.append("\"")
            }
        }
        return .failed
    }

    private mutating func number() -> Formula {
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        rest = rest.dropFirst(digits.count)
        return Double(digits).map(Formula.number) ?? .failed
    }

    /// A call, a cell or an area.
    private mutating func named() -> Formula {
        if rest.first == "'" {
            rest.removeFirst()
            let sheet = String(rest.prefix { $0 != "'" })
            rest = rest.dropFirst(sheet.count)
            return take("'!") ? area(on: sheet) : .failed
        }
        let word = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "$" || $0 == "_" })
        if rest.dropFirst(word.count).first == "(" {
            rest = rest.dropFirst(word.count + 1)
            return .call(word, arguments())
        }
        if rest.dropFirst(word.count).first == "!" {
            rest = rest.dropFirst(word.count + 1)
            return area(on: word)
        }
        return area(on: nil)
    }

    private mutating func arguments() -> [Formula] {
        if take(")") { return [] }
        var found = [expression(0)]
        while take(",") { found.append(expression(0)) }
        return take(")") ? found : [.failed]
    }

    private mutating func area(on sheet: String?) -> Formula {
        guard let first = cell() else { return .failed }
        let last = take(":") ? cell() : first
        guard let last, first.row <= last.row, first.column <= last.column else { return .failed }
        return .area(
            CellArea(
                sheet: sheet,
                rows: first.row...last.row,
                columns: first.column...last.column
            )
        )
    }

    private mutating func cell() -> (row: Int, column: Int)? {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "$" }
        rest = rest.dropFirst(name.count)
        let plain = name.filter { $0 != "$" }
        let letters = plain.prefix { $0.isLetter }
        guard !letters.isEmpty, let row = Int(plain.dropFirst(letters.count)) else { return nil }
        let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
        return (row, column)
    }
}
