import DigitalMaturity

/// Where the rows, fields and lines of a CSV file are, as offsets into its bytes.
struct CSVLayout: Sendable {
    /// Where a row begins, and which of `fieldEnds` are its own.
    struct Row: Sendable {
        var start: Int
        var fields: Range<Int>
    }

    /// The rows that are not blank, the header first.
    var rows: [Row] = []
    /// For each field the offset of the comma or line end after it. A field begins with its row
    /// or one byte after the end of the field before it.
    var fieldEnds: [Int] = []
    /// The offset of the first byte of each physical line.
    var lineStarts: [Int] = []

    /// A layout without rows, whose first line is at `start`, with room for what most files of
    /// `byteCount` bytes hold: growing the arrays would take a third of the time of a scan.
    init(start: Int, byteCount: Int) {
        fieldEnds.reserveCapacity(byteCount / 8)
        rows.reserveCapacity(byteCount / 64)
        lineStarts.reserveCapacity(byteCount / 64)
        lineStarts.append(start)
    }

    /// The number of fields in `row`.
    func fieldCount(ofRow row: Int) -> Int { rows[row].fields.count }

    /// The bytes of the field at `column` of `row`, with any quotes.
    func bytes(ofRow row: Int, column: Int) -> Range<Int> {
        let field = rows[row].fields.lowerBound + column
        let start = column == 0 ? rows[row].start : fieldEnds[field - 1] + 1
        return start..<fieldEnds[field]
    }

    /// The line, from 1, that holds the byte at `offset`.
    func line(at offset: Int) -> Int { lineStarts.sortedPrefix { $0 <= offset } }

    /// The line on which `row` starts; in most files each row has one line.
    func line(ofRow row: Int) -> Int {
        let start = rows[row].start
        return lineStarts[row] == start ? row + 1 : line(at: start)
    }

    /// The row that holds the byte at `offset`; -1 before the first.
    func row(at offset: Int) -> Int { rows.sortedPrefix { $0.start <= offset } - 1 }

    /// The column, from 1, of the byte at `offset`, which is in `line`.
    func column(at offset: Int, line: Int) -> Int { offset - lineStarts[line - 1] + 1 }
}
