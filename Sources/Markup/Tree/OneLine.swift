extension StringProtocol {
    /// The text on one line: each run of spaces, breaks and control characters becomes one space,
    /// and what is no character at all becomes the sign for that.
    var onOneLine: String {
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case ..."\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{2029}":
                if line.last != " " { line.append(" ") }
            case "\u{FFFE}", "\u{FFFF}": line.append("\u{FFFD}")
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    /// The text on one line, without a space at either end.
    var trimmedLine: String {
        let line = onOneLine.drop { $0 == " " }
        return String(line.last == " " ? line.dropLast() : line)
    }
}
