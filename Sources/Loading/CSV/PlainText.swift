import DigitalMaturity

/// A text for a table of comma-separated values that no spreadsheet takes for a formula or a command: an
/// apostrophe comes before one that begins as they do, unless it is a number.
///
/// OWASP, "CSV Injection", lists those beginnings. Reading takes the apostrophe away again.
package func plainText(_ text: String) -> String { isLikeFormula(text.utf8) ? "'" + text : text }

/// A field as CSV holds it (RFC 4180): in quotes where it needs them, or where `isEdged`.
///
/// By bytes, because a mark that follows a quote or a comma makes one character with it.
package func quotedField(_ text: String, isEdged: Bool = false) -> String {
    let quote = UInt8(ascii: "\"")
    guard isEdged || text.utf8.contains(where: needsQuotes) else { return text }
    var field = [quote]
    for byte in text.utf8 {
        if byte == quote { field.append(quote) }
        field.append(byte)
    }
    return String(decoding: field + [quote], as: UTF8.self)
}

private func needsQuotes(_ byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case ",", "\"", "\r", "\n": true
    default: false
    }
}

/// The text of a field without the apostrophe that `plainText` puts before it.
func withoutApostrophe(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    field.first == apostrophe && isLikeFormula(field.dropFirst()) ? field.dropFirst() : field
}

private let apostrophe = UInt8(ascii: "'")

/// Whether a spreadsheet could take the text for a formula, apostrophes before it aside.
private func isLikeFormula(_ text: some Collection<UInt8>) -> Bool {
    let rest = text.drop { $0 == apostrophe }
    guard let first = rest.first else { return false }
    let isSigned = "+-".utf8.contains(first)
    // The wide forms of the four signs all begin with this byte.
    let isWide = first == 0xEF && ["＝", "＠", "＋", "－"].contains { rest.starts(with: $0.utf8) }
    guard isSigned || isWide || "=@\t\r\n".utf8.contains(first) else { return false }
    let isBare = isSigned && rest.dropFirst().isEmpty
    return !isBare && !(isSigned && rest.count == text.count && isNumber(rest.dropFirst()))
}

/// Whether all of it is a number as people and programs write one: `1,234.50`, `1e-07` or `12.5%`.
private func isNumber(_ text: some Collection<UInt8>) -> Bool {
    guard text.first?.isASCIIDigit == true else { return false }
    let digits = text.drop { $0.isASCIIDigit || ",.".utf8.contains($0) }
    guard let mark = digits.first else { return true }
    if mark == UInt8(ascii: "%") { return digits.count == 1 }
    let exponent = digits.dropFirst().drop { "+-".utf8.contains($0) }
    return "eE".utf8.contains(mark) && !exponent.isEmpty && exponent.allSatisfy(\.isASCIIDigit)
        && digits.count - exponent.count <= 2
}
