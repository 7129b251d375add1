package import DigitalMaturity

extension EstateForm {
    /// Writes the form as an Excel workbook at `path`: instructions, a sheet for each table, and a
    /// hidden sheet of lists.
    package func writeWorkbook(at path: String) throws(SpreadsheetError) {
        let properties = WorkbookProperties(
            title: "Hardware estate: \(name)",
            subject: date.words,
            date: date
        )
        try write([first] + EstateTable.allCases.map(sheet) + [lists], properties, at: path)
    }

    private var first: Sheet {
        let lines = [
            ("1", "Fill in one row for equipment of the same kind that was bought together."),
            (
                "2",
                "Leave a cell empty if nobody knows. An empty cell changes nothing when the form "
                    + "comes back."
            ),
            (
                "3",
                "The name of a cohort or site stays the same from form to form: by it a row is "
                    + "found again."
            ),
            ("4", "A date may be a year, a month or a day."),
            (
                "5",
                "Save the file as .xlsx or .ods and send it back. Keep the names of the sheets and "
                    + "the words at the head of the columns."
            ),
        ]
        return Sheet(
            name: EstateForm.instructions,
            shows: "How to fill in the form",
            section: nil,
            rows: [
                [.text("Hardware estate", .title)], [.text("A form for \(name)", .heading)], [],
                [
                    .text(EstateForm.codeTitle, .body(.left)),
                    .text(organisation.text, .body(.left)),
                ],
                [.text("Date", .body(.left)), .text(date.description, .body(.left))], [],
            ] + lines.map { [.text($0.0, .body(.left)), .text($0.1, .body(.left))] },
            widths: [26, 104],
            rules: SheetRules()
        )
    }

    private static let headerRow = 3

    private func sheet(_ table: EstateTable) -> Sheet {
        let held = rows[table] ?? []
        let empty = Array(
            repeating: table.columns.map { $0.name == "organisation" ? organisation.text : "" },
            count: EstateForm.emptyRows
        )
        let heading: [[SheetCell]] = [
            [.text(table.title, .title)],
            [.text("Fill in the coloured cells.", .plain)],
            table.columns.map { .text($0.help, .past) },
            table.columns.map { .text($0.title, .header(.left)) },
        ]
        let body: [[SheetCell]] = (held + empty).map { $0.map { .text($0, .filledIn) } }
        let first = EstateForm.headerRow + 1
        let last = first + held.count + empty.count - 1
        return Sheet(
            name: table.title,
            shows: table.title,
            section: nil,
            rows: Rows(heading + body),
            widths: table.columns.map { max(14, Double($0.title.count) + 4) },
            rules: SheetRules(
                headerRow: EstateForm.headerRow,
                frozenColumns: 2,
                choices: choices(of: table, in: first...last)
            )
        )
    }

    private func choices(
        of table: EstateTable,
        in rows: ClosedRange<Int>
    ) -> [SheetRules.Choice] {
        table.columns.enumerated().map { index, column in
            SheetRules.Choice(
                area: SheetRules.Area(rows: rows, columns: index...index),
                list: list(of: column),
                title: column.title,
                message: column.help
            )
        }
    }

    // MARK: The words to choose from

    private static let listsSheet = "Lists"

    private var listed: [EstateTable.Column] {
        var seen: Set<EstateTable.Column> = []
        return EstateTable.allCases.flatMap(\.columns).filter {
            !$0.choices.isEmpty && seen.insert($0).inserted
        }
    }

    private func list(of column: EstateTable.Column) -> String? {
        guard let index = listed.firstIndex(of: column) else { return nil }
        let area = SheetRules.Area(rows: 1...column.choices.count, columns: index...index)
        return "=\(EstateForm.listsSheet)!\(area.name)"
    }

    private var lists: Sheet {
        let most = listed.map(\.choices.count).max() ?? 0
        let rows = (0..<most).map { row in
            listed.map { column -> SheetCell in
                .text(column.choices.indices.contains(row) ? column.choices[row] : "", .plain)
            }
        }
        return Sheet(
            name: EstateForm.listsSheet,
            shows: "Words to choose from",
            section: nil,
            rows: [listed.map { .text($0.title, .header(.left)) }] + rows,
            widths: listed.map { _ in 24 },
            rules: SheetRules(isHidden: true)
        )
    }
}
