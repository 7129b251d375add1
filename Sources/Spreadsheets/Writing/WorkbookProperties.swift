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

extension SheetRules.Area {
    /// The row and column of the first and of the last cell.
    var corners: [UInt32] {
        [rows.lowerBound, columns.lowerBound, rows.upperBound, columns.upperBound]
            .map { UInt32(clamping: $0) }
    }
}
