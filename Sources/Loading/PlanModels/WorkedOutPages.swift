import DigitalMaturity

/// Works out the formulas of a model, so that programs that do not calculate show what is true.
struct WorkedOutPages {
    /// The pages, with what each formula gives beside it.
    private(set) var pages: [ModelWorkbook.Page]
    /// The cells, by name, whose formula gives an error or cannot be worked out; a model has none.
    private(set) var errors: [String] = []

    init(_ pages: [ModelWorkbook.Page]) {
        self.pages = pages
        let book = Recalculation(Workbook(sheets: pages.map(\.sheet)))
        for (index, page) in pages.enumerated() {
            guard case .worked(let sheet) = page else { continue }
            self.pages[index] = .worked(filled(sheet, at: index, from: book))
        }
    }

    private mutating func filled(
        _ sheet: ModelSheet,
        at index: Int,
        from book: Recalculation
    ) -> ModelSheet {
        var sheet = sheet
        for row in sheet.rows.indices {
            for column in sheet.rows[row].indices {
                guard case .formula(let text, _) = sheet.rows[row][column].value,
                    let place = CellReference(row: row + 1, column: column + 1)
                else { continue }
                let outcome = book.outcomes[CellKey(sheet: index, reference: place)]
                let stored = try? outcome?.computed?.get().stored
                if stored == nil {
                    errors.append("\(sheet.name)!\(columnLetters(column))\(row + 1)")
                }
                sheet.rows[row][column].value = .formula(text, stored ?? .text(""))
            }
        }
        return sheet
    }
}

extension ModelWorkbook.Page {
    /// The page as a reader of workbooks would have it; an input's own formulas keep what they give.
    fileprivate var sheet: Sheet {
        let (name, rows) =
            switch self {
            case .input(let sheet): (sheet.name, sheet.cells)
            case .worked(let sheet): (sheet.name, sheet.rows.map { $0.map(\.value) })
            }
        var cells: [Cell] = []
        var formulas: [CellReference: CellFormula] = [:]
        for (row, values) in rows.enumerated() {
            for (column, value) in values.enumerated() {
                guard let place = CellReference(row: row + 1, column: column + 1) else { continue }
                if case .formula(let text, .blank) = value {
                    formulas[place] = CellFormula(text: text, origin: place)
                } else if let held = value.held {
                    cells.append(Cell(reference: place, value: held, date: nil, isFormula: false))
                }
            }
        }
        var sheet = Sheet(
            name: name,
            isHidden: false,
            cells: cells,
            merged: [],
            hiddenRows: [],
            hiddenColumns: []
        )
        sheet.formulas = formulas
        return sheet
    }
}

extension FilledSheet.Value {
    /// The value as a file holds it; nothing where the cell is blank.
    fileprivate var held: CellValue? {
        switch self {
        case .blank: nil
        case .text(let text): .text(text)
        case .number(let number), .share(let number): .number(number)
        case .day(let day): .number(Double(DayCount.serial(of: day)))
        case .formula(_, let value): value.held
        }
    }
}

extension CellValue {
    /// The value as a file keeps it beside its formula; `nil` for an error.
    fileprivate var stored: FilledSheet.Value? {
        switch self {
        case .number(let number): .number(number)
        case .boolean(let isTrue): .number(isTrue ? 1 : 0)
        case .text(let text): .text(text)
        case .error: nil
        }
    }
}
