package import DigitalMaturity

/// A mapping that the headings of a workbook suggest, for its user to mend.
package struct PlanProposal {
    private let tables: PlanTables
    private let headings: PlanHeadings

    /// Looks at the headings of `tables`.
    package init(_ tables: PlanTables, _ headings: PlanHeadings) {
        self.tables = tables
        self.headings = headings
    }

    /// What is wrong with the file itself.
    package var problems: [Diagnostic] { tables.problems }

    /// The mapping as YAML with comments; `nil` where no sheet has a heading that means anything.
    package var text: String? {
        let sheets = tables.tables.compactMap(lines)
        guard !sheets.isEmpty else { return nil }
        let head = [
            "# What the columns of \(tables.file.split(separator: "/").last ?? "") are, as their headings suggest.",
            "# Check each line, save this as mapping.yaml, then:",
            "#   waymark plan import \(tables.file.quotedForShell) WORKSPACE --map mapping.yaml --dry-run",
            "# 'waymark plan format' explains the keys. Schemes without an id are named after their title.",
            "sheets:",
        ]
        return (head + sheets.flatMap(\.self)).map { $0 + "\n" }.joined()
    }

    private struct Column {
        let index: Int
        let heading: String
        let isUnique: Bool
        var key: String?

        /// The same, without a key that rows of its sheet do not have.
        func within(_ keys: Set<String>) -> Column {
            var copy = self
            if let key, !keys.contains(plainKey(key)) { copy.key = nil }
            return copy
        }
    }

    private func lines(of table: PlanTable) -> [String]? {
        guard let (header, all) = self.columns(of: table) else { return nil }
        let rows = self.rows(for: Set(all.compactMap(\.key)))
        let columns = all.map { $0.within(self.keys(of: rows, of: all)) }
        let keys = Set(columns.compactMap(\.key))
        var lines = [
            "  - sheet: \(yamlScalar(table.name))", "    rows: \(rows)",
            "    header-row: \(header)",
            "    amounts: \(unit(of: table, through: header).map(\.sign) ?? unitToChoose)",
            "    columns:",
        ]
        for column in columns {
            let name =
                column.isUnique
                ? yamlScalar(column.heading) : "column \(columnLetters(column.index - 1))"
            lines.append(
                column.key.map { "      \(name): \($0)" } ?? "      # \(name): ?"
            )
        }
        let amounts = columns.filter { $0.key.map { headings.year(in: $0) != nil } ?? false }
        let totals = table.totals(of: amounts.map(\.index), below: header)
        lines.append("    skip: [\((usualSkips + totals).map(yamlScalar).joined(separator: ", "))]")
        guard rows == "schemes" else { return table.proposed(lines) }
        let missing = [("lead", "QXX"), ("kind", "digital"), ("stage", "outline")]
            .filter { !keys.contains($0.0) }
        if !missing.isEmpty {
            let each = missing.map { "\($0): \($1)" }.joined(separator: ", ")
            lines.append("    # What no column says, once for all rows:")
            lines.append("    # each: { \(each) }")
        }
        lines.append("    # words: { \"their word\": the plan's word }")
        return table.proposed(lines)
    }

    /// The row with the most headings that mean something, and its columns.
    private func columns(of table: PlanTable) -> (header: Int, columns: [Column])? {
        let candidates = table.numbers.prefix(40).map { row in (row, columns(of: table, in: row)) }
        let best = candidates.max { left, right in
            let counts = [left, right].map { $0.1.count { $0.key != nil } }
            return (counts[0], right.0) < (counts[1], left.0)
        }
        guard let best, best.1.count(where: { $0.key != nil }) > 1 else { return nil }
        return (best.0, best.1)
    }

    private func columns(of table: PlanTable, in row: Int) -> [Column] {
        let cells = (table.rows[row] ?? [:]).sorted { $0.key < $1.key }
        let words = cells.map { heading($0.value.words) }
        var taken: Set<String> = []
        return cells.map { index, cell in
            let above = (table.rows[row - 1] ?? [:]).filter { $0.key <= index }
                .max { $0.key < $1.key }?.value.words
            let text = cell.words
            let amount = headings.amount(for: text, below: above)
            let key = amount ?? headings.keys(for: text).first { !taken.contains($0) }
            if let key { taken.insert(key) }
            let isUnique = words.count { $0 == heading(text) } == 1
            return Column(index: index, heading: text, isUnique: isUnique, key: key)
        }
    }

    /// What rows with such keys are: the list of the plan that has most of them.
    private func rows(for keys: Set<String>) -> String {
        let years = keys.compactMap { $0.split(separator: " ").last.map(String.init) }
        let sheets = PlanLayout(years: Set(years).sorted()).sheets.filter { sheet in
            switch sheet.home {
            case .schemes, .list, .schemeList: true
            case .plan, .years, .pairs, .schemePairs: false
            }
        }
        let hasYears = keys.contains { headings.year(in: $0) != nil }
        let scored = sheets.enumerated().map { index, sheet -> (Int, Int, String) in
            let own = Set(sheet.columns.map { $0.keys.joined(separator: ".") })
            let isOfScheme = sheet.namesScheme && keys.contains("scheme")
            let extra = sheet.home == .schemes ? (hasYears ? 3 : 1) : isOfScheme ? 2 : 0
            let name = sheet.key.map { (sheet.namesScheme ? "schemes." : "") + $0 } ?? "schemes"
            return (own.intersection(keys).count + extra, -index, name)
        }
        return scored.max { ($0.0, $0.1) < ($1.0, $1.1) }?.2 ?? "schemes"
    }

    /// The keys that rows of the list `rows` may have, for the years of `columns`.
    private func keys(of rows: String, of columns: [Column]) -> Set<String> {
        let years = columns.compactMap { $0.key?.split(separator: " ").last.map(String.init) }
        let sheets = PlanLayout(years: Set(years).sorted()).sheets.filter {
            $0.rowName == rows || rows == "schemes" && $0.home == .years
        }
        return Set(sheets.flatMap(\.columns).map { plainKey($0.title) } + ["scheme"])
    }

    private let usualSkips = ["Total", "Sub-total", "Subtotal", "Grand total", "Note"]
    private let unitToChoose = "£ # no heading says which: write £, £000 or £m"

    /// The unit that the sheet states in or above its headings; `nil` where it states none.
    private func unit(of table: PlanTable, through header: Int) -> AmountUnit? {
        let words = table.numbers.filter { $0 <= header }
            .flatMap { (table.rows[$0] ?? [:]).sorted { $0.key < $1.key }.map(\.value.words) }
        let found = words.compactMap { AmountUnit(in: $0) }
        return found.first { $0.sign != AmountUnit.pounds.sign } ?? found.first
    }
}

