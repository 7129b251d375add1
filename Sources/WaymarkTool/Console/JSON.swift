import DigitalMaturity

/// A JSON value whose keys keep the order in which they were given.
///
/// Foundation's encoder sorts keys or leaves their order to chance; scripts read these by eye too.
// Sendable is stated because inferring it of a type that holds itself in tuples can run in a circle.
enum JSON: Sendable {
    case object([(String, JSON)])
    case array([JSON])
    case string(String)
    case integer(Int64)
    case number(Double)
    case bool(Bool)
    case null
}

extension JSON {
    /// The text, indented by two spaces, with a line end.
    var text: String { text(foldingBelow: .max) }

    /// The same, with everything so deep or deeper on the line of what it is in.
    func text(foldingBelow depth: Int) -> String {
        var text = ""
        write(to: &text, indent: 0, depth)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int, _ depth: Int) {
        switch self {
        case .object(let pairs):
            write(pairs, "{", "}", to: &text, indent, depth) { pair, text in
                quote(pair.0, into: &text)
                text += ": "
                pair.1.write(to: &text, indent: indent + 1, depth)
            }
        case .array(let values):
            write(values, "[", "]", to: &text, indent, depth) {
                $0.write(to: &$1, indent: indent + 1, depth)
            }
        case .string(let string): quote(string, into: &text)
        case .integer(let number): text += String(number)
        case .number(let number): text += number.isFinite ? "\(number)" : "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .null: text += "null"
        }
    }

    private func write<Item>(
        _ items: [Item],
        _ open: String,
        _ close: String,
        to text: inout String,
        _ indent: Int,
        _ depth: Int,
        _ write: (Item, inout String) -> Void
    ) {
        guard !items.isEmpty else {
            text += open + close
            return
        }
        let isFolded = indent >= depth
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += isFolded ? ", " : "," }
            if !isFolded { text += "\n" + String(repeating: "  ", count: indent + 1) }
            write(item, &text)
        }
        text += (isFolded ? "" : "\n" + String(repeating: "  ", count: indent)) + close
    }
}

private func quote(_ string: String, into text: inout String) {
    text += "\""
    if string.utf8.allSatisfy(isPlain) {
        text += string
    } else {
        for scalar in string.unicodeScalars { quote(scalar, into: &text) }
    }
    text += "\""
}

private func quote(_ scalar: Unicode.Scalar, into text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case ..."\u{1F}", "\u{7F}"..."\u{9F}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: text.unicodeScalars.append(scalar)
    }
}

/// Whether a byte is a character that stands for itself; most texts are of such alone.
private func isPlain(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "\"", "\\": false
    case " "..."~": true
    default: false
    }
}

// MARK: - The forms that the contract gives to values

extension JSON {
    static func money(_ money: Money) -> JSON {
        .object([("pence", .integer(money.pence)), ("text", .string(money.exact))])
    }

    static func date(_ date: CivilDate) -> JSON { .string(date.description) }

    static func count(_ count: Int) -> JSON { .integer(Int64(count)) }

    /// The value as `form` gives it, or `null`.
    static func optional<Value>(_ value: Value?, _ form: (Value) -> JSON) -> JSON {
        value.map(form) ?? .null
    }

    /// The two ends of a range of marks.
    static func range(_ range: ClosedRange<Double>) -> JSON {
        .array([.number(range.lowerBound), .number(range.upperBound)])
    }

    static func citation(_ citation: Citation) -> JSON {
        .object([
            ("publisher", .string(citation.publisher)), ("title", .string(citation.title)),
            ("date", .optional(citation.date) { .string($0.description) }),
            ("address", .optional(citation.address) { .string($0) }),
            ("grade", .string(citation.grade.rawValue)),
            ("note", .optional(citation.note) { .string($0) }),
        ])
    }

    /// A document of the contract, which names its schema first.
    static func answer(_ command: String, _ pairs: [(String, JSON)]) -> JSON {
        .object([("schema", .string("waymark/\(command)/1"))] + pairs)
    }
}
