package import DigitalMaturity

extension FilledWorkbook {
    /// Writes the workbook at `path`; the same workbook gives the same bytes.
    package func writeWorkbook(at path: String) throws(SpreadsheetError) {
        try write(sheets.map(\.sheet), properties, at: path)
    }

    /// Writes the workbook as an OpenDocument file at `path`.
    package func writeOpenDocument(at path: String) throws(SpreadsheetError) {
        try write(openDocument: sheets.map(\.sheet), properties, at: path)
    }

    private var properties: WorkbookProperties {
        WorkbookProperties(title: title, subject: date.words, date: date)
    }
}

extension FilledSheet {
    /// The sheet as it is written.
    var sheet: Sheet {
        let help = columns.map { SheetCell.text($0.help, .help) }
        let heading = columns.map { SheetCell.text($0.title, .header($0.alignment)) }
        let blanks = Array(
            repeating: [Value](repeating: .blank, count: columns.count),
            count: spare
        )
        let body = (rows + blanks).map { row in
            zip(columns, row + [Value](repeating: .blank, count: max(0, columns.count - row.count)))
                .map { $0.cell($1) }
        }
        return Sheet(
            name: name,
            shows: help.isEmpty ? title : self.help,
            section: nil,
            rows: [[.text(title, .title)], [.text(self.help, .quiet)]] + summary.map(totals)
                + [help, heading] + body,
            widths: columns.map(\.width),
            rules: rules(bodyRows: body.count)
        )
    }

    private func totals(_ row: [Value]) -> [SheetCell] {
        zip(columns, row).map { column, value in
            if case .text(let text) = value { return .text(text, .summary) }
            return column.summary(value)
        }
    }

    private func rules(bodyRows: Int) -> SheetRules {
        let header = firstRow - 2
        let reach = header + max(bodyRows, FilledSheet.rowsReached)
        let all = SheetRules.Area(rows: header + 1...reach, columns: 0...max(columns.count - 1, 0))
        var rules = SheetRules(headerRow: header, frozenColumns: frozen)
        rules.isOpen = true
        rules.printsWide = true
        rules.isHidden = isHidden
        guard !isHidden else { return rules }
        rules.choices = columns.enumerated().compactMap { index, column in
            guard let list = column.list else { return nil }
            return SheetRules.Choice(
                area: SheetRules.Area(rows: header + 1...reach, columns: index...index),
                list: list,
                title: String(column.title.prefix(32)),
                message: String(column.help.prefix(255)),
                isStrict: false
            )
        }
        rules.highlights = [warning.map { ("=" + $0, all) }].compactMap(\.self).map {
            SheetRules.Highlight(area: $1, formula: $0, style: .warned)
        }
        if !summary.isEmpty { rules.highlights.append(negatives) }
        return rules
    }

    /// What is left, where it is less than nothing.
    private var negatives: SheetRules.Highlight {
        let row = firstRow - 4
        let last = max(columns.count - 1, 2)
        return SheetRules.Highlight(
            area: SheetRules.Area(rows: row...row, columns: 2...last),
            formula: "=C\(row + 1)<0",
            style: .warned
        )
    }

    private static let rowsReached = 1000
}

extension FilledSheet.Column {
    fileprivate func cell(_ value: FilledSheet.Value) -> SheetCell {
        SheetCell(content: value.content, style: style(of: value))
    }

    /// A total above the headings.
    fileprivate func summary(_ value: FilledSheet.Value) -> SheetCell {
        var style = CellStyle.summary
        style.number = number
        style.alignment = alignment
        return SheetCell(content: value.content, style: style)
    }

    private func style(of value: FilledSheet.Value) -> CellStyle {
        var style = isInput ? CellStyle.filledIn : .past
        style.number = if case .text = value, look != .text { nil } else { number }
        style.alignment = alignment
        return style
    }

    fileprivate var alignment: CellStyle.Alignment {
        switch look {
        case .number, .share: .right
        case .text, .day: .left
        }
    }

    private var number: NumberFormat? {
        switch look {
        case .text: .text
        case .number(let decimals):
            NumberFormat(
                code: decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
            )
        case .share: .share
        case .day: .day
        }
    }
}

extension FilledSheet.Value {
    /// The value as a cell holds it.
    var content: SheetCell.Content {
        switch self {
        case .blank: .blank
        case .text(let text): .text(text)
        case .number(let number), .share(let number): .number(number)
        case .day(let day): .number(day.serial)
        case .formula(let formula, .text(let text)): .formula(formula, .text(text))
        case .formula(let formula, .number(let number)), .formula(let formula, .share(let number)):
            .formula(formula, .number(number))
        case .formula(let formula, _): .formula(formula, .text(""))
        }
    }
}

extension CellStyle {
    /// What a column means, above its heading.
    fileprivate static let help = CellStyle(size: 8, ink: .grey, wraps: true)
    /// A total above the headings.
    fileprivate static let summary = CellStyle(emphasis: .strong, fill: .mist, hasRule: true)
    /// What is not right.
    fileprivate static let warned = CellStyle(ink: .red, fill: .rose)
}
