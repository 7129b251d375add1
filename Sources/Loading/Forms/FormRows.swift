import DigitalMaturity

extension FormEntries {
    /// The rows of `grid` that answer `questions`, by element; of a repeated one nothing is taken.
    ///
    /// A form that was sent before something was `counted` asks for that too.
    mutating func rows(
        of grid: FormGrid,
        answering questions: [Form.Row],
        orCounted counted: [Form.Row]
    ) -> [String: ReturnedForm.Row] {
        let all = questions + counted
        let known = Dictionary(all.map { ($0.element.id, $0) }) { first, _ in first }
        var rows: [String: ReturnedForm.Row] = [:]
        var seen: Set<String> = []
        guard grid.has(Form.Column.ref.title) else { return [:] }
        for row in grid.rows {
            guard let ref = ref(of: row, in: grid, known) else { continue }
            guard let question = known[ref.text] else {
                report(
                    .formUnknownRow(shortened(ref.text), among: known.keys.sorted(), at: ref.place)
                )
                continue
            }
            guard seen.insert(ref.text).inserted else {
                report(.formRepeatedRow(ref.text, at: ref.place))
                rows[ref.text] = nil
                continue
            }
            rows[ref.text] = self.row(row, in: grid, answering: question)
        }
        let missing = questions.map(\.element.id).filter { !seen.contains($0) }
        if !missing.isEmpty, !grid.isPartial { report(.formMissingRow(missing, at: grid.place)) }
        return rows
    }

    /// The reference of a row; none where the row is blank, or has answers to nobody knows what.
    private mutating func ref(
        of row: FormGrid.Row,
        in grid: FormGrid,
        _ known: [String: Form.Row]
    ) -> (text: String, place: Place)? {
        let cell = grid.cell(Form.Column.ref.title, row)
        if let cell, !cell.isBlank {
            if let problem = cell.problem {
                report(problem)
                return nil
            }
            let text = (cell.text ?? "").visible.filter { !$0.isWhitespace }
            let ref = known[text] == nil ? known.keys.first { $0 == text.lowercased() } : text
            return (ref ?? text, cell.place)
        }
        let isAnswered = Form.Column.filledIn.contains {
            grid.cell($0.title, row).map { !$0.isBlank } ?? false
        }
        if isAnswered { report(.formUnknownRow("", among: [], at: row.place)) }
        return nil
    }

    private mutating func row(
        _ row: FormGrid.Row,
        in grid: FormGrid,
        answering question: Form.Row
    ) -> ReturnedForm.Row {
        var read = ReturnedForm.Row(at: grid.cell(Form.Column.ref.title, row)?.place ?? row.place)
        for column in Form.Column.filledIn where grid.has(column.title) {
            let cell = grid.cell(column.title, row)
            switch column {
            case .answer: read.answer = reply(cell, among: question.answers)
            case .evidenceDate: read.evidenceDate = date(cell)
            case .confidence: read.confidence = confidence(cell)
            default: read.texts[column] = text(cell)
            }
        }
        let blanks = Form.Column.filledIn.filter { column in
            grid.has(column.title) && grid.cell(column.title, row)?.isBlank ?? true
        }
        // A blank takes back only what stood there when the form was sent.
        let sent = grid.cell(Form.Column.sent.title, row)?.text ?? ""
        let filled = Set(sent.split(separator: ",").map { Form.plain(String($0)) })
        for column in blanks where filled.contains(Form.plain(column.title)) { read.empty(column) }
        let hasNoAnswer = read.answer == .given(nil) || question.response == nil
        if blanks.contains(.answer), hasNoAnswer, read.saysAnything {
            report(.formNoAnswer(question.element.id, at: read.place))
        }
        return read
    }
}

extension ReturnedForm.Row {
    /// Takes back what is held in a column.
    fileprivate mutating func empty(_ column: Form.Column) {
        switch column {
        case .answer: answer = .given(nil)
        case .evidenceDate: evidenceDate = .given(nil)
        case .confidence: confidence = .given(nil)
        default: texts[column] = .given(nil)
        }
    }

    /// Whether anything stands in the row beside its answer.
    fileprivate var saysAnything: Bool {
        texts.values.contains { if case .given(.some) = $0 { true } else { false } }
            || evidenceDate.isFilled || confidence.isFilled
    }
}

extension ReturnedForm.Entry {
    fileprivate var isFilled: Bool { if case .given(.some) = self { true } else { false } }
}
