public import DigitalMaturity

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
    /// Text, with its white space and line breaks.
    case text(String)
    /// A number, which is always finite; a percentage is a hundredth of what is shown.
    case number(Double)
    /// TRUE or FALSE; a tick box is one too.
    case boolean(Bool)
    /// An error such as `#N/A`.
    case error(String)
}

/// A cell that is not blank.
public struct Cell: Hashable, Sendable {
    /// Its name.
    public let reference: CellReference
    /// What it holds; `nil` for a formula that no program has worked out.
    public let value: CellValue?
    /// The day, when the value is shown as one; a time of day is left out.
    public let date: CivilDate?
    /// Whether a formula gave the value, as it was when the file was last saved. Of the cells that
    /// one array formula fills, only the first says so.
    public let isFormula: Bool
}

/// A rectangle of cells.
public struct CellRange: Hashable, Sendable {
    /// The cell at the top left.
    public let first: CellReference
    /// The cell at the bottom right.
    public let last: CellReference

    /// Reads `A1:B2`, or `A1` for a single cell.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let failure = ParseFailure("'\(text)' is not a range", expected: "a range such as A1:B2")
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard 1...2 ~= ends.count, let one = try? CellReference(parsing: ends[0]),
            let other = try? CellReference(parsing: ends[ends.count - 1]),
            one.row <= other.row, one.column <= other.column
        else { throw failure }
        first = one
        last = other
    }

    /// Whether the cell lies within.
    public func contains(_ cell: CellReference) -> Bool {
        first.row...last.row ~= cell.row && first.column...last.column ~= cell.column
    }
}
