import DigitalMaturity

/// A sheet of the model while its rows are written one by one.
struct ModelPage {
    private(set) var sheet: ModelSheet
    /// The rows of checks, whose results are in the column `checkColumn`.
    private(set) var checks: [(row: Int, words: String)] = []
    /// The column in which every check has its result.
    static let checkColumn = "D"

    /// Begins a sheet: its title, what it is for, and the sum of its checks.
    init(_ name: String, _ title: String, _ note: String, widths: [Double]) {
        sheet = ModelSheet(name: name)
        sheet.widths = widths
        add([ModelSheet.Cell(.text(title), .title)])
        add([ModelSheet.Cell(.text(note), .note)])
        add([.blank])
    }

    /// The name of the sheet as formulas write it.
    var name: String { sheetName(sheet.name) }

    /// The title in the first row.
    var title: String { if case .text(let text) = sheet.rows[0][0].value { text } else { "" } }

    /// The number of the next row.
    var next: Int { sheet.rows.count + 1 }

    /// Adds a row and gives its number.
    @discardableResult
    mutating func add(_ cells: [ModelSheet.Cell]) -> Int {
        sheet.rows.append(cells)
        return sheet.rows.count
    }

    /// Adds an empty row and the title of a block.
    mutating func block(_ title: String, _ note: String? = nil) {
        if next > 4 { add([.blank]) }
        add([ModelSheet.Cell(.text(title), .block)])
        if let note { add([ModelSheet.Cell(.text(note), .note)]) }
    }

    /// Adds the headings of columns.
    @discardableResult
    mutating func headings(_ titles: [String]) -> Int {
        add(titles.map { ModelSheet.Cell(.text($0), .heading) })
    }

    /// Keeps the rows so far and some columns from scrolling away.
    mutating func freeze(columns: Int) {
        sheet.frozenRow = sheet.rows.count
        sheet.frozenColumns = columns
    }

    /// Prints only the rows so far; those that follow are workings.
    mutating func printsSoFar() { sheet.printedRows = sheet.rows.count }

    /// Adds a check: it holds where the condition does.
    mutating func check(_ words: String, _ condition: String) {
        let row = next
        add([
            .label("Check"), .label(words), .label("check"),
            ModelSheet.Cell(.formula("=IF(\(condition),0,1)", .blank), .check, .whole),
            ModelPage.words(row),
        ])
        checks.append((row, words))
    }

    /// Puts cells into the third row, which is kept for what sums the sheet up.
    mutating func setThirdRow(_ cells: [ModelSheet.Cell]) { sheet.rows[2] = cells }

    /// The sum of the checks in the third row, once all are there.
    mutating func close() {
        guard let first = checks.first, let last = checks.last else { return }
        let column = ModelPage.checkColumn
        sheet.rows[2] = [
            .label("Checks"), .label("All checks of this sheet"), .label("check"),
            ModelSheet.Cell(
                .formula("=SUM(\(column)\(first.row):\(column)\(last.row))", .blank),
                .check,
                .whole
            ), ModelPage.words(3),
        ]
    }

    /// What a check says in words, beside its number.
    static func words(_ row: Int) -> ModelSheet.Cell {
        ModelSheet.Cell(
            .formula("=IF(\(checkColumn)\(row)=0,\"holds\",\"fails\")", .blank),
            .check
        )
    }
}

extension ModelSheet.Cell {
    static func label(_ text: String) -> Self { Self(.text(text), .label) }
    static func formula(_ text: String, _ format: ModelSheet.Format) -> Self {
        Self(.formula("=" + text, .blank), .formula, format)
    }
    static func total(_ text: String, _ format: ModelSheet.Format) -> Self {
        Self(.formula("=" + text, .blank), .total, format)
    }
    static func constant(_ number: Double, _ format: ModelSheet.Format) -> Self {
        Self(.number(number), .constant, format)
    }
    static func constant(_ text: String) -> Self { Self(.text(text), .constant) }
    /// Pounds to the penny.
    static func constant(_ money: Money) -> Self {
        Self(.number(Double(money.pence) / 100), .constant, .pounds)
    }
}
