/// A year of public accounts, from 1 April to 31 March.
public struct FinancialYear: Hashable, Sendable {
    /// The calendar year in which it starts: 2026 for 2026/27.
    public let startingIn: Int

    /// Creates the year that starts on 1 April of the given calendar year, 1900 to 2198.
    public init?(startingIn year: Int) {
        guard (1900...2198).contains(year) else { return nil }
        startingIn = year
    }

    /// The year that holds `date`.
    public init(containing date: CivilDate) {
        startingIn = date.month >= 4 ? date.year : date.year - 1
    }

    /// Reads `2026/27`; the two parts must follow on.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let parts = Substring(text).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = digits(parts[0], count: 4),
            let second = digits(parts[1], count: 2), (first + 1) % 100 == second,
            let year = FinancialYear(startingIn: first)
        else {
            throw ParseFailure("'\(text)' is not a financial year", expected: "a year such as 2026/27")
        }
        self = year
    }

    /// 1 April.
    public var firstDay: CivilDate { day(startingIn, 4, 1) }

    /// 31 March of the following calendar year.
    public var lastDay: CivilDate { day(startingIn + 1, 3, 31) }

    /// The year `years` later.
    public func adding(_ years: Int) -> FinancialYear? {
        FinancialYear(startingIn: startingIn + years)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("a financial year lies within the calendar")
        }
        return date
    }
}

extension FinancialYear: Comparable {
    public static func < (lhs: FinancialYear, rhs: FinancialYear) -> Bool {
        lhs.startingIn < rhs.startingIn
    }
}

extension FinancialYear: CustomStringConvertible {
    public var description: String { "\(startingIn)/\(padded((startingIn + 1) % 100))" }

    /// The form for names of files and traces, `2026-27`.
    public var slug: String { "\(startingIn)-\(padded((startingIn + 1) % 100))" }
}
