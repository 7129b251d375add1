import DigitalMaturity

/// Reads one sheet of a plan: finds its headings, wherever they are, and turns rows into values.
struct PlanSheetReader {
    /// The heading of the column that names the scheme of a row.
    static let scheme = "Scheme"

    /// Whether a heading is of a column that is worked out and never read.
    private func isWorkedOut(_ heading: String) -> Bool {
        ["title of the scheme", "shares of funding"].contains(heading)
            || heading.hasSuffix(", all years")
    }

    let sheet: PlanSheet
    let table: PlanTable
    let tables: PlanTables
    private(set) var problems: [Diagnostic] = []
    private var header = 0
    private var columns: [(column: PlanColumn, index: Int, units: HeadingUnits)] = []
    private var schemeColumn: Int?

    /// Finds the headings; `isHeld` says of which keys the plan has something, so that their columns
    /// may not be missing.
    init(
        _ sheet: PlanSheet,
        _ table: PlanTable,
        of tables: PlanTables,
        isHeld: (PlanColumn) -> Bool
    ) {
        self.sheet = sheet
        self.table = table
        self.tables = tables
        let titles = Set(sheet.columns.map { heading($0.title) } + [heading(Self.scheme)])
        let best = table.rows.max { left, right in
            let counts = [left, right].map { row in
                row.value.values.count { titles.contains(heading($0.words)) }
            }
            return (counts[0], right.key) < (counts[1], left.key)
        }
        header = best?.key ?? 0
        find(best?.value ?? [:], isHeld)
    }

    private mutating func find(_ cells: [Int: TableCell], _ isHeld: (PlanColumn) -> Bool) {
        let found = Dictionary(grouping: cells, by: { heading($0.value.words) })
        for column in sheet.columns {
            let here = (found[heading(column.title)] ?? []).sorted { $0.key < $1.key }
            if here.count > 1 {
                problems.append(.formRepeatedColumn(column.title, at: here[1].value.place))
            }
            guard let first = here.first else {
                if column.isRequired || isHeld(column) {
                    problems.append(.planMissingColumn(column.title, at: table.place))
                }
                continue
            }
            columns.append((column, first.key, HeadingUnits(in: first.value.words)))
        }
        schemeColumn = found[heading(Self.scheme)]?.map(\.key).min()
        if sheet.namesScheme, schemeColumn == nil {
            problems.append(.planMissingColumn(Self.scheme, at: table.place))
        }
        let read = Set(columns.map(\.index) + [schemeColumn].compactMap(\.self))
        for (index, cell) in cells.sorted(by: { $0.key < $1.key })
        where !read.contains(index) && !isWorkedOut(heading(cell.words)) {
            problems.append(.planExtraColumn(cell.words, at: cell.place))
        }
    }

    /// The rows in which something is, each with the scheme that it names.
    mutating func rows() -> [(scheme: TableCell?, value: YAMLTree)] {
        var rows: [(scheme: TableCell?, value: YAMLTree)] = []
        for number in table.numbers where number > header {
            let cells = table.rows[number] ?? [:]
            let scheme = schemeColumn.flatMap { sheet.namesScheme ? cells[$0] : nil }
            let used = columns.compactMap { column in cells[column.index].map { (column, $0) } }
            guard let first = scheme ?? used.map(\.1).min(by: { $0.place < $1.place }) else {
                continue
            }
            guard sheet.home == .years || !used.isEmpty else { continue }
            var value = YAMLTree.map([], first.place)
            for (column, cell) in used { read(cell, column.column, column.units, into: &value) }
            rows.append((scheme, value))
        }
        return rows
    }

    /// Puts what a cell says into the value of its row.
    mutating func read(
        _ cell: TableCell,
        _ column: PlanColumn,
        _ units: HeadingUnits,
        into row: inout YAMLTree
    ) {
        if let range = tables.merged[cell.place] {
            problems.append(.formMergedCell(range, at: cell.place))
        }
        if tables.formulas.contains(cell.place) {
            problems.append(.planFormula(cell.words, at: cell.place))
        }
        do throws(ParseFailure) {
            let written = try column.text(cell.content, cell.units ?? units)
            let codes = column.kind.isOrganisation ? tables.codes : [:]
            let code = { (text: String) in codes[text.visible.lowercased()] ?? text }
            if let new = column.tree(written, in: row, at: cell.place, named: code) {
                row = row.setting(column.keys[...], to: new)
            } else {
                throw ParseFailure("'\(written)' cannot be read", expected: "values in brackets")
            }
        } catch {
            problems.append(.malformedValue(error.quoting(cell.words), at: cell.place))
        }
    }
}

extension PlanColumn {
    /// The value of the column's keys in `row`, once a cell of the column says `text`; `code` gives
    /// the code for a choice of the list, which may have commas of its own.
    fileprivate func tree(
        _ text: String,
        in row: YAMLTree,
        at place: Place,
        named code: (String) -> String
    ) -> YAMLTree? {
        let one = YAMLTree.one(code(text), place)
        switch part {
        case .one: return one
        case .year(let year):
            return (row[keys] ?? .map([], place)).setting([year], to: one)
        case .least: return .list([one])
        case .most: return .list((row[keys]?.items ?? []) + [one])
        case .list:
            let parts = text.split { ";\n".contains($0) }.map { code(String($0)) }
            let items = parts.flatMap { $0.split(separator: ",") }.map { code(String($0)).visible }
            return .list(items.filter { !$0.isEmpty }.map { .one($0, place) })
        case .yaml: return YAMLTree.read(cell: text, at: place)
        }
    }
}

/// A heading without its units and capitals.
func heading(_ text: String) -> String {
    let bare = text.split(separator: "(").first.map(String.init) ?? text
    return bare.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
