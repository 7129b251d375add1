import DigitalMaturity

/// The exact spelling of a financial year: `FY26/27`, `2026–27`, `2026/2027`.
func exactYear(_ text: String) throws(ParseFailure) -> String? {
    let name = text.uppercased().filter { $0 != " " }
    if let match = name.wholeMatch(of: /(?:FY)?(\d{4}|\d{2})[\/-](\d{4}|\d{2})/) {
        return span(match.1, match.2)
    }
    if let match = name.wholeMatch(of: /(?:FY)?(\d{4}|\d{2})/), let year = fourFigures(match.1) {
        let meant = [year - 1, year].compactMap(FinancialYear.init(startingIn:))
        throw ParseFailure(
            "'\(text)' does not say which two calendar years it joins",
            expected: meant.map(\.description).joined(separator: " or ")
        )
    }
    guard let match = name.wholeMatch(of: /Q[1-4](.*)|(.*)Q[1-4]/),
        let year = try exactYear(String(match.1 ?? match.2 ?? ""))
    else { return nil }
    throw ParseFailure("'\(text)' is a quarter", expected: "the year alone: \(year)")
}

/// `2026/27` of two years that follow on, whatever their figures.
private func span(_ first: Substring, _ second: Substring) -> String? {
    guard let start = fourFigures(first), let end = Int(second.suffix(2)),
        (start + 1) % 100 == end, second.count == 2 || fourFigures(second) == start + 1
    else { return nil }
    return FinancialYear(startingIn: start)?.description
}

private func fourFigures(_ text: Substring) -> Int? {
    Int(text).map { text.count == 2 ? 2000 + $0 : $0 }
}

/// The exact spelling of a month: `Apr-26`, `10/2026`, `01/10/2026`, `Q4 2026/27`.
func exactMonth(_ text: String) throws(ParseFailure) -> String? {
    if let month = try firstMonthOfQuarter(text) { return month }
    if let year = try? exactYear(text), text.contains(/[\/-]\d{2}/) {
        throw ParseFailure("'\(text)' is a financial year", expected: "a month of \(year)")
    }
    try refuseDayCount(text)
    if text.wholeMatch(of: /[A-Za-z]{3,9}\.? '?\d{2}/) != nil {
        throw ParseFailure(
            "'\(text)' may be a day or a year",
            expected: "the month with four figures for its year, such as 2026-04"
        )
    }
    switch formDate(text) {
    case .month(let year, let month): return "\(PartialDate.month(year: year, month: month))"
    case .day(let day) where day.day == 1:
        return "\(CivilMonth(containing: day))"
    case .day(let day):
        throw ParseFailure(
            "'\(text)' is a day",
            expected: "the month alone: \(CivilMonth(containing: day))"
        )
    case .year, .between, nil: return nil
    }
}

/// The month in which a quarter of a financial year begins.
private func firstMonthOfQuarter(_ text: String) throws(ParseFailure) -> String? {
    let name = text.uppercased().filter { !" ,".contains($0) }
    let form = /(?:Q(?<first>[1-4])[\/-]?(?<after>.*)|(?<before>.*?)[\/-]?Q(?<last>[1-4]))/
    guard let match = name.wholeMatch(of: form),
        let quarter = (match.first ?? match.last).flatMap({ Int($0) })
    else { return nil }
    guard let span = try? exactYear(String(match.after ?? match.before ?? "")),
        let year = try? FinancialYear(parsing: span)
    else {
        throw ParseFailure(
            "'\(text)' does not say of which financial year",
            expected: "a quarter such as Q3 2026/27, or a month such as 2026-10"
        )
    }
    return CivilMonth(containing: year.firstDay).adding(3 * (quarter - 1)).description
}

/// The exact spelling of a day: `01/04/2026`, `1 April 2026`, `1-Apr-26`, `April 1, 2026`.
func exactDay(_ text: String) throws(ParseFailure) -> String? {
    try refuseDayCount(text)
    if let quarter = try? firstMonthOfQuarter(text) {
        throw ParseFailure(
            "'\(text)' is a quarter",
            expected: "a day in it, such as \(quarter)-01"
        )
    }
    var words = text
    if let match = text.wholeMatch(of: /([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/) {
        words = "\(match.2) \(match.1) \(match.3)"
    }
    switch formDate(words) {
    case .day(let day): return day.description
    case .month:
        throw ParseFailure("'\(text)' is a month", expected: "a day of it, such as 2026-04-01")
    case .year, .between, nil: return try dayInFigures(text)
    }
}

/// A day in figures with a short year, the day first as in Britain; or why it is none.
private func dayInFigures(_ text: String) throws(ParseFailure) -> String? {
    guard let match = text.wholeMatch(of: /(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4}|\d{2})/),
        let day = Int(match.1), let month = Int(match.2), let year = fourFigures(match.3)
    else { return nil }
    if month > 12, let turned = CivilDate(year: year, month: day, day: month) {
        throw ParseFailure(
            "'\(text)' has no month \(month)",
            expected: "the day before the month: \(turned)"
        )
    }
    if match.3.count == 2, day > 19,
        CivilDate(year: 2000 + day, month: month, day: year % 100) != nil
    {
        throw ParseFailure(
            "'\(text)' may begin with its day or its year",
            expected: "four figures for the year, as in 2026-04-01"
        )
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
        throw ParseFailure(
            "there is no such day as '\(text)'",
            expected: "a day such as 2026-04-01"
        )
    }
    return date.description
}

/// Refuses a day as spreadsheets count it.
private func refuseDayCount(_ text: String) throws(ParseFailure) {
    guard text.wholeMatch(of: /[34]\d{4}(?:\.\d+)?/) != nil else { return }
    throw ParseFailure(
        "'\(text)' is the number by which a spreadsheet counts a day",
        expected: "the date itself, such as 2026-04-01; format the cell as a date"
    )
}
