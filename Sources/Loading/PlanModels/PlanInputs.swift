import DigitalMaturity

/// Where in the input sheets of a plan's workbook each key is, for formulas that read it.
struct PlanInputs {
    private let builder: PlanWorkbookBuilder
    private let filled: [String: FilledSheet]
    /// The rows that are left free for more, below those that are filled in.
    static let spare = 5

    init(_ builder: PlanWorkbookBuilder, _ sheets: [FilledSheet]) {
        self.builder = builder
        filled = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The rows of a sheet that the model reads: those filled in, and some more.
    func rows(of home: PlanSheet.Home) -> ClosedRange<Int> {
        guard let (sheet, filled) = found(home) else { return 1...1 }
        return filled.firstRow...filled.firstRow + count(of: sheet) + PlanInputs.spare - 1
    }

    /// How many rows the model reads.
    func height(of home: PlanSheet.Home) -> Int { rows(of: home).count }

    /// The same column as far down as people can write.
    func reach(_ home: PlanSheet.Home, _ keys: [String], _ part: PlanColumn.Part = .one) -> String {
        area(home, keys, part, through: PlanWorkbookBuilder.reach)
    }

    /// A column of a sheet in the rows that the model reads: `Money!$C$9:$C$25`.
    func area(_ home: PlanSheet.Home, _ keys: [String], _ part: PlanColumn.Part = .one) -> String {
        area(home, keys, part, through: rows(of: home).upperBound)
    }

    /// One cell of a sheet in a row of those that the model reads, from 0.
    func cell(_ home: PlanSheet.Home, _ keys: [String], row index: Int) -> String {
        guard let (sheet, _) = found(home) else { return "0" }
        let column = columnLetters(column(sheet, keys, .one))
        return "\(sheetName(sheet.name))!$\(column)\(rows(of: home).lowerBound + index)"
    }

    /// The cell of the sheet Plan that has a key's value.
    func detail(_ key: String) -> String {
        guard let (sheet, filled) = found(.plan),
            let index = sheet.columns.firstIndex(where: { $0.keys == [key] })
        else { return "0" }
        return "\(sheetName(sheet.name))!$B$\(filled.firstRow + index)"
    }

    /// The amounts of a key in all years as one area, and the years in the order of its columns.
    func years(of key: String) -> (area: String, years: [String]) {
        guard let (sheet, _) = found(.years) else { return ("0", []) }
        let places = sheet.columns.indices.filter { sheet.columns[$0].keys == [key] }
        let years = places.compactMap { index -> String? in
            if case .year(let year) = sheet.columns[index].part { year } else { nil }
        }
        guard let first = places.first, let last = places.last else { return ("0", []) }
        let rows = rows(of: .years)
        let letters = [first, last].map { columnLetters($0 + 2) }
        return (
            "\(sheet.name)!$\(letters[0])$\(rows.lowerBound):$\(letters[1])$\(rows.upperBound)",
            years
        )
    }

    private func area(
        _ home: PlanSheet.Home,
        _ keys: [String],
        _ part: PlanColumn.Part,
        through last: Int
    ) -> String {
        guard let (sheet, filled) = found(home) else { return "0" }
        let column = columnLetters(column(sheet, keys, part))
        return "\(sheetName(sheet.name))!$\(column)$\(filled.firstRow):$\(column)$\(last)"
    }

    private func found(_ home: PlanSheet.Home) -> (PlanSheet, FilledSheet)? {
        let sheet = builder.layout.sheets.first { $0.home == home }
        return sheet.flatMap { sheet in filled[sheet.name].map { (sheet, $0) } }
    }

    /// The position of a column; `scheme` is that which names the scheme of a row.
    private func column(_ sheet: PlanSheet, _ keys: [String], _ part: PlanColumn.Part) -> Int {
        if keys == ["scheme"] { return 0 }
        let index = sheet.columns.firstIndex { $0.keys == keys && $0.part == part }
        return (index ?? 0) + (sheet.namesScheme ? 2 : 0)
    }

    private func count(of sheet: PlanSheet) -> Int {
        let schemes = builder.tree["schemes"]?.items ?? []
        return switch sheet.home {
        case .plan: 1
        case .schemes, .years: schemes.count
        case .list(let key), .pairs(let key): builder.tree[key]?.items.count ?? 0
        case .schemeList(let key), .schemePairs(let key):
            schemes.reduce(0) { $0 + ($1[key]?.items.count ?? 0) }
        }
    }
}

/// The name of a sheet as formulas write it.
func sheetName(_ sheet: String) -> String {
    sheet.contains { !$0.isLetter } ? "'\(sheet)'" : sheet
}
