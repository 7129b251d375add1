/// A table as it is in a file: rows of text with their places, whatever comes before and after them.
package struct SourceTable: Sendable {
    /// One row.
    package struct Row: Sendable {
        /// The line of the file or the row of the sheet, from 1.
        package let number: Int
        /// The cells from the first column; a blank cell is empty.
        package let cells: [Located<String>]

        package init(_ number: Int, _ cells: [Located<String>]) {
            self.number = number
            self.cells = cells
        }

        /// How many cells have something in them.
        package var filled: Int { cells.count { !$0.value.isEmpty } }
    }

    /// The path of the file.
    package let file: String
    /// The sheet, in a workbook.
    package let sheet: String?
    /// All rows that are not blank.
    package let rows: [Row]

    package init(file: String, sheet: String? = nil, rows: [Row]) {
        self.file = file
        self.sheet = sheet
        self.rows = rows
    }

    /// The file without its folders.
    package var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

    /// The row that names `columns`, of the first thirty.
    package func heading(naming columns: [ColumnName]) -> Heading? {
        rows.prefix(30).indices.lazy.map { Heading(rows[$0], at: $0) }
            .first { heading in columns.allSatisfy { heading[$0] != nil } }
    }

    /// The row that most likely is the heading: the first with a cell in all but a few columns.
    package var likelyHeading: Heading? {
        let width = rows.map(\.filled).max() ?? 0
        return rows.prefix(30).firstIndex { $0.filled * 10 >= width * 9 }
            .map { Heading(rows[$0], at: $0) }
    }
}

/// The names of a column in the editions of a file, any of which will do.
package struct ColumnName: Hashable, Sendable {
    package let names: [String]

    package init(_ names: [String]) { self.names = names }
}

/// The row of a table that names its columns.
package struct Heading: Sendable {
    /// Which row of the table it is.
    package let index: Int
    /// The names as they are in the file.
    package let names: [String]
    private let columns: [String: Int]

    package init(_ row: SourceTable.Row, at index: Int) {
        self.index = index
        names = row.cells.map(\.value)
        columns = Dictionary(names.enumerated().map { (plain($1), $0) }) { first, _ in first }
    }

    /// Where the column is; case and marks do not count.
    package subscript(_ name: ColumnName) -> Int? {
        name.names.lazy.compactMap { columns[plain($0)] }.first
    }
}

/// The letters and digits of a name of a column, in small letters.
func plain(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
