extension CivilDate {
    /// Whether offices in England are open: Monday to Friday, other than a bank holiday.
    ///
    /// Bank holidays are those that come round each year, with the days that stand in for them
    /// (Banking and Financial Dealings Act 1971, and the yearly proclamations for 1 January and early
    /// May). A holiday proclaimed for one year, such as a coronation, is not among them.
    package var isWorkingDay: Bool { weekday < 5 && !isBankHoliday }

    /// The day itself if offices are open, else the next such day, or the last where `step` is −1.
    package func workingDay(towards step: Int) -> CivilDate {
        var day = self
        while !day.isWorkingDay, day.adding(days: step) != day { day = day.adding(days: step) }
        return day
    }

    /// Monday is 0 and Sunday 6; 1 January 1970 was a Thursday.
    private var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    private var isBankHoliday: Bool {
        let easter = dayNumber - CivilDate.easterSunday(of: year)
        if easter == -2 || easter == 1 { return true }
        let isMonday = weekday == 0
        switch (month, day) {
        case (1, 1): return true
        case (1, 2), (1, 3): return isMonday
        case (5, 1...7), (5, 25...31), (8, 25...31): return isMonday
        case (12, 25), (12, 26): return true
        case (12, 27), (12, 28): return isMonday || weekday == 1
        default: return false
        }
    }

    /// The day number of Easter Sunday, by the tables of the Gregorian calendar.
    private static func easterSunday(of year: Int) -> Int {
        let (golden, century) = (year % 19, year / 100)
        let skipped = century - century / 4 - (8 * century + 13) / 25
        let epact = (19 * golden + skipped + 15) % 30
        let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11))
        let sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7
        let days = moon - sunday
        return CivilDate(boundaryOf: year, month: 3, day: 28).dayNumber + days
    }
}
