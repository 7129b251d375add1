import DigitalMaturity

/// What a formula is written in: signs, words, literals and the names of cells.
struct FormulaScanner {
    /// Whether the formula is in OpenFormula (ISO/IEC 26300-2), which puts references in brackets.
    let isOpen: Bool
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: Substring, isOpen: Bool) {
        bytes = Array(text.utf8)
        self.isOpen = isOpen
    }

    /// That the formula cannot be read from here on.
    var fault: FormulaFault {
        .unreadable(near: String(decoding: bytes[position...].prefix(12), as: UTF8.self))
    }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return position == bytes.count
        }
    }

    /// Whether an argument ends here, perhaps before it began.
    var isAtArgumentEnd: Bool {
        mutating get {
            skipSpace()
            let ends = [isOpen ? UInt8(ascii: ";") : UInt8(ascii: ","), UInt8(ascii: ")")]
            return next.map(ends.contains) ?? false
        }
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte <= 0x20 { position += 1 }
    }

    /// Whether `symbol` is next, which is then taken.
    mutating func take(_ symbol: String) -> Bool {
        skipSpace()
        guard bytes[position...].starts(with: symbol.utf8) else { return false }
        position += symbol.utf8.count
        return true
    }

    mutating func take(oneOf symbols: [String]) -> String? { symbols.first { take($0) } }

    // MARK: Literals

    /// A number, a text or an error that is written out.
    mutating func literal() throws(FormulaFault) -> CellValue? {
        skipSpace()
        switch next {
        case UInt8(ascii: "\""): return .text(try quoted(by: UInt8(ascii: "\"")))
        case UInt8(ascii: "#"):
            let errors = ErrorValue.all.first { bytes[position...].starts(with: $0.utf8) }
            guard let error = errors else { throw fault }
            position += error.utf8.count
            return .error(error)
        case let byte? where byte.isDigit || byte == UInt8(ascii: "."): return number()
        default: return nil
        }
    }

    /// A number; `nil` for the beginning of a range of rows, `1:3`.
    private mutating func number() -> CellValue? {
        let start = position
        while let byte = next, byte.isDigit || byte == UInt8(ascii: ".") { position += 1 }
        if let byte = next, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            let mark = position
            position += 1
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
            if next?.isDigit == true {
                while next?.isDigit == true { position += 1 }
            } else {
                position = mark
            }
        }
        let number = Double(String(decoding: bytes[start..<position], as: UTF8.self))
        guard let number, number.isFinite, next != UInt8(ascii: ":") else {
            position = start
            return nil
        }
        return .number(number)
    }

    /// A text in quotation marks, in which two of them are one.
    private mutating func quoted(by mark: UInt8) throws(FormulaFault) -> String {
        let start = fault
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            if byte == mark {
                guard next == mark else { return String(decoding: text, as: UTF8.self) }
                position += 1
            }
            text.append(byte)
        }
        throw start
    }

    /// A name of letters, digits, points and underscores.
    mutating func word() -> String? {
        skipSpace()
        let start = position
        while let byte = next, byte.isNamePart { position += 1 }
        return start == position
            ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
    }

    // MARK: Cells, as Excel writes them

    /// Cells, with their sheet if it is named; `nil` where something else is next.
    mutating func cells() throws(FormulaFault) -> FormulaTree? {
        skipSpace()
        let start = position
        let sheet = try sheet()
        if let cells = area(in: sheet) { return .reference(cells) }
        if sheet != nil, take(ErrorValue.reference.text) { return lost }
        if sheet != nil { throw fault }
        position = start
        return nil
    }

    /// Cells that were deleted.
    private var lost: FormulaTree { .value(.error(ErrorValue.reference.text)) }

    private mutating func sheet() throws(FormulaFault) -> String? {
        let start = position
        if next == UInt8(ascii: "[") {
            // `[1]Sheet!A1` is in another file; `[Column]` is in the table of the formula.
            if bytes[position...].dropFirst().first?.isDigit == true { throw .outside }
            return nil
        }
        let isQuoted = next == UInt8(ascii: "'")
        let name = isQuoted ? try quoted(by: UInt8(ascii: "'")) : word()
        guard let name, next == UInt8(ascii: "!") else {
            position = start
            return nil
        }
        guard !(isQuoted && name.contains("[")) else { throw .outside }
        position += 1
        return name
    }

    private mutating func area(in sheet: String?) -> NamedCells? {
        let start = position
        guard let first = corner() else { return nil }
        if next == UInt8(ascii: ":") {
            position += 1
            guard let last = corner(), (first.row == nil) == (last.row == nil),
                (first.column == nil) == (last.column == nil)
            else { return nil }
            if isAtEndOfName { return NamedCells(sheet: sheet, first: first, last: last) }
        } else if first.row != nil, first.column != nil, isAtEndOfName {
            return NamedCells(sheet: sheet, first: first, last: first)
        }
        position = start
        return nil
    }

    /// Whether no more of a name follows, nor the arguments of a function such as `LOG10`.
    private var isAtEndOfName: Bool {
        guard let next else { return true }
        return !next.isNamePart
            && ![UInt8(ascii: "("), UInt8(ascii: "!"), UInt8(ascii: "[")].contains(next)
    }

    /// `$B$7`, `B` or `7`.
    private mutating func corner() -> NamedCells.Corner? {
        let start = position
        var corner = NamedCells.Corner()
        let column = end { $0.isLetter }
        if let column {
            let number = column.text.utf8.reduce(0) { $0 * 26 + Int($1 & 0x1F) }
            corner.column = .init(number: number, isFixed: column.isFixed)
        }
        if let row = end({ $0.isDigit }) {
            corner.row = Int(row.text).map { .init(number: $0, isFixed: row.isFixed) }
        }
        let isCell =
            (corner.row.map { CellReference.rows ~= $0.number } ?? true)
            && (corner.column.map { CellReference.columns ~= $0.number } ?? true)
        guard isCell, corner.row != nil || corner.column != nil else {
            position = start
            return nil
        }
        return corner
    }

    private mutating func end(
        _ isPart: (UInt8) -> Bool
    ) -> (text: String, isFixed: Bool)? {
        let start = position
        let isFixed = next == UInt8(ascii: "$")
        if isFixed { position += 1 }
        let first = position
        while let byte = next, isPart(byte), position - first < 8 { position += 1 }
        guard first < position else {
            position = start
            return nil
        }
        return (String(decoding: bytes[first..<position], as: UTF8.self), isFixed)
    }

    // MARK: Cells, as OpenFormula writes them

    /// `[.B7]`, `[.B7:.C9]` or `[$'Money by year'.$B$7]`; `nil` where something else is next.
    mutating func openCells() throws(FormulaFault) -> FormulaTree? {
        guard take("[") else { return nil }
        if let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")),
            String(decoding: bytes[position..<end], as: UTF8.self).contains("#REF!")
        {
            position = end + 1
            return lost
        }
        let first = try openCorner()
        var last = first
        if next == UInt8(ascii: ":") {
            position += 1
            last = try openCorner()
        }
        guard take("]"), last.sheet == nil || last.sheet == first.sheet else { throw fault }
        return .reference(
            NamedCells(sheet: first.sheet, first: first.corner, last: last.corner)
        )
    }

    private mutating func openCorner() throws(FormulaFault) -> (
        sheet: String?, corner: NamedCells.Corner
    ) {
        if next == UInt8(ascii: "$"), bytes[position...].dropFirst().first != UInt8(ascii: ".") {
            position += 1
        }
        let isQuoted = next == UInt8(ascii: "'")
        let sheet = isQuoted ? try quoted(by: UInt8(ascii: "'")) : openWord()
        guard next != UInt8(ascii: "#") else {
            if isQuoted { throw .outside }
            throw fault
        }
        guard next == UInt8(ascii: ".") else { throw fault }
        position += 1
        guard let corner = corner() else { throw fault }
        return (sheet.isEmpty ? nil : sheet, corner)
    }

    private mutating func openWord() -> String {
        let start = position
        while let byte = next, byte.isNamePart, byte != UInt8(ascii: ".") { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    // MARK: Columns of tables

    /// `Capital]`, `[#This Row],[Capital]]` or `@Capital]`, after the bracket.
    mutating func tableParts() throws(FormulaFault) -> [String] {
        var parts: [String] = []
        if take("@") {
            parts.append("#This Row")
            if take("]") { return parts }
        }
        if next != UInt8(ascii: "[") { return parts + [try tablePart()] }
        while take("[") {
            parts.append(try tablePart())
            if !take(","), take(":") { parts.append(":") }
        }
        guard take("]") else { throw fault }
        return parts
    }

    /// A heading up to its bracket; an apostrophe stands before what would mean something else.
    private mutating func tablePart() throws(FormulaFault) -> String {
        var part: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "]") {
            position += 1
            if byte == UInt8(ascii: "'"), let escaped = next {
                position += 1
                part.append(escaped)
            } else {
                part.append(byte)
            }
        }
        guard take("]") else { throw fault }
        return String(decoding: part, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
    fileprivate var isLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }

    fileprivate var isNamePart: Bool {
        isDigit || isLetter || self >= 0x80 || "_.\\?$".utf8.contains(self)
    }
}
