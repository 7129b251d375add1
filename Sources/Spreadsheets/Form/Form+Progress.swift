import DigitalMaturity

extension Form {
    /// The sheet that counts the answers, live, and asks for what each dimension aims at.
    var progress: Sheet {
        let columns = ProgressColumn.allCases.filter { $0 != .levels || asksForLevels }
        let headerRow = 3
        let rows = pages.indices.map { index in
            columns.map { progressCell($0, of: pages[index], columns, row: headerRow + 1 + index) }
        }
        let last = headerRow + pages.count
        let total = columns.map { totalCell($0, columns, rows: headerRow + 1...last) }
        return Sheet(
            name: Form.progressSheet,
            shows: "Progress",
            section: nil,
            rows: [
                [.text("Progress", .title)],
                [.text("Counts follow the answers as they are given.", .plain)], [],
                columns.map { .text($0.title, .header($0 == .dimension ? .left : .right)) },
            ] + rows + [total],
            widths: columns.map { $0 == .dimension ? 34 : $0 == .levels ? 18 : 12 },
            rules: SheetRules(
                headerRow: headerRow,
                choices: progressChoices(columns, rows: headerRow + 1...last)
            )
        )
    }

    private func progressCell(
        _ column: ProgressColumn,
        of page: Page,
        _ columns: [ProgressColumn],
        row: Int
    ) -> SheetCell {
        let progress = Progress(of: page.rows)
        let cell = { (column: ProgressColumn) in columns.name(of: column, row: row) }
        switch column {
        case .dimension: return .text(page.sheet, .body(.left))
        case .questions: return count("COUNTA", of: .ref, "", progress.questions, page)
        case .answered:
            let others = "-\(cell(.notApplicable))-\(cell(.outOfScope))"
            return count("COUNTA", of: .answer, others, progress.answered, page)
        case .notApplicable: return count(Form.notApplicable, progress.notApplicable, page)
        case .outOfScope: return count(Form.outOfScope, progress.outOfScope, page)
        case .notAnswered:
            let parts: [ProgressColumn] = [.questions, .answered, .notApplicable, .outOfScope]
            return live("=" + parts.map(cell).joined(separator: "-"), progress.notAnswered)
        case .complete: return complete(progress.complete, columns, row: row, .plainRow)
        case .target:
            let style = CellStyle.filledIn(NumberFormat(code: "General"))
            return page.target.map { SheetCell(content: .number($0), style: style) }
                ?? .text("", style)
        case .levels:
            guard page.asksForLevels else { return .text("", .body(.left)) }
            let levels = page.levels?.map(String.init).joined(separator: " ")
            return .text(levels ?? "", .filledIn)
        }
    }

    /// How often an answer is given on a page.
    private func count(_ answer: Answer, _ value: Int, _ page: Page) -> SheetCell {
        guard let area = area(.answer, of: page) else { return live("=0", value) }
        return live("=COUNTIF(\(area),\"\(answer.title)\")", value)
    }

    /// How much is in a column of a page, less the `others`.
    private func count(
        _ function: String,
        of column: Column,
        _ others: String,
        _ value: Int,
        _ page: Page
    ) -> SheetCell {
        guard let area = area(column, of: page) else { return live("=0", value) }
        return live("=\(function)(\(area))\(others)", value)
    }

    private func live(_ formula: String, _ value: Int, _ style: CellStyle = .plainRow) -> SheetCell
    {
        var style = style
        style.number = .count
        return SheetCell(content: .formula(formula, .number(Double(value))), style: style)
    }

    private func complete(
        _ value: Double?,
        _ columns: [ProgressColumn],
        row: Int,
        _ style: CellStyle
    ) -> SheetCell {
        let questions = columns.name(of: .questions, row: row)
        let inScope = "(\(questions)-\(columns.name(of: .outOfScope, row: row)))"
        let open = columns.name(of: .notAnswered, row: row)
        let formula = "=IF(\(inScope)=0,\"\",1-\(open)/\(inScope))"
        var style = style
        style.number = .wholePercent
        let stored = value.map { SheetCell.Stored.number($0) } ?? .text("")
        return SheetCell(content: .formula(formula, stored), style: style)
    }

    private func totalCell(
        _ column: ProgressColumn,
        _ columns: [ProgressColumn],
        rows: ClosedRange<Int>
    ) -> SheetCell {
        let progress = Progress(of: self.rows)
        let sum = { (value: Int) in
            let first = columns.name(of: column, row: rows.lowerBound)
            let last = columns.name(of: column, row: rows.upperBound)
            return live("=SUM(\(first):\(last))", value, .total)
        }
        return switch column {
        case .dimension: .text("All", .totalWord)
        case .questions: sum(progress.questions)
        case .answered: sum(progress.answered)
        case .notApplicable: sum(progress.notApplicable)
        case .outOfScope: sum(progress.outOfScope)
        case .notAnswered: sum(progress.notAnswered)
        case .complete: complete(progress.complete, columns, row: rows.upperBound + 1, .total)
        case .target, .levels: .text("", .total)
        }
    }

    private func progressChoices(
        _ columns: [ProgressColumn],
        rows: ClosedRange<Int>
    ) -> [SheetRules.Choice] {
        columns.enumerated().compactMap { index, column in
            let area = SheetRules.Area(rows: rows, columns: index...index)
            switch column {
            case .target:
                return SheetRules.Choice(
                    area: area,
                    scale: framework.wholeScale,
                    title: column.title,
                    message: "The mark you aim for, from \(framework.scale.lowerBound) to "
                        + "\(framework.scale.upperBound). Leave it empty if there is none."
                )
            case .levels:
                return SheetRules.Choice(
                    area: area,
                    title: column.title,
                    message: "One whole number for each criterion, such as 2 3 3 2. "
                        + "Only where a cell is coloured."
                )
            default: return nil
            }
        }
    }

    private func area(_ column: Column, of page: Page) -> String? {
        guard !page.rows.isEmpty,
            let position = FormPageSheet.columns(of: self).firstIndex(of: column)
        else { return nil }
        let first = FormPageSheet.headerRow + 1
        let area = SheetRules.Area(
            rows: first...first + page.rows.count - 1,
            columns: position...position
        )
        return "'\(page.sheet)'!\(area.name)"
    }
}

extension [Form.ProgressColumn] {
    /// The cell of a column in a row, from 0.
    fileprivate func name(of column: Form.ProgressColumn, row: Int) -> String {
        CellPlace(sheet: "", row: row, column: firstIndex(of: column) ?? 0).name
    }
}

extension CellStyle {
    fileprivate static let plainRow = CellStyle.body(.right)
    fileprivate static let totalWord = CellStyle(emphasis: .strong, fill: .mist, hasRule: true)
    fileprivate static let total = CellStyle(
        emphasis: .strong,
        fill: .mist,
        alignment: .right,
        hasRule: true
    )
}
