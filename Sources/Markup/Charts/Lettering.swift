/// How a text in a drawing looks.
enum Lettering: String {
    /// Categories and names.
    case label
    /// The numbers of an axis, and what is not there.
    case muted
    /// The numbers of the chart.
    case value

    var size: Double {
        switch self {
        case .label: 14
        case .muted: 13
        case .value: 12.5
        }
    }

}

/// Which part of a text is at its point.
enum Anchor: String {
    case start, middle, end
}

/// A horizontal text; one on a line or a column keeps clear of it by a rim of paper.
func lettering(
    _ words: String,
    x: Double,
    y: Double,
    _ style: Lettering,
    _ anchor: Anchor = .start
) -> HTML {
    let anchored: HTML = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    return "<text class=\"\(style.rawValue)\" x=\"\(x)\" y=\"\(y)\"\(anchored)>\(words)</text>"
}

/// How much wider words may be where a reader has none of the fonts that drawings ask for.
let fontMargin = 1.15

/// About how wide the words are; fonts differ, so drawings leave room.
func width(of words: String, _ style: Lettering) -> Double {
    let isPlain = words.utf8.allSatisfy { $0 < 0x80 }
    let ems =
        isPlain
        ? words.utf8.reduce(0) { $0 + plainWidths[Int($1)] }
        : words.reduce(0) { $0 + width(of: $1) }
    return ems * style.size * (style == .value ? 1.07 : 1)
}

/// The width of a character in the widths of its line's height, after Arial.
private func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "'", "|", ".", ",", ":", ";", "!", "I", "f", "t", " ", "/": 0.29
    case "r", "(", ")", "-": 0.36
    case "m", "w", "M", "W", "%", "—": 0.88
    default: character.isUppercase ? 0.7 : 0.56
    }
}

/// The widths of the ASCII characters, which most words are made of, by their code.
private let plainWidths = (UInt8(0)..<0x80).map { width(of: Character(UnicodeScalar($0))) }

/// The words on lines no wider than `limit`; what does not fit the last line ends in `…`.
func lines(of words: String, within limit: Double, atMost count: Int, _ style: Lettering)
    -> [String]
{
    var lines: [String] = []
    for word in words.split(separator: " ").map(String.init) {
        if let last = lines.last, width(of: last + " " + word, style) <= limit {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(word)
        }
    }
    if lines.count > count {
        let rest = lines[(count - 1)...].joined(separator: " ")
        lines = lines.prefix(count - 1) + [rest]
    }
    return lines.map { shortened($0, to: limit, style) }
}

/// The words, or as many of their characters as fit, with `…` for the rest.
func shortened(_ words: String, to limit: Double, _ style: Lettering) -> String {
    guard width(of: words, style) > limit else { return words }
    var kept = words
    while !kept.isEmpty, width(of: kept + "…", style) > limit { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
}
