/// A value as a publication states it: a number with what limits it, or words alone.
///
/// ```swift
/// StatedValue("at least 10,000").number     // 10000
/// StatedValue("98.7%").form                 // .share, its number being 0.987
/// StatedValue("all patients").number        // nil
/// ```
public struct StatedValue: Hashable, Sendable {
    /// What kind of number it is.
    public enum Form: Sendable {
        /// A share of a whole, 1 being all of it.
        case share
        /// A whole number of things.
        case count
        /// A number with decimals.
        case decimal
    }

    /// The words as written: `more than 50%`.
    public let text: String
    /// What is written before the number: `more than`; empty where there is none.
    public let limit: String
    /// The number, a share as a part of 1; `nil` where there are only words.
    public let number: Double?
    /// What kind of number it is, or would be.
    public let form: Form

    private static let limits = [
        "about", "almost", "at least", "just over", "less than", "more than", "over", "up to",
    ]

    /// Takes the text apart.
    public init(_ text: String) {
        self.text = text
        let limit = StatedValue.limits.first { text.hasPrefix($0 + " ") } ?? ""
        let digits = text.dropFirst(limit.isEmpty ? 0 : limit.count + 1)
        let isShare = digits.hasSuffix("%")
        let plain = (isShare ? digits.dropLast() : digits).filter { $0 != "," }
        let isNumber = plain.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        number = isNumber ? Double(plain).map { isShare ? $0 / 100 : $0 } : nil
        self.limit = number == nil ? "" : limit
        form = isShare ? .share : plain.contains(".") ? .decimal : .count
    }

    /// Whether it is a share of more than the whole.
    var isAboveWhole: Bool { form == .share && (number ?? 0) > 1 }
}
