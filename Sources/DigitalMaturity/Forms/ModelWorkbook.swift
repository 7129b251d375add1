/// A workbook of inputs that people change and of formulas that follow them.
package struct ModelWorkbook: Sendable {
    /// One tab.
    package enum Page: Sendable {
        /// A sheet that people fill in.
        case input(FilledSheet)
        /// A sheet that is worked out.
        case worked(ModelSheet)
    }

    /// What the file says of itself.
    package let title: String
    /// The day it answers for, which is also the day of its making.
    package let date: CivilDate
    /// What every printed page must say, where it must.
    package let marking: String?
    /// The sheets, in the order of their tabs.
    package var pages: [Page]

    /// Creates a workbook of sheets.
    package init(title: String, date: CivilDate, marking: String?, pages: [Page]) {
        self.title = title
        self.date = date
        self.marking = marking
        self.pages = pages
    }
}

/// A sheet of formulas, constants and checks, cell by cell.
package struct ModelSheet: Sendable {
    /// What a cell is, which decides how it looks.
    package enum Look: Hashable, Sendable {
        /// The title of the sheet.
        case title
        /// A sentence about the sheet or a block.
        case note
        /// The title of a block.
        case block
        /// The heading of a column or of a year.
        case heading
        /// The words of a row.
        case label
        /// A fixed value that Waymark supplied.
        case constant
        /// A number or words that follow from other cells.
        case formula
        /// A formula that others add up to.
        case total
        /// Nought where a check holds.
        case check
        /// Where people may write.
        case input
    }

    /// How the number in a cell is written.
    package enum Format: Hashable, Sendable {
        /// As text, without a format of numbers.
        case words
        /// Whole pounds; the pence are kept.
        case pounds
        /// Pounds and pence.
        case pence
        /// Four decimal places: a factor.
        case factor
        /// A share with as many places as rates have.
        case percent
        /// A whole number.
        case whole
        /// Two decimal places.
        case ratio
    }

    /// One cell.
    package struct Cell: Sendable {
        /// A constant, or a formula with what it gives.
        package var value: FilledSheet.Value
        /// The part that it plays, which decides its colours.
        package let look: Look
        /// How its number is written.
        package let format: Format

        /// Creates a cell.
        package init(_ value: FilledSheet.Value, _ look: Look, _ format: Format = .words) {
            self.value = value
            self.look = look
            self.format = format
        }

        /// An empty cell.
        package static let blank = Cell(.blank, .label)
    }

    /// The words on the tab.
    package let name: String
    /// The cells, from A1.
    package var rows: [[Cell]] = []
    /// The widths of the columns, in characters; the last one goes for all that follow.
    package var widths: [Double] = []
    /// The row, from 1, through which nothing scrolls away.
    package var frozenRow: Int?
    /// How many columns never scroll away.
    package var frozenColumns = 0
    /// How many rows print, where those below are only workings.
    package var printedRows: Int?

    /// Creates an empty sheet.
    package init(name: String) { self.name = name }
}

extension FilledSheet {
    /// All cells as they are written, from A1.
    package var cells: [[Value]] {
        [[.text(title)], [.text(help)]] + summary
            + [columns.map { .text($0.help) }, columns.map { .text($0.title) }] + rows
    }
}
