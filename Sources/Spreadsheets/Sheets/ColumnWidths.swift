import Documents

/// The widths in characters that let a table's columns show what they hold.
///
/// Numbers and their headings are whole; words wrap, the sooner the more columns there are, so that
/// the table still prints at a size that can be read.
func columnWidths(of table: ShownTable) -> [Double] {
    let natural = table.columns.indices.map { column in
        let (heading, cells) = (table.columns[column].title, table.cells(of: column))
        return switch table.columns[column].kind {
        case .words: wordsWidth(heading: heading, cells: cells)
        case .numbers:
            numbersWidth(
                heading: heading,
                cells: cells,
                money: .money(among: table.figures(of: column))
            )
        }
    }
    let limits = [52.0, 44, 36, 30, 24].map { limit in
        zip(table.columns, natural).map { $0.kind == .words ? min($1, limit) : $1 }
    }
    let page = 145.0
    let widths = limits.first { $0.reduce(0, +) <= page } ?? limits[limits.count - 1]
    return zip(widths, table.columns.indices).map { width, column in
        table.columns[column].kind == .words
            ? widened(width, for: table.cells(of: column).lazy.map(\.plain)) : width
    }
}

/// The width at which the longest of the texts is no taller than a screen; a row that is taller than the
/// tallest would cut its text.
func widened(_ width: Double, for texts: some Sequence<String>) -> Double {
    let longest = texts.max { $0.utf8.count < $1.utf8.count } ?? ""
    let mostLines = 20
    var width = width
    while width < 150, TextMeasure.lineCount(of: longest, columnWidth: width) > mostLines {
        width += 8
    }
    return width
}

private func wordsWidth(heading: String, cells: some Sequence<Cell>) -> Double {
    let longest = cells.lazy.map { characters(in: $0.plain, .body(.indented)) }.max() ?? 0
    return max(longest, characters(in: heading, .header(.indented)), 11)
}

private func numbersWidth(
    heading: String,
    cells: some Sequence<Cell>,
    money: NumberFormat
) -> Double {
    let style = CellStyle.body(.right)
    let numbers = cells.lazy.map { cell in
        // What a model says in an empty cell is on one line.
        cell.figure.map { characters(in: $0.shown(money: money), style) }
            ?? min(characters(in: cell == .blank ? "not applicable" : cell.plain, style), 16)
    }
    let words = heading.split(separator: " ").map { characters(in: $0, .header(.right)) }
    return max(numbers.max() ?? 0, words.max() ?? 0, 10) + 1.5
}

/// The width of a column that shows `text` on one line with a little air.
private func characters(in text: some StringProtocol, _ style: CellStyle) -> Double {
    (TextMeasure.width(of: text, in: style) / 7 / TextMeasure.share + 2.5).rounded(.up)
}
