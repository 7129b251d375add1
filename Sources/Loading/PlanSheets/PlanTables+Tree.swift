import DigitalMaturity

extension PlanTables {
    /// The layout that the headings of these tables have.
    private var layout: PlanLayout {
        let words = tables.flatMap { $0.rows.values.flatMap { $0.values.map(\.words) } }
        let years = words.flatMap { text -> [String] in
            let last = heading(text).split(separator: " ").last.map(String.init) ?? ""
            return (try? FinancialYear(parsing: last)).map { ["\($0)"] } ?? []
        }
        return PlanLayout(years: Set(years).sorted())
    }

    /// The plan that the tables have, each value with its cell; `held` is what may not be missing.
    ///
    /// Of a partial plan nothing can be missing.
    func tree(
        held: YAMLTree?,
        isPartial: Bool = false,
        _ problems: inout [Diagnostic]
    ) -> YAMLTree {
        problems += self.problems
        var plan = YAMLTree.map([], Place(file: file))
        var schemes = SchemeRows()
        for sheet in layout.sheets {
            guard let table = table(sheet.name) else {
                let isNeeded = !isPartial && [.plan, .schemes].contains(sheet.home)
                if isNeeded || sheet.columns.contains(where: { sheet.has($0, in: held) }) {
                    problems.append(.planMissingSheet(sheet.name, in: file))
                }
                continue
            }
            if sheet.home == .plan {
                plan = details(sheet, table, &problems)
            } else {
                var reader = PlanSheetReader(sheet, table, of: self) { sheet.has($0, in: held) }
                add(reader.rows(), of: sheet, to: &plan, &schemes, &problems)
                problems += reader.problems
            }
        }
        return plan.setting(["schemes"], to: .list(schemes.all))
    }

    private func add(
        _ rows: [(scheme: TableCell?, value: YAMLTree)],
        of sheet: PlanSheet,
        to plan: inout YAMLTree,
        _ schemes: inout SchemeRows,
        _ problems: inout [Diagnostic]
    ) {
        switch sheet.home {
        case .plan: break
        case .schemes: schemes.add(rows.map(\.value), &problems)
        case .list(let key):
            if !rows.isEmpty { plan = plan.setting([key], to: .list(rows.map(\.value))) }
        case .pairs(let key):
            plan = plan.setting([key], to: .map(rows.compactMap(\.value.pair), Place(file: file)))
        case .years, .schemeList, .schemePairs: schemes.add(rows, of: sheet, &problems)
        }
    }

    /// The first sheet, which has a key in each row.
    private func details(
        _ sheet: PlanSheet,
        _ table: PlanTable,
        _ problems: inout [Diagnostic]
    ) -> YAMLTree {
        let reader = PlanSheetReader(sheet, table, of: self) { _ in false }
        var columns: (key: Int, value: Int)?
        var plan = YAMLTree.map([], table.place)
        var rows = reader
        var found: Set<String> = []
        for number in table.numbers {
            let cells = table.rows[number] ?? [:]
            guard let place = columns else {
                let named = Dictionary(cells.map { (heading($1.words), $0) }) { min($0, $1) }
                if let key = named["key"], let value = named["value"] { columns = (key, value) }
                continue
            }
            guard let key = cells[place.key] else { continue }
            guard
                let column = sheet.columns.first(where: { heading($0.title) == heading(key.words) })
            else {
                problems.append(.planExtraColumn(key.words, at: key.place))
                continue
            }
            if !found.insert(heading(key.words)).inserted {
                problems.append(.formRepeatedColumn(key.words, at: key.place))
            }
            guard let value = cells[place.value] else { continue }
            rows.read(value, column, HeadingUnits(in: key.words), into: &plan)
        }
        if columns == nil { problems.append(.planMissingColumn("Key", at: table.place)) }
        problems += rows.problems.dropFirst(reader.problems.count)
        return plan
    }
}

extension PlanSheet {
    /// Whether a plan has something for the column.
    func has(_ column: PlanColumn, in plan: YAMLTree?) -> Bool {
        guard let plan else { return false }
        let schemes = plan["schemes"]?.items ?? []
        let rows: [YAMLTree] =
            switch home {
            case .plan: [plan]
            case .schemes, .years: schemes
            case .list(let key): plan[key]?.items ?? []
            case .pairs(let key): plan[key].map { _ in [.pair] } ?? []
            case .schemeList(let key): schemes.flatMap { $0[key]?.items ?? [] }
            case .schemePairs(let key): schemes.contains { $0[key] != nil } ? [.pair] : []
            }
        return rows.contains { column.value(of: $0, .pounds) != .blank }
    }
}

extension YAMLTree {
    /// A row of pairs as the pair that it is.
    fileprivate var pair: (key: String, value: YAMLTree)? {
        guard let name = self["name"]?.text, let value = self["value"] else { return nil }
        return (name, value)
    }

    /// A row of pairs that has both.
    fileprivate static var pair: YAMLTree {
        .map([("name", .one("a", nil)), ("value", .one("a", nil))], nil)
    }
}

/// The schemes of the tables, to which each further sheet adds.
private struct SchemeRows {
    private(set) var all: [YAMLTree] = []
    private var indices: [String: Int] = [:]

    mutating func add(_ rows: [YAMLTree], _ problems: inout [Diagnostic]) {
        all = rows
        let ids = rows.compactMap { row in
            row["id"].flatMap { id in id.place.map { Located(id.text ?? "", at: $0) } }
        }
        problems += ids.repeated("scheme")
        for (index, row) in rows.enumerated() {
            if let id = row["id"]?.text, indices[id] == nil { indices[id] = index }
        }
    }

    mutating func add(
        _ rows: [(scheme: TableCell?, value: YAMLTree)],
        of sheet: PlanSheet,
        _ problems: inout [Diagnostic]
    ) {
        var seen: [String: Place] = [:]
        for (cell, value) in rows {
            guard let cell else {
                if let place = value.place { problems.append(.noScheme(at: place)) }
                continue
            }
            guard let index = indices[cell.words] else {
                let known = indices.keys.sorted()
                problems.append(.planUnknownScheme(cell.words, among: known, at: cell.place))
                continue
            }
            if sheet.home == .years {
                if let first = seen.updateValue(cell.place, forKey: cell.words) {
                    problems += [first, cell.place].map { Located(cell.words, at: $0) }
                        .repeated("row of scheme")
                }
                for (key, amounts) in value.pairs {
                    all[index] = all[index].setting([key], to: amounts)
                }
            } else if let key = sheet.key {
                let old = all[index][key]
                let isPairs = if case .schemePairs = sheet.home { true } else { false }
                let new: YAMLTree =
                    isPairs
                    ? .map((old?.pairs ?? []) + [value.pair].compactMap(\.self), value.place)
                    : .list((old?.items ?? []) + [value])
                all[index] = all[index].setting([key], to: new)
            }
        }
    }
}

extension Diagnostic {
    /// A row that does not say which scheme it is of.
    fileprivate static func noScheme(at place: Place) -> Diagnostic {
        Diagnostic(
            .error,
            .missingKey,
            "the row does not say of which scheme it is",
            at: place,
            help: "choose the scheme in the column Scheme, or empty the row"
        )
    }
}
