import DigitalMaturity
import Investment

/// Reads forms from a table in CSV: one row for each question, which says what form it belongs to.
struct FormTableReader {
    private let table: CSVTable
    private let file: String
    private let dataset: Dataset
    private let positions: [String: [Int]]

    init(_ table: CSVTable, file: String, dataset: Dataset) {
        self.table = table
        self.file = file
        self.dataset = dataset
        positions = Dictionary(grouping: table.header.indices) {
            Form.plain(table.header[$0].text)
        }
    }

    func read(_ problems: inout [Diagnostic]) -> [ReturnedForm] {
        problems += table.told(of: file)
        guard table.hasHeader else { return [] }
        let missing = Form.Field.ofEveryRow.map(\.column).filter {
            positions[Form.plain($0)] == nil
        }
        guard missing.isEmpty else {
            problems += missing.map { .formMissingColumn($0, at: Place(file: file, line: 1)) }
            return []
        }
        problems += extraColumns
        var forms: [ReturnedForm] = []
        for rows in groups { forms += [form(rows, &problems)].compactMap(\.self) }
        return forms
    }

    /// The columns that are no part of a form and hold something.
    private var extraColumns: [Diagnostic] {
        let known = Set(Form.tableHeading.map(Form.plain))
        return table.header.indices.filter { column in
            !known.contains(Form.plain(table.header[column].text))
                && table.soundRows.contains { table[$0, column]?.text.visible.isEmpty == false }
        }.map { column in
            let field = table.header[column]
            let place = Place(file: file, line: field.line, column: field.column)
            return .formExtraColumn(shortened(field.text), at: place)
        }
    }

    /// The rows of each form that can be believed, in the order in which they begin.
    private var groups: [[Int]] {
        let fields = Form.Field.ofEveryRow.map(\.column)
        var order: [[String]] = []
        var groups: [[String]: [Int]] = [:]
        for row in table.soundRows {
            let key = fields.map { cell($0, row)?.text ?? "" }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        return order.compactMap { groups[$0] }
    }

    private func cell(_ title: String, _ row: Int) -> FormCell? {
        guard let column = positions[Form.plain(title)]?.first, let field = table[row, column]
        else { return nil }
        return FormCell(
            value: .text(field.text),
            place: Place(file: file, line: field.line, column: field.column)
        )
    }

    private func form(_ rows: [Int], _ problems: inout [Diagnostic]) -> ReturnedForm? {
        let fields = Form.Field.ofTable.compactMap { field in
            cell(field.column, rows[0]).map { (field, $0) }
        }
        let place = Place(file: file, line: table.line(ofRow: rows[0]))
        let identity = FormIdentity(Dictionary(fields) { first, _ in first }, at: place)
        switch identity.form(of: dataset) {
        case .failure(let problem):
            problems.append(problem)
            return nil
        case .success(let form):
            var entries = FormEntries()
            let returned = ReturnedForm(
                form.key,
                assessor: positions[Form.Field.assessor.column] == nil
                    ? .kept : entries.text(identity.assessor),
                rows: entries.rows(
                    of: grid(rows, &entries),
                    answering: form.rows,
                    orCounted: form.counted
                ),
                targets: targets(of: form, rows, &entries),
                levels: [:],
                at: place
            )
            problems += entries.problems
            return returned
        }
    }

    private func grid(_ rows: [Int], _ entries: inout FormEntries) -> FormGrid {
        for column in [.ref] + Form.Column.filledIn {
            let found = positions[Form.plain(column.title), default: []].count
            let place = Place(file: file, line: 1)
            if found == 0 { entries.report(.formMissingColumn(column.title, at: place)) }
            if found > 1 { entries.report(.formRepeatedColumn(column.title, at: place)) }
        }
        return FormGrid(
            place: Place(file: file, line: table.line(ofRow: rows[0])),
            columns: positions.compactMapValues { $0.count == 1 ? $0[0] : nil },
            rows: rows.map { row in
                var cells: [Int: FormCell] = [:]
                for column in table.header.indices {
                    cells[column] = table[row, column].map { field in
                        FormCell(
                            value: .text(field.text),
                            place: Place(file: file, line: field.line, column: field.column)
                        )
                    }
                }
                return (Place(file: file, line: table.line(ofRow: row)), cells)
            },
            isPartial: table.isDamaged
        )
    }

    /// The target of each dimension, which all of its rows repeat.
    private func targets(
        of form: Form,
        _ rows: [Int],
        _ entries: inout FormEntries
    ) -> [String: ReturnedForm.Entry<Double>] {
        let title = Form.ProgressColumn.target.title
        guard positions[Form.plain(title)]?.count == 1 else { return [:] }
        var byRef: [String: FormCell?] = [:]
        for row in rows {
            let ref = cell(Form.Column.ref.title, row)?.text ?? ""
            byRef.updateValue(cell(title, row), forKey: ref)
        }
        var targets: [String: ReturnedForm.Entry<Double>] = [:]
        for page in form.pages {
            let cells = (page.rows + page.counted).compactMap { byRef[$0.element.id] }
            guard let first = cells.first else { continue }
            let marks = cells.map { entries.mark($0, on: form.framework.scale) }
            if marks.allSatisfy({ $0 == marks[0] }) {
                targets[page.dimension.id] = marks[0]
            } else if let place = first?.place {
                entries.report(.formRepeatedRow("\(title) of \(page.dimension.title)", at: place))
            }
        }
        return targets
    }
}
