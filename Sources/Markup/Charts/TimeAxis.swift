internal import DigitalMaturity
import Documents

/// A scale of days, with ticks at financial years or, for less than two of them, at months.
struct TimeAxis {
    /// A round day, with the words that begin at it.
    struct Tick {
        let day: Int
        let words: String
        /// The year, at the first month that is in it; none for financial years.
        let year: String?
    }

    /// The number of the day after the last.
    let end: Int
    private let start: CivilDate
    private let isInYears: Bool

    /// A scale through every day of a schedule, with room for what is open at either end; `nil`
    /// where it names no day.
    init?(_ schedule: Chart.Schedule) {
        let spans = schedule.rows.flatMap(\.spans)
        guard let low = schedule.days.min(), let high = schedule.days.max() else { return nil }
        let length = high.dayNumber - low.dayNumber
        let room = max(10, length / 25)
        let start = low.adding(days: spans.contains { $0.from == nil } ? -room : 0)
        let end = high.adding(days: spans.contains { $0.to == nil } ? room : 0)
        isInYears = length >= 730
        let month = CivilMonth(containing: end).adding(1).firstDay
        let year = FinancialYear(containing: end).adding(1)?.firstDay
        let first =
            isInYears
            ? FinancialYear(containing: start).firstDay : CivilMonth(containing: start).firstDay
        self.start = first ?? start
        self.end = (isInYears ? year : month)?.dayNumber ?? end.dayNumber + 1
    }

    /// The number of the first day.
    var first: Int { start.dayNumber }

    /// Where a day begins, from 0 at the first to 1 after the last.
    func position(of day: Int) -> Double {
        max(0, min(1, Double(day - first) / Double(end - first)))
    }

    /// How many lines the words of the ticks take.
    var lines: Int { isInYears ? 1 : 2 }

    /// The ticks whose words have room on a scale so long, months at least so far apart.
    func ticks(along length: Double, apart least: Double = 40) -> [Tick] {
        isInYears ? years(along: length) : months(along: length, apart: least)
    }

    private func years(along length: Double) -> [Tick] {
        let year = FinancialYear(containing: start).startingIn
        let all = (year...year + (end - first) / 365 + 1)
            .compactMap(FinancialYear.init(startingIn:))
            .filter { (first..<end).contains($0.firstDay.dayNumber) }
        let gap = length / max(1, Double(end - first) / 365.25)
        let widest = all.map(\.description).widest(.muted) + 8
        let step = [1, 2, 5, 10, 20, 50].first { Double($0) * gap >= widest } ?? 100
        // At round years, or from the first one where only one of them is round.
        let round = all.filter { $0.startingIn.isMultiple(of: step) }
        let shown = round.count > 1 ? round : all.filter { ($0.startingIn - year) % step == 0 }
        return shown.map {
            Tick(day: $0.firstDay.dayNumber, words: $0.description, year: nil)
        }
    }

    private func months(along length: Double, apart least: Double) -> [Tick] {
        let month = CivilMonth(containing: start)
        let gap = length / max(1, Double(end - first) / 30.44)
        let step = [1, 2, 3, 6].first { Double($0) * gap >= least } ?? 12
        let days = (0...(end - first) / 28 + 1).compactMap { month.adding($0).firstDay }
            .filter { $0.dayNumber < end && ($0.month - 1).isMultiple(of: step) }
        return days.enumerated().map { index, day in
            let isNew = index == 0 || days[index - 1].year != day.year
            let words = String(CivilMonth(containing: day).words.prefix(3))
            return Tick(
                day: day.dayNumber,
                words: words,
                year: isNew ? String(day.year) : nil
            )
        }
    }
}

extension Chart.Schedule {
    /// Every day that it names.
    fileprivate var days: [CivilDate] {
        let spans = rows.flatMap(\.spans)
        let days: [CivilDate?] =
            spans.map(\.from) + spans.map(\.to) + spans.map(\.latest) + [today]
        return days.compactMap(\.self) + rows.flatMap(\.moments).map(\.date)
    }
}
