import DigitalMaturity

extension PlanMapping {
    /// The plan that the tables have, laid over the one that is held: what they do not say stays.
    /// An organisation may be written by a name that `system` knows.
    func tree(
        of tables: PlanTables,
        over held: YAMLTree?,
        in system: RegisterDay,
        _ problems: inout [Diagnostic]
    ) -> YAMLTree {
        var translated = tables
        translated.replace([])
        for sheet in sheets {
            guard let table = tables.table(sheet.name.value) else {
                problems.append(
                    .unknownName(
                        sheet.name.value,
                        of: "sheet of \(tables.file)",
                        among: tables.names,
                        at: sheet.name.place
                    )
                )
                continue
            }
            translated.append(sheet.translated(table, in: system, &problems))
            problems += sheet.unread(in: table, besides: headings(readOf: sheet.name.value))
        }
        var tree = translated.tree(held: nil, isPartial: true, &problems)
        for detail in details {
            tree = tree.setting([detail.key.value], to: .one(detail.text.value, detail.text.place))
        }
        return held.map { tree.laid(over: $0) } ?? tree
    }
}

extension PlanMapping {
    /// The headings and lettered columns that are read of a sheet, which may be named for several lists.
    private func headings(readOf sheet: String) -> Set<String> {
        Set(
            sheets.filter { $0.name.value == sheet }.flatMap(\.columns).map {
                heading($0.heading.value)
            }
        )
    }
}

extension YAMLTree {
    /// This plan over another: mappings key by key, schemes by their names, all else as a whole.
    fileprivate func laid(over other: YAMLTree) -> YAMLTree {
        var result = other
        for (key, value) in pairs {
            guard key == "schemes" else {
                result = result.setting([key], to: value.laid(on: other[key]))
                continue
            }
            var schemes = other["schemes"]?.items ?? []
            for scheme in value.items {
                let id = scheme["id"]?.text
                if let index = schemes.firstIndex(where: { $0["id"]?.text == id }) {
                    schemes[index] = scheme.laid(on: schemes[index])
                } else {
                    schemes.append(scheme)
                }
            }
            result = result.setting([key], to: .list(schemes))
        }
        return result
    }

    private func laid(on other: YAMLTree?) -> YAMLTree {
        guard case .map(let pairs, let place) = self, case .map? = other, let other else {
            return self
        }
        let both = pairs.reduce(other) {
            $0.setting([$1.key], to: $1.value.laid(on: other[$1.key]))
        }
        return .map(both.pairs, place)
    }
}

extension PlanMapping.Mapped {
    /// The columns of a table that are read.
    fileprivate typealias Found = [(key: Located<String>, index: Int, units: HeadingUnits)]

    /// The table of the workbook as the sheets that Waymark would have made of it.
    fileprivate func translated(
        _ table: PlanTable,
        in system: RegisterDay,
        _ problems: inout [Diagnostic]
    ) -> [PlanTable] {
        let years = columns.compactMap { $0.key.value.split(separator: " ").last.map(String.init) }
            .filter { (try? FinancialYear(parsing: $0)) != nil }
        let sheets = PlanLayout(years: Set(years).sorted()).sheets
        let named = sheets.filter { $0.rowName != nil }
        let lists = [rows.value, "schemes.\(rows.value)"]
        guard let sheet = named.first(where: { lists.contains($0.rowName ?? "") }) else {
            let known = named.compactMap(\.rowName)
            problems.append(
                .unknownKey(rows.value, in: "a plan", among: known, at: rows.place)
            )
            return []
        }
        let parts = [sheet] + (sheet.home == .schemes ? sheets.filter { $0.home == .years } : [])
        let header = header(of: table)
        let found = found(in: table.rows[header] ?? [:], &problems)
        reportUnknown(found.map(\.key) + each.map(\.key), of: parts, &problems)
        return parts.map { part in
            MappedPart(
                mapped: self,
                table: table,
                header: header,
                found: found,
                sheet: part,
                system: system
            ).result
        }
    }

