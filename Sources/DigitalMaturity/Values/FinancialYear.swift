/// A year of public accounts, from 1 April to 31 March.
///
/// ```swift
/// try FinancialYear(containing: CivilDate(parsing: "2026-03-31")).description   // "2025/26"
/// try FinancialYear(containing: CivilDate(parsing: "2026-04-01")).description   // "2026/27"
/// ```
public struct FinancialYear: Hashable, Sendable {
    /// The calendar year in which it starts: 2026 for 2026/27.
    public let startingIn: Int

    /// Creates the year that starts on 1 April of the given calendar year, 1899 to 2199: those that
    /// hold a day of the calendar.
    public init?(startingIn year: Int) {
        guard (1899...2199).contains(year) else { return nil }
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
            throw ParseFailure(
                "'\(text)' is not a financial year",
                expected: "a year such as 2026/27"
            )
        }
        self = year
    }

    /// 1 April.
    public var firstDay: CivilDate { CivilDate(boundaryOf: startingIn, month: 4, day: 1) }

    /// 31 March of the following calendar year.
    public var lastDay: CivilDate { CivilDate(boundaryOf: startingIn + 1, month: 3, day: 31) }

    /// The year `years` later, or nothing outside 1899/00 to 2199/00.
    public func adding(_ years: Int) -> FinancialYear? {
        FinancialYear(startingIn: startingIn + years)
    }
}

extension FinancialYear: Comparable {
    /// Earlier years first.
    public static func < (lhs: FinancialYear, rhs: FinancialYear) -> Bool {
        lhs.startingIn < rhs.startingIn
    }
}

extension FinancialYear: CustomStringConvertible {
    /// The form of public accounts, `2026/27`.
    public var description: String { "\(startingIn)/\(padded((startingIn + 1) % 100))" }

    /// The form for names of files and traces, `2026-27`.
    public var slug: String { "\(startingIn)-\(padded((startingIn + 1) % 100))" }

    /// Reads what `slug` writes.
    public init?(slug: String) {
        guard let year = try? FinancialYear(parsing: slug.replacing("-", with: "/")) else {
            return nil
        }
        self = year
    }
}
