import DigitalMaturity

/// A CSV file as a header and rows, with everything that is wrong with its form.
///
/// Reading never fails: a file with problems still has rows, so that whoever reads on can report
/// what else is wrong. A blank line is not a row, nor is Excel's `sep=` before the header.
public struct CSVTable: Sendable {
    /// The fields of the first row.
    public let header: [CSVField]
    /// How many columns are read, which is as many as a sheet of a workbook has.
    package static let mostColumns = 16_384

    /// What is wrong with the file, in its order.
    public let problems: [CSVProblem]

    private let bytes: [UInt8]
    private let layout: CSVLayout
    private let damaged: Set<Int>

    /// Reads the `bytes` of a file.
    public init(scanning bytes: [UInt8]) {
        let isOther = isUTF16(bytes)
        let bytes = isOther ? [] : bytes
        let scanner = CSVScanner(bytes.span)
        var layout = scanner.layout
        layout.dropBeforeHeader(of: bytes)
        let width = layout.rows.isEmpty ? 0 : layout.fieldCount(ofRow: 0)
        let isTooWide = width > CSVTable.mostColumns
        let header = (0..<min(width, CSVTable.mostColumns)).map {
            CSVField(in: bytes, layout, row: 0, column: $0)
        }
        let found: [(offset: Int, kind: CSVProblem.Kind)] =
            isOther
            ? [(0, .utf16)]
            : isTooWide
                ? [(layout.rows[0].start, .tooManyColumns(width))]
                : layout.problems(besides: scanner.problems, header, of: bytes)
        if isTooWide { layout.rows.removeSubrange(1...) }
        self.bytes = bytes
        self.layout = layout
        self.header = header
        damaged = Set(found.filter { $0.kind.damagesRow }.map { layout.row(at: $0.offset) })
        // The sort is stable: problems of one byte stay in the order in which they are found.
        problems = found.sorted { $0.offset < $1.offset }.map { problem in
            let line = layout.line(at: problem.offset)
            let column = layout.column(at: problem.offset, line: line)
            return CSVProblem(kind: problem.kind, line: line, column: column)
        }
    }

    /// Whether there is a header, and it says what it says.
    public var hasHeader: Bool {
        !header.isEmpty && !damaged.contains(0) && otherSeparator == nil
    }

    /// What the header is cut by, in words, where it has more such marks than commas.
    public var otherSeparator: String? {
        let text = header.map(\.text).joined()
        return [(";", "semicolons"), ("\t", "tabs")].first { mark, _ in
            text.count { String($0) == mark } > header.count - 1
        }?.1
    }

    /// Whether a fault may have moved or changed the fields of some row.
    public var isDamaged: Bool { !damaged.isEmpty }

    /// The rows that say something and can be believed, because they have no fault.
    public var soundRows: [Int] {
        rows.filter { !damaged.contains($0 + 1) && !layout.isBlank(row: $0 + 1, of: bytes) }
    }

    /// Whether a column of the header has neither a name nor anything below it.
    func isBlank(column: Int) -> Bool {
        header[column].text.visible.isEmpty
            && rows.allSatisfy { self[$0, column]?.text.visible.isEmpty ?? true }
    }

    /// The numbers of the rows after the header, from 0.
    public var rows: Range<Int> { 0..<max(layout.rows.count - 1, 0) }

    /// The number of the column called `name`, the first if there are several.
    public func column(named name: String) -> Int? { header.firstIndex { $0.text == name } }

    /// The physical line on which `row` starts.
    public func line(ofRow row: Int) -> Int { layout.line(ofRow: row + 1) }

    /// The number of fields that `row` has, which differs from the header's in a ragged row.
    public func fieldCount(ofRow row: Int) -> Int { layout.fieldCount(ofRow: row + 1) }

    /// The field at `column` of `row`, or `nil` when the row is too short to have it.
    public subscript(row: Int, column: Int) -> CSVField? {
        guard column < fieldCount(ofRow: row) else { return nil }
        return CSVField(in: bytes, layout, row: row + 1, column: column)
    }

    /// The text of that field alone: finding its place takes longer than reading it.
    func text(_ row: Int, _ column: Int) -> String? {
        guard column < fieldCount(ofRow: row) else { return nil }
        let range = layout.bytes(ofRow: row + 1, column: column)
        let isQuoted = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "\"")
        // Most fields are as they stand, and are taken from where they are.
        if !isQuoted, let text = try? UTF8Span(validating: bytes.span.extracting(range)) {
            return String(copying: text)
        }
        return String(decoding: withoutQuotes(bytes[range]), as: UTF8.self)
    }
}

