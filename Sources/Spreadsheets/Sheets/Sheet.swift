import Documents

/// One sheet of a workbook, before it is written.
struct Sheet {
    /// A table of the sheet, which Excel knows as a table.
    struct Grid {
        /// The name by which formulas know the table.
        let name: String
        /// The row of the headings, from 0.
        let headerRow: Int
        /// How many rows follow the headings; at least one.
        let bodyRows: Int
        /// How many columns there are; at least one.
        let columns: Int

        var lastRow: Int { headerRow + bodyRows }
    }

    /// What a sheet is for; a profile asks for some and rules bind others.
    enum Kind: String {
        case cover = "Cover"
        case contents = "Contents"
        case notes = "Notes"
        case words = "Words"
        case inputs = "Inputs"
        case workings = "Workings"
        case table = "Output"
        case chart = "Chart"
        case checks = "Checks"
        case log = "Change log"
        case traces = "Traces"
    }

    /// The name on the tab, valid and unique in its workbook.
    let name: String
    /// What the sheet shows, for the contents.
    let shows: String
    /// The heading under which it is in the document; `nil` for sheets about the whole of it.
    let section: String?
    /// The cells, from A1.
    var rows: Rows<[SheetCell]>
    /// The widths of the columns, in characters.
    var widths: [Double]
    /// The table, if there is one.
    var grid: Grid?
    /// The chart under the table, if there is one.
    var chart: SheetChart?
    /// What readers may do, where they are to fill it in.
    var rules: SheetRules?
    /// Its purpose, by which a profile lists and guards it.
    var kind = Kind.table
    /// Why cells of the table are empty, said above it; `nil` where none may be.
    var emptiness: String?
    /// Whether printed pages carry the marking, the sheet's name and their number.
    var hasPageMarks = true
    /// Names that formulas may use for cells of the sheet, each with its cells: `$B$7:$B$9`.
    var names: [(name: String, cells: String)] = []

    /// The height in points that each row needs, as much of it as a row can have.
    var heights: [Double] { rows.enumerated().map { height(of: $1, inRow: $0) } }

    /// The height in points that a row of these cells needs.
    func height(of cells: [SheetCell], inRow row: Int) -> Double {
        var height = max(Sheet.usualHeight, rules?.leastHeights[row] ?? 0)
        for (cell, width) in zip(cells, widths) {
            height = max(height, TextMeasure.height(of: cell, columnWidth: width))
        }
        return min(height, Sheet.greatestHeight)
    }

    /// The sheet with all of its rows kept.
    var keptWhole: Sheet {
        var sheet = self
        sheet.rows = Rows(Array(rows))
        return sheet
    }

    /// The height of a row of one line, with room above it for the edge of the row before.
    static let usualHeight = 16.5

    /// The height past which Excel makes no row.
    static let greatestHeight = 409.0

    /// The cells of a table, with its headings: `A7:C97`.
    func cells(of grid: Grid) -> String {
        let last = place(row: grid.lastRow, column: grid.columns - 1)
        return place(row: grid.headerRow, column: 0).name + ":" + last.name
    }

    /// The names with the formula that says which cells each means.
    var namedCells: [(name: String, formula: String)] {
        let sheet = name.replacing("'", with: "''")
        return names.map { ($0.name, "='\(sheet)'!\($0.cells)") }
    }

    /// The rows of the table under its headings.
    var bodyRows: Range<Int> {
        grid.map { $0.headerRow + 1..<$0.lastRow + 1 } ?? 0..<0
    }

    /// The cells that the chart is drawn from: those of its own table unless it says otherwise.
    var chartSource: SheetChart.Source? {
        chart?.source ?? grid.map { SheetChart.Source(sheet: name, grid: $0) }
    }

    /// The place of a cell of this sheet.
    func place(row: Int, column: Int) -> CellPlace {
        CellPlace(sheet: name, row: row, column: column)
    }
}

extension CellStyle {
    /// The style in a row of a height: in its middle where it is of one line.
    func centred(in height: Double) -> CellStyle {
        guard height <= Sheet.usualHeight else { return self }
        var style = self
        style.isCentred = true
        return style
    }
}

/// What is in one cell, and how it looks.
struct SheetCell {
    /// What is in a cell.
    enum Content {
        case blank
        case text(String)
        case number(Double)
        case link(String, Link)
        /// A formula, and what it gives now, for programs that do not work it out.
        case formula(String, Stored)
    }

    /// What a formula gives.
    enum Stored {
        case text(String)
        case number(Double)
    }

    /// The most UTF-16 units that Excel keeps in a cell.
    static let longestText = 32_767

    var content: Content
    var style: CellStyle
    /// The figures that a reader sees here, so that their traces can say where.
    var figures: [Figure] = []

    static func text(_ text: String, _ style: CellStyle) -> SheetCell {
        SheetCell(content: .text(text), style: style)
    }

    /// Whether a reader sees nothing in it.
    var isEmpty: Bool {
        switch content {
        case .blank, .text(""): true
        case .text, .number, .link, .formula: false
        }
    }

    /// The text, if it is text.
    var text: String? {
        switch content {
        case .text(let text), .link(let text, _), .formula(_, .text(let text)): text
        case .blank, .number, .formula(_, .number): nil
        }
    }
}

/// Where a cell's link leads.
enum Link: Hashable {
    /// An address on the web.
    case address(String)
    /// A cell of the workbook.
    case place(CellPlace)

    /// The most characters of an address that Excel keeps, with room for their escapes.
    private static let longestAddress = 600

    /// A link to `address` if spreadsheets can follow it.
    init?(address: String) {
        let schemes = ["https://", "http://", "mailto:"]
        guard schemes.contains(where: address.hasPrefix) else { return nil }
        guard address.utf8.count <= Link.longestAddress else { return nil }
        self = .address(address)
    }
}

/// One cell of the workbook.
struct CellPlace: Hashable {
    let sheet: String
    let row: Int
    let column: Int

    /// The name within the sheet: `B7`.
    var name: String { columnLetters(column) + String(row + 1) }

    /// The name that stays when a formula moves: `$B$7`.
    var absoluteName: String { "$" + columnLetters(column) + "$" + String(row + 1) }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
func columnLetters(_ column: Int) -> String {
    let (rest, letter) = column.quotientAndRemainder(dividingBy: 26)
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter)))
    return rest == 0 ? last : columnLetters(rest - 1) + last
}
