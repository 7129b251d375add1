import DigitalMaturity

/// A CSV file that is being read row by row, with the columns its reader knows.
///
/// It is a class because two threads that copied it for each row would wait for one another.
final class TableReader: Sendable {
    /// The row that is being read.
    struct Row {
        fileprivate let reader: TableReader
        fileprivate var index = 0
        fileprivate var problems: [Diagnostic] = []

        /// The line on which the row starts.
        var line: Int { reader.table.line(ofRow: index) }

        /// The place of the row.
        var place: Place { Place(file: reader.file, line: line) }

        /// The value of a column that must be filled.
        mutating func value<Value: Sendable>(
            _ column: String,
            _ parse: (String) throws(ParseFailure) -> Value
        ) -> Value? {
            guard let text = reader.text(column, index) else { return nil }
            do throws(ParseFailure) { return try reading(text, parse) } catch {
                report(error.quoting(text), column)
                return nil
            }
        }

        /// The value of a column that must be filled, with its place.
        mutating func located<Value: Sendable>(
            _ column: String,
            _ parse: (String) throws(ParseFailure) -> Value
        ) -> Located<Value>? {
            guard let field = reader.field(column, index) else { return nil }
            let place = Place(file: reader.file, line: field.line, column: field.column)
            do throws(ParseFailure) {
                return Located(try reading(field.text, parse), at: place)
            } catch {
                problems.append(.malformedValue(error.quoting(field.text), at: place))
                return nil
            }
        }

        /// The text of a column, which may be empty.
        func text(_ column: String) -> String { reader.text(column, index) ?? "" }

        /// The value of a column that may be empty.
        mutating func optional<Value: Sendable>(
            _ column: String,
            _ parse: (String) throws(ParseFailure) -> Value
        ) -> Located<Value>? { text(column).isEmpty ? nil : located(column, parse) }

        /// Adds a problem found by whoever reads the row.
        mutating func report(_ problem: Diagnostic) { problems.append(problem) }

        /// Adds what is wrong with the value of a column.
        mutating func report(_ failure: ParseFailure, _ column: String) {
            problems.append(.malformedValue(failure, at: place(of: column)))
        }

        /// The place of the value of a column.
        func place(of column: String) -> Place {
            let field = reader.field(column, index)
            return Place(file: reader.file, line: field?.line, column: field?.column)
        }
    }

    fileprivate let file: String
    fileprivate let table: CSVTable
    /// The names of the columns, which are few: to go through them takes less time than to hash one.
    private let names: [String]

    /// Reads every row of `file` by `read`; `columns` are needed, `optional` may be there, and no
    /// others are allowed.
    static func read<Value: Sendable>(
        _ file: String,
        of folder: Folder,
        columns: [String],
        optional: [String] = [],
        _ problems: inout [Diagnostic],
        _ read: (inout Row) -> Value?
    ) -> [Value] {
        guard let reader = opened(file, of: folder, columns, optional, &problems) else { return [] }
        let found = reader.values(of: reader.table.soundRows[...], read)
        problems += found.problems
        return found.values
    }

    /// The same of a file of many rows, of which each half is read on a thread of its own.
    static func readLarge<Value: Sendable>(
        _ file: String,
        of folder: Folder,
        columns: [String],
        _ problems: inout [Diagnostic],
        _ read: @Sendable (inout Row) -> Value?
    ) -> [Value] {
        guard let reader = opened(file, of: folder, columns, [], &problems) else { return [] }
        let rows = reader.table.soundRows
        let middle = rows.count / 2
        var (first, second) = Threads.both(
            { reader.values(of: rows[..<middle], read) },
            { reader.values(of: rows[middle...], read) }
        )
        problems += first.problems + second.problems
        first.values += second.values
        return first.values
    }

