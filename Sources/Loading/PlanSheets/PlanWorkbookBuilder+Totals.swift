import DigitalMaturity
import Investment

extension PlanWorkbookBuilder {
    /// The rows above the headings of the sheet Money.
    static let moneyRows = 4

    /// Puts totals, what the envelope has, and what is left above the amounts, and a total beside them.
    func addTotals(to filled: inout FilledSheet, _ sheet: PlanSheet) {
        let titles = [
            "All schemes", "In the envelope", "Running costs once live, as worked out at export",
            "Left",
        ]
        var summary: [[FilledSheet.Value]] = titles.map { [.text($0), .blank] }
        for (index, column) in sheet.columns.enumerated() {
            let values = totals(of: column, at: index + 2)
            for row in summary.indices { summary[row].append(values[row]) }
        }
        filled.summary = summary
        addAllYears(to: &filled, sheet)
    }

    /// A column for each key with the sum of its years, for each scheme and above the headings.
    private func addAllYears(to filled: inout FilledSheet, _ sheet: PlanSheet) {
        var seen: Set<[String]> = []
        for keys in sheet.columns.map(\.keys) where seen.insert(keys).inserted {
            let places = sheet.columns.indices.filter { sheet.columns[$0].keys == keys }
            guard let start = places.first, let end = places.last else { continue }
            let (first, last) = (columnLetters(start + 2), columnLetters(end + 2))
            var column = FilledSheet.Column(
                title: "\(sentence(keys.joined(separator: ": "))), all years (\(unit.sign))",
                help: "Worked out."
            )
            column.isInput = false
            column.look = .number(decimals: unit.decimals)
            column.width = 14
            filled.columns.append(column)
            let value = { (row: Int, total: Money?) in
                let sum = "SUM(\(first)\(row):\(last)\(row))"
                return FilledSheet.Value.formula(
                    "=IF($A\(row)=\"\",\"\",\(sum))",
                    total.map { .number(unit.count($0)) } ?? .text("")
                )
            }
            let amounts = { (scheme: YAMLTree) in scheme[keys]?.pairs.compactMap(\.value.text) ?? []
            }
            let schemes = tree["schemes"]?.items ?? []
            filled.summary[0].append(value(3, sum(schemes.flatMap(amounts))))
            for index in filled.rows.indices {
                let own = schemes.indices.contains(index) ? amounts(schemes[index]) : nil
                let missing = filled.columns.count - 1 - filled.rows[index].count
                filled.rows[index] += Array(repeating: .blank, count: max(missing, 0))
                filled.rows[index].append(value(filled.firstRow + index, own.map(sum)))
            }
        }
    }

    private func totals(of column: PlanColumn, at index: Int) -> [FilledSheet.Value] {
        guard case .year(let year) = column.part, let key = column.keys.first else {
            return Array(repeating: .blank, count: PlanWorkbookBuilder.moneyRows)
        }
        let (letters, first) = (columnLetters(index), FilledSheet.rowsAbove + 1)
        let body = first + PlanWorkbookBuilder.moneyRows
        let total = sum(tree["schemes"]?.items.compactMap { $0[[key, year]]?.text } ?? [])
        let spent = FilledSheet.Value.formula(
            "=SUM(\(letters)\(body):\(letters)\(body + PlanWorkbookBuilder.reach))",
            .number(unit.count(total))
        )
        guard let (available, formula) = envelope(key, year) else {
            return [spent, .blank, .blank, .blank]
        }
        let running = key == "revenue" ? runningCost(in: year) : nil
        // The summary begins in the third row of the sheet.
        let rows = (3...5).map { "\(letters)\($0)" }
        let left = available - total - (running ?? .zero)
        return [
            spent, .formula(formula, .number(unit.count(available))),
            running.map { .number(unit.count($0)) } ?? .blank,
            .formula("=\(rows[1])-\(rows[0])-\(rows[2])", .number(unit.count(left))),
        ]
    }

    /// What all envelopes have of a key in a year; `nil` where none states any.
    private func envelope(_ key: String, _ year: String) -> (Money, String)? {
        guard let sheet = layout.sheets.first(where: { $0.home == .list("envelope") }),
            let years = sheet.columns.firstIndex(where: { $0.keys == ["year"] }),
            let amounts = sheet.columns.firstIndex(where: { $0.keys == [key] })
        else { return nil }
        let stated = (tree["envelope"]?.items ?? []).filter { $0["year"]?.text == year }
            .compactMap { $0[key]?.text }
        guard !stated.isEmpty else { return nil }
        let areas = [years, amounts].map {
            cellArea(sheet.name, column: $0, rows: PlanWorkbookBuilder.reach)
        }
        return (sum(stated), "=SUMPRODUCT(--(\(areas[0])=\"\(year)\"),\(areas[1]))")
    }

    private func runningCost(in year: String) -> Money? {
        plan.totals.years.first { "\($0.year)" == year }?.running
    }

    /// The sum of amounts as they are written; what is no amount counts as none, as it does in Excel.
    private func sum(_ texts: [String]) -> Money {
        texts.compactMap { try? Money(parsing: $0) }.total()
    }

    /// Adds what a scheme costs in all years and whether its shares of funding make a whole.
    func addChecks(to filled: inout FilledSheet, _ sheet: PlanSheet) {
        filled.frozen = 2
        let first = filled.firstRow
        filled.warning = "AND($A\(first)<>\"\",COUNTIF(\(schemeArea(0)),$A\(first))>1)"
        guard let funding = layout.sheets.first(where: { $0.home == .schemeList("funding") }),
            let share = funding.columns.firstIndex(where: { $0.keys == ["share"] })
        else { return }
        var column = FilledSheet.Column(
            title: "Shares of funding",
            help: "Worked out from the sheet Funding: 100%, or nothing where the lead pays for all."
        )
        column.isInput = false
        column.look = .share
        column.width = 12
        filled.columns.append(column)
        let areas = [0, share + 2].map {
            cellArea(funding.name, column: $0, rows: PlanWorkbookBuilder.reach)
        }
        let schemes = tree["schemes"]?.items ?? []
        for (index, scheme) in schemes.enumerated() {
            let shares = (scheme["funding"]?.items ?? []).compactMap { $0["share"]?.text }
                .compactMap { try? Percentage(parsing: $0) }.reduce(.zero, +)
            filled.rows[index].append(
                .formula(
                    "=SUMPRODUCT(--(\(areas[0])=$A\(first + index)),\(areas[1]))",
                    .share(Double(shares.millionths) / 1e6)
                )
            )
        }
    }
}
