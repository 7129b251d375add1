extension UInt8 {
    /// Whether the byte is one of `0`…`9`.
    package var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

    /// Whether the byte is one of `0`…`9`, `A`…`Z` or `a`…`z`.
    package var isASCIILetterOrDigit: Bool {
        isASCIIDigit || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
            || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self
    }
}

/// The number written by `text`, which must be `count` ASCII digits and nothing else.
func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
}

/// A whole number with commas between its thousands.
package func groupedThousands(_ number: some BinaryInteger) -> String {
    var digits = Array(String(number.magnitude).utf8)
    var position = digits.count - 3
    while position > 0 {
        digits.insert(UInt8(ascii: ","), at: position)
        position -= 3
    }
    return (number < 0 ? "\u{2212}" : "") + String(decoding: digits, as: UTF8.self)
}
