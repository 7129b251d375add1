public import DigitalMaturity

/// The days, months and years of a simulation, counted from the first day of its first month.
public struct SimulationCalendar: Sendable {
    /// Day 0.
    public let origin: CivilDate
    /// The years whose money is counted, in order; what is spent after them counts as later.
    public let years: [FinancialYear]
    /// The day after the last of each year.
    let yearEnds: [Int]
    /// The month that begins on the day after the last of each year, and that of the first year.
    let yearMonths: [Int]
    /// The first day of each month until the end of the years, and the day after them.
    let monthStarts: [Int]
    /// The month of each day until the end of the years.
    let monthOfDay: [Int]

    /// Creates a calendar that begins with the first of `years` or with `earliest`, if that is earlier.
    ///
    /// The years must follow one another.
    public init(years: [FinancialYear], earliest: CivilMonth? = nil) {
        precondition(!years.isEmpty, "a simulation covers a year")
        let first = CivilMonth(containing: years[0].firstDay)
        let month = min(first, earliest ?? first)
        let origin = month.firstDay ?? years[0].firstDay
        let lead = first.months(since: month)
        let starts = (0...(lead + years.count * 12)).map { count in
            (month.adding(count).firstDay ?? years[0].firstDay).dayNumber - origin.dayNumber
        }
        self.origin = origin
        self.years = years
        monthStarts = starts
        yearMonths = (0...years.count).map { lead + $0 * 12 }
        yearEnds = (1...years.count).map { starts[lead + $0 * 12] }
        monthOfDay = (0..<(starts.count - 1)).flatMap { month in
            Array(repeating: month, count: starts[month + 1] - starts[month])
        }
    }

    /// The number of `date`.
    public func day(_ date: CivilDate) -> Int { date.dayNumber - origin.dayNumber }

    /// The number of the first day of `month`, where the calendar of days reaches so far.
    public func day(_ month: CivilMonth) -> Int? { month.firstDay.map(day) }

    /// The date of a day; a day past 2199 is the last of that year.
    public func date(_ day: Int) -> CivilDate { origin.adding(days: day) }

    /// The days of `year`, which is one of the years.
    public func days(of year: Int) -> Range<Int> {
        monthStarts[yearMonths[year]]..<yearEnds[year]
    }

    /// The day after the last year.
    public var end: Int { yearEnds[yearEnds.count - 1] }

    /// How many months there are until the end of the years.
    public var months: Int { monthStarts.count - 1 }

    /// The first month that begins on `day` or later; `months` for all after the end.
    func monthFrom(_ day: Int) -> Int {
        guard day > 0 else { return 0 }
        return day > end ? months : monthOfDay[day - 1] + 1
    }
}
