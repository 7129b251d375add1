import DigitalMaturity
import Documents

extension Sheet {
    /// The checks of a model: each counts what must be as expected; nothing where nothing is counted.
    init?(checksOf book: Book, inputs: Sheet?, traces: Sheet?) {
        let checks = [inputs?.countsOfInputs, traces?.countsOfFigures].compactMap(\.self).joined()
        guard !checks.isEmpty else { return nil }
        let top = book.rows(
            of: Book.Top(
                title: "Checks",
                texts: [
                    "Each difference is zero while the workbook is as Waymark made it. A changed input, "
                        + "and what follows from it, is counted here; that is no fault by itself."
                ]
            )
        )
        let header: [SheetCell] = headings.map { .text($0.title, .header($0.alignment)) }
        let rows = checks.enumerated().map { $1.cells(in: top.count + 2 + $0) }
        self.init(
            name: book.names.checks,
            shows: "What must be so, and whether it is",
            section: nil,
            rows: Rows(top + [header] + rows),
            widths: headings.map(\.width),
            grid: Grid(
                name: "Waymark_checks",
                headerRow: top.count,
                bodyRows: rows.count,
                columns: headings.count
            ),
            kind: .checks
        )
    }

    /// The check of all checks, for the cover.
    var globalCheck: SheetCell? {
        guard let differences = range(under: "Difference") else { return nil }
        let same = "Check: every figure is as Waymark made it."
        let formula =
            "=IF(SUM(\(differences))=0,\"\(same)\",\"Check: \"&SUM(\(differences))&\" differences "
            + "from what Waymark made. The sheet \(name) names them.\")"
        return SheetCell(content: .formula(formula, .text(same)), style: .plain)
    }

    /// The cells of the table under a heading, as formulas of any sheet name them.
    private func range(under heading: String) -> String? {
        guard let grid, let column = rows[grid.headerRow].firstIndex(where: { $0.text == heading })
        else { return nil }
        return place(row: grid.headerRow + 1, column: column).reference + ":"
            + place(row: grid.lastRow, column: column).absoluteName
    }

    private var countsOfInputs: [Check] {
        guard let grid, let made = range(under: "As made"), let now = range(under: "Constant")
        else {
            return []
        }
        return [
            Check("Inputs that are numbers", of: grid.bodyRows, "COUNT(\(now))"),
            Check(
                "Inputs as they were made",
                of: grid.bodyRows,
                "SUMPRODUCT(--(ABS(\(made)-\(now))<=WITHIN))"
            ),
        ]
    }

    private var countsOfFigures: [Check] {
        guard let grid, let made = range(under: "Value as made"),
            let now = range(under: "Value now")
        else { return [] }
        return [
            Check("Figures that are numbers", of: grid.bodyRows, "COUNT(\(now))"),
            Check(
                "Figures as they were made",
                of: grid.bodyRows,
                "SUMPRODUCT(--(ABS(\(made)-\(now))<=WITHIN))"
            ),
        ]
    }
}

private let headings: [(title: String, width: Double, alignment: CellStyle.Alignment)] = [
    ("Check", 32, .left), ("Unit", 10, .indented), ("Constant: within", 12, .right),
    ("Expected", 12, .right), ("Found", 12, .right), ("Difference", 12, .right),
    ("State", 14, .indented),
]

/// A count that must be what is expected.
private struct Check {
    let title: String
    let expected: Int
    /// The formula that counts; `WITHIN` stands for the cell of how close numbers must be.
    let count: String

    init(_ title: String, of expected: Int, _ count: String) {
        (self.title, self.expected, self.count) = (title, expected, count)
    }

    /// How close two numbers are the same, less than any unit of theirs that is shown.
    private static let within = 0.000_01

    /// The cells in a row, counted from 1.
    func cells(in row: Int) -> [SheetCell] {
        let number = { (content: SheetCell.Content) in
            SheetCell(content: content, style: .number(.count, .right))
        }
        return [
            .text(title, .body(.left)), .text("number", .body(.indented)),
            SheetCell(
                content: .number(Check.within),
                style: .number(NumberFormat(code: "0.00000"), .right)
            ),
            number(.number(Double(expected))),
            number(
                .formula(
                    "=" + count.replacing("WITHIN", with: "C\(row)"),
                    .number(Double(expected))
                )
            ),
            number(.formula("=D\(row)-E\(row)", .number(0))),
            SheetCell(
                content: .formula("=IF(F\(row)=0,\"as made\",\"look\")", .text("as made")),
                style: .body(.indented)
            ),
        ]
    }
}
