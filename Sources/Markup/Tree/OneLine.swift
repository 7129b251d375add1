extension StringProtocol {
    /// The text on one line: each run of spaces, breaks and control characters becomes one space,
    /// and what is no character at all becomes the sign for that.
    var onOneLine: String {
        guard !isOnOneLine else { return String(self) }
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

    /// Whether `onOneLine` would change nothing; seen from the bytes, because most texts are so.
    private var isOnOneLine: Bool {
        var (before, last) = (UInt8(0), UInt8(0))
        for byte in utf8 {
            switch byte {
            case ..<0x20, 0x7F: return false
            case 0x20 where last == 0x20: return false
            case 0x80...0x9F where last == 0xC2: return false
            case 0xA8...0xA9 where (before, last) == (0xE2, 0x80): return false
            case 0xBE...0xBF where (before, last) == (0xEF, 0xBF): return false
            default: (before, last) = (last, byte)
            }
        }
        return true
    }

    /// The text on one line, without a space at either end.
    var trimmedLine: String {
        let line = onOneLine.drop { $0 == " " }
        return String(line.last == " " ? line.dropLast() : line)
    }
}
