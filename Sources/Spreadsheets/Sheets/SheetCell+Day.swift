package import DigitalMaturity

extension SheetCell {
    /// Words in a row of a table: a day as the date that it is, so that it can be sorted and counted
    /// from, a number in a column of numbers as a number, and anything else as text.
    static func words(_ text: String, _ alignment: CellStyle.Alignment) -> SheetCell {
        if alignment == .right, let (number, format) = written(number: text) {
            return SheetCell(content: .number(number), style: .number(format, alignment))
        }
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

/// A number without a sign or leading zeros, `1,204` or `93.0%`, with the format that shows it as written.
private func written(number text: String) -> (Double, NumberFormat)? {
    let form =
        /(?<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.(?<part>[0-9]+))?(?<percent>%?)/
    guard let match = text.wholeMatch(of: form) else { return nil }
    let (places, isShare) = (match.part?.count ?? 0, !match.percent.isEmpty)
    let digits = match.whole.filter { $0 != "," } + "." + (match.part ?? "0")
    guard let number = Double(digits) else { return nil }
    let code =
        (match.whole.contains(",") ? "#,##0" : "0")
        + (places > 0 ? "." + String(repeating: "0", count: places) : "") + match.percent
    return (isShare ? number / 100 : number, NumberFormat(code: code))
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
