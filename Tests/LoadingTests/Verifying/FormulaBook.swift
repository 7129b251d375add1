import DigitalMaturity

@testable public import Loading

/// A workbook of one or more sheets whose cells a test writes as a person types them.
struct FormulaBook {
    let workbook: Workbook

    /// Cells by name; a text that begins with an equals sign is a formula, with nothing stored for it.
    init(
        _ sheets: [(name: String, cells: [String: CellValue])],
        names: [DefinedName] = [],
        tables: [NamedTable] = []
    ) throws {
        let made = try sheets.enumerated().map { index, sheet in
            try FormulaBook.sheet(sheet.name, sheet.cells, index == 0 ? tables : [])
        }
        workbook = Workbook(sheets: made, names: names)
    }

    init(_ cells: [String: CellValue]) throws { try self.init([("Sheet", cells)]) }

    private static func sheet(
        _ name: String,
        _ cells: [String: CellValue],
        _ tables: [NamedTable]
    ) throws -> Sheet {
        var written: [Cell] = []
        var formulas: [CellReference: CellFormula] = [:]
        for (place, value) in cells {
            let reference = try CellReference(parsing: place)
            let formula: String? =
                if case .text(let text) = value, text.contains("="), text.first != " " { text } else
                { nil }
            if let formula { formulas[reference] = CellFormula(text: formula, origin: reference) }
            let stored = formula == nil ? value : nil
            written.append(
                Cell(reference: reference, value: stored, date: nil, isFormula: formula != nil)
            )
        }
        return Sheet(
            name: name,
            isHidden: false,
            cells: written.sorted { $0.reference < $1.reference },
            merged: [],
            hiddenRows: [],
            hiddenColumns: [],
            formulas: formulas,
            tables: tables
        )
    }

    /// What the formula of a cell of the first sheet gives; the reason in words where it gives nothing.
    func value(_ place: String) throws -> CellValue? {
        let key = CellKey(sheet: 0, reference: try CellReference(parsing: place))
        switch Recalculation(workbook).outcomes[key]?.computed {
        case .success(let value): return value
        case .failure(let fault): return .text(fault.words)
        case nil: return nil
        }
    }
}

extension CellValue: ExpressibleByStringLiteral {
    /// Takes a text that a test writes.
    public init(stringLiteral text: String) { self = .text(text) }
}

extension CellValue: ExpressibleByFloatLiteral {
    /// Takes a number that a test writes.
    public init(floatLiteral number: Double) { self = .number(number) }
}

extension CellValue: ExpressibleByIntegerLiteral {
    /// Takes a number that a test writes.
    public init(integerLiteral number: Int) { self = .number(Double(number)) }
}

extension CellValue: ExpressibleByBooleanLiteral {
    /// Takes a truth that a test writes.
    public init(booleanLiteral isTrue: Bool) { self = .boolean(isTrue) }
}
