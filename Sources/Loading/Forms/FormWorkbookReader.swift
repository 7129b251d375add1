import DigitalMaturity
import Investment

/// Reads a form from the workbook in which it came back.
///
/// Sheets and columns are found by their titles and rows by their references, so a form that was
/// sorted, filtered, rearranged or saved by another program reads the same.
struct FormWorkbookReader {
    let workbook: Workbook
    let file: String
    let dataset: Dataset

    func read(_ problems: inout [Diagnostic]) -> ReturnedForm? {
        guard let instructions = sheet(Form.instructionsSheet) else {
            problems.append(.formMissingSheet(Form.instructionsSheet, in: file))
            return nil
        }
        let identity = identity(on: instructions)
        switch identity.form(of: dataset) {
        case .failure(let problem):
            problems.append(problem)
            return nil
        case .success(let form):
            var entries = FormEntries()
            let returned = read(form, identity, &entries)
            problems += entries.problems
            return returned
        }
    }

    private func read(
        _ form: Form,
        _ identity: FormIdentity,
        _ entries: inout FormEntries
    ) -> ReturnedForm {
        let pages = form.pages.filter { page in
            !page.rows.isEmpty || (!page.counted.isEmpty && sheet(page.sheet) != nil)
        }
        let rows = pages.reduce(into: [:] as [String: ReturnedForm.Row]) { rows, page in
            rows.merge(self.rows(of: page, &entries)) { first, _ in first }
        }
        let progress = progress(of: form, &entries)
        let own =
            [Form.instructionsSheet, Form.progressSheet, Form.listsSheet] + pages.map(\.sheet)
        for sheet in workbook.sheets where !own.map(Form.plain).contains(Form.plain(sheet.name)) {
            entries.report(.formExtraSheet(sheet.name, in: file))
        }
        return ReturnedForm(
            form.key,
            assessor: entries.text(identity.assessor),
            rows: rows,
            targets: progress.targets,
            levels: progress.levels,
            at: Place(file: file)
        )
    }

    /// The sheet with this title; case and spaces do not matter.
    private func sheet(_ title: String) -> Sheet? {
        workbook.sheet(named: title)
            ?? workbook.sheets.first { Form.plain($0.name) == Form.plain(title) }
    }

    /// What the form says about itself: each value is to the right of its title.
    private func identity(on sheet: Sheet) -> FormIdentity {
        var cells: [Form.Field: FormCell] = [:]
        for (index, cell) in sheet.cells.enumerated() {
            guard case .text(let text) = cell.value,
                let field = Form.Field.allCases.first(where: {
                    Form.plain($0.title) == Form.plain(text)
                }), cells[field] == nil
            else { continue }
            let next = sheet.cells[(index + 1)...].first
            guard let next, next.reference.row == cell.reference.row else { continue }
            cells[field] = FormCell(
                value: FormCell.Value(next),
                place: Place(file: file, sheet: sheet.name, cell: next.reference)
            )
        }
        return FormIdentity(cells, at: Place(file: file, sheet: sheet.name))
    }

    private func rows(
        of page: Form.Page,
        _ entries: inout FormEntries
    ) -> [String: ReturnedForm.Row] {
        guard let sheet = sheet(page.sheet) else {
            entries.report(.formMissingSheet(page.sheet, in: file))
            return [:]
        }
        let titles = ([.ref] + Form.Column.filledIn).map(\.title)
        return entries.rows(
            of: grid(sheet, titles, &entries),
            answering: page.rows,
            orCounted: page.counted
        )
    }

    private func grid(
        _ sheet: Sheet,
        _ titles: [String],
        _ entries: inout FormEntries
    ) -> FormGrid {
        var problems: [Diagnostic] = []
        let grid = FormGrid(sheet, of: file, titles: titles, &problems)
        problems.forEach { entries.report($0) }
        return grid
    }

    /// The targets and levels on the sheet of progress, by dimension.
    private func progress(
        of form: Form,
        _ entries: inout FormEntries
    ) -> (
        targets: [String: ReturnedForm.Entry<Double>], levels: [String: ReturnedForm.Entry<[Int]>]
    ) {
        guard let sheet = sheet(Form.progressSheet) else {
            entries.report(.formMissingSheet(Form.progressSheet, in: file))
            return ([:], [:])
        }
        let columns: [Form.ProgressColumn] =
            [.dimension, .target] + (form.asksForLevels ? [.levels] : [])
        let grid = grid(sheet, columns.map(\.title), &entries)
        var targets: [String: ReturnedForm.Entry<Double>] = [:]
        var levels: [String: ReturnedForm.Entry<[Int]>] = [:]
        let scale = form.framework.scale
        for page in form.pages {
            let row = grid.rows.first {
                Form.plain(grid.cell(Form.ProgressColumn.dimension.title, $0)?.text ?? "")
                    == Form.plain(page.sheet)
            }
            guard let row else {
                entries.report(.formMissingRow([page.sheet], at: grid.place))
                continue
            }
            let (target, level) = (
                Form.ProgressColumn.target.title, Form.ProgressColumn.levels.title
            )
            if grid.has(target) {
                targets[page.dimension.id] = entries.mark(grid.cell(target, row), on: scale)
            }
            if grid.has(level), page.asksForLevels {
                levels[page.dimension.id] = entries.levels(grid.cell(level, row), on: scale)
            }
        }
        return (targets, levels)
    }
}
