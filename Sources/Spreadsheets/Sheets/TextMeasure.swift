/// How much room text takes in the workbook's font, Arial.
///
/// Excel fits a row to its text only when someone opens the file, and other programs never do, so
/// the heights are worked out here from the font's published widths.
enum TextMeasure {
    /// The pixels that `text` takes on one line.
    static func width(of text: some StringProtocol, in style: CellStyle) -> Double {
        Double(thousandths(of: text)) * scale(of: style)
    }

    /// `text` in lines of at most `width` pixels, broken between words; a longer word has its own.
    static func lines(of text: String, width: Double, in style: CellStyle) -> [String] {
        broken(text, width: width, in: style).map { $0.words.joined(separator: " ") }
    }

    /// The height in points that `cell` needs in a column of `columnWidth` characters.
    static func height(of cell: SheetCell, columnWidth: Double) -> Double {
        let style = cell.style
        let lineHeight = style.size * 1.275
        guard let text = cell.text, style.wraps else { return lineHeight + padding }
        let room = room(for: style, columnWidth: columnWidth)
        // Most cells hold one line.
        if !text.utf8.contains(where: mayBeginLine), width(of: text, in: style) <= room {
            return lineHeight + padding + style.spaceAfter
        }
        return Double(lineCount(of: text, room: room, in: style)) * lineHeight + padding
            + style.spaceAfter
    }

    /// The lines that a text takes in a cell of a table.
    static func lineCount(of text: String, columnWidth: Double) -> Int {
        let style = CellStyle.body(.indented)
        return lineCount(of: text, room: room(for: style, columnWidth: columnWidth), in: style)
    }

    /// Whether a link is wider than its column, beyond which programs that never break one do not show it.
    static func isCut(_ cell: SheetCell, columnWidth: Double) -> Bool {
        guard case .link(let text, _) = cell.content else { return false }
        return width(of: text, in: cell.style) > room(for: cell.style, columnWidth: columnWidth)
    }

    /// The pixels that text in a cell may fill: what the cell's edges and its indent leave, less a little
    /// for rounding.
    private static func room(for style: CellStyle, columnWidth: Double) -> Double {
        (pixels(ofColumn: columnWidth) - 8 - (style.isIndented ? 10 : 0)) * share
    }

    /// The share of a cell that is counted on; the rest is for what programs round.
    static let share = 0.97

    /// The pixels of a column of `width` characters.
    static func pixels(ofColumn width: Double) -> Double { width * 7 + 5 }

    private static let padding = 2.25

    /// How many lines `broken` makes, where a word wider than the room takes several.
    private static func lineCount(of text: String, room: Double, in style: CellStyle) -> Int {
        let scale = scale(of: style)
        var count = 0
        var line = 0
        var word = 0
        let space = advance(of: " ")
        func endWord() {
            defer { word = 0 }
            guard word > 0 else { return }
            if line == 0 {
                line = word
            } else if Double(line + space + word) * scale <= room {
                line += space + word
            } else {
                endLine()
                line = word
            }
        }
        func endLine() {
            count += max(1, Int((Double(line) * scale / room).rounded(.up)))
            line = 0
        }
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": endWord()
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                endWord()
                endLine()
            default: word += scalar.isASCII ? advances[Int(scalar.value)] : advance(of: scalar)
            }
            last = scalar
        }
        endWord()
        endLine()
        return count
    }

    private struct Line {
        var words: [Substring] = []
        var width = 0.0
    }

    private static func broken(_ text: String, width: Double, in style: CellStyle) -> [Line] {
        let space = Double(advance(of: " ")) * scale(of: style)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { paragraph in
                var lines = [Line()]
                for word in paragraph.split(separator: " ") {
                    let wordWidth = self.width(of: word, in: style)
                    let last = lines.count - 1
                    let longer = lines[last].width + space + wordWidth
                    if lines[last].words.isEmpty {
                        lines[last] = Line(words: [word], width: wordWidth)
                    } else if longer <= width {
                        lines[last].words.append(word)
                        lines[last].width = longer
                    } else {
                        lines.append(Line(words: [word], width: wordWidth))
                    }
                }
                return lines
            }
    }

    /// The pixels of a thousandth of the font's size.
    private static func scale(of style: CellStyle) -> Double {
        style.size * 96 / 72 / 1000 * (style.emphasis == .strong ? 1.07 : 1)
    }
}

/// The width of a text in thousandths of the font's size.
private func thousandths(of text: some StringProtocol) -> Int {
    var total = 0
    for byte in text.utf8 {
        guard byte < 128 else { return text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } }
        total += advances[Int(byte)]
    }
    return total
}

/// Whether a byte may be of a character that begins a line: a control, or the end of U+0085, U+2028 or U+2029.
private func mayBeginLine(_ byte: UInt8) -> Bool { byte < 32 || [0x85, 0xA8, 0xA9].contains(byte) }

/// The widths of the ASCII characters.
private let advances = (0..<128).map { advance(of: Unicode.Scalar(UInt8($0))) }

/// The width of a character in thousandths of the font's size.
private func advance(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "'", "‘", "’", "|": 222
    case "f", "t", "I", " ", ".", ",", ":", ";", "!", "/", "\\", "[", "]": 278
    case "r", "(", ")", "-", "“", "”": 333
    case "c", "k", "s", "v", "x", "y", "z", "J": 500
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 667
    case "w", "C", "D", "H", "N", "R", "U": 722
    case "G", "O", "Q": 778
    case "m", "M", "%": 860
    case "W", "@", "…", "—": 1000
    default: scalar.isASCII || scalar == "£" || scalar == "–" ? 556 : 1000
    }
}
