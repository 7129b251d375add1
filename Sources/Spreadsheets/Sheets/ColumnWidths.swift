import Documents

/// The widths in characters that let a table's columns show what they hold.
///
/// Numbers and their headings are whole; words wrap, the sooner the more columns there are, so that
/// the table still prints at a size that can be read.
func columnWidths(of table: Table) -> [Double] {
    let natural = table.columns.indices.map { column in
        let cells = table.rows.map { $0[column] }
        return switch table.columns[column].kind {
        case .words: wordsWidth(heading: table.columns[column].title, cells: cells)
        case .numbers: numbersWidth(heading: table.columns[column].title, cells: cells)
        }
    }
    let limits = [52.0, 44, 36, 30, 24].map { limit in
        zip(table.columns, natural).map { $0.kind == .words ? min($1, limit) : $1 }
    }
    let page = 145.0
    return limits.first { $0.reduce(0, +) <= page } ?? limits[limits.count - 1]
}

private func wordsWidth(heading: String, cells: [Cell]) -> Double {
    let longest = cells.map { characters(in: $0.plain, .body(.indented)) }.max() ?? 0
    return max(longest, characters(in: heading, .header(.indented)), 11)
}

private func numbersWidth(heading: String, cells: [Cell]) -> Double {
    let money = NumberFormat.money(among: cells.compactMap(\.figure))
    let style = CellStyle.body(.right)
    let numbers = cells.map { cell in
        cell.figure.map { characters(in: $0.shown(money: money), style) }
            ?? min(characters(in: cell.plain, style), 16)
    }
    let words = heading.split(separator: " ").map { characters(in: $0, .header(.right)) }
    return max(numbers.max() ?? 0, words.max() ?? 0, 10) + 1.5
}

/// The width of a column that shows `text` on one line with a little air.
private func characters(in text: some StringProtocol, _ style: CellStyle) -> Double {
    (TextMeasure.width(of: text, in: style) / 7 + 2.5).rounded(.up)
}
