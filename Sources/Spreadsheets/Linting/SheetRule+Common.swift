import DigitalMaturity
import Documents

extension SheetRule {
    /// What both profiles ask.
    static let common = ofCells + ofPages

    private static let ofCells = [
        SheetRule("empty cells", advice: "Say in the cell why there is nothing.") { look in
            let drawn = look.sheet.emptiness == nil ? [] : look.drawnColumns
            return look.body.filter {
                $0.cell.isEmpty && !$0.cell.style.isUnlocked && !drawn.contains($0.column)
            }.map { Finding(row: $0.row, column: $0.column, what: "the cell is empty") }
        },
        SheetRule("names of sheets", advice: "Give each sheet a name of its own that Excel takes.")
        {
            look in
            let name = look.sheet.name
            let same = look.book.count { $0.name.lowercased() == name.lowercased() }
            let isWrong =
                name.isEmpty || name.utf16.count > 31 || name.contains { "[]:*?/\\".contains($0) }
            return look.sheet("its name is not its own or not allowed", if: same != 1 || isWrong)
        },
        SheetRule("title", advice: "Write what the sheet shows into A1.") { look in
            let title = look.sheet.rows.first?.first?.text ?? ""
            return title.isEmpty
                ? [Finding(row: 0, column: 0, what: "there is no title")] : []
        },
        SheetRule("headings", advice: "Give each column a heading of its own.") { look in
            let names = look.headings.map { $0.lowercased() }
            return names.indices.filter { index in
                names[index].isEmpty || names.count { $0 == names[index] } > 1
            }.map {
                Finding(row: look.sheet.grid?.headerRow, column: $0, what: "no heading of its own")
            }
        },
        SheetRule("rows", advice: "Fill each row of the table from its first column to its last.") {
            look in
            guard let grid = look.sheet.grid else { return [] }
            return (grid.headerRow...grid.lastRow).filter { row in
                !look.sheet.rows.indices.contains(row)
                    || look.sheet.rows[row].count != grid.columns
            }.map { Finding(row: $0, column: 0, what: "the row is not as wide as the table") }
        },
        SheetRule("tables", advice: "Name each table once, in letters, digits and low lines.") {
            look in
            guard let name = look.sheet.grid?.name else { return [] }
            let same = look.book.count { $0.grid?.name.lowercased() == name.lowercased() }
            let isName = name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.]*/) != nil
            return look.sheet("the table has no name of its own", if: same != 1 || !isName)
        },
        SheetRule("dates", advice: "Write a day as a date, so that it can be sorted.") { look in
            look.cells("a day is text") { cell in
                guard case .text(let text) = cell.content else { return false }
                return CivilDate(written: text) != nil
            }
        },
        SheetRule("numbers", advice: "Write a number as a number with a format.") { look in
            look.cells("a number is text") { cell in
                guard case .text(let text) = cell.content, cell.style.alignment == .right else {
                    return false
                }
                return text.wholeMatch(of: /[-+−£]*[0-9][0-9,]*(\.[0-9]+)?[%kmbn]*/) != nil
            }
        },
        SheetRule("money", advice: "Show pounds and what is below zero by a format with a sign.") {
            look in
            look.body.filter { place in
                guard place.cell.figures.count == 1, place.cell.figures[0].unit == .pounds,
                    place.cell.isNumber
                else { return false }
                return place.cell.style.number?.code.contains("£") != true
            }.map {
                Finding(row: $0.row, column: $0.column, what: "an amount has no sign of money")
            }
        },
        SheetRule("formulas", advice: "Use functions that give the same in every program.") {
            look in
            look.formulas.filter { $0.text.isUnsafe }.map {
                Finding(
                    row: $0.row,
                    column: $0.column,
                    what: "the formula is volatile or leads outside the workbook"
                )
            }
        },
        SheetRule("references", advice: "Name a sheet that is in the workbook.") { look in
            let names = Set(look.book.map(\.name))
            return look.formulas.filter { !names.isSuperset(of: $0.text.sheetsNamed) }.map {
                Finding(row: $0.row, column: $0.column, what: "the formula names no sheet of these")
            }
        },
        SheetRule("links", advice: "Lead to a cell of the workbook or to the web.") { look in
            let names = Set(look.book.map(\.name))
            return look.all.filter { place in
                guard case .link(_, .place(let cell)) = place.cell.content else { return false }
                return !names.contains(cell.sheet)
            }.map { Finding(row: $0.row, column: $0.column, what: "the link leads nowhere") }
        },
        SheetRule("charts", advice: "Give the chart its finding, what it measures and its words.") {
            look in
            guard let chart = look.sheet.chart else { return [] }
            let isSilent = [chart.title, chart.caption, chart.alternative].contains("")
            let hasNumbers = chart.alternative.contains(where: \.isNumber)
            return look.sheet("the chart does not say what it shows", if: isSilent || !hasNumbers)
                + look.sheet(
                    "the chart has nothing to draw from",
                    if: look.sheet.chartSource == nil
                )
        },
        SheetRule("contrast", advice: "Choose colours with a contrast of at least 4.5.") { look in
            look.all.filter { place in
                guard !place.cell.isEmpty, let fill = place.cell.style.fill,
                    !place.cell.style.isHatched
                else { return false }
                return place.cell.style.ink.contrast(to: fill) < 4.5
            }.map { Finding(row: $0.row, column: $0.column, what: "the words can hardly be read") }
        },
        SheetRule("widths", advice: "Make the column as wide as its numbers.") { look in
            look.body.filter { place in
                guard place.cell.figures.count == 1, place.cell.isNumber,
                    look.sheet.widths.indices.contains(place.column)
                else { return false }
                let shown = place.cell.figures[0].numberText
                return TextMeasure.width(of: shown, in: place.cell.style)
                    > TextMeasure.pixels(ofColumn: look.sheet.widths[place.column])
            }.map { Finding(row: $0.row, column: $0.column, what: "the number has no room") }
        },
    ]
}

extension SheetRule.Look {
    /// The columns from which a chart is drawn.
    fileprivate var drawnColumns: Set<Int> {
        let charts = book.compactMap { other -> SheetChart? in
            other.chartSource?.sheet == sheet.name ? other.chart : nil
        }
        return Set(charts.flatMap(\.series).map(\.column))
    }
}

extension String {
    /// Whether a formula changes by itself, runs something, or reads another file.
    fileprivate var isUnsafe: Bool {
        let outside = withoutTexts.replacing(/'([^']|'')*'/, with: "'")
        return outside.contains(
            /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO|WEBSERVICE|HYPERLINK|DDE|CALL|RTD)\(/
        ) || outside.contains { "[|".contains($0) } || contains(/'[^']*\[[^']*'!/)
    }

    /// The sheets that a formula names.
    fileprivate var sheetsNamed: Set<String> {
        Set(
            withoutTexts.matches(of: /'((?:[^']|'')+)'!|([A-Za-z_][A-Za-z0-9_.]*)!/).map {
                String($0.output.1 ?? $0.output.2 ?? "").replacing("''", with: "'")
            }
        )
    }

    /// A formula without the texts in it.
    var withoutTexts: String { replacing(/"([^"]|"")*"/, with: "\"\"") }
}
