import DigitalMaturity

extension Workbook {
    /// What readers changed since Waymark made the workbook, and the figures that follow from it.
    ///
    /// The sheet Inputs says what each input was written as, and the sheet Traces what each figure was
    /// made as; a workbook without them has no memory.
    func changes(
        in book: Recalculation
    ) -> (changed: [WorkbookVerification.Change], following: [WorkbookVerification.Change]) {
        let traces = table("Traces", ["Value as made", "Value now"])
        let figures = traces.map { changes(in: $0, book) }
        let made = madeByTrace(traces)
        let inputs =
            table("Inputs", ["As made", "Constant"]) ?? table("Inputs", ["As written", "Number"])
        let changed = inputs.map { changes(in: $0, book, made) }
        return (changed ?? [], figures ?? [])
    }

    /// A table of a sheet with a column of what was made and one of what is.
    private struct Kept {
        let place: Int
        let made: CellReference
        let now: CellReference
    }

    private func table(_ name: String, _ headings: [String]) -> Kept? {
        guard let place = sheets.firstIndex(where: { $0.name == name }),
            let made = sheets[place].heading(headings[0]),
            let now = sheets[place].heading(headings[1]), made.row == now.row
        else { return nil }
        return Kept(place: place, made: made, now: now)
    }

    /// The number that Waymark wrote for each trace, by its name.
    private func madeByTrace(_ kept: Kept?) -> [String: Double] {
        guard let kept else { return [:] }
        let sheet = sheets[kept.place]
        let own = sheet.cells.filter { $0.reference.column == kept.made.column }.compactMap {
            cell in
            sheet.text(row: cell.reference.row, column: 1).flatMap { name in
                cell.value.number.map { (name, $0) }
            }
        }
        return Dictionary(own) { first, _ in first }
    }

    private func changes(
        in kept: Kept,
        _ book: Recalculation,
        _ figures: [String: Double] = [:]
    ) -> [WorkbookVerification.Change] {
        let sheet = sheets[kept.place]
        return sheet.cells.compactMap { cell in
            let row = cell.reference.row
            guard cell.reference.column == kept.made.column, row > kept.made.row,
                let made = number(cell.value, figures),
                let place = CellReference(row: row, column: kept.now.column)
            else { return nil }
            let value = book[CellKey(sheet: kept.place, reference: place)]
            guard !agree(.number(made), value ?? .text(""), scale: 0) else { return nil }
            return .init(
                cell: sheet.name(of: place),
                label: sheet.text(row: row, column: 1) ?? "",
                made: made,
                now: value.number
            )
        }
    }

    /// The number that was made: one that is written, or that of a figure worked out elsewhere.
    private func number(_ value: CellValue?, _ figures: [String: Double]) -> Double? {
        guard case .text(let text) = value else { return value.number }
        let worked = "worked out: "
        if text.hasPrefix(worked) { return figures[String(text.dropFirst(worked.count))] }
        if text.contains("£") { return (try? Money(parsing: text)).map { Double($0.pence) / 100 } }
        if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
        return Double(text.filter { $0 != "," })
    }
}
