/// An Organisation Data Service code: RXR is East Lancashire Hospitals.
///
/// Codes are never used again. A body that merges closes its code and its successor is a dated
/// link, so equality of codes is identity and names never are.
///
/// ```swift
/// try ODSCode(parsing: "rxr") == ODSCode(parsing: "RXR")   // true
/// ```
public struct ODSCode: Hashable, Sendable {
    /// The code in capitals.
    public let text: String

    /// Reads a code of three to eight letters and digits, ignoring case.
    ///
    /// Councils are known by the nine characters of their ONS code: E10000017.
    public init(parsing text: String) throws(ParseFailure) {
        // Checked before the case is changed: `ß` in capitals is `SS`.
        let isCode = (3...8).contains(text.utf8.count) || text.isAreaCode
        guard isCode, text.utf8.allSatisfy(\.isASCIILetterOrDigit) else {
            throw ParseFailure(
                "'\(text)' is not an ODS code",
                expected: "a code such as RXR or QE1"
            )
        }
        self.text = text.utf8.contains { $0 >= 0x61 } ? text.uppercased() : text
    }

    /// Reads a code that is part of a longer text.
    public init(parsing text: Substring) throws(ParseFailure) {
        try self.init(parsing: String(text))
    }
}

extension ODSCode: Comparable {
    /// In the order of the alphabet, digits first.
    public static func < (lhs: ODSCode, rhs: ODSCode) -> Bool { lhs.text < rhs.text }
}

extension ODSCode: CustomStringConvertible {
    /// The code in capitals.
    public var description: String { text }
}

extension StringProtocol {
    /// Whether it is a code of the Office for National Statistics for an area of England.
    package var isAreaCode: Bool {
        utf8.count == 9 && ["E", "e"].contains(utf8.first.map { Character(Unicode.Scalar($0)) })
            && utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}
