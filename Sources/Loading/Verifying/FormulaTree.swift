import DigitalMaturity

/// A formula as a tree.
///
/// Operations of one rank are a list, so that a long sum is not a deep tree.
indirect enum FormulaTree: Hashable, Sendable {
    /// A number, a text, a truth or an error that is written out; `nil` for an argument left out.
    case value(CellValue?)
    /// Cells as they are named.
    case reference(NamedCells)
    /// Cells as they are found.
    case cells(SheetArea)
    /// What the workbook calls by a name.
    case name(String)
    /// Columns of a table.
    case table(String, [String])
    /// Values in rows.
    case array([[CellValue]])
    case negative(FormulaTree)
    case percent(FormulaTree)
    case operations(FormulaTree, [Operation])
    case call(String, [FormulaTree])

    /// An operation on what comes before it.
    struct Operation: Hashable, Sendable {
        let symbol: String
        let operand: FormulaTree
    }
}

/// A rectangle of cells as a formula names it: `'Money by year'!$B7:C$9`.
struct NamedCells: Hashable, Sendable {
    /// One end of a row or column, which moves with its formula unless it is fixed.
    struct End: Hashable, Sendable {
        var number: Int
        var isFixed: Bool
    }

    /// A corner; a whole column has no row, and a whole row no column.
    struct Corner: Hashable, Sendable {
        var row: End?
        var column: End?
    }

    var sheet: String?
    var first: Corner
    var last: Corner
}

/// A rectangle of cells of a sheet, which is known by its place in the workbook.
struct SheetArea: Hashable, Sendable {
    let sheet: Int
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    var isCell: Bool { rows.count == 1 && columns.count == 1 }
}

/// Why a formula cannot be worked out.
enum FormulaFault: Error, Hashable {
    case unreadable(near: String)
    case function(String)
    case arguments(String, Int)
    case name(String)
    case sheet(String)
    case outside
    case circular
    case tooLarge

    /// The reason as part of a sentence.
    var words: String {
        switch self {
        case .unreadable(let text):
            text.isEmpty ? "the formula ends too soon" : "the formula cannot be read at '\(text)'"
        case .function(let name): "the function \(name) is not one that Waymark knows"
        case .arguments(let name, let count):
            "the function \(name) does not take as many arguments as \(count)"
        case .name(let name): "the workbook has no name '\(name)'"
        case .sheet(let name): "the workbook has no sheet '\(name)'"
        case .outside: "it refers to another file"
        case .circular: "it rests on itself"
        case .tooLarge: "the formula is too large"
        }
    }
}
