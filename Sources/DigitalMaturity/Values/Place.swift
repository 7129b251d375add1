/// A position in a file: the line and column of a text where something begins, or the sheet and
/// cell of a workbook.
///
/// Lines and columns count from 1; columns count bytes, as compilers do. The file is relative to
/// the workspace or to the reference data, never a path of one machine.
public struct Place: Hashable, Sendable {
    /// The file, with `/` between folders.
    public let file: String
    /// The line, or `nil` when the whole file is meant.
    public let line: Int?
    /// The column, or `nil` when the whole line is meant.
    public let column: Int?
    /// The sheet of a workbook, or `nil` when the whole file is meant.
    public let sheet: String?
    /// The cell, or `nil` when the whole sheet is meant.
    public let cell: CellReference?

    /// Creates a place in a text; a column counts only within a line.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = line == nil ? nil : column
        sheet = nil
        cell = nil
    }

    /// Creates a place in a workbook; a cell counts only within a sheet.
    public init(file: String, sheet: String?, cell: CellReference? = nil) {
        self.file = file
        line = nil
        column = nil
        self.sheet = sheet
        self.cell = sheet == nil ? nil : cell
    }

    /// The same position in the file as it is called by `rename`.
    public func renamed(_ rename: (String) -> String) -> Place {
        let file = rename(file)
        guard let sheet else { return Place(file: file, line: line, column: column) }
        return Place(file: file, sheet: sheet, cell: cell)
    }
}

extension Place: Comparable {
    /// By file, then line and column, or sheet, row and column; a whole comes before its parts.
    public static func < (lhs: Place, rhs: Place) -> Bool {
        lhs.order < rhs.order
    }

    private var order: (String, Int, Int, String, Int, Int) {
        let sheet = sheet.map { "!" + $0 } ?? ""
        return (file, line ?? 0, column ?? 0, sheet, cell?.row ?? 0, cell?.column ?? 0)
    }
}

extension Place: CustomStringConvertible {
    /// `plans/plan.yaml:5:18`, `returns/rxr.xlsx:Well led!D7`.
    public var description: String {
        let numbers = [line, column].compactMap { $0.map(String.init) }
        return ([file] + numbers + [spot].compactMap(\.self)).joined(separator: ":")
    }

    /// The sheet and cell of a workbook, `Well led!D7`; `nil` in a text.
    public var spot: String? {
        guard let sheet else { return nil }
        return cell.map { "\(sheet)!\($0)" } ?? sheet
    }
}
