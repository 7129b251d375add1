import DigitalMaturity
import Documents
import Reporting

/// A table for a terminal: aligned columns, long words wrapped to fit. Where many columns of words do
/// not fit, each row stands under the other as a list; numbers stay side by side, to be compared.
struct TextTable {
    private let table: Table
    private let width: Int
    private let widths: [Int]
    private let isList: Bool
    private static let gap = "  "
    private static let narrowest = 12
    private static let longestWord = 28
    private static let fewColumns = 3

    init(_ table: Table, width: Int) {
        self.table = table
        var widths = table.columns.indices.map { column in
            ([table.columns[column].title] + table.rows.map { $0[column].plain })
                .map(\.onOneLine.count).max() ?? 0
        }
        let room = width - TextTable.gap.count * (widths.count - 1)
        let words = table.columns.indices.map { column in
            table.rows.map { TextTable.longestWord(in: $0[column].plain) }.max() ?? 0
        }
        let least = widths.map { min($0, TextTable.narrowest) }.reduce(0, +)
        while widths.reduce(0, +) > room,
            let column = TextTable.shrinking(widths, words, cuttingWords: least <= room)
        {
            widths[column] -= 1
        }
        self.widths = widths
        self.width = width
        isList =
            table.columns.count { $0.kind == .words } > TextTable.fewColumns
            && (zip(widths, words).contains { $0 < $1 } || widths.reduce(0, +) > room)
    }

    /// The widest column that can lose a letter without cutting a word, else the widest that can lose one;
    /// a table that cannot fit keeps its words whole.
    private static func shrinking(
        _ widths: [Int],
        _ words: [Int],
        cuttingWords: Bool
    ) -> Int? {
        let whole = widths.indices.filter { widths[$0] > max(narrowest, words[$0]) }
        let any = cuttingWords ? widths.indices.filter { widths[$0] > narrowest } : []
        return (whole.isEmpty ? any : whole).max { widths[$0] < widths[$1] }
    }

    /// How long the longest word is, up to a length beyond which it may be cut.
    private static func longestWord(in text: String) -> Int {
        min(text.split(separator: " ").map(\.count).max() ?? 0, longestWord)
    }

    /// The heading, a rule and the rows; or each row as a list of what is in its columns.
    var lines: [String] {
        if isList { return Array(table.rows.map(list).joined(separator: [""])) }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: TextTable.gap)
        return lines(of: table.columns.map(\.title)) + [rule]
            + table.rows.flatMap { lines(of: $0.map(\.plain)) }
    }

    private func list(_ row: [Cell]) -> [String] {
        let named = zip(table.columns, row).dropFirst().filter { !$1.plain.isEmpty }
        return wrap(row[0].plain, to: width)
            + named.flatMap { column, cell in
                wrap("\(column.title): \(cell.plain)", to: width - 4).enumerated().map {
                    ($0 == 0 ? "  " : "    ") + $1
                }
            }
    }

    private func lines(of cells: [String]) -> [String] {
        let wrapped = zip(cells, widths).map { wrap($0, to: $1) }
        return (0..<(wrapped.map(\.count).max() ?? 1)).map { line in
            let parts = wrapped.indices.map { column in
                aligned(line < wrapped[column].count ? wrapped[column][line] : "", column)
            }
            var text = parts.joined(separator: TextTable.gap)
            while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
            return text
        }
    }

    private func aligned(_ text: String, _ column: Int) -> String {
        let space = String(repeating: " ", count: max(0, widths[column] - text.count))
        return table.columns[column].kind == .numbers ? space + text : text + space
    }
}

/// The text in lines of at most `width`, broken between words where that is possible; its own line
/// breaks are spaces.
func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.onOneLine.split(separator: " ", omittingEmptySubsequences: false) {
        var word = String(word)
        if !line.isEmpty, line.count + 1 + word.count > width {
            lines.append(line)
            line = ""
        }
        while word.count > width {
            lines.append(String(word.prefix(width)))
            word = String(word.dropFirst(width))
        }
        line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
}
