import DigitalMaturity

/// The sheet of one dimension: a row for each question.
struct FormPageSheet {
    /// The row of the headings, from 0.
    static let headerRow = 3

    private let form: Form
    private let page: Form.Page
    private let lists: FormLists
    private let columns: [Form.Column]

    init(_ form: Form, _ page: Form.Page, _ lists: FormLists) {
        self.form = form
        self.page = page
        self.lists = lists
        columns = FormPageSheet.columns(of: form)
    }

    /// The columns of a form's pages: levels only where there are any.
    static func columns(of form: Form) -> [Form.Column] {
        Form.Column.allCases.filter { $0 != .level || form.hasLevels }
    }

    var sheet: Sheet {
        let heading = columns.map { SheetCell.text($0.title, .header(.left)) }
        let body = page.rows.enumerated().map { index, row in
            columns.map { cell($0, of: row, at: FormPageSheet.headerRow + 1 + index) }
        }
        return Sheet(
            name: page.sheet,
            shows: page.dimension.summary,
            section: nil,
            rows: [
                [.text(page.dimension.title, .title)], [.text(page.dimension.summary, .plain)], [],
                heading,
            ] + body,
            widths: columns.map(\.width),
            rules: rules
        )
    }

    private func cell(_ column: Form.Column, of row: Form.Row, at index: Int) -> SheetCell {
        switch column {
        case .level:
            row.element.level.map { SheetCell(content: .number(Double($0)), style: .body(.left)) }
                ?? .text("", .body(.left))
        case .evidenceDate: day(row.response?.evidence?.date, .filledIn(.day))
        case .lastAssessed: day(row.lastAssessed, .past)
        case .meaning: SheetCell(content: meaning(of: row, at: index), style: .body(.left))
        case .basis: .text(row.text(column), row.element.isWellFounded ? .quietBody : .body(.left))
        case .lastAnswer, .sent: .text(row.text(column), .past)
        case .answer, .evidence, .owner, .confidence, .validatedBy, .reason:
            .text(row.text(column), .filledIn)
        case .ref, .criterion, .text: .text(row.text(column), .body(.left))
        }
    }

    /// A day as a day, which can be sorted; a month, a year or an interval as the text that it is.
    private func day(_ date: PartialDate?, _ style: CellStyle) -> SheetCell {
        guard case .day(let day) = date else { return .text(date?.description ?? "", style) }
        var style = style
        style.number = .day
        return SheetCell(content: .number(day.serial), style: style)
    }

    private func meaning(of row: Form.Row, at index: Int) -> SheetCell.Content {
        let answer = CellPlace(sheet: "", row: index, column: position(.answer)).name
        let list = lists.meanings(of: row.answers)
        return .formula(
            "=IF(\(answer)=\"\",\"\",IFERROR(VLOOKUP(\(answer),\(list),2,FALSE),"
                + "\"This is not one of the answers\"))",
            .text(row.text(.meaning))
        )
    }

    private func position(_ column: Form.Column) -> Int { columns.firstIndex(of: column) ?? 0 }
}

// MARK: - What can be filled in

extension FormPageSheet {
    private var rows: ClosedRange<Int> {
        FormPageSheet.headerRow + 1...FormPageSheet.headerRow + page.rows.count
    }

    private var rules: SheetRules {
        SheetRules(
            headerRow: FormPageSheet.headerRow,
            frozenColumns: 1,
            filter: SheetRules.Area(
                rows: FormPageSheet.headerRow...rows.upperBound,
                columns: 0...columns.count - 1
            ),
            breakBefore: position(.evidence),
            leastHeights: leastHeights,
            choices: answerChoices + otherChoices,
            highlights: highlights
        )
    }

    /// Room for the longest meaning that may be looked up, and for three lines of evidence.
    private var leastHeights: [Int: Double] {
        let heights = page.rows.enumerated().map { index, row in
            let meanings = row.answers.map { answer in
                TextMeasure.height(
                    of: .text(answer.text, .body(.left)),
                    columnWidth: Form.Column.meaning.width
                )
            }
            return (rows.lowerBound + index, max(41, meanings.max() ?? 0))
        }
        return Dictionary(heights) { first, _ in first }
    }

    /// One dropdown for each run of rows that are answered alike.
    private var answerChoices: [SheetRules.Choice] {
        var choices: [SheetRules.Choice] = []
        var first = 0
        for index in page.rows.indices {
            let isLast = index == page.rows.count - 1
            guard isLast || page.rows[index + 1].answers != page.rows[index].answers else {
                continue
            }
            let start = rows.lowerBound
            choices.append(
                SheetRules.Choice(
                    area: area(.answer, start + first...start + index),
                    list: lists.words(of: page.rows[index].answers),
                    title: "Answer",
                    message: "Choose one of the answers from the list."
                )
            )
            first = index + 1
        }
        return choices
    }

    private var otherChoices: [SheetRules.Choice] {
        [
            SheetRules.Choice(
                area: area(.confidence, rows),
                list: lists.confidence,
                title: "Confidence",
                message: "Low: an impression. Medium: known in the main. High: checked."
            ),
            SheetRules.Choice(
                area: area(.evidenceDate, rows),
                title: "Evidence date",
                message: "When the evidence was made: a day such as 14/05/2026. "
                    + "Where only the month is known, type 2026-05 after an apostrophe: '2026-05"
            ),
        ]
    }

    /// What is still open, and what lacks its reason.
    private var highlights: [SheetRules.Highlight] {
        let answer =
            "$" + CellPlace(sheet: "", row: rows.lowerBound, column: position(.answer)).name
        let reason =
            "$" + CellPlace(sheet: "", row: rows.lowerBound, column: position(.reason)).name
        let exceptions = [Form.notApplicable, .outOfScope].map { "\(answer)=\"\($0.title)\"" }
        return [
            SheetRules.Highlight(
                area: area(.answer, rows),
                formula: "=\(answer)=\"\"",
                style: CellStyle(fill: .yellow)
            ),
            SheetRules.Highlight(
                area: area(.reason, rows),
                formula: "=AND(OR(\(exceptions.joined(separator: ","))),\(reason)=\"\")",
                style: CellStyle(fill: .rose)
            ),
        ]
    }

    private func area(_ column: Form.Column, _ rows: ClosedRange<Int>) -> SheetRules.Area {
        SheetRules.Area(rows: rows, columns: position(column)...position(column))
    }
}

extension Form.Answer {
    fileprivate static var outOfScope: Form.Answer { Form.outOfScope }
}

extension Criterion.Element {
    /// Whether somebody has seen that the framework asks for it.
    fileprivate var isWellFounded: Bool {
        switch citation.grade {
        case .primary, .mirror, .secondary, .supplied: true
        case .inferred, .recalled, .notFound: false
        }
    }
}

extension CellStyle {
    fileprivate static let quietBody = CellStyle(ink: .grey, wraps: true, hasRule: true)
}

extension Form.Column {
    /// The width in characters; those to the answer's meaning fill a page, those after it another.
    fileprivate var width: Double {
        switch self {
        case .ref: 19
        case .criterion: 19
        case .level: 7
        case .text: 40
        case .basis: 14
        case .answer: 15
        case .meaning: 26
        case .evidence: 32
        case .evidenceDate: 12
        case .owner: 15
        case .confidence: 12
        case .validatedBy: 14
        case .reason: 22
        case .lastAnswer: 13
        case .lastAssessed: 12
        case .sent: 13
        }
    }
}
