/// A day of the Gregorian calendar, with no time and no zone.
///
/// ```swift
/// CivilDate(year: 2026, month: 2, day: 29)       // nil: there is no such day
/// try CivilDate(parsing: "2026-02-28").adding(days: 1).description   // "2026-03-01"
/// ```
public struct CivilDate: Hashable, Sendable {
    /// The year: 1900 to 2199, or one beyond for the first or last day of a financial year.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Creates the day if it exists in the calendar and in the years 1900 to 2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            (1...CivilDate.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates the first or last day of a financial year, which may begin in 1899 or end in 2200.
    package init(boundaryOf year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-04-01`.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        guard case .day(let day) = try? PartialDate(parsing: text) else {
            throw ParseFailure("'\(text)' is not a date", expected: "a day such as 2026-04-01")
        }
        self = day
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension CivilDate {
    /// Days since 1 January 1970, negative before it.
    public var dayNumber: Int {
        // Counting years from March puts the leap day last (H. Hinnant, "days_from_civil").
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    /// The day after this one; the last day of 2199 has none and stays.
    public var next: CivilDate { adding(days: 1) }

    /// The day `days` later, or earlier where negative. It stops at the first day of 1900 and the
    /// last of 2199, so that no date in a file can trap.
    public func adding(days: Int) -> CivilDate {
        let (first, last) = (CivilDate.first.dayNumber, CivilDate.last.dayNumber)
        let (sum, isBeyond) = dayNumber.addingReportingOverflow(days)
        if isBeyond { return days < 0 ? .first : .last }
        return CivilDate(dayNumber: min(max(sum, first), last))
    }

    private static let first = CivilDate(boundaryOf: 1900, month: 1, day: 1)
    private static let last = CivilDate(boundaryOf: 2199, month: 12, day: 31)

    private init(dayNumber: Int) {
        let target = dayNumber + 719_468
        let era = target / 146_097
        let dayOfEra = target - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    }
}

extension CivilDate: Comparable {
    /// Earlier days first.
    public static func < (lhs: CivilDate, rhs: CivilDate) -> Bool {
        (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
    }
}

extension CivilDate: CustomStringConvertible {
    /// The ISO 8601 form, `2026-04-01`.
    public var description: String { "\(year)-\(padded(month))-\(padded(day))" }

    /// The form of prose, `1 April 2026`.
    public var words: String { "\(day) \(monthNames[month - 1]) \(year)" }
}

let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]

func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
