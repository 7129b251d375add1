import DigitalMaturity

extension PlanMapping {
    /// The plan that the tables have, laid over the one that is held: what they do not say stays.
    func tree(
        of tables: PlanTables,
        over held: YAMLTree?,
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
            translated.append(sheet.translated(table, &problems))
        }
        var tree = translated.tree(held: nil, isPartial: true, &problems)
        for detail in details {
            tree = tree.setting([detail.key.value], to: .one(detail.text.value, detail.text.place))
        }
        return held.map { tree.laid(over: $0) } ?? tree
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
        guard case .map(let pairs, let place) = self, case .map? = other, let other else { return self }
        let both = pairs.reduce(other) { $0.setting([$1.key], to: $1.value.laid(on: other[$1.key])) }
        return .map(both.pairs, place)
    }
}

extension PlanMapping.Mapped {
    /// The table of the workbook as the sheets that Waymark would have made of it.
    fileprivate func translated(_ table: PlanTable, _ problems: inout [Diagnostic]) -> [PlanTable] {
        let found = headings(in: table, &problems)
        let years = columns.compactMap { $0.key.value.split(separator: " ").last.map(String.init) }
            .filter { (try? FinancialYear(parsing: $0)) != nil }
        let layout = PlanLayout(years: Set(years).sorted())
        let name = rows.value.split(separator: ".").last.map(String.init) ?? ""
        let isOfScheme = rows.value.hasPrefix("schemes.")
        let sheet = layout.sheets.first { sheet in
            rows.value == "schemes" ? sheet.home == .schemes : sheet.key == name && sheet.namesScheme == isOfScheme
        }
        guard let sheet else {
            let known = layout.sheets.compactMap { sheet in
                sheet.key.map { (sheet.namesScheme ? "schemes." : "") + $0 }
            }
            problems.append(
                .unknownName(rows.value, of: "list of a plan", among: ["schemes"] + known, at: rows.place)
            )
            return []
        }
        let money = layout.sheets.first { $0.home == .years }
        let isOfSchemes = sheet.home == .schemes
        let asked = found.columns.map { ($0.key, Optional($0.index)) } + each.map { ($0.key, nil) }
        for (key, _) in asked where Self.key(key.value) != "scheme" {
            let known = sheet.columns + (isOfSchemes ? money?.columns ?? [] : [])
            if !known.contains(where: { Self.key($0.title) == Self.key(key.value) }) {
                let names = known.map { Self.key($0.title) }
                problems.append(.unknownName(key.value, of: "key of a row", among: names, at: key.place))
            }
        }
        let parts = [sheet] + (isOfSchemes ? [money].compactMap(\.self) : [])
        return parts.map { part in self.part(part, of: table, found, isOfSchemes: isOfSchemes) }
    }

    /// A key as it is compared: `run-cost` and `Run cost` are one.
    private static func key(_ text: String) -> String {
        heading(text.replacing("-", with: " ").replacing(".", with: ": "))
    }

    private typealias Found = (header: Int, columns: [(key: Located<String>, index: Int, unit: AmountUnit?)])

    private func headings(in table: PlanTable, _ problems: inout [Diagnostic]) -> Found {
        let names = Set(columns.map { heading($0.heading.value) })
        let best = table.rows.max { left, right in
            let counts = [left, right].map { row in
                row.value.values.count { names.contains(heading($0.words)) }
            }
            return (counts[0], right.key) < (counts[1], left.key)
        }
        let header = header ?? best?.key ?? 1
        let cells = table.rows[header] ?? [:]
        var found: Found = (header, [])
        for (name, key) in columns {
            let index = letter(name.value) ?? cells.filter {
                heading($0.value.words) == heading(name.value)
            }.map(\.key).min()
            guard let index else {
                problems.append(.planMissingColumn(name.value, at: name.place))
                continue
            }
            found.columns.append((key, index, cells[index].flatMap { AmountUnit(in: $0.words) } ?? unit))
        }
        return found
    }

    /// The column that `column E` names.
    private func letter(_ text: String) -> Int? {
        guard text.hasPrefix("column ") else { return nil }
        return (try? CellReference(parsing: text.dropFirst(7) + "1"))?.column
    }

    /// The rows as they are in one of Waymark's sheets.
    private func part(
        _ sheet: PlanSheet,
        of table: PlanTable,
        _ found: Found,
        isOfSchemes: Bool
    ) -> PlanTable {
        let own = Set(sheet.columns.map { Self.key($0.title) })
        let isMoney = sheet.home == .years
        let named = { (key: String) in own.contains(Self.key(key)) || Self.key(key) == "scheme" }
        let columns = found.columns.filter { named($0.key.value) }
        let ids = found.columns.first { Self.key($0.key.value) == "id" }?.index
        let titles = found.columns.first { Self.key($0.key.value) == "title" }?.index
        let far = (table.rows.values.flatMap(\.keys).max() ?? 0) + 1
        var part = PlanTable(name: sheet.name, place: table.place)
        let head = table.rows[found.header]?.values.first?.place ?? table.place
        for (key, index, unit) in columns {
            let title = Self.key(key.value) + (unit.map { " (\($0.sign))" } ?? "")
            part[1, index] = TableCell(content: .text(title), place: head)
        }
        for (offset, constant) in each.enumerated() where named(constant.key.value) && !isMoney {
            part[1, far + 1 + offset] = TableCell(content: .text(Self.key(constant.key.value)), place: head)
        }
        if isMoney || (isOfSchemes && ids == nil) {
            let title = isMoney ? PlanSheetReader.scheme : "id"
            part[1, far] = TableCell(content: .text(title), place: head)
        }
        for number in table.numbers where number > found.header {
            let cells = table.rows[number] ?? [:]
            let used = found.columns.compactMap { cells[$0.index] }
            guard let first = used.first, !isSkipped(first) else { continue }
            for (_, index, _) in columns { part[number, index] = cells[index].map(translated) }
            if isMoney || isOfSchemes {
                let id = ids.flatMap { cells[$0] }.map { identifier($0.words) }
                    ?? titles.flatMap { cells[$0] }.map { identifier($0.words) }
                let cell = id.map { TableCell(content: .text($0), place: first.place) }
                part[number, isMoney ? far : ids ?? far] = cell
            }
            for (offset, constant) in each.enumerated() where named(constant.key.value) && !isMoney {
                part[number, far + 1 + offset] = TableCell(content: .text(constant.text), place: first.place)
            }
        }
        return part
    }

    private func isSkipped(_ cell: TableCell) -> Bool {
        let words = cell.words.lowercased()
        return skipped.contains { words.hasPrefix($0.lowercased()) }
    }

    private func translated(_ cell: TableCell) -> TableCell {
        let ours = words.first { $0.theirs.lowercased() == cell.words.lowercased() }?.ours
        return ours.map { TableCell(content: .text($0), place: cell.place) } ?? cell
    }

    /// A name made of words: `EPR: Stockport & Tameside` is `epr-stockport-tameside`.
    private func identifier(_ words: String) -> String {
        let parts = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return String(parts.joined(separator: "-").prefix(64))
    }
}
