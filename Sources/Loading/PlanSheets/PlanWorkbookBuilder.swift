import DigitalMaturity
import Investment

/// Makes the sheets of a plan's workbook.
struct PlanWorkbookBuilder {
    let plan: Plan
    let tree: YAMLTree
    let unit: AmountUnit
    let choices: PlanChoices
    let layout: PlanLayout
    let lists: PlanLists
    /// The last row that formulas and lists reach.
    static let reach = 1000

    init(plan: Plan, tree: YAMLTree, unit: AmountUnit, choices: PlanChoices) {
        self.plan = plan
        self.tree = tree
        self.unit = unit
        self.choices = choices
        let own = plan.years.map(\.description)
        let later = (1...10).compactMap { plan.years.last?.adding($0)?.description }
        layout = PlanLayout(years: Set(own + tree.years).sorted())
        lists = PlanLists(layout, years: own + later, choices)
    }

    var sheets: [FilledSheet] { layout.sheets.map(sheet) }

    /// The first sheet, which says how to go about it.
    var first: FilledSheet {
        var sheet = FilledSheet(
            name: "Start",
            title: plan.title,
            help:
                "The plan as a workbook. Change the cream cells, save, and run: waymark plan import"
        )
        sheet.columns = ["Sheet", "What it has"].map { title in
            FilledSheet.Column(title: title, help: "")
        }
        sheet.columns[0].isInput = false
        sheet.columns[1].isInput = false
        sheet.columns[0].width = 26
        sheet.columns[1].width = 100
        sheet.rows = layout.sheets.map { [.text($0.name), .text($0.meaning)] } + advice
        return sheet
    }

    private var advice: [[FilledSheet.Value]] {
        [
            (
                "Amounts",
                "In \(unit.sign), as the headings say. An amount with its sign, such as £1.2m, is read as written."
            ),
            (
                "Rows",
                "Sort, add and remove rows as you like. A row belongs to the scheme that its first column names."
            ),
            (
                "Columns",
                "Add columns of your own where you like; they are not read. Keep the headings that are here."
            ),
            (
                "Codes",
                "Where a cell offers a list, choose from it. Names of schemes are those of the sheet Schemes."
            ),
            (
                "Coming back",
                "The import reports by sheet and cell what it cannot read, and shows what would change with --dry-run."
            ),
        ].map { [.text($0.0), .text($0.1)] }
    }

    // MARK: A sheet

    private func sheet(_ sheet: PlanSheet) -> FilledSheet {
        if sheet.home == .plan { return details(sheet) }
        var filled = FilledSheet(name: sheet.name, title: sheet.name, help: sheet.meaning)
        filled.columns = sheet.columns.map(column)
        filled.rows = rows(of: sheet).map { row in
            sheet.columns.map { value(of: row.value, $0) }
        }
        filled.spare = 20
        if sheet.namesScheme { addScheme(to: &filled, rows(of: sheet)) }
        if sheet.home == .years { addTotals(to: &filled, sheet) }
        if sheet.home == .schemes { addChecks(to: &filled, sheet) }
        return filled
    }

    private func column(_ column: PlanColumn) -> FilledSheet.Column {
        var filled = FilledSheet.Column(title: column.heading(unit), help: column.meaning)
        filled.look = column.look(unit)
        filled.list = lists.area(for: column)
        switch (column.part, column.kind.measure) {
        case (_, .money), (_, .share), (_, .months), (_, .number): filled.width = 13
        default: filled.width = column.kind.isText || column.kind.isOrganisation ? 38 : 20
        }
        return filled
    }

    private func value(of row: YAMLTree, _ column: PlanColumn) -> FilledSheet.Value {
        let value = column.value(of: row, unit)
        guard case .text(let text) = value, column.part == .one, column.kind.isOrganisation else {
            return value
        }
        return .text(choices.organisations.first { $0.hasPrefix(text + " ") } ?? text)
    }

