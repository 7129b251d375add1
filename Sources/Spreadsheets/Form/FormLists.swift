import DigitalMaturity

/// The answers that can be chosen in a form and what they mean, on a sheet that nobody sees.
struct FormLists {
    private let lists: [[Form.Answer]]
    private let rows: [[SheetCell]]
    private let starts: [Int]

    init(_ form: Form) {
        var lists: [[Form.Answer]] = []
        for row in form.rows where !lists.contains(row.answers) { lists.append(row.answers) }
        var rows = [["Answer", "Meaning"].map { SheetCell.text($0, .header(.left)) }]
        var starts: [Int] = []
        for list in lists {
            starts.append(rows.count)
            rows += list.map { [.text($0.title, .plain), .text($0.text, .plain)] }
        }
        starts.append(rows.count)
        rows += Response.Confidence.allCases.map { [.text($0.title, .plain)] }
        self.lists = lists
        self.rows = rows
        self.starts = starts
    }

    var sheet: Sheet {
        Sheet(
            name: Form.listsSheet,
            shows: "Answers to choose from",
            section: nil,
            rows: Rows(rows),
            widths: [30, 90],
            rules: SheetRules(isHidden: true)
        )
    }

    /// Where the words of some answers stand, for a dropdown.
    func words(of answers: [Form.Answer]) -> String { "=" + area(of: answers, columns: 0...0) }

    /// Where the words and the meanings stand, for a look-up.
    func meanings(of answers: [Form.Answer]) -> String { area(of: answers, columns: 0...1) }

    /// Where the words of confidence stand.
    var confidence: String {
        let first = starts[starts.count - 1]
        return "="
            + area(first..<first + Response.Confidence.allCases.count, columns: 0...0)
    }

    private func area(of answers: [Form.Answer], columns: ClosedRange<Int>) -> String {
        let first = lists.firstIndex(of: answers).map { starts[$0] } ?? 0
        return area(first..<first + answers.count, columns: columns)
    }

    private func area(_ rows: Range<Int>, columns: ClosedRange<Int>) -> String {
        let area = SheetRules.Area(rows: rows.lowerBound...rows.upperBound - 1, columns: columns)
        return Form.listsSheet + "!" + area.name
    }
}
