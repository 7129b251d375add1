/// How much room text takes in the workbook's font, Arial.
///
/// Excel fits a row to its text only when someone opens the file, and other programs never do, so
/// the heights are worked out here from the font's published widths.
enum TextMeasure {
    /// The pixels that `text` takes on one line.
    static func width(of text: some StringProtocol, in style: CellStyle) -> Double {
        let weight = style.emphasis == .strong ? 1.07 : 1
        let thousandths = text.reduce(0) { $0 + advance(of: $1) }
        return Double(thousandths) / 1000 * style.size * pixelsPerPoint * weight
    }

    /// `text` in lines of at most `width` pixels, broken between words; a longer word has its own.
    static func lines(of text: String, width: Double, in style: CellStyle) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { paragraph in
                var lines = [""]
                for word in paragraph.split(separator: " ") {
                    let line = lines[lines.count - 1]
                    let longer = line.isEmpty ? String(word) : line + " " + word
                    if line.isEmpty || self.width(of: longer, in: style) <= width {
                        lines[lines.count - 1] = longer
                    } else {
                        lines.append(String(word))
                    }
                }
                return lines
            }
    }

    /// The height in points that `cell` needs in a column of `columnWidth` characters.
    static func height(of cell: SheetCell, columnWidth: Double) -> Double {
        let style = cell.style
        let lineHeight = style.size * 1.275
        guard let text = cell.text, style.wraps else { return lineHeight + padding }
        // What the cell's edges and its indent take, and a little for rounding.
        let indent = style.isIndented ? 10.0 : 0
        let room = (pixels(ofColumn: columnWidth) - 8 - indent) * 0.97
        let count = lines(of: text, width: room, in: style).reduce(0) { count, line in
            count + max(1, Int((width(of: line, in: style) / room).rounded(.up)))
        }
        return Double(count) * lineHeight + padding + style.spaceAfter
    }

    /// The pixels of a column of `width` characters.
    static func pixels(ofColumn width: Double) -> Double { width * 7 + 5 }

    private static let pixelsPerPoint = 96.0 / 72
    private static let padding = 2.25
}

/// The width of a character in thousandths of the font's size.
private func advance(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "'", "‘", "’", "|": 222
    case "f", "t", "I", " ", ".", ",", ":", ";", "!", "/", "\\", "[", "]": 278
    case "r", "(", ")", "-", "“", "”": 333
    case "c", "k", "s", "v", "x", "y", "z", "J": 500
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 667
    case "w", "C", "D", "H", "N", "R", "U": 722
    case "G", "O", "Q": 778
    case "m", "M", "%": 860
    case "W", "@", "…", "—": 1000
    default: character.isASCII || character == "£" || character == "–" ? 556 : 1000
    }
}