    /// The rows of a sheet, each with the scheme that it is of.
    private func rows(of sheet: PlanSheet) -> [(scheme: YAMLTree?, value: YAMLTree)] {
        let schemes = tree["schemes"]?.items ?? []
        switch sheet.home {
        case .plan: return []
        case .schemes: return schemes.map { (nil, $0) }
        case .years: return schemes.map { ($0, $0) }
        case .list(let key): return (tree[key]?.items ?? []).map { (nil, $0) }
        case .pairs(let key): return (tree[key]?.pairs ?? []).map { (nil, .pair($0, $1)) }
        case .schemeList(let key):
            return schemes.flatMap { scheme in
                (scheme[key]?.items ?? []).map { (scheme, $0) }
            }
        case .schemePairs(let key):
            return schemes.flatMap { scheme in
                (scheme[key]?.pairs ?? []).map { (scheme, .pair($0, $1)) }
            }
        }
    }

    private func details(_ sheet: PlanSheet) -> FilledSheet {
        var filled = FilledSheet(name: sheet.name, title: sheet.name, help: sheet.meaning)
        filled.columns = ["Key", "Value", "Meaning"].map {
            FilledSheet.Column(title: $0, help: "")
        }
        filled.columns[0].isInput = false
        filled.columns[2].isInput = false
        (filled.columns[0].width, filled.columns[1].width, filled.columns[2].width) = (32, 60, 80)
        filled.rows = sheet.columns.map { column in
            [.text(column.heading(unit)), value(of: tree, column), .text(column.meaning)]
        }
        return filled
    }

    // MARK: What is worked out

    /// Puts the scheme before the columns of its rows, and its title beside it.
    private func addScheme(
        to filled: inout FilledSheet,
        _ rows: [(scheme: YAMLTree?, value: YAMLTree)]
    ) {
        var scheme = FilledSheet.Column(
            title: PlanSheetReader.scheme,
            help: "The scheme, by its id in the sheet Schemes."
        )
        scheme.list = "=" + schemeArea(0)
        scheme.width = 24
        var title = FilledSheet.Column(title: "Title of the scheme", help: "Worked out.")
        title.isInput = false
        title.width = 34
        filled.columns = [scheme, title] + filled.columns
        filled.frozen = 2
        let first = filled.firstRow + (filled.name == "Money" ? PlanWorkbookBuilder.moneyRows : 0)
        filled.rows = zip(rows, filled.rows).enumerated().map { index, pair in
            let (id, title) = (
                pair.0.scheme?["id"]?.text ?? "", pair.0.scheme?["title"]?.text ?? ""
            )
            return [.text(id), titleFormula(row: first + index, title)] + pair.1
        }
        let spare = (0..<filled.spare).map { index -> [FilledSheet.Value] in
            [.blank, titleFormula(row: first + filled.rows.count + index, "")]
        }
        filled.rows += spare
        filled.spare = 0
    }

    private func titleFormula(row: Int, _ title: String) -> FilledSheet.Value {
        let (ids, titles) = (schemeArea(0), schemeArea(1))
        return .formula(
            "=IF($A\(row)=\"\",\"\",IFERROR(INDEX(\(titles),MATCH($A\(row),\(ids),0)),\"No such scheme\"))",
            .text(title)
        )
    }

    func schemeArea(_ column: Int) -> String {
        cellArea("Schemes", column: column, rows: PlanWorkbookBuilder.reach)
    }
}

extension YAMLTree {
    fileprivate static func pair(_ name: String, _ value: YAMLTree) -> YAMLTree {
        .map([("name", .one(name, nil)), ("value", value)], nil)
    }

    /// Every financial year for which the plan has an amount.
    fileprivate var years: [String] {
        switch self {
        case .one: []
        case .list(let items): items.flatMap(\.years)
        case .map(let pairs, _):
            pairs.filter { (try? FinancialYear(parsing: $0.key)) != nil }.map(\.key)
                + pairs.flatMap(\.value.years)
        }
    }
}
