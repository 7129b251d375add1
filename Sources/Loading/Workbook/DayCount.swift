import DigitalMaturity

/// How a workbook counts days.
enum DayCount {
    /// Day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was.
    case from1900
    /// Day 0 is 1 January 1904; old Macintosh workbooks have this.
    case from1904

    /// The day of a `serial` number, whose fraction is the time; `nil` for what is no day.
    func day(_ serial: Double) -> CivilDate? {
        guard serial >= 0, serial < 200_000 else { return nil }
        let days = Int(serial)
        return switch self {
        case .from1900 where days == 0 || days == 60: nil
        case .from1900: self.days(days - (days > 60 ? 2 : 1), after: 1900)
        case .from1904: self.days(days, after: 1904)
        }
    }

    /// The number of a day as every program but an old Macintosh's counts it; right from March 1900.
    static func serial(of day: CivilDate) -> Int { day.dayNumber + 25_569 }

    private func days(_ days: Int, after year: Int) -> CivilDate? {
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: 2199, month: 12, day: 31),
            days <= last.dayNumber - first.dayNumber
        else { return nil }
        return first.adding(days: days)
    }
}
