/// Why a workbook could not be written.
public enum SpreadsheetError: Error, Hashable {
    /// The file could not be created at `path`, for the system's `reason`.
    case cannotCreate(path: String, reason: String)
    /// The file at `path` could not be written to its end, for the system's `reason`.
    case cannotWrite(path: String, reason: String)
    /// The text at `cell` of `sheet` is longer than a cell can hold.
    case textTooLong(sheet: String, cell: String, length: Int)
    /// A sheet, or a formula of it, has more of something than Excel reads.
    case tooMuch(sheet: String, of: String, found: Int, most: Int)
    /// There was not enough memory to build the workbook.
    case outOfMemory
    /// The library refused, in its own words, while writing what is named.
    case refused(writing: String, reason: String)
}

extension SpreadsheetError: CustomStringConvertible {
    /// The reason in a sentence that names the file, cell or sheet.
    public var description: String {
        switch self {
        case .cannotCreate(let path, let reason):
            "cannot create '\(path)': \(reason)"
        case .cannotWrite(let path, let reason):
            "cannot write '\(path)': \(reason)"
        case .textTooLong(let sheet, let cell, let length):
            "the text in cell \(cell) of sheet '\(sheet)' has \(length) characters; "
                + "a cell holds at most \(SheetCell.longestText)"
        case .tooMuch(let sheet, let what, let found, let most):
            "sheet '\(sheet)' has \(found) \(what); Excel reads at most \(most)"
        case .outOfMemory:
            "not enough memory to build the workbook"
        case .refused(let subject, let reason):
            "cannot write \(subject): \(reason)"
        }
    }
}