    /// A reader of a file whose heading is as it must be.
    private static func opened(
        _ file: String,
        of folder: Folder,
        _ columns: [String],
        _ optional: [String],
        _ problems: inout [Diagnostic]
    ) -> TableReader? {
        guard let bytes = folder.bytes(file, &problems) else { return nil }
        let reader = TableReader(bytes, file: folder.shown(file))
        problems += reader.table.told(of: reader.file)
        let headingProblems = reader.headingProblems(columns, optional)
        problems += headingProblems
        return headingProblems.isEmpty ? reader : nil
    }

    private func values<Value>(
        of rows: ArraySlice<Int>,
        _ read: (inout Row) -> Value?
    ) -> (values: [Value], problems: [Diagnostic]) {
        var row = Row(reader: self)
        let values = rows.compactMap { index in
            row.index = index
            return read(&row)
        }
        return (values, row.problems)
    }

    /// The texts of one column, row by row, or `nil` where there is no such column or no such file.
    static func texts(of column: String, in file: String, of folder: Folder) -> [String]? {
        var unreported: [Diagnostic] = []
        let table = folder.bytes(file, &unreported).map(CSVTable.init(scanning:))
        return table.flatMap { table in
            table.column(named: column).map { column in
                table.rows.map { table[$0, column]?.text ?? "" }
            }
        }
    }

    private init(_ bytes: [UInt8], file: String) {
        self.file = file
        table = CSVTable(scanning: bytes)
        names = table.header.map(\.text.visible)
    }

    /// The text alone, without looking for its place.
    private func text(_ column: String, _ row: Int) -> String? {
        names.firstIndex(of: column).flatMap { table.text(row, $0) }
    }

    private func field(_ column: String, _ row: Int) -> CSVField? {
        names.firstIndex(of: column).flatMap { table[row, $0] }
    }

    private func headingProblems(_ needed: [String], _ optional: [String]) -> [Diagnostic] {
        guard table.hasHeader else { return [] }
        let columns = needed + optional
        let missing = needed.filter { !names.contains($0) }
        let unknown = table.header.indices.filter {
            !columns.contains(names[$0]) && !table.isBlank(column: $0)
        }.map { table.header[$0] }
        return missing.map { .missingColumn($0, in: file) }
            + unknown.map {
                .unknownColumn(
                    $0.text,
                    among: columns,
                    at: Place(file: file, line: $0.line, column: $0.column)
                )
            }
    }
}

extension CSVTable {
    /// What is wrong with the form of the table, as it is told of `file`.
    ///
    /// A file in another encoding is told of once: saving it again mends every line.
    func told(of file: String) -> [Diagnostic] {
        if let otherSeparator, let first = header.first {
            let place = Place(file: file, line: first.line, column: first.column)
            return [.otherSeparator(otherSeparator, at: place)]
        }
        let encoding = problems.first { $0.kind.isOfEncoding }
        return problems.filter { !$0.kind.isOfEncoding || $0 == encoding }.map { problem in
            let place = Place(file: file, line: problem.line, column: problem.column)
            switch problem.kind {
            case .emptyFile: return .emptyFile(file)
            case .notUTF8, .nulByte: return .notUTF8(at: place)
            case .utf16: return .notUTF8(of: "UTF-16", at: place)
            case .unclosedQuote: return .csvQuoting("this quote is never closed", at: place)
            case .textAfterQuote: return .csvQuoting("text follows a closing quote", at: place)
            case .bareQuote:
                return .csvQuoting("a quote stands inside an unquoted field", at: place)
            case .raggedRow(let found, let expected):
                return .raggedRow(found: found, expected: expected, at: place)
            case .tooManyColumns(let count):
                return .tooManyColumns(count, limit: CSVTable.mostColumns, at: place)
            case .duplicateHeader(let name): return .duplicateColumn(name, at: place)
            }
        }
    }
}

extension CSVProblem.Kind {
    fileprivate var isOfEncoding: Bool {
        switch self {
        case .notUTF8, .nulByte: true
        default: false
        }
    }
}
