import DigitalMaturity
import Documents

extension Sheet {
    /// What was changed, when and by whom: the making of the workbook, then rows to write in.
    init(changesOf book: Book) {
        let top = book.rows(
            of: Book.Top(
                title: "What was changed, and by whom",
                texts: ["Write a row for each change of an input, with its reason."]
            )
        )
        let header = ["Date", "Version", "What was changed, and why", "By"].map {
            SheetCell.text($0, .header(.left))
        }
        let made: [SheetCell] = [
            .day(book.document.date, .body(.left)), .text(book.maker, .body(.left)),
            .text("Made, from the files that the sheet \(book.names.traces) names.", .body(.left)),
            .text("Waymark", .body(.left)),
        ]
        let styles = [NumberFormat.day, .text, .text, .text].map(CellStyle.toWrite)
        let free = styles.map { SheetCell(content: .blank, style: $0) }
        let rows = [made] + (1...Sheet.freeChanges).map { _ in free }
        self.init(
            name: book.names.log,
            shows: "What was changed, when and by whom",
            section: nil,
            rows: Rows(top + [header] + rows),
            widths: [16, 20, 90, 24],
            grid: Grid(
                name: "Waymark_change_log",
                headerRow: top.count,
                bodyRows: rows.count,
                columns: 4
            ),
            kind: .log
        )
    }

    /// How many rows of the log are there to be written in.
    private static let freeChanges = 20
}

extension CellStyle {
    /// A cell that readers fill in.
    fileprivate static func toWrite(_ number: NumberFormat) -> CellStyle {
        CellStyle(
            ink: .blue,
            fill: Colour.shades[0],
            wraps: true,
            hasRule: true,
            number: number,
            isUnlocked: true
        )
    }
}
