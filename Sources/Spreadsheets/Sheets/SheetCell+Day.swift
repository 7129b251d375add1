package import DigitalMaturity

extension SheetCell {
    /// Words in a row of a table: a day as the date that it is, so that it can be sorted and counted
    /// from, and anything else as text.
    static func words(_ text: String, _ alignment: CellStyle.Alignment) -> SheetCell {
        guard let day = CivilDate(written: text) else { return .text(text, .body(alignment)) }
        return .day(day, .body(alignment))
    }

    /// A day, in a style that shows it as one.
    static func day(_ day: CivilDate, _ style: CellStyle) -> SheetCell {
        var style = style
        (style.number, style.wraps) = (.day, false)
        return SheetCell(content: .number(day.serial), style: style)
    }
}

extension CivilDate {
    /// Reads `1 April 2026` or `2026-04-01`, and nothing else: a text that is only like a day stays one.
    package init?(written text: String) {
        guard let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= first else {
            return nil
        }
        if let day = try? CivilDate(parsing: text), day.description == text {
            self = day
            return
        }
        let parts = text.split(separator: " ")
        guard parts.count == 3, let number = Int(parts[0]), let year = Int(parts[2]),
            let month = monthWords.firstIndex(of: String(parts[1])),
            let day = CivilDate(year: year, month: month + 1, day: number), day.words == text
        else { return nil }
        self = day
    }

    /// The number by which spreadsheets know the day.
    var serial: Double { Double(dayNumber + 25_569) }
}

private let monthWords = (1...12).compactMap { month in
    CivilDate(year: 2000, month: month, day: 1)?.words.split(separator: " ").dropFirst().first
        .map(String.init)
}
