package import DigitalMaturity

/// What a cell is worked out by, as its file writes it.
package struct CellFormula: Hashable, Sendable {
    /// The text; that of an OpenDocument file begins with its language, such as `of:=`.
    package var text: String
    /// The cell for which it is written: in others that share it, references move with the distance.
    package var origin: CellReference
    /// The cells that one formula over arrays fills.
    package var fills: CellRange?
}

/// Cells, or a formula, that formulas call by a name.
package struct DefinedName: Hashable, Sendable {
    /// The name, in which the case of letters does not count.
    package let name: String
    /// The place among the sheets of the one in which it is known; `nil` where it is known in all.
    package let sheet: Int?
    /// What it stands for, as a formula is written.
    package let text: String
}

/// A table of a sheet, whose columns formulas call by their headings: `Money[Capital]`.
package struct NamedTable: Hashable, Sendable {
    /// The name, in which the case of letters does not count.
    package let name: String
    /// All of it, with the headings and the totals.
    package let range: CellRange
    /// How many rows are headings.
    package let headers: Int
    /// How many rows are totals.
    package let totals: Int
    /// The headings, in order.
    package let columns: [String]
}

/// Reads the part that describes a table.
struct NamedTableReader: PartReader {
    private(set) var table: NamedTable?
    private var root: PartElement?
    private var columns: [String] = []

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        switch (element.parent, element.name) {
        case ("", "table"): root = element
        case ("tableColumns", "tableColumn"): columns.append(unescaped(element["name"] ?? ""))
        default: break
        }
    }

    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault) {
        guard (parent, name) == ("", "table"), let root,
            let called = root["displayName"] ?? root["name"],
            let range = root["ref"].flatMap({ try? CellRange(parsing: $0) })
        else { return }
        table = NamedTable(
            name: called,
            range: range,
            headers: root["headerRowCount"].flatMap { Int($0) } ?? 1,
            totals: root["totalsRowCount"].flatMap { Int($0) } ?? 0,
            columns: columns
        )
    }
}
