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
    var escaped = ""
    for scalar in words.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        case "\t", "\n", "\r", "\u{20}"..."\u{7E}", "\u{A0}"..."\u{FFFD}", "\u{10000}"...:
            escaped.unicodeScalars.append(scalar)
        default: escaped += "\u{FFFD}"
        }
    }
    return escaped
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
