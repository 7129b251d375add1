import DigitalMaturity
import Foundation

/// A file that is to be imported, as tables of text.
struct SourceFile {
    /// The table of a CSV file, or one for each sheet of a workbook.
    let tables: [SourceTable]
    /// The lines of a file of the API of the Organisation Data Service; empty of any other file.
    let directory: [DirectoryLine]
    /// What a reader should know of how it was read.
    let notes: [String]

    /// Reads the file at `path`: CSV in UTF-8 or Windows-1252, a workbook, or JSON lines.
    init?(_ path: String, _ problems: inout [Diagnostic]) {
        let url = URL(fileURLWithPath: path)
        let prefix = String(path.dropLast(url.lastPathComponent.count))
        let folder = Folder(url.deletingLastPathComponent().path, prefix: prefix)
        self.init(url.lastPathComponent, of: folder, &problems)
    }

    /// Reads a file of a folder.
    init?(_ name: String, of folder: Folder, _ problems: inout [Diagnostic]) {
        let isWorkbook = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"].contains {
            name.lowercased().hasSuffix($0)
        }
        let isDirectory = [".json", ".jsonl", ".ndjson"].contains {
            name.lowercased().hasSuffix($0)
        }
        let file = folder.shown(name)
        if isDirectory {
            guard let bytes = folder.bytes(name, &problems) else { return nil }
            directory = DirectoryLine.lines(of: bytes, in: file)
            (tables, notes) = ([], [])
            return
        }
        directory = []
        if isWorkbook {
            guard let workbook = folder.workbook(name, &problems) else { return nil }
            tables = workbook.sheets.filter { !$0.isHidden }.map { SourceTable($0, of: file) }
            notes = []
        } else {
            guard let bytes = folder.bytes(name, &problems) else { return nil }
            let isText = isUTF16(bytes) || String(validating: bytes, as: UTF8.self) != nil
            let table = CSVTable(scanning: isText ? bytes : utf8(ofWindows1252: bytes))
            let wrong = table.importProblems(of: file)
            problems += wrong
            guard wrong.isEmpty else { return nil }
            tables = [SourceTable(table, of: file)]
            notes = isText ? [] : ["read as Windows-1252"]
        }
    }
}

extension CSVTable {
    /// What makes the file unreadable; rows of another width are judged against the heading, which
    /// may come after a title.
    fileprivate func importProblems(of file: String) -> [Diagnostic] {
        told(of: file).filter { ![.raggedRow, .duplicateColumn].contains($0.code) }
    }
}

extension SourceTable {
    fileprivate init(_ table: CSVTable, of file: String) {
        let heading = Row(
            table.header.first?.line ?? 1,
            table.header.map { Located($0.text.visible, at: Place(file: file, $0)) }
        )
        let rows = table.rows.map { row in
            Row(
                table.line(ofRow: row),
                (0..<table.fieldCount(ofRow: row)).compactMap { table[row, $0] }
                    .map { Located($0.text.visible, at: Place(file: file, $0)) }
            )
        }
        self.init(file: file, rows: ([heading] + rows).filter { $0.filled > 0 })
    }

    /// The cells of a sheet; every row is as wide as the widest.
    fileprivate init(_ sheet: Sheet, of file: String) {
        let width = sheet.cells.map(\.reference.column).max() ?? 0
        let rows = Dictionary(grouping: sheet.cells, by: \.reference.row).sorted { $0.key < $1.key }
        self.init(
            file: file,
            sheet: sheet.name,
            rows: rows.map { number, cells in
                let texts = Dictionary(cells.map { ($0.reference.column, $0.words) }) { first, _ in
                    first
                }
                return Row(
                    number,
                    (0..<width).map { column in
                        let cell = CellReference(row: number, column: column + 1)
                        let place = Place(file: file, sheet: sheet.name, cell: cell)
                        return Located(texts[column + 1] ?? "", at: place)
                    }
                )
            }.filter { $0.filled > 0 }
        )
    }
}

extension Place {
    fileprivate init(file: String, _ field: CSVField) {
        self.init(file: file, line: field.line, column: field.column)
    }
}

extension Cell {
    /// What the cell shows, near enough: a day as a date, a number without an exponent.
    fileprivate var words: String {
        if let date { return date.description }
        return switch value {
        case .text(let text): text.visible
        case .number(let number): plainDecimal(number)
        case .boolean(let isTrue): isTrue ? "yes" : "no"
        case .error(let error): error
        case nil: ""
        }
    }
}

/// The text of bytes in Windows-1252, in UTF-8.
private func utf8(ofWindows1252 bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
        let scalar: UInt32 =
            (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
        text += Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
    return text
}

/// What Windows-1252 has in place of the control characters from 80 to 9F.
private let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