    private func reportUnknown(
        _ keys: [Located<String>],
        of parts: [PlanSheet],
        _ problems: inout [Diagnostic]
    ) {
        let known = parts.flatMap(\.columns).map { plainKey($0.title) } + ["scheme"]
        for key in keys where !known.contains(plainKey(key.value)) {
            problems.append(
                .unknownKey(key.value, in: "a row of '\(rows.value)'", among: known, at: key.place)
            )
        }
    }

    /// The row of the headings: the one that is named, else the one with the most of them.
    func header(of table: PlanTable) -> Int {
        let names = Set(columns.map { heading($0.heading.value) })
        let best = table.rows.max { left, right in
            let counts = [left, right].map { row in
                row.value.values.count { names.contains(heading($0.words)) }
            }
            return (counts[0], right.key) < (counts[1], left.key)
        }
        return header ?? best?.key ?? 1
    }

    private func found(in cells: [Int: TableCell], _ problems: inout [Diagnostic]) -> Found {
        columns.compactMap { name, key in
            let named = cells.filter { heading($0.value.words) == heading(name.value) }
            guard let index = letter(name.value) ?? named.keys.min() else {
                problems.append(.planMissingColumn(name.value, at: name.place))
                return nil
            }
            let words = cells[index]?.words ?? ""
            return (key, index, HeadingUnits(in: words, orElse: unit))
        }
    }

    /// The column that `column E` names.
    private func letter(_ text: String) -> Int? {
        guard text.hasPrefix("column ") else { return nil }
        return (try? CellReference(parsing: text.dropFirst(7) + "1"))?.column
    }
}

/// One of Waymark's sheets, made of a table of another workbook.
private struct MappedPart {
    let mapped: PlanMapping.Mapped
    let table: PlanTable
    let header: Int
    let found: PlanMapping.Mapped.Found
    let sheet: PlanSheet
    let system: RegisterDay

    var result: PlanTable {
        var part = PlanTable(name: sheet.name, place: table.place)
        let head = table.rows[header]?.values.first?.place ?? table.place
        // Units stand in the cells: rows of another sheet, in other units, may come below these.
        for (key, index, _) in own {
            part[1, index] = TableCell(content: .text(plainKey(key.value)), place: head)
        }
        if let name { part[1, far] = TableCell(content: .text(name), place: head) }
        for (offset, constant) in constants.enumerated() {
            let title = plainKey(constant.key.value)
            part[1, far + 1 + offset] = TableCell(content: .text(title), place: head)
        }
        for number in table.numbers where number > header {
            let cells = table.rows[number] ?? [:]
            let used = found.sorted { $0.index < $1.index }.compactMap { cells[$0.index] }
            guard let first = used.first, mapped.rowLeftOut(cells, first) == nil else { continue }
            add(cells, number, at: first.place, to: &part)
        }
        return part
    }

    private func add(
        _ cells: [Int: TableCell],
        _ row: Int,
        at place: Place,
        to part: inout PlanTable
    ) {
        for (key, index, units) in own {
            part[row, index] = cells[index].map { ours($0, key.value, in: cells) }
            part[row, index]?.units = units
        }
        if name != nil {
            part[row, far] = (index(of: "id") ?? index(of: "title")).flatMap { cells[$0] }.map(
                named
            )
        }
        for (offset, constant) in constants.enumerated() {
            part[row, far + 1 + offset] = TableCell(content: .text(constant.text), place: place)
        }
    }

    /// The cell as Waymark's sheet has it.
    private func ours(_ cell: TableCell, _ key: String, in cells: [Int: TableCell]) -> TableCell {
        let ours = translated(cell)
        if plainKey(key) == "takes" { return length(ours, in: cells) }
        let isID = plainKey(key) == (sheet.home == .schemes ? "id" : "scheme")
        return isID ? named(ours) : isOrganisation(key) ? coded(ours) : ours
    }

