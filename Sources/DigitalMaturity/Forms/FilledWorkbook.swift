/// A workbook that people fill in, before it is written as an .xlsx or an .ods file.
package struct FilledWorkbook: Sendable {
    /// What the file says of itself.
    package let title: String
    /// The day it answers for, which is also the day of its making.
    package let date: CivilDate
    /// The sheets, in the order of their tabs.
    package var sheets: [FilledSheet]

    /// Creates a workbook of sheets.
    package init(title: String, date: CivilDate, sheets: [FilledSheet]) {
        self.title = title
        self.date = date
        self.sheets = sheets
    }
}

/// One sheet: a title, a sentence of help, totals, and rows under headings with help above them.
package struct FilledSheet: Sendable {
    /// What is in a cell.
    package indirect enum Value: Hashable, Sendable {
        /// Nothing.
        case blank
        /// Words, never taken for a formula.
        case text(String)
        /// A number in the units of its heading.
        case number(Double)
        /// A part of one, shown as a percentage.
        case share(Double)
        /// A day, which can be sorted.
        case day(CivilDate)
        /// A formula as Excel writes it, and what it gives now.
        case formula(String, Value)
    }

    /// How the cells of a column look.
    package enum Look: Hashable, Sendable {
        /// As typed.
        case text
        /// With so many decimal places.
        case number(decimals: Int)
        /// As a percentage.
        case share
        /// As a day of a month and year.
        case day
    }

    /// A column: its heading, and what belongs into it.
    package struct Column: Sendable {
        /// The heading, with units.
        package var title: String
        /// What the key means, for the cell above the heading and for a note beside the cell.
        package var help: String
        /// How its cells look.
        package var look = Look.text
        /// In characters.
        package var width = 16.0
        /// Where the words to choose from are, as a formula.
        package var list: String?
        /// Whether people fill it in; the others are worked out.
        package var isInput = true

        /// Creates a column of text that people fill in.
        package init(title: String, help: String) {
            self.title = title
            self.help = help
        }
    }

    /// The rows above the first row of the body, besides the summary.
    package static let rowsAbove = 4

    /// The words on the tab.
    package let name: String
    /// The title in the first row.
    package let title: String
    /// What the sheet is for.
    package let help: String
    /// The columns, from the left.
    package var columns: [Column] = []
    /// Totals and checks above the headings.
    package var summary: [[Value]] = []
    /// The rows of the body, from the top.
    package var rows: [[Value]] = []
    /// How many rows are left empty below.
    package var spare = 0
    /// Whether its tab is hidden.
    package var isHidden = false
    /// A formula for the first cell of the body; where it holds, the row is marked.
    package var warning: String?
    /// The columns that never scroll away.
    package var frozen = 1

    /// Creates an empty sheet.
    package init(name: String, title: String, help: String) {
        self.name = name
        self.title = title
        self.help = help
    }

    /// The number of the first row of the body, from 1.
    package var firstRow: Int { FilledSheet.rowsAbove + summary.count + 1 }
}
