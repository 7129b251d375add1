/// `text` with a replacement character for each that XML cannot hold.
func printable(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeUnprintable) else { return text }
    let isPrintable = { (scalar: Unicode.Scalar) in
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            || scalar == "\n" || scalar == "\t"
    }
    guard !text.unicodeScalars.allSatisfy(isPrintable) else { return text }
    return String(
        String.UnicodeScalarView(text.unicodeScalars.map { isPrintable($0) ? $0 : "\u{FFFD}" })
    )
}

/// Whether a byte may be of a character that XML cannot hold: a control, or the first of U+FFFE.
private func mayBeUnprintable(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0xEF }

/// `text` for a cell, in which `_x0041_` would be read as an escape for `A`.
func cellText(_ text: String) -> String {
    let text = printable(text)
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
}

/// `text` for a chart in words, whole words of it where the library, which cuts after 2,080 bytes and
/// may cut a letter in two, would not hold all.
func altText(_ text: String) -> String {
    let text = printable(text)
    guard text.utf8.count > 2000 else { return text }
    let space = text.utf8.prefix(1901).lastIndex(of: UInt8(ascii: " ")) ?? text.startIndex
    return text[..<space] + "… The table has the rest."
}

/// The marking in the middle of a page's header, as much of it as Excel allows.
func printHeader(saying marking: String) -> String {
    let code = "&C&\"\(CellStyle.font),Bold\""
    var words = printable(marking)
    var header = code + escaped(words)
    while header.utf16.count > 255 {
        words.removeLast()
        header = code + escaped(words) + "…"
    }
    return header
}

/// The foot of each page: the sheet's name to the left, what the workbook is in the middle, as much of it
/// as there is room for, and the page's number to the right.
func printFooter(saying title: String) -> String {
    let font = "&\"\(CellStyle.font),Regular\""
    let words = printable(title)
    let room = 90
    let middle = words.count > room ? words.prefix(room) + "…" : words[...]
    return "&L\(font)&A&C\(font)\(escaped(String(middle)))&R\(font)Page &P of &N"
}

/// Doubles each `&`, which would begin a code.
private func escaped(_ words: String) -> String {
    words.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
}

extension Link {
    /// The link in the library's language.
    var target: String {
        switch self {
        case .address(let address): printable(address)
        case .place(let place): "internal:'\(place.sheet)'!\(place.name)"
        }
    }
}
