extension StringProtocol {
    /// The text without white space around it and without marks that nobody can see, such as a space
    /// of no width or a byte order mark.
    package var visible: String {
        let isPlain = utf8.allSatisfy { 0x20..<0x7F ~= $0 }
        if isPlain, first != " ", last != " " { return String(self) }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let isEdged =
            unicodeScalars.first.map(isSpace) ?? false || unicodeScalars.last.map(isSpace) ?? false
        if !isEdged, unicodeScalars.allSatisfy(\.isSurelySeen) { return String(self) }
        let scalars = unicodeScalars.filter { $0.properties.generalCategory != .format }
        return String(
            String.UnicodeScalarView(
                scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
            )
        )
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, mark or sign of Latin, Greek or Cyrillic, a dash or a quotation mark: what nearly
    /// every text is made of, so that nobody has to look up what it is.
    fileprivate var isSurelySeen: Bool {
        (value < 0x600 && value != 0xAD) || 0x2010...0x2027 ~= value
    }
}

extension StringProtocol {
    /// The text on one line for a terminal: a line break becomes a space, and what moves the cursor,
    /// turns text round or cannot be seen is spelt out.
    package var onOneLine: String { shownOnTerminal { $0.isNewline || $0 == "\t" ? " " : nil } }

    /// The text for a terminal, with its line breaks and tabs; a return alone would write over a line.
    package var shownOnTerminal: String {
        shownOnTerminal { ["\n", "\r\n", "\t"].contains($0) ? String($0) : nil }
    }

    private func shownOnTerminal(_ breakText: (Character) -> String?) -> String {
        let isPlain = utf8.allSatisfy { 0x20..<0x7F ~= $0 }
        return isPlain
            ? String(self)
            : map { breakText($0) ?? $0.unicodeScalars.map(\.spelledOut).joined() }.joined()
    }
}

extension Unicode.Scalar {
    /// The scalar, or its number where it would do something other than be seen.
    package var spelledOut: String {
        switch properties.generalCategory {
        case .control: "\\u{\(String(value, radix: 16, uppercase: true))}"
        // What joins letters and emoji stays, and so do the letters in which flags are spelt.
        case .format where ![0x200C, 0x200D].contains(value) && value < 0xE0000:
            "\\u{\(String(value, radix: 16, uppercase: true))}"
        default: String(self)
        }
    }
}
