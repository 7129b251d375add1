import DigitalMaturity

/// The texts of a workbook that its cells refer to by number.
///
/// A text in several fonts is put together from its runs; readings for Japanese are left out.
struct SharedTexts: PartReader {
    private(set) var texts: [String] = []
    private let limit: Int
    private var text = ""

    init(atMost limit: Int) { self.limit = limit }

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        guard element.name == "si" else { return }
        guard texts.count < limit else { throw .tooBig("it has over \(limit) texts") }
        text = ""
    }

    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault) {
        switch (parent, name) {
        case ("si", "t"), ("r", "t"): self.text += unescaped(text)
        case ("sst", "si"): texts.append(self.text)
        default: break
        }
    }
}

/// The text with `_x000D_` and its like made the characters that XML could not hold.
///
/// White space is kept even without `xml:space`, as LibreOffice and openpyxl do.
func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var index = 0
    while index < units.count {
        let unit = escapedUnit(units[index...])
        result.append(unit ?? units[index])
        index += unit == nil ? 1 : 7
    }
    return String(decoding: result, as: UTF16.self)
}

/// The unit written by `_x000D_`, if that is how `units` begin.
private func escapedUnit(_ units: ArraySlice<UInt16>) -> UInt16? {
    guard units.first == UInt16(UInt8(ascii: "_")) else { return nil }
    let escape = units.prefix(7).compactMap { UInt8(exactly: $0) }
    guard escape.count == 7, escape.starts(with: "_x".utf8), escape[6] == UInt8(ascii: "_"),
        escape[2...5].allSatisfy(\.isASCIILetterOrDigit)
    else { return nil }
    return UInt16(String(decoding: escape[2...5], as: UTF8.self), radix: 16)
}
