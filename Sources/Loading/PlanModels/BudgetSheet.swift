import DigitalMaturity
import Investment

/// What the schemes spend in each year against what the envelope has.
struct BudgetSheet {
    /// A block of rows, one for each scheme.
    enum Block: Int, CaseIterable {
        case capital, revenue, running, allRevenue
    }

    /// A row of the totals.
    enum Row: Int, CaseIterable {
        case capital, capitalEnvelope, capitalLeft, revenue, revenueEnvelope, revenueLeft
    }

    static let sheet = "Budget"
    private static let first = 12

    let source: ModelSource
    let timing: TimingSheet

    private var time: ModelTime { source.time }

    private func first(_ block: Block) -> Int {
        BudgetSheet.first + Row.allCases.count + 2 + block.rawValue * (source.schemes + 3)
    }

    /// What all schemes spend, have or leave in a year, by its position.
    func cell(_ row: Row, _ year: Int) -> String {
        "\(BudgetSheet.sheet)!\(time.column(year))$\(BudgetSheet.first + row.rawValue)"
    }

    /// What a scheme's row says in a year's column, where column A names the scheme.
    func spent(_ purpose: Plan.Purpose, _ year: String, of scheme: String) -> String {
        let start = first(purpose == .capital ? .capital : .allRevenue)
        let last = start + source.schemes - 1
        let column = { (letters: String) in
            "\(BudgetSheet.sheet)!\(letters)$\(start):\(letters)$\(last)"
        }
        return "SUMPRODUCT(--(\(column("$A"))=\(scheme)),\(column(year)))"
    }

    var page: ModelPage {
        var page = ModelPage(
            BudgetSheet.sheet,
            "Money by scheme and year, against the envelope",
            "£ in the plan's prices, as stated: without optimism bias and by the plan's own dates. Run cost after the plan's years is shown because it is owed.",
            widths: [22, 44, 8, 16, 12, 13]
        )
        time.head(&page, total: "All years", present: "")
        page.block("The plan against its envelope")
        for row in Row.allCases {
            page.add(
                time.row(lead("", row.words, page.next), .pounds, isTotal: true) {
                    formula(row, $0)
                }
            )
        }
        for block in Block.allCases { add(block, to: &page) }
        checks(&page)
        return page
    }

    private func lead(_ id: String, _ words: String, _ row: Int) -> [ModelSheet.Cell] {
        let last = time.column(source.plan.years.count - 1)
        return [
            .label(id), .label(words), .label("£"), .total("SUM($F\(row):\(last)\(row))", .pounds),
            .label("plan's years"),
        ]
    }

    private func formula(_ row: Row, _ year: String) -> String {
        let own = { (row: Row) in "\(year)\(BudgetSheet.first + row.rawValue)" }
        let total = { (block: Block) in "\(year)\(first(block) + source.schemes)" }
        switch row {
        case .capital: return total(.capital)
        case .revenue: return total(.allRevenue)
        case .capitalEnvelope: return envelope("capital", year)
        case .revenueEnvelope: return envelope("revenue", year)
        case .capitalLeft:
            return "IF(\(stated("capital", year)),\(own(.capitalEnvelope))-\(own(.capital)),0)"
        case .revenueLeft:
            return "IF(\(stated("revenue", year)),\(own(.revenueEnvelope))-\(own(.revenue)),0)"
        }
    }

    private func envelope(_ key: String, _ year: String) -> String {
        let amounts = source.inputs.area(.list("envelope"), [key])
        return "ROUND(SUMPRODUCT(\(ofYear(year)),\(amounts)),2)"
    }

    /// Whether some amount is stated and none is left open.
    private func stated(_ key: String, _ year: String) -> String {
        let amounts = source.inputs.area(.list("envelope"), [key])
        let count = { (condition: String) in
            "SUMPRODUCT(\(ofYear(year)),--(\(amounts)\(condition)))"
        }
        return "AND(\(count("<>\"\""))>0,\(count("=\"TBC\""))=0)"
    }

    private func ofYear(_ year: String) -> String {
        "--(\(source.inputs.area(.list("envelope"), ["year"]))=\(year)$5)"
    }

    private func add(_ block: Block, to page: inout ModelPage) {
        page.block(block.title)
        for scheme in 0..<source.schemes {
            let row = page.next
            let lead: [ModelSheet.Cell] = [
                .formula(timing.cell(.id, scheme), .words),
                .formula(timing.cell(.title, scheme), .words), .label("£"),
                .total("SUM(\(time.span(row)))", .pounds), .blank,
            ]
            page.add(time.row(lead, .pounds) { formula(block, scheme, $0, row) })
        }
        let row = page.next
        let lead: [ModelSheet.Cell] = [
            .label(""), .label("All schemes"), .label("£"),
            .total("SUM(\(time.span(row)))", .pounds), .blank,
        ]
        page.add(
            time.row(lead, .pounds, isTotal: true) {
                "SUM(\($0)\(row - source.schemes):\($0)\(row - 1))"
            }
        )
    }

    private func formula(_ block: Block, _ scheme: Int, _ year: String, _ row: Int) -> String {
        switch block {
        case .capital: return source.money("capital", year, row)
        case .revenue: return source.money("revenue", year, row)
        case .running:
            return source.accrual(
                timing.cell(.runCost, scheme),
                from: timing.cell(.plannedLive, scheme),
                months: timing.cell(.life, scheme),
                year
            )
        case .allRevenue:
            return
                "\(year)\(first(.revenue) + scheme)+\(year)\(first(.running) + scheme)"
        }
    }

    private func checks(_ page: inout ModelPage) {
        page.block("Checks")
        let names = source.inputs.reach(.years, ["scheme"])
        let ids = timing.area(.id)
        for (key, block) in [("capital", Block.capital), ("revenue", .revenue)] {
            let (area, years) = source.inputs.years(of: key)
            let own = source.plan.years.filter { years.contains($0.description) }.count
            let total = "\(BudgetSheet.sheet)!$D$\(first(block) + source.schemes)"
            guard own == years.count else { continue }
            page.check(
                "The \(key) here is all of the sheet Money",
                "ABS(SUM(\(area))-\(total))<0.005"
            )
            page.check(
                "Every amount of \(key) is a number, or TBC",
                "SUMPRODUCT(--(\(area)>\"\"),--(\(area)<>\"TBC\"))=0"
            )
        }
        page.check(
            "Every row of the sheet Money names a scheme, once",
            "SUMPRODUCT(--(\(names)<>\"\"))=SUMPRODUCT(--(\(ids)<>\"\"))"
        )
        page.close()
    }
}

extension BudgetSheet.Row {
    fileprivate var words: String {
        switch self {
        case .capital: "Capital"
        case .capitalEnvelope: "Capital in the envelope"
        case .capitalLeft: "Capital left; over where it is less than nothing"
        case .revenue: "Revenue, run cost included"
        case .revenueEnvelope: "Revenue in the envelope"
        case .revenueLeft: "Revenue left; over where it is less than nothing"
        }
    }
}

extension BudgetSheet.Block {
    fileprivate var title: String {
        switch self {
        case .capital: "Capital"
        case .revenue: "Revenue until live"
        case .running: "Run cost"
        case .allRevenue: "Revenue, run cost included"
        }
    }
}