    /// The columns that belong into this sheet.
    private var own: PlanMapping.Mapped.Found { found.filter { isOwn($0.key.value) } }

    private var constants: [(key: Located<String>, text: String)] {
        sheet.home == .years ? [] : mapped.each.filter { isOwn($0.key.value) }
    }

    private func isOwn(_ key: String) -> Bool {
        sheet.columns.contains { plainKey($0.title) == plainKey(key) } || plainKey(key) == "scheme"
    }

    /// The first column that the workbook does not have.
    private var far: Int { (table.rows.values.flatMap(\.keys).max() ?? 0) + 1 }

    /// The heading of a column for the scheme's name, where this sheet needs one.
    private var name: String? {
        switch sheet.home {
        case .years: PlanSheetReader.scheme
        case .schemes: index(of: "id") == nil ? "id" : nil
        case .plan, .list, .pairs, .schemeList, .schemePairs: nil
        }
    }

    private func index(of key: String) -> Int? {
        found.first { plainKey($0.key.value) == key }?.index
    }

    private func translated(_ cell: TableCell) -> TableCell {
        let ours = mapped.words.first { $0.theirs.lowercased() == cell.words.lowercased() }?.ours
        return ours.map { TableCell(content: .text($0), place: cell.place) } ?? cell
    }

    /// A go-live date as the months from the start that the row states, a day after the 15th counting
    /// as the next month; any other cell as it is.
    private func length(_ cell: TableCell, in cells: [Int: TableCell]) -> TableCell {
        let start = index(of: "start").flatMap { cells[$0] }.flatMap { translated($0).month }
        guard let live = cell.nearestMonth, let start, live > start else { return cell }
        let months = "\(Months(live.months(since: start)))"
        return TableCell(content: .text(months), place: cell.place)
    }

    private func isOrganisation(_ key: String) -> Bool {
        sheet.columns.contains {
            plainKey($0.title) == plainKey(key)
                && $0.kind.name == Scalar<ODSCode>.organisation.kind.name
        }
    }

    /// The cell with the code of the one organisation that its words name.
    private func coded(_ cell: TableCell) -> TableCell {
        let roles: Set<Role.Name> = [.trust, .board, .careProvider, .localAuthority]
        guard case .one(let body) = system.meaning(of: cell.words, among: roles) else {
            return cell
        }
        return TableCell(content: .text(body.code.text), place: cell.place)
    }

    /// The cell as a name made of its words: `EPR: Stockport & Tameside` is `epr-stockport-tameside`.
    private func named(_ cell: TableCell) -> TableCell {
        let parts = cell.words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = String(parts.joined(separator: "-").prefix(64))
        return TableCell(content: .text(name), place: cell.place)
    }
}

extension TableCell {
    /// The month of a date, however it is written; `nil` where the cell has none.
    fileprivate var month: CivilMonth? { named ?? day.map(CivilMonth.init(containing:)) }

    /// The month whose first day is nearest.
    fileprivate var nearestMonth: CivilMonth? {
        named ?? day.map { CivilMonth(containing: $0).adding($0.day > 15 ? 1 : 0) }
    }

    private var named: CivilMonth? {
        guard case .text(let text) = content else { return nil }
        return try? Scalar.month.parse(text)
    }

    private var day: CivilDate? {
        switch content {
        case .day(let day): day
        case .text(let text): try? Scalar.day.parse(text)
        case .number, .boolean, .error: nil
        }
    }
}

extension PlanSheet {
    /// What a mapping calls rows of the sheet; `nil` where it has no rows of its own.
    var rowName: String? {
        switch home {
        case .schemes: "schemes"
        case .list(let key), .pairs(let key): key
        case .schemeList(let key), .schemePairs(let key): "schemes.\(key)"
        case .plan, .years: nil
        }
    }
}

/// A key as it is compared: `run-cost` and `Run cost` are one.
func plainKey(_ text: String) -> String {
    heading(text.replacing("-", with: " ").replacing(".", with: ": "))
}
