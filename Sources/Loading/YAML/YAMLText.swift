import DigitalMaturity
import Yams

/// The lines of a YAML file, and where in them its nodes are.
///
/// Yams stops at a key that is repeated in its mapping. With a mark before it, Yams reads
/// on, and the record reports the key instead.
struct YAMLText: Sendable {
    private static let marks = UInt32(0xE000)...0xE03F

    let file: String
    private var lines: [String]
    /// The lines whose columns are not what Yams counts, which is characters and marks.
    private var uneven: [Bool]
    private var marked: UInt32 = 0

    /// Splits `text` wherever YAML sees the end of a line.
    init(_ text: String, file: String) {
        self.file = file
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
            .map(String.init)
        uneven = lines.map { !$0.utf8.allSatisfy { $0 < 0x80 } }
    }

    /// The whole text, with its marks.
    var whole: String { lines.joined(separator: "\n") }

    /// The key that was marked as `key`, or `nil` when it is not marked.
    static func repeatedKey(_ key: String) -> String? {
        guard let first = key.unicodeScalars.first, isMark(first) else { return nil }
        return String(String.UnicodeScalarView(key.unicodeScalars.drop(while: isMark)))
    }

    /// Marks the key at `mark` as a repeat; says whether there are marks left.
    mutating func markRepeatedKey(at mark: Yams.Mark) -> Bool {
        guard let scalar = Unicode.Scalar(YAMLText.marks.lowerBound + marked),
            YAMLText.isMark(scalar), lines.indices.contains(mark.line - 1)
        else { return false }
        var line = lines[mark.line - 1].unicodeScalars
        guard
            var index = line.index(
                line.startIndex,
                offsetBy: mark.column - 1,
                limitedBy: line.endIndex
            )
        else { return false }
        if index < line.endIndex, line[index] == "\"" || line[index] == "'" {
            index = line.index(after: index)
        }
        line.insert(scalar, at: index)
        lines[mark.line - 1] = String(line)
        uneven[mark.line - 1] = true
        marked += 1
        return true
    }

    /// Where `node` begins.
    func place(of node: Node) -> Place { place(of: node.mark) }

    /// A place that Yams gives, in bytes of the text as its author wrote it.
    func place(of mark: Yams.Mark?) -> Place {
        guard let mark, lines.indices.contains(mark.line - 1), uneven[mark.line - 1] else {
            return Place(file: file, line: mark?.line, column: mark?.column)
        }
        let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
        let bytes = before.filter { !YAMLText.isMark($0) }.map { UTF8.width($0) }
        return Place(file: file, line: mark.line, column: bytes.reduce(1, +))
    }

    /// The comment after a plain value on its line, which may have been meant as part of it.
    func comment(after scalar: Node.Scalar) -> String? {
        guard scalar.style == .plain, let mark = scalar.mark, lines.indices.contains(mark.line - 1)
        else { return nil }
        let value = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
        let rest = value.dropFirst(scalar.string.unicodeScalars.count)
        let comment = String(rest).visible
        return rest.first?.properties.isWhitespace == true && comment.hasPrefix("#")
            ? comment : nil
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { marks.contains(scalar.value) }
}

private func isLineEnd(_ character: Character) -> Bool {
    switch character {
    case "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
}
