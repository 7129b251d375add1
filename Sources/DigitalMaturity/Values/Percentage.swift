/// A share of something, held as whole ten-thousandths of a percent.
///
/// `12.5%` is exact; a third of something is not a percentage and must be written as money.
///
/// ```swift
/// try Percentage(parsing: "12.5%").millionths    // 125_000
/// try Percentage(parsing: "12.5")                // throws: the sign must be there
/// ```
public struct Percentage: Hashable, Sendable {
    /// Millionths of the whole: 100% is 1,000,000.
    public let millionths: Int64

    /// Creates a share from `millionths` of the whole.
    public init(millionths: Int64) {
        self.millionths = millionths
    }

    /// A share of whole `percent`.
    public static func percent(_ percent: Int64) -> Percentage {
        Percentage(millionths: percent * 10_000)
    }

    /// Reads `50%`, `-10%`, `+35%` or `12.5%`; the sign `%` must be there.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let failure = ParseFailure(
            "'\(text)' is not a percentage",
            expected: "a percentage such as 50% or 12.5%"
        )
        guard text.hasSuffix("%") else { throw failure }
        var number = Substring(text).dropLast()
        let negative = number.hasPrefix("-")
        if negative || number.hasPrefix("+") { number = number.dropFirst() }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            let whole = digits(parts[0], count: parts[0].utf8.count),
            parts[0].utf8.count <= 6
        else { throw failure }
        var value = Int64(whole) * 10_000
        if parts.count == 2 {
            guard (1...4).contains(parts[1].utf8.count),
                let fraction = digits(
                    parts[1] + String(repeating: "0", count: 4 - parts[1].utf8.count),
                    count: 4
                )
            else { throw failure }
            value += Int64(fraction)
        }
        millionths = negative ? -value : value
    }
}

extension Percentage: Comparable {
    /// Smaller shares first.
    public static func < (lhs: Percentage, rhs: Percentage) -> Bool {
        lhs.millionths < rhs.millionths
    }
}

extension Percentage: AdditiveArithmetic {
    /// No share at all.
    public static var zero: Percentage { Percentage(millionths: 0) }
    /// The exact sum.
    public static func + (lhs: Percentage, rhs: Percentage) -> Percentage {
        Percentage(millionths: lhs.millionths + rhs.millionths)
    }
    /// The exact difference.
    public static func - (lhs: Percentage, rhs: Percentage) -> Percentage {
        Percentage(millionths: lhs.millionths - rhs.millionths)
    }
}

extension Percentage: CustomStringConvertible {
    /// The shortest form that loses nothing: `50%`, `-12.5%`.
    public var description: String {
        let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: 10_000)
        var fraction = String(part + 10_000).dropFirst()
        while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
        return (millionths < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : ".")
            + fraction + "%"
    }
}

extension Money {
    /// The given share of this amount in whole pence.
    public func share(_ percentage: Percentage, rounding: Rounding) -> Money {
        part(percentage.millionths, of: 1_000_000, rounding: rounding)
    }
}