extension PlanTable {
    /// The lines that propose how to read it; of a sheet that the workbook does not show, as comments.
    fileprivate func proposed(_ lines: [String]) -> [String] {
        guard isHidden else { return lines }
        return ["  # The workbook does not show this sheet; take the marks away if it is meant."]
            + lines.map { "  #" + $0.dropFirst(2) }
    }

    /// The words of rows that begin with "Total" and more, and have the sum of the rows above in one of the
    /// columns, so that they are no schemes.
    fileprivate func totals(of columns: [Int], below header: Int) -> [String] {
        var sums: [Int: (all: Double, part: Double)] = [:]
        var labels: [String] = []
        for number in numbers where number > header {
            let cells = rows[number] ?? [:]
            let label = cells.min { $0.key < $1.key }?.value.words ?? ""
            let amounts = columns.compactMap { column in
                cells[column]?.number.map { (column, $0) }
            }
            let isSum = amounts.contains { column, amount in
                sums[column].map { amount != 0 && (amount == $0.all || amount == $0.part) } ?? false
            }
            if isSum, label.beginsWithWord("Total") {
                labels.append(label)
                for (column, _) in amounts { sums[column]?.part = 0 }
                continue
            }
            for (column, amount) in amounts {
                let old = sums[column] ?? (0, 0)
                sums[column] = (old.all + amount, old.part + amount)
            }
        }
        return labels.filter { !$0.isLabel("Total") }
    }
}

extension String {
    /// The text as one word of a shell: as it is, or in quotes where it has a sign with a meaning.
    fileprivate var quotedForShell: String {
        let isPlain = allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "._-/".contains($0))
        }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
