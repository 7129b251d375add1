import DigitalMaturity

/// What belongs into a cell for a date.
let formDateHelp = "a date such as 14/05/2026, 2026-05-14 or 2026-05"

/// Reads a date as people and their programs write it, or says what belongs there.
func writtenDate(_ text: String) throws(ParseFailure) -> PartialDate {
    guard let date = formDate(text) else {
        throw ParseFailure("'\(text)' is not a date", expected: formDateHelp)
    }
    return date
}

/// Reads a date as people and their programs write it: `2026-05`, `14/05/2026`, `5/2026`,
/// `14th May 2026`, `2026-05-14 00:00:00`, and `14-May-26`, which is Excel's.
///
/// The day stands before the month, as in Britain, unless the year leads. A year has four figures,
/// or two after the name of a month and a hyphen.
func formDate(_ text: String) -> PartialDate? {
    let words = withoutTime(text.visible).split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    if let date = try? PartialDate(parsing: text) { return date }
    var parts = text.split { "/.- ".contains($0) }
    guard (2...3).contains(parts.count) else { return nil }
    if fourFigures(parts[0]) != nil { parts.reverse() }
    guard let month = month(parts[parts.count - 2]) else { return nil }
    guard let year = fourFigures(parts[parts.count - 1]) ?? excelYear(parts, in: text) else {
        return nil
    }
    guard parts.count == 3 else { return .month(year: year, month: month) }
    guard let day = oneOrTwoFigures(withoutOrdinal(parts[0])) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { .day($0) }
}

/// The text without a time of day after the date: `2026-05-14T09:30:00Z`, `14/05/2026 00:00`.
private func withoutTime(_ text: String) -> Substring {
    let time = text.lastIndex { "Tt ".contains($0) }.map { text[text.index(after: $0)...] }
    guard let time, time.first?.isNumber == true, time.contains(":"),
        time.allSatisfy({ $0.isNumber || ":.+-Zz".contains($0) })
    else { return text[...] }
    return text[..<text.index(before: time.startIndex)]
}

/// The year of `May-26` and `14-May-26`, into which Excel turns a month or a day in a table.
private func excelYear(_ parts: [Substring], in text: String) -> Int? {
    guard text.split(separator: "-").count == parts.count, let year = parts.last,
        year.utf8.count == 2, parts[parts.count - 2].first?.isLetter == true
    else { return nil }
    return oneOrTwoFigures(year).map { 2000 + $0 }
}

/// `14` of `14th`.
private func withoutOrdinal(_ day: Substring) -> Substring {
    ["st", "nd", "rd", "th"].contains(day.suffix(2).lowercased()) ? day.dropLast(2) : day
}

private func month(_ text: Substring) -> Int? {
    if let number = oneOrTwoFigures(text) { return (1...12).contains(number) ? number : nil }
    let name = text.lowercased()
    let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
}

private func fourFigures(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy(\.isASCIIDigit), let year = Int(text) else {
        return nil
    }
    return CivilDate(year: year, month: 1, day: 1) == nil ? nil : year
}

private func oneOrTwoFigures(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy(\.isASCIIDigit) else {
        return nil
    }
    return Int(text)
}
