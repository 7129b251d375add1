import DigitalMaturity

/// Reads a formula in the language of Excel (ECMA-376 part 1, 18.17) or in OpenFormula, which the text
/// of an OpenDocument file begins with.
struct FormulaReader {
    private var scanner: FormulaScanner
    private var depth = 0

    /// Reads a whole formula.
    static func tree(of text: String) throws(FormulaFault) -> FormulaTree {
        var (text, isOpen) = (Substring(text), false)
        for (prefix, open) in [("of:", true), ("msoxl:", false)] where text.hasPrefix(prefix) {
            (text, isOpen) = (text.dropFirst(prefix.count), open)
        }
        if text.hasPrefix("=") { text = text.dropFirst() }
        var parser = FormulaReader(scanner: FormulaScanner(text, isOpen: isOpen))
        let tree = try parser.operations(0)
        guard parser.scanner.isAtEnd else { throw parser.scanner.fault }
        return tree
    }

    private init(scanner: FormulaScanner) { self.scanner = scanner }

    /// The ranks of operations, the loosest first, all from left to right.
    private static let ranks = [
        ["<>", "<=", ">=", "=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"],
    ]

    private mutating func operations(_ rank: Int) throws(FormulaFault) -> FormulaTree {
        guard rank < FormulaReader.ranks.count else { return try signed() }
        let first = try operations(rank + 1)
        var others: [FormulaTree.Operation] = []
        while let symbol = scanner.take(oneOf: FormulaReader.ranks[rank]) {
            others.append(.init(symbol: symbol, operand: try operations(rank + 1)))
        }
        return others.isEmpty ? first : .operations(first, others)
    }

    /// What stands between two operators; a sign binds closer than any of them.
    private mutating func signed() throws(FormulaFault) -> FormulaTree {
        var (signs, isNegative) = (0, false)
        while let sign = scanner.take(oneOf: ["-", "+"]) {
            signs += 1
            if sign == "-" { isNegative.toggle() }
        }
        var tree = try primary()
        var percents = 0
        while scanner.take("%") {
            percents += 1
            guard percents <= 8 else { throw .tooLarge }
            tree = .percent(tree)
        }
        // A sign makes a number even where two of them cancel out.
        if isNegative { return .negative(tree) }
        return signs > 1 ? .negative(.negative(tree)) : tree
    }

    private mutating func primary() throws(FormulaFault) -> FormulaTree {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64 else { throw .tooLarge }
        if scanner.take("(") {
            let tree = try operations(0)
            guard scanner.take(")") else { throw scanner.fault }
            return tree
        }
        if scanner.take("{") { return try array() }
        if let value = try scanner.literal() { return .value(value) }
        let cells = scanner.isOpen ? try scanner.openCells() : try scanner.cells()
        if let cells { return cells }
        return try named()
    }

    /// A call, a column of a table, a truth, or a name.
    private mutating func named() throws(FormulaFault) -> FormulaTree {
        guard let name = scanner.word() else {
            if scanner.take("[") { return .table("", try scanner.tableParts()) }
            throw scanner.fault
        }
        if scanner.take("(") { return .call(plain(name), try arguments()) }
        if scanner.take("[") { return .table(name, try scanner.tableParts()) }
        switch name.uppercased() {
        case "TRUE": return .value(.boolean(true))
        case "FALSE": return .value(.boolean(false))
        default: return .name(name)
        }
    }

    private mutating func arguments() throws(FormulaFault) -> [FormulaTree] {
        if scanner.take(")") { return [] }
        var arguments: [FormulaTree] = []
        while true {
            arguments.append(scanner.isAtArgumentEnd ? .value(nil) : try operations(0))
            if scanner.take(")") { return arguments }
            guard scanner.take(scanner.isOpen ? ";" : ",") else { throw scanner.fault }
        }
    }

    private mutating func array() throws(FormulaFault) -> FormulaTree {
        var rows: [[CellValue]] = [[]]
        while true {
            rows[rows.count - 1].append(try constant())
            if scanner.take("}") { break }
            if scanner.take(scanner.isOpen ? "|" : ";") {
                rows.append([])
            } else if !scanner.take(scanner.isOpen ? ";" : ",") {
                throw scanner.fault
            }
        }
        guard Set(rows.map(\.count)).count == 1 else { throw scanner.fault }
        return .array(rows)
    }

    private mutating func constant() throws(FormulaFault) -> CellValue {
        switch try signed() {
        case .value(let value?): return value
        case .negative(.value(.number(let number))): return .number(-number)
        default: throw scanner.fault
        }
    }
}

/// The name of a function without what files put before newer ones.
private func plain(_ name: String) -> String {
    var name = name.uppercased()[...]
    for prefix in ["_XLFN.", "_XLWS.", "COM.MICROSOFT.", "ORG.LIBREOFFICE."]
    where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
    return String(name)
}
