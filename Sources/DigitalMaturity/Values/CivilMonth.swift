/// A month of a calendar year, such as the one in which a scheme starts.
public struct CivilMonth: Hashable, Sendable {
    /// Months since January of the year 0.
    private let index: Int

    private init(index: Int) {
        self.index = index
    }

    /// The month that holds `date`.
    public init(containing date: CivilDate) {
        index = date.year * 12 + date.month - 1
    }

    /// Reads `2026-10`.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        guard case .month(let year, let month) = try? PartialDate(parsing: text) else {
            throw ParseFailure("'\(text)' is not a month", expected: "a month such as 2026-10")
        }
        index = year * 12 + month - 1
    }

    /// The first day, or `nil` outside the years 1900 to 2199.
    public var firstDay: CivilDate? { CivilDate(year: index / 12, month: index % 12 + 1, day: 1) }

    /// The month `months` later.
    public func adding(_ months: Int) -> CivilMonth { CivilMonth(index: index + months) }

    /// How many months after `other` this one is, negative when it is before.
    public func months(since other: CivilMonth) -> Int { index - other.index }
}

extension CivilMonth: Comparable {
    /// Earlier months first.
    public static func < (lhs: CivilMonth, rhs: CivilMonth) -> Bool { lhs.index < rhs.index }
}

extension CivilMonth: CustomStringConvertible {
    /// The ISO 8601 form, `2026-10`.
    public var description: String { "\(index / 12)-\(padded(index % 12 + 1))" }

    /// The form of prose, `October 2026`.
    public var words: String { "\(monthNames[index % 12]) \(index / 12)" }
}
