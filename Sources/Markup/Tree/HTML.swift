/// A stretch of HTML or SVG.
///
/// Text interpolated into it is escaped, so that it can never become markup; numbers are written
/// as coordinates, to a tenth.
struct HTML: Hashable, Sendable {
    private(set) var text: String

    static func += (html: inout HTML, more: HTML) {
        html.text += more.text
    }
}

extension HTML: ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ number: Double) { text += coordinate(number) }
        mutating func appendInterpolation(_ words: some StringProtocol) { text += escaped(words) }
    }

    init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    init(stringLiteral literal: String) {
        text = literal
    }
}

extension Sequence<HTML> {
    /// The stretches one after the other.
    func joined(by separator: HTML = "") -> HTML {
        var whole: HTML = ""
        for (index, part) in enumerated() {
            if index > 0 { whole += separator }
            whole += part
        }
        return whole
    }
}

/// The words with every character that could end a text or an attribute written as an entity, and
/// every character that XML forbids replaced.
private func escaped(_ words: some StringProtocol) -> String {
    if words.utf8.allSatisfy(isPlain) { return String(words) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count + 32)
    for byte in words.utf8 { append(byte, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends the next byte of a text in UTF-8 or what is written in its place.
private func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    case 0x09, 0x0A, 0x0D: bytes.append(byte)
    case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
    // U+0080 to U+009F, which are controls.
    case 0x80...0x9F where bytes.last == 0xC2:
        bytes.removeLast()
        bytes += "\u{FFFD}".utf8
    default:
        // U+FFFE and U+FFFF are no characters: they get the last byte of U+FFFD.
        let isNone = byte >= 0xBE && bytes.last == 0xBF && bytes.dropLast().last == 0xEF
        bytes.append(isNone ? 0xBD : byte)
    }
}

/// Whether a byte is a character that needs no entity; most words are of such alone.
private func isPlain(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case "&", "<", ">", "\"", "'": false
    case "\u{20}"..."\u{7E}": true
    default: false
    }
}

/// The number to a tenth, without a trailing zero: `12.5`, `-3`.
private func coordinate(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (part == 0 ? "" : "." + String(part))
}
