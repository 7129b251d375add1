import DigitalMaturity

/// What a workbook says of itself.
struct WorkbookProperties {
    let title: String
    let subject: String
    /// What must be known of all of it, on every printed page.
    var marking: String?
    /// The day it speaks for.
    let date: CivilDate
    /// Whose it is.
    var author = "Waymark"
    /// The language of its words (BCP 47).
    var language = "en-GB"
}

extension [Sheet] {
    /// Throws if a cell's text is longer than Excel keeps.
    func checkLengths() throws(SpreadsheetError) {
        for sheet in self { try sheet.checkLengths() }
    }
}

extension Sheet {
    fileprivate func checkLengths() throws(SpreadsheetError) {
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let length = cell.text?.utf16.count ?? 0
                guard length > SheetCell.longestText else { continue }
                let place = place(row: row, column: column)
                throw .textTooLong(sheet: name, cell: place.name, length: length)
            }
        }
    }
}

extension SheetRules.Area {
    /// The row and column of the first and of the last cell.
    var corners: [UInt32] {
        [rows.lowerBound, columns.lowerBound, rows.upperBound, columns.upperBound]
            .map { UInt32(clamping: $0) }
    }
}
