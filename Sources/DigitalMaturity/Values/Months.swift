/// A length of time in whole months, as plans state it.
///
/// ```swift
/// try Months(parsing: "10 years").count          // 120
/// Months(18).description                         // "18 months"
/// ```
public struct Months: Hashable, Sendable {
    /// The longest that text may state: a plan for more than 125 years is a mistake.
    private static let longest = 1500

    /// How many months.
    public let count: Int

    /// Creates a length of `count` months.
    public init(_ count: Int) {
        self.count = count
    }

    /// Reads `18 months`, `1 year` or `10 years`; nothing shorter than a month, nothing negative.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let words = Substring(text).split(separator: " ")
        let units = ["month": 1, "months": 1, "year": 12, "years": 12]
        guard words.count == 2, let number = digits(words[0], count: words[0].utf8.count),
            let unit = units[String(words[1])], (1...Months.longest / unit).contains(number)
        else {
            throw ParseFailure(
                "'\(text)' is not a length of time",
                expected: "a length such as 18 months or 10 years"
            )
        }
        count = number * unit
    }
}

extension Months: CustomStringConvertible {
    /// The form in which it is written: `18 months`, `1 year`.
    public var description: String {
        let (number, unit) = count.isMultiple(of: 12) ? (count / 12, "year") : (count, "month")
        return "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
