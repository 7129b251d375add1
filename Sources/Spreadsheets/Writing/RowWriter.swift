import DigitalMaturity

/// The rows of a sheet as its XML (ECMA-376, 18.3.1.73), for sheets with more rows than are kept: as the
/// library writes them, but texts stand in their cells and numbers are whole to the last digit.
struct RowWriter {
    /// The rows that were added and not yet taken.
    var bytes: [UInt8] = []
    /// The links of those rows that lead to cells (18.3.1.47).
    var links: [UInt8] = []
    /// The number of the row.
    private var row: [UInt8] = []
    private var columns: [[UInt8]] = []

    mutating func begin(row number: Int, height: Double) {
        row.removeAll(keepingCapacity: true)
        row.append(number: number + 1)
        bytes.append("<row r=\"")
        bytes.append(contentsOf: row)
        bytes.append("\" ht=\"")
        bytes.append(number: (height * 100).rounded() / 100)
        bytes.append("\" customHeight=\"1\">")
    }

    mutating func end() { bytes.append("</row>") }

    /// Adds the next cell of the row, in the style with this number.
    mutating func add(_ cell: SheetCell, column: Int, style: Int32) {
        while columns.count <= column {
            columns.append(Array(columnLetters(columns.count).utf8))
        }
        bytes.append("<c r=\"")
        bytes.append(contentsOf: columns[column])
        bytes.append(contentsOf: row)
        bytes.append("\" s=\"")
        bytes.append(number: Int(style))
        switch cell.content {
        case .blank, .text(""):
            bytes.append("\"/>")
        case .text(let text):
            add(text)
        case .number(let number):
            bytes.append("\"><v>")
            bytes.append(number: number)
            bytes.append("</v></c>")
        case .formula(let formula, .number(let number)):
            bytes.append("\"><f>")
            bytes.append(formula: formula)
            bytes.append("</f><v>")
            bytes.append(number: number)
            bytes.append("</v></c>")
        case .formula(let formula, .text(let text)):
            bytes.append("\" t=\"str\"><f>")
            bytes.append(formula: formula)
            bytes.append("</f><v>")
            bytes.append(xml: printable(text))
            bytes.append("</v></c>")
        case .link(let text, let link):
            add(text)
            if case .place(let place) = link { add(text, to: place, column) }
        }
    }

    private mutating func add(_ text: String) {
        bytes.append("\" t=\"inlineStr\"><is><t")
        let isEdge = { (byte: UInt8?) in byte.map { $0 == 0x20 || 9...13 ~= $0 } ?? false }
        if isEdge(text.utf8.first) || isEdge(text.utf8.last) {
            bytes.append(" xml:space=\"preserve\"")
        }
        bytes.append(UInt8(ascii: ">"))
        if text.utf8.contains(where: { isSpecial[Int($0)] }) {
            bytes.append(xml: cellText(text))
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append("</t></is></c>")
    }

    private mutating func add(_ text: String, to place: CellPlace, _ column: Int) {
        links.append("<hyperlink ref=\"")
        links.append(contentsOf: columns[column])
        links.append(contentsOf: row)
        links.append("\" location=\"'")
        links.append(attribute: place.sheet)
        links.append("'!")
        links.append(contentsOf: place.name.utf8)
        links.append("\" display=\"")
        links.append(attribute: cellText(text))
        links.append("\"/>")
    }
}

/// Whether a byte is one of a character that stands otherwise in XML or in a cell.
private let isSpecial: [Bool] = (0..<256).map {
    $0 < 0x20 || $0 == 0xEF || "&<>_".utf8.contains(UInt8($0))
}

extension [UInt8] {
    fileprivate mutating func append(_ text: StaticString) {
        unsafe append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
    }

    /// A number that is not below zero.
    fileprivate mutating func append(number: Int) {
        var (rest, place) = (number, count)
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        var last = count - 1
        while place < last {
            swapAt(place, last)
            (place, last) = (place + 1, last - 1)
        }
    }

    /// A number so that it is read back as the same.
    fileprivate mutating func append(number: Double) {
        let hundredths = (number * 100).rounded()
        guard abs(hundredths) < 1e15, hundredths / 100 == number else {
            append(contentsOf: number.description.utf8)
            return
        }
        if hundredths < 0 { append(UInt8(ascii: "-")) }
        let (whole, part) = Int(abs(hundredths)).quotientAndRemainder(dividingBy: 100)
        append(number: whole)
        guard part > 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(part / 10))
        if part % 10 > 0 { append(UInt8(ascii: "0") + UInt8(part % 10)) }
    }

    /// A formula without its first `=`.
    fileprivate mutating func append(formula: String) {
        let isMarked = formula.utf8.first == UInt8(ascii: "=")
        if formula.utf8.contains(where: { isSpecial[Int($0)] }) {
            append(xml: printable(isMarked ? String(formula.dropFirst()) : formula))
        } else {
            append(contentsOf: formula.utf8.dropFirst(isMarked ? 1 : 0))
        }
    }

    fileprivate mutating func append(xml text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            default: append(byte)
            }
        }
    }

    fileprivate mutating func append(attribute text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "\n"): append("&#xA;")
            default: append(byte)
            }
        }
    }
}
