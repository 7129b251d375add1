/// An Excel formula in the words of OpenFormula (OpenDocument 1.3, part 4): `=SUM('A'!$B$2:$B$4,1)` as
/// `=SUM([$'A'.$B$2:.$B$4];1)`.
///
/// It knows what we write: functions, numbers, texts, `TRUE` and `FALSE`, cells and areas with or
/// without a sheet, and names.
func openFormula(_ excel: String) -> String {
    var scanner = FormulaScanner(excel)
    return scanner.converted()
}

/// Reads an Excel formula from its start to its end.
private struct FormulaScanner {
    private var rest: Substring.UTF8View
    private var out = ""

    init(_ formula: String) { rest = formula[...].utf8 }

    mutating func converted() -> String {
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "\""): out += quoted()
            case UInt8(ascii: "'"): reference(on: quoted())
            case UInt8(ascii: ","):
                out += ";"
                rest.removeFirst()
            case _ where byte.isDigit: out += number()
            case _ where byte.isNamePart: name()
            default:
                out += String(Substring(rest.prefix(1)))
                rest.removeFirst()
            }
        }
        return out
    }

    /// A function, a cell, or the name of a sheet that needs no quotes.
    private mutating func name() {
        let word = take(while: \.isNamePart)
        switch rest.first {
        case UInt8(ascii: "!"): reference(on: word)
        case UInt8(ascii: "("): out += word
        case _ where word.isCell: area(from: "[." + word)
        default: out += ["TRUE", "FALSE"].contains(word) ? word + "()" : word
        }
    }

    /// The cells after the name of their sheet.
    private mutating func reference(on sheet: String) {
        rest.removeFirst()
        area(from: "[$\(sheet)." + take(while: \.isNamePart))
    }

    /// The rest of an area whose first cell has been read.
    private mutating func area(from first: String) {
        out += first
        if rest.first == UInt8(ascii: ":") {
            rest.removeFirst()
            out += ":." + take(while: \.isNamePart)
        }
        out += "]"
    }

    /// What is between quotes, with them; a quote within is written twice.
    private mutating func quoted() -> String {
        let start = rest
        let quote = rest.removeFirst()
        while let byte = rest.popFirst() {
            guard byte == quote else { continue }
            guard rest.first == quote else { break }
            rest.removeFirst()
        }
        return String(Substring(start[..<rest.startIndex]))
    }

    private mutating func number() -> String {
        var text = take { $0.isDigit || $0 == UInt8(ascii: ".") }
        guard let mark = rest.first, mark == UInt8(ascii: "E") || mark == UInt8(ascii: "e") else {
            return text
        }
        text += String(Substring(rest.prefix(2)))
        rest = rest.dropFirst(2)
        return text + take(while: \.isDigit)
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let part = rest.prefix(while: isPart)
        rest = rest[part.endIndex...]
        return String(Substring(part))
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether it is part of a name or of a cell: a letter, a digit, `_`, `.` or `$`.
    fileprivate var isNamePart: Bool {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
        return isLetter || isDigit || self >= 0x80 || [0x5F, 0x2E, 0x24].contains(self)
    }
}

extension String {
    /// Whether it names a cell: `B7`, `$B$7`.
    fileprivate var isCell: Bool { wholeMatch(of: /\$?[A-Z]{1,3}\$?[0-9]+/) != nil }
}
