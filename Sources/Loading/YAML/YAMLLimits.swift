import Yams

/// How deep lists and mappings may be in one another.
let deepestYAML = 100
/// How many values a text may come to by repeats, `&a` and `*a`.
private let mostRepeated = 1_000_000

/// The line of a text whose lists and mappings are deeper than are read; nothing is parsed for it, because
/// parsing goes as deep.
func lineTooDeep(_ text: String) -> Int? {
    var (line, depth, indent, isAtStart) = (1, 0, 0, true)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\n"): (line, indent, isAtStart) = (line + 1, 0, true)
        case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, isAtStart) = (depth + 1, false)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, isAtStart) = (max(depth - 1, 0), false)
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): if isAtStart { indent += 1 }
        default: isAtStart = false
        }
        // A level takes two bytes at least.
        if depth > deepestYAML || indent > 2 * deepestYAML { return line }
    }
    return nil
}

/// Whether a text may repeat a part of itself.
func repeats(in text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "&")) && text.utf8.contains(UInt8(ascii: "*"))
}

extension Node {
    /// Whether the values come to no more than is read.
    var isSmall: Bool {
        var room = mostRepeated
        return fits(&room)
    }

    private func fits(_ room: inout Int) -> Bool {
        room -= 1
        guard room > 0 else { return false }
        switch self {
        case .scalar, .alias: return true
        case .sequence(let items): return items.allSatisfy { $0.fits(&room) }
        case .mapping(let pairs): return pairs.allSatisfy { $0.fits(&room) && $1.fits(&room) }
        }
    }
}
