/// Reads Swift into tokens, as far as the rules of the house need it: no literal of a regular
/// expression is known.
struct Lexer {
    private(set) var interpolated: [Token] = []
    private(set) var documentation: [DocumentationLine] = []
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The tokens up to the end, or up to the bracket that closes an interpolation.
    mutating func tokens(ofInterpolation isInside: Bool = false) -> [Token] {
        var tokens: [Token] = []
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if skipsSpace(byte) || skipsComment(byte) { continue }
            if byte == .quote || byte == .hash && startsRawString {
                tokens.append(string())
            } else if byte.isWord || byte == .backtick {
                tokens.append(word())
            } else {
                depth += byte == .open ? 1 : byte == .close ? -1 : 0
                index += 1
                if isInside && depth < 0 { return tokens }
                tokens.append(Token(kind: .mark, text: mark(byte), line: line))
            }
        }
        return tokens
    }

    private func mark(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }

    private func starts(_ text: String, at place: Int) -> Bool {
        place <= bytes.count && bytes[place...].starts(with: text.utf8)
    }

    private mutating func skipsSpace(_ byte: UInt8) -> Bool {
        guard byte == .space || byte == .newline || byte == .tab else { return false }
        if byte == .newline { line += 1 }
        index += 1
        return true
    }

    private mutating func skipsComment(_ byte: UInt8) -> Bool {
        guard byte == .slash else { return false }
        if starts("//", at: index) {
            let end = bytes[index...].firstIndex(of: .newline) ?? bytes.count
            if starts("///", at: index) {
                let text = String(decoding: bytes[(index + 3)..<end], as: UTF8.self)
                documentation.append(DocumentationLine(line: line, text: text))
            }
            index = end
            return true
        }
        guard starts("/*", at: index) else { return false }
        while index < bytes.count && !starts("*/", at: index) {
            if bytes[index] == .newline { line += 1 }
            index += 1
        }
        index += 2
        return true
    }

    private mutating func word() -> Token {
        let isQuoted = bytes[index] == .backtick
        let start = isQuoted ? index + 1 : index
        let rest = bytes[start...]
        let end = rest.firstIndex { isQuoted ? $0 == .backtick : !$0.isWord } ?? bytes.count
        index = isQuoted ? end + 1 : end
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return Token(kind: .word, text: text, line: line)
    }
}

// MARK: - Strings

extension Lexer {
    private var startsRawString: Bool {
        bytes[index...].first { $0 != .hash } == .quote
    }

    private mutating func string() -> Token {
        let first = line
        let hashes = bytes[index...].prefix { $0 == .hash }.count
        index += hashes
        let quotes = starts("\"\"\"", at: index) ? 3 : 1
        index += quotes
        let end = Array(repeating: UInt8.quote, count: quotes) + hashMarks(hashes)
        let escape = [UInt8.backslash] + hashMarks(hashes)
        var said: [UInt8] = []
        while index < bytes.count, !bytes[index...].starts(with: end) {
            said += part(escape: escape)
        }
        index += end.count
        return Token(kind: .string, text: String(decoding: said, as: UTF8.self), line: first)
    }

    /// The next byte, escape or interpolation of a string, an escape being a space.
    private mutating func part(escape: [UInt8]) -> [UInt8] {
        let byte = bytes[index]
        guard byte == .backslash, bytes[index...].starts(with: escape) else {
            if byte == .newline { line += 1 }
            index += 1
            return [byte]
        }
        index += escape.count
        guard index < bytes.count else { return [] }
        let next = bytes[index]
        index += 1
        if next == .newline { line += 1 }
        if starts("{", at: index) { index = bytes[index...].firstIndex(of: .brace) ?? index }
        guard next == .open else { return next == .newline ? [] : [.space] }
        let inner = tokens(ofInterpolation: true)
        interpolated += inner
        return [.backslash, .open, .close]
    }

    private func hashMarks(_ count: Int) -> [UInt8] { Array(repeating: .hash, count: count) }
}

extension UInt8 {
    fileprivate static let space = UInt8(ascii: " "), newline = UInt8(ascii: "\n")
    fileprivate static let tab = UInt8(ascii: "\t"), slash = UInt8(ascii: "/")
    fileprivate static let quote = UInt8(ascii: "\""), hash = UInt8(ascii: "#")
    fileprivate static let backslash = UInt8(ascii: "\\"), backtick = UInt8(ascii: "`")
    fileprivate static let open = UInt8(ascii: "("), close = UInt8(ascii: ")")
    fileprivate static let brace = UInt8(ascii: "}")

    fileprivate var isWord: Bool {
        self >= 0x80 || self == UInt8(ascii: "_")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
