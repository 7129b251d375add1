/// A CSV file as a header and rows, with everything that is wrong with its form.
///
/// Reading never fails: a file with problems still has rows, so that whoever reads on can report
/// what else is wrong. A blank line is not a row.
public struct CSVTable: Sendable {
    /// The fields of the first row.
    public let header: [CSVField]
    /// What is wrong with the file, in its order.
    public let problems: [CSVProblem]

    private let bytes: [UInt8]
    private let layout: CSVLayout

    /// Reads the `bytes` of a file.
    public init(scanning bytes: [UInt8]) {
        let scanner = CSVScanner(bytes.span)
        let layout = scanner.layout
        let columns = layout.rows.isEmpty ? 0..<0 : 0..<layout.fieldCount(ofRow: 0)
        self.bytes = bytes
        self.layout = layout
        header = columns.map { CSVField(in: bytes, layout, row: 0, column: $0) }
        let found = scanner.problems + layout.duplicates(in: header)
        // The sort is stable: problems of one byte stay in the order in which they are found.
        problems = found.sorted { $0.offset < $1.offset }.map { problem in
            let line = layout.line(at: problem.offset)
            let column = layout.column(at: problem.offset, line: line)
            return CSVProblem(kind: problem.kind, line: line, column: column)
        }
    }

    /// The numbers of the rows after the header, from 0.
    public var rows: Range<Int> { 0..<max(layout.rows.count - 1, 0) }

    /// The number of the column called `name`, the first if there are several.
    public func column(named name: String) -> Int? { header.firstIndex { $0.text == name } }

    /// The physical line on which `row` starts.
    public func line(ofRow row: Int) -> Int { layout.line(at: layout.rows[row + 1].start) }

    /// The number of fields that `row` has, which differs from the header's in a ragged row.
    public func fieldCount(ofRow row: Int) -> Int { layout.fieldCount(ofRow: row + 1) }

    /// The field at `column` of `row`, or `nil` when the row is too short to have it.
    public subscript(row: Int, column: Int) -> CSVField? {
        guard column < fieldCount(ofRow: row) else { return nil }
        return CSVField(in: bytes, layout, row: row + 1, column: column)
    }
}

/// The text of one field, and where it begins.
public struct CSVField: Hashable, Sendable {
    /// The text without its quotes; what is not UTF-8 has become U+FFFD.
    public let text: String
    /// The physical line, from 1.
    public let line: Int
    /// The byte within the line, from 1.
    public let column: Int

    fileprivate init(in bytes: [UInt8], _ layout: CSVLayout, row: Int, column: Int) {
        let range = layout.bytes(ofRow: row, column: column)
        text = String(decoding: withoutQuotes(bytes[range]), as: UTF8.self)
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
    fileprivate func duplicates(in header: [CSVField]) -> [(offset: Int, kind: CSVProblem.Kind)] {
        var names: Set<String> = []
        return header.indices.compactMap { column in
            let name = header[column].text
            guard !names.insert(name).inserted else { return nil }
            return (bytes(ofRow: 0, column: column).lowerBound, .duplicateHeader(name))
        }
    }
}