/// The text of one field, and where it begins.
public struct CSVField: Hashable, Sendable {
    /// The text without its quotes and without the apostrophe that keeps it from being a formula;
    /// what is not UTF-8 has become U+FFFD.
    public let text: String
    /// The physical line, from 1.
    public let line: Int
    /// The byte within the line, from 1.
    public let column: Int

    fileprivate init(in bytes: [UInt8], _ layout: CSVLayout, row: Int, column: Int) {
        let range = layout.bytes(ofRow: row, column: column)
        text = String(decoding: withoutApostrophe(withoutQuotes(bytes[range])), as: UTF8.self)
        line = layout.line(at: range.lowerBound)
        self.column = layout.column(at: range.lowerBound, line: line)
    }
}

/// The content of `field`: what its quotes hold, with doubled quotes single, and what follows them.
private func withoutQuotes(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let quote = UInt8(ascii: "\"")
    guard field.first == quote else { return field }
    let inside = field.dropFirst()
    guard let next = inside.firstIndex(of: quote) else { return inside }
    if next == inside.endIndex - 1 { return inside.dropLast() }
    var content: ArraySlice<UInt8> = []
    var rest = inside
    while let next = rest.firstIndex(of: quote) {
        content += rest[..<next]
        rest = rest[(next + 1)...]
        guard rest.first == quote else { break }
        content.append(quote)
        rest = rest.dropFirst()
    }
    return content + rest
}

extension CSVLayout {
    /// The names of the header that were there before.
    private func duplicates(in header: [CSVField]) -> [(offset: Int, kind: CSVProblem.Kind)] {
        var names: Set<String> = []
        return header.indices.compactMap { column in
            let name = header[column].text
            guard !name.isEmpty, !names.insert(name).inserted else { return nil }
            return (bytes(ofRow: 0, column: column).lowerBound, .duplicateHeader(name))
        }
    }

    /// The problems that were met in scanning, and those of the header and of the width of rows.
    fileprivate func problems(
        besides scanned: [(offset: Int, kind: CSVProblem.Kind)],
        _ header: [CSVField],
        of bytes: [UInt8]
    ) -> [(offset: Int, kind: CSVProblem.Kind)] {
        guard !rows.isEmpty else { return scanned + [(lineStarts[0], .emptyFile)] }
        // A row that an open quote has run away with is not called ragged as well.
        let isOpen = scanned.contains { $0.kind == .unclosedQuote }
        let ragged = rows.indices.dropLast(isOpen ? 1 : 0).filter {
            rows[$0].fields.count != header.count && !isBlank(row: $0, of: bytes)
        }.map { rows[$0] }
        return scanned + duplicates(in: header)
            + ragged.map {
                ($0.start, .raggedRow(found: $0.fields.count, expected: header.count))
            }
    }

    /// Whether every field of a row is blank, as Excel leaves rows that were cleared.
    fileprivate func isBlank(row: Int, of bytes: [UInt8]) -> Bool {
        // Most rows begin with something, and need no closer look.
        if bytes[rows[row].start].isASCIILetterOrDigit { return false }
        return (0..<fieldCount(ofRow: row)).allSatisfy { column in
            let field = withoutQuotes(bytes[self.bytes(ofRow: row, column: column)])
            return field.allSatisfy { [0x20, 0x09].contains($0) }
        }
    }

    /// Leaves out what stands before the header: blank rows, and the line by which Excel names a
    /// separator.
    fileprivate mutating func dropBeforeHeader(of bytes: [UInt8]) {
        let first = rows.indices.first { !isBlank(row: $0, of: bytes) } ?? 0
        rows.removeFirst(first)
        if let line = rows.first, bytes[line.start...].starts(with: "sep=".utf8),
            fieldEnds[line.fields.upperBound - 1] <= line.start + 5
        {
            rows.removeFirst()
        }
    }
}

extension CSVProblem.Kind {
    /// Whether the row that has it may say something else than was meant.
    fileprivate var damagesRow: Bool {
        if case .duplicateHeader = self { false } else { true }
    }
}

/// Whether `bytes` are UTF-16, with a mark or as it is seen by the noughts between Latin letters.
func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4 else { return false }
    if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(bytes.prefix(2))) { return true }
    let noughts = bytes.prefix(4).map { $0 == 0 }
    return noughts == [false, true, false, true] || noughts == [true, false, true, false]
}
