import DigitalMaturity
import Investment

/// What each option is worth, beyond doing nothing too.
struct AppraisalSheet {
    /// A row of the results.
    enum Row: Hashable {
        case capital, revenue, bias
        case part(CashFlows.Part)
        case costs, benefits, net
        case extraCosts, extraBenefits, extraNet, ratio

        static let all: [Row] =
            [.capital, .revenue, .bias] + CashFlows.Part.allCases.map(Row.part)
            + [.costs, .benefits, .net, .extraCosts, .extraBenefits, .extraNet, .ratio]
    }

    private static let sheet = "Appraisal"
    private static let first = 7

    let source: ModelSource
    let workings: WorkingsSheet

    private func column(_ option: Int) -> String { columnLetters(4 + option) }

    private func number(_ row: Row) -> Int {
        let blocks = [Row.capital, .part(.capital), .extraCosts]
        let index = Row.all.firstIndex(of: row) ?? 0
        let passed = blocks.dropFirst().count { (Row.all.firstIndex(of: $0) ?? 0) <= index }
        return AppraisalSheet.first + index + 3 * passed
    }

    /// The cell of a result of an option.
    func cell(_ row: Row, _ option: Int) -> String {
        "\(AppraisalSheet.sheet)!$\(column(option))$\(number(row))"
    }

    var page: ModelPage {
        var page = ModelPage(
            AppraisalSheet.sheet,
            "What each option is worth",
            "£ in the plan's prices. Each present value is rounded to the penny once; totals are sums of what is shown.",
            widths: [14, 50, 8, 14] + source.options.map { _ in 20 }
        )
        let names = ["", "Item", "Unit", ""] + source.options.map(\.title)
        block("Before discounting", [.capital, .revenue, .bias], names, &page)
        block(
            "Present value",
            CashFlows.Part.allCases.map(Row.part) + [.costs, .benefits, .net],
            names,
            &page
        )
        block(
            "Beyond doing nothing",
            [.extraCosts, .extraBenefits, .extraNet, .ratio],
            names,
            &page
        )
        checks(&page)
        return page
    }

    private func block(
        _ title: String,
        _ rows: [Row],
        _ names: [String],
        _ page: inout ModelPage
    ) {
        page.block(title, title == "Before discounting" ? "All years of the appraisal." : nil)
        page.headings(names)
        for row in rows {
            page.add(
                [.label(""), .label(row.words), .label(row == .ratio ? "ratio" : "£"), .blank]
                    + source.options.indices.map { option in
                        let text = formula(row, option)
                        let format: ModelSheet.Format = row == .ratio ? .ratio : .pounds
                        return row.isTotal ? .total(text, format) : .formula(text, format)
                    }
            )
        }
    }

    private func formula(_ row: Row, _ option: Int) -> String {
        let own = { (row: Row) in "\(column(option))$\(number(row))" }
        let nothing = { (row: Row) in "$E$\(number(row))" }
        let sum = { (parts: [CashFlows.Part]) in
            let rows = parts.map { number(.part($0)) }
            let name = column(option)
            return "SUM(\(name)$\(rows[0]):\(name)$\(rows[rows.count - 1]))"
        }
        let totals = { (parts: [CashFlows.Part]) in
            parts.map { workings.total(.part($0), option) }.joined(separator: "+")
        }
        switch row {
        case .capital: return totals([.capital])
        case .revenue: return totals([.revenue, .running, .continuing])
        case .bias: return totals([.capitalBias, .runningBias])
        case .part(let part): return "ROUND(\(workings.present(.part(part), option)),2)"
        case .costs: return sum(CashFlows.Part.costs)
        case .benefits: return sum(CashFlows.Part.benefits)
        case .net: return "\(own(.benefits))-\(own(.costs))"
        case .extraCosts: return "\(own(.costs))-\(nothing(.costs))"
        case .extraBenefits: return "\(own(.benefits))-\(nothing(.benefits))"
        case .extraNet: return "\(own(.net))-\(nothing(.net))"
        case .ratio:
            let least = Double(source.parameters.leastNetCost.millionths) / 1e6
            let isShown = "\(own(.extraCosts))>=ROUND(\(own(.costs))*\(least),2)"
            return
                "IF(AND(\(own(.extraCosts))>0,\(isShown)),\(own(.extraBenefits))/\(own(.extraCosts)),\"none\")"
        }
    }

    private func checks(_ page: inout ModelPage) {
        page.block("Checks")
        for (index, option) in source.options.enumerated() {
            let net = source.time.years.isEmpty ? "0" : workings.years(.net, index)
            let health = workings.years(.part(.health), index)
            let factors = { (row: ModelTime.Row) in
                "\(ModelTime.sheet)!\(source.time.fixed(row))"
            }
            let whole =
                "SUMPRODUCT(\(net),\(factors(.factor)))-SUMPRODUCT(\(health),\(factors(.factor)))"
                + "+SUMPRODUCT(\(health),\(factors(.health)))"
            page.check(
                "\(option.title): the net of each year, discounted, comes to the net value",
                "ABS(\(whole)-\(column(index))\(number(.net)))<0.06"
            )
        }
        page.close()
    }
}

extension AppraisalSheet.Row {
    fileprivate var isTotal: Bool {
        [.costs, .benefits, .net, .extraNet].contains(self)
    }

    fileprivate var words: String {
        switch self {
        case .capital: "Capital as estimated"
        case .revenue: "Revenue, run cost and carrying on as estimated"
        case .bias: "Optimism bias"
        case .part(let part): part.words
        case .costs: "All costs"
        case .benefits: "All benefits"
        case .net: "Net present social value"
        case .extraCosts: "Costs"
        case .extraBenefits: "Benefits"
        case .extraNet: "Net present social value"
        case .ratio: "Benefits over costs"
        }
    }
}
