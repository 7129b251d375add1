import DigitalMaturity

extension Workbook {
    /// The cells by which the workbook checks itself.
    ///
    /// They are the formulas that give a text that begins "Check: ", of which the first in the formula is
    /// the one that holds; those in a row that begins with the word Check or Checks, where nought or TRUE
    /// holds; and those under the heading Difference of a sheet called Checks, where nought holds.
    func checks(in book: Recalculation) -> [WorkbookVerification.Check] {
        sheets.enumerated().flatMap { index, sheet in
            let differences = sheet.name == "Checks" ? sheet.heading("Difference") : nil
            return sheet.formulas.keys.sorted().compactMap { cell -> WorkbookVerification.Check? in
                let value = book[CellKey(sheet: index, reference: cell)]
                let isDifference =
                    differences.map { $0.column == cell.column && $0.row < cell.row } ?? false
                let label = sheet.label(ofCheckAt: cell, isDifference)
                let text = sheet.formulas[cell]?.text ?? ""
                guard let (name, holds) = check(value, text, label) else { return nil }
                return .init(name: name, cell: sheet.name(of: cell), holds: holds)
            }
        }
    }

    private func check(
        _ value: CellValue?,
        _ formula: String,
        _ label: String?
    ) -> (String, Bool)? {
        if let label {
            switch value {
            case .number(let number): return (label, abs(number) < 1e-6)
            case .boolean(let isTrue): return (label, isTrue)
            case .text: return nil  // It says in words what another cell counts.
            case .error, nil: return (label, false)
            }
        }
        guard let first = formula.firstRange(of: /"(Check: [^"]*)"/) else { return nil }
        let words = String(formula[first].dropFirst().dropLast())
        let name = words.dropFirst("Check: ".count)
        return (String(name), value == .text(words))
    }
}

extension Sheet {
    /// What a check in a row is called; `nil` where the row has none.
    fileprivate func label(ofCheckAt cell: CellReference, _ isDifference: Bool) -> String? {
        let first = text(row: cell.row, column: 1)
        if isDifference { return first ?? name }
        guard first == "Check" || first == "Checks", cell.column > 1 else { return nil }
        return text(row: cell.row, column: 2).map { "\(name): \($0)" } ?? name
    }

    /// The cell that is a heading of this name, the first in the order of reading.
    func heading(_ title: String) -> CellReference? {
        cells.first { $0.value == .text(title) }?.reference
    }

    /// The text of a cell.
    func text(row: Int, column: Int) -> String? {
        guard let place = CellReference(row: row, column: column),
            case .text(let text)? = self[place]?.value
        else { return nil }
        return text
    }
}
