import DigitalMaturity

/// What belongs into a cell for a date.
let formDateHelp = "a date such as 14/05/2026, 2026-05-14 or 2026-05"

/// Reads a date as people write it: `2026-05`, `14/05/2026`, `5/2026`, `14 May 2026`, `May 2026`.
///
/// The day stands before the month, as in Britain; a year has four figures.
func formDate(_ text: String) -> PartialDate? {
    let text = text.filter { $0 != "\u{200E}" }.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    if let date = try? PartialDate(parsing: text) { return date }
    let parts = text.split { "/.- ".contains($0) }
    guard let year = parts.last.flatMap(fourFigures), (2...3).contains(parts.count),
        let month = month(parts[parts.count - 2])
    else { return nil }
    guard parts.count == 3 else { return .month(year: year, month: month) }
    guard let day = oneOrTwoFigures(parts[0]) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { .day($0) }
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
