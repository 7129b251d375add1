import DigitalMaturity

extension ParseFailure {
    /// The same failure with `text`, which it quotes, on one line and no longer than a reader needs.
    func quoting(_ text: String) -> ParseFailure {
        let short = shortened(text)
        guard short != text, !text.isEmpty else { return self }
        return ParseFailure(
            reason.replacing(text, with: short),
            expected: expected.replacing(text, with: short)
        )
    }

    /// The same failure, which says what of the text nobody can see, and in which column, counted from
    /// that in which the text begins.
    func naming(_ unseen: [(name: String, offset: Int)], from column: Int?) -> ParseFailure {
        guard !unseen.isEmpty else { return self }
        let marks = unseen.map { mark in
            mark.name + (column.map { " in column \($0 + mark.offset)" } ?? "")
        }
        return ParseFailure(
            reason + "; it has a \(marks.joined(separator: ", a "))",
            expected: expected
        )
    }
}

/// Reads `text`, or else what can be seen of it: what is copied from a page or a cell often brings a
/// space or a mark without width along.
func reading<Value>(
    _ text: String,
    _ parse: (String) throws(ParseFailure) -> Value
) throws(ParseFailure) -> Value {
    do { return try parse(text) } catch {
        let visible = text.visible
        guard visible != text else { throw error }
        return try parse(visible)
    }
}

/// At most sixty characters of `text`, with control characters spelt out.
func shortened(_ text: String) -> String {
    let head = text.prefix(60)
    let plain = head.unicodeScalars.map(\.spelledOut).joined()
    return head.endIndex == text.endIndex ? plain : plain + "…"
}

/// `text` as a YAML scalar that is read back as exactly that text.
///
/// A plain word stays plain; all else is quoted, with escapes for whatever YAML would not keep.
func yamlScalar(_ text: String) -> String {
    isPlainWord(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

/// Whether the text begins with a letter or digit and has only such marks as mean nothing in YAML.
private func isPlainWord(_ text: String) -> Bool {
    let inside = "-._/%".utf8
    guard let first = text.utf8.first, first.isASCIILetterOrDigit else { return false }
    return text.utf8.allSatisfy { $0.isASCIILetterOrDigit || inside.contains($0) }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x09: "\\t"
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xF900...0xFEFE, 0xFF00...0xFFFD,
        0x10000...:
        String(scalar)
    default: "\\u" + String(String(0x10000 + scalar.value, radix: 16, uppercase: true).dropFirst())
    }
}
