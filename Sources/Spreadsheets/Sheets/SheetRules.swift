/// What readers may do in a sheet that they are to fill in, and how it guides them.
///
/// Such a sheet is locked without a password but for its unlocked cells, unless it is open.
struct SheetRules {
    /// A rectangle of cells, from 0.
    struct Area {
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>

        /// `$B$3:$B$9`, for formulas.
        var name: String {
            let (first, last) = (
                CellPlace(sheet: "", row: rows.lowerBound, column: columns.lowerBound),
                CellPlace(sheet: "", row: rows.upperBound, column: columns.upperBound)
            )
            return first.absoluteName + ":" + last.absoluteName
        }
    }

    /// What belongs into some cells: one of a list, a number, or anything.
    struct Choice {
        let area: Area
        /// Where the list is, as a formula.
        var list: String?
        /// The least and the greatest number.
        var scale: ClosedRange<Double>?
        /// At most 32 characters.
        let title: String
        /// At most 255 characters.
        let message: String
        /// Whether nothing but a word of the list may be written.
        var isStrict = true
    }

    /// Cells that look different while a formula holds, which is written for the first of them.
    struct Highlight {
        let area: Area
        let formula: String
        let style: CellStyle
    }

    var isHidden = false
    /// Whether every cell may be changed, and rows and columns be added.
    var isOpen = false
    /// The row of the headings, above and including which nothing scrolls away.
    var headerRow: Int?
    /// The row that is repeated on each printed page, where it is not that of the headings.
    var repeatedRow: Int?
    /// How many columns never scroll away.
    var frozenColumns = 0
    /// The cells that can be filtered, with their headings.
    var filter: Area?
    /// The column with which a second printed page begins.
    var breakBefore: Int?
    /// Whether it may print on pages side by side, because shrunk to one it could not be read.
    var printsWide = false
    /// How many rows print, where not all do.
    var printedRows: Int?
    /// The least height in points of the rows that need room for what will stand there.
    var leastHeights: [Int: Double] = [:]
    var choices: [Choice] = []
    var highlights: [Highlight] = []
}
