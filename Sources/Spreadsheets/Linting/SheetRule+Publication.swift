extension SheetRule {
    /// What a publication asks, by "Releasing statistics in spreadsheets" (Government Analysis Function,
    /// with its brief checklist) and "Symbols in tables: definitions and help" (the same).
    static let ofPublication = [
        SheetRule("first sheets", [.publication], advice: "Begin with cover, contents and notes.") {
            look in
            let kinds = look.book.prefix(3).map(\.kind)
            return look.sheet(
                "the workbook does not begin as it should",
                if: look.isFirst && kinds != [.cover, .contents, .notes]
            )
        },
        SheetRule("blank rows", [.publication], advice: "Take out the row.") { look in
            look.sheet.rows.indices.filter { look.sheet.rows[$0].allSatisfy(\.isEmpty) }.map {
                Finding(row: $0, column: 0, what: "the row is blank")
            }
        },
        SheetRule("column A", [.publication], advice: "Begin each row in column A.") { look in
            look.sheet.rows.indices.filter {
                look.sheet.rows[$0].first?.isEmpty ?? false
                    && !look.sheet.rows[$0].allSatisfy(\.isEmpty)
            }.map { Finding(row: $0, column: 0, what: "column A is empty") }
        },
        SheetRule(
            "below the table",
            [.publication],
            advice: "Move it above the table or to the notes."
        ) {
            look in
            guard let grid = look.sheet.grid else { return [] }
            return look.sheet.rows.indices.filter { $0 > grid.lastRow }.map {
                Finding(row: $0, column: 0, what: "words are below the table")
            }
        },
        SheetRule("description", [.publication], advice: "Say in A2 what the worksheet contains.") {
            look in
            guard look.sheet.kind != .cover else { return [] }
            let words = look.sheet.rows.dropFirst().first?.first?.text ?? ""
            return words.hasPrefix("This worksheet contains")
                ? [] : [Finding(row: 1, column: 0, what: "nothing says what is here")]
        },
        SheetRule(
            "shorthand",
            [.publication],
            advice: "Explain it above the table and in the notes."
        ) {
            look in
            let notes = look.book.first { $0.kind == .notes }
            let explained = Set((notes?.rows ?? []).compactMap { $0.first?.text })
            let above = look.sheet.rows.prefix(look.sheet.grid?.headerRow ?? 0).joined()
                .compactMap(\.text)
            guard look.sheet.kind != .notes else { return [] }
            return look.body.compactMap { place in
                guard let used = place.cell.text?.shorthand else { return nil }
                let isSaid =
                    explained.contains(used) && above.contains { $0.hasPrefix(used) }
                return isSaid
                    ? nil
                    : Finding(
                        row: place.row,
                        column: place.column,
                        what: "\(used) is not explained"
                    )
            }
        },
        SheetRule("obstacles", [.publication], advice: "Leave out filters, frozen rows and locks.")
        {
            look in
            look.sheet(
                "the sheet is frozen, filtered, locked or hidden",
                if: look.sheet.rules.map {
                    $0.headerRow != nil || $0.filter != nil || $0.isHidden || !$0.isOpen
                } ?? false
            )
        },
        SheetRule("charts apart", [.publication], advice: "Put the chart on a sheet of its own.") {
            look in
            look.sheet(
                "a chart is on the sheet of a table",
                if: look.sheet.chart != nil && look.sheet.grid != nil
            )
        },
        SheetRule(
            "plain look",
            [.publication],
            advice: "Use 12 points or more, without fill or slant."
        ) {
            look in
            look.all.filter { place in
                let style = place.cell.style
                return style.size < CellStyle.publishedSize || style.fill != nil
                    || style.emphasis == .slanted || style.isFramed
            }.map { Finding(row: $0.row, column: $0.column, what: "the look hinders some readers") }
        },
        SheetRule(
            "shorthand in its sense",
            [.publication],
            advice: "Write [x] only for the unknown."
        ) { look in
            look.cells("what is not there is called unknown") { cell in
                guard let text = cell.text, text.hasPrefix("[x] ") else { return false }
                return !String(text.dropFirst(4)).saysThatNobodyKnows
            }
        },
    ]
}

extension String {
    /// The shorthand with which a text begins: `[x]`.
    fileprivate var shorthand: String? {
        prefixMatch(of: /\[[a-z]{1,4}\]/).map { String($0.output) }
    }
}
