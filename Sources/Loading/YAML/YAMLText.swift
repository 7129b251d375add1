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
    /// Of long uneven lines, the byte at which each character begins, so that they are counted only once.
    private var starts: [Int: [Int]] = [:]

    /// Splits `text` wherever YAML sees the end of a line.
    init(_ text: String, file: String) {
        self.file = file
        lines = linesOfYAML(text)
        uneven = lines.map { !$0.utf8.allSatisfy { $0 < 0x80 } }
        for line in lines.indices where uneven[line] { countStarts(of: line) }
    }

    private mutating func countStarts(of line: Int) {
        guard lines[line].utf8.count > 200 else { return }
        var byte = 0
        starts[line] = lines[line].unicodeScalars.map { scalar in
            defer { byte += YAMLText.isMark(scalar) ? 0 : UTF8.width(scalar) }
            return byte
        }
    }

    /// How many lines there are.
    var count: Int { lines.count }

    /// A line, counted from one.
    subscript(line: Int) -> String {
        lines.indices.contains(line - 1) ? lines[line - 1] : ""
    }

    /// The last line before `line` that is neither blank nor a comment.
    func lineBefore(_ line: Int) -> Int? {
        (1..<max(line, 1)).last { number in
            let words = self[number].visible
            return !words.isEmpty && !words.hasPrefix("#")
        }
    }

    /// The line and column, both from one, of the first control character.
    var firstControl: (line: Int, column: Int)? {
        for (number, line) in lines.enumerated() {
            let index = line.unicodeScalars.firstIndex {
                $0.properties.generalCategory == .control && $0 != "\t"
            }
            guard let index else { continue }
            return (number + 1, line.unicodeScalars[..<index].count + 1)
        }
        return nil
    }

    /// Whether lines were left out because nothing could be made of them.
    private(set) var hasGaps = false

    /// Puts `mended` in place of a line; without it, leaves out the line and, where it has no value of its
    /// own, what is indented below it.
    mutating func mend(_ line: Int, with mended: String?) {
        guard lines.indices.contains(line - 1) else { return }
        if let mended {
            lines[line - 1] = mended
            starts[line - 1] = nil
            return
        }
        hasGaps = true
        let (indent, words) = (lines[line - 1].indent.count, lines[line - 1].visible)
        lines[line - 1] = ""
        guard words.hasSuffix(":") || words.hasPrefix("-") else { return }
        for index in lines.indices.dropFirst(line) {
            guard lines[index].visible.isEmpty || lines[index].indent.count > indent else { return }
            lines[index] = ""
        }
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
        countStarts(of: mark.line - 1)
        marked += 1
        return true
    }

    /// Where `node` begins.
    func place(of node: Node) -> Place { place(of: node.mark) }

    /// A place that Yams gives, in bytes of the text as its author wrote it.
    func place(of mark: Yams.Mark?) -> Place { place(line: mark?.line, column: mark?.column) }

    /// A line and a column, in characters and marks, as a place in bytes.
    func place(line: Int?, column: Int?) -> Place {
        guard let line, let column, lines.indices.contains(line - 1), uneven[line - 1] else {
            return Place(file: file, line: line, column: column)
        }
        if let starts = starts[line - 1], starts.indices.contains(column - 1) {
            return Place(file: file, line: line, column: starts[column - 1] + 1)
        }
        let before = lines[line - 1].unicodeScalars.prefix(column - 1)
        let bytes = before.reduce(1) { $0 + (YAMLText.isMark($1) ? 0 : UTF8.width($1)) }
        return Place(file: file, line: line, column: bytes)
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

/// The lines of `text`, with or without the end of the last one. YAML ends a line at a line feed, a
/// carriage return, both, or one of the three separators of Unicode.
private func linesOfYAML(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
        let length = lengthOfLineEnd(bytes[index...])
        if length > 0 {
            lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
            start = index + length
        }
        index += max(length, 1)
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self)]
}

/// How many bytes at the start of `bytes` end a line.
func lengthOfLineEnd(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.first {
    case 0x0A: 1
    case 0x0D: bytes.dropFirst().first == 0x0A ? 2 : 1
    case 0xC2: bytes.dropFirst().first == 0x85 ? 2 : 0
    case 0xE2: [[0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]].contains(Array(bytes.prefix(3))) ? 3 : 0
    default: 0
    }
}
