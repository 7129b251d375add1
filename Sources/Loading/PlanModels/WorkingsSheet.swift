import DigitalMaturity
import Investment

/// What each scheme and each option costs and gives, year by year, with optimism bias in one way.
struct WorkingsSheet {
    /// A block of rows, one for each scheme.
    enum Block: Int, CaseIterable {
        case capital, capitalBias, revenue, running, runningBias, replaced
    }

    /// A row of an option.
    enum Row: Hashable {
        case saved
        case part(CashFlows.Part)
        case costs, benefits, net

        static let all: [Row] =
            [.saved] + CashFlows.Part.allCases.map(Row.part) + [.costs, .benefits, .net]
    }

    private static let first = 12

    let source: ModelSource
    let bias: SensitivityTest.Bias
    let timing: TimingSheet
    let benefits: BenefitsSheet
    let options: OptionsSheet

    private var time: ModelTime { source.time }
    private var firstBenefit: Int {
        WorkingsSheet.first + Block.allCases.count * (source.schemes + 3)
    }
    private var firstOption: Int { firstBenefit + source.benefits + 3 }

    var name: String {
        switch bias {
        case .stated: "Workings"
        case .none: "Workings no bias"
        case .upper: "Workings upper bias"
        }
    }

    /// The row of an option.
    func number(_ row: Row, _ option: Int) -> Int {
        firstOption + option * (Row.all.count + 2) + (Row.all.firstIndex(of: row) ?? 0)
    }

    /// All years of a row of an option.
    func years(_ row: Row, _ option: Int) -> String {
        time.fixed(number(row, option), on: name)
    }

    /// What a row of an option comes to before it is discounted.
    func total(_ row: Row, _ option: Int) -> String {
        "\(sheetName(name))!$D$\(number(row, option))"
    }

    /// The present value of a row of an option before it is rounded.
    func present(_ row: Row, _ option: Int) -> String {
        "\(sheetName(name))!$E$\(number(row, option))"
    }

    private func first(_ block: Block) -> Int {
        WorkingsSheet.first + block.rawValue * (source.schemes + 3)
    }

    private func rows(_ block: Block, _ column: String) -> String {
        "\(column)$\(first(block)):\(column)$\(first(block) + source.schemes - 1)"
    }

    // MARK: The sheet

    var page: ModelPage {
        var page = ModelPage(
            name,
            "Costs and benefits by year\(bias.words)",
            "£ in the plan's prices. Each block has one formula, copied across and down; "
                + "nothing counts after the last year of the appraisal."
                + (bias == .stated
                    ? "" : " Only the head prints: the blocks are those of Workings."),
            widths: [22, 44, 8, 16, 18, 13]
        )
        time.head(&page, total: "All years", present: "Present value, not rounded")
        if bias != .stated { page.printsSoFar() }
        for block in Block.allCases { add(block, to: &page) }
        addBenefits(to: &page)
        for option in source.options.indices { add(option, to: &page) }
        return page
    }

    private func lead(_ id: String, _ words: String, _ row: Int) -> [ModelSheet.Cell] {
        [
            .formula(id, .words), .formula(words, .words), .label("£"),
            .total("SUM(\(time.span(row)))", .pounds), .blank,
        ]
    }

    private func add(_ block: Block, to page: inout ModelPage) {
        page.block(block.title)
        for scheme in 0..<source.schemes {
            let row = page.next
            page.add(
                time.row(
                    lead(timing.cell(.id, scheme), timing.cell(.title, scheme), row),
                    .pounds
                ) {
                    formula(block, scheme, $0, row)
                }
            )
        }
        addTotal("All schemes", source.schemes, to: &page)
    }

    private func addTotal(_ words: String, _ count: Int, to page: inout ModelPage) {
        let row = page.next
        page.add(
            time.row(
                [
                    .label(""), .label(words), .label("£"),
                    .total("SUM(\(time.span(row)))", .pounds), .blank,
                ],
                .pounds,
                isTotal: true
            ) { "SUM(\($0)\(row - count):\($0)\(row - 1))" }
        )
    }

    private func formula(_ block: Block, _ scheme: Int, _ year: String, _ row: Int) -> String {
        let above = { (other: Block) in "\(year)\(first(other) + scheme)" }
        switch block {
        case .capital: return source.money("capital", year, row)
        case .revenue: return source.money("revenue", year, row)
        case .capitalBias: return uplifted(above(.capital), uplift(.capital, scheme))
        case .runningBias: return uplifted(above(.running), uplift(.operating, scheme))
        case .running: return accrual(.runCost, scheme, year)
        case .replaced: return accrual(.replaces, scheme, year)
        }
    }

    private func uplifted(_ cell: String, _ uplift: String) -> String {
        "ROUND(\(cell)*\(uplift),2)"
    }

    private func uplift(_ column: TimingSheet.Column, _ scheme: Int) -> String {
        switch bias {
        case .none: "0"
        case .stated: timing.cell(column, scheme)
        case .upper: timing.cell(column == .capital ? .upperCapital : .upperOperating, scheme)
        }
    }

    private var live: TimingSheet.Column {
        switch bias {
        case .none: .live
        case .stated: .biasedLive
        case .upper: .upperLive
        }
    }

    private var end: TimingSheet.Column {
        switch bias {
        case .none: .plainEnd
        case .stated: .end
        case .upper: .upperEnd
        }
    }

    private func accrual(_ yearly: TimingSheet.Column, _ scheme: Int, _ year: String) -> String {
        source.accrual(
            timing.cell(yearly, scheme),
            from: timing.cell(live, scheme),
            months: timing.cell(.life, scheme),
            year
        )
    }

    private func addBenefits(to page: inout ModelPage) {
        page.block("Benefits")
        let columns: (BenefitsSheet.Column, BenefitsSheet.Column) =
            switch bias {
            case .none: (.plainFrom, .plainMonths)
            case .stated: (.from, .months)
            case .upper: (.upperFrom, .upperMonths)
            }
        for benefit in 0..<source.benefits {
            let lead = lead(
                benefits.cell(.scheme, benefit),
                benefits.cell(.part, benefit),
                page.next
            )
            page.add(
                time.row(lead, .pounds) {
                    source.accrual(
                        benefits.cell(.yearly, benefit),
                        from: benefits.cell(columns.0, benefit),
                        months: benefits.cell(columns.1, benefit),
                        $0
                    )
                }
            )
        }
        addTotal("All benefits", source.benefits, to: &page)
    }

    // MARK: An option

    private func add(_ option: Int, to page: inout ModelPage) {
        page.block("Option: \(source.options[option].title) (\(source.options[option].id))")
        for kind in Row.all {
            let row = page.next
            let factors = time.fixed(kind == .part(.health) ? .health : .factor)
            let present = "SUMPRODUCT(\(time.span(row)),\(factors))"
            let lead: [ModelSheet.Cell] = [
                .label(source.options[option].id), .label(kind.words), .label("£"),
                .total("SUM(\(time.span(row)))", .pounds),
                kind.isPart ? .formula(present, .pounds) : .blank,
            ]
            page.add(
                time.row(lead, .pounds, isTotal: !kind.isPart) { formula(kind, option, $0) }
            )
        }
    }

    private func formula(_ row: Row, _ option: Int, _ year: String) -> String {
        let own = { (row: Row) in "\(year)\(number(row, option))" }
        let sum = { (parts: [CashFlows.Part]) in
            "SUM(\(parts.map { own(.part($0)) }.joined(separator: ",")))"
        }
        switch row {
        case .saved: return saved(option, year)
        case .costs: return sum(CashFlows.Part.costs)
        case .benefits: return sum(CashFlows.Part.benefits)
        case .net: return "\(own(.benefits))-\(own(.costs))"
        case .part(.continuing):
            return "\(year)$7*MAX(0,\(options.term(.base, option))-\(own(.saved)))"
        case .part(let part):
            if let block = part.block {
                return "SUMPRODUCT(\(options.members(option)),\(rows(block, year)))"
            }
            let last = firstBenefit + source.benefits - 1
            return
                "SUMPRODUCT(\(benefits.members(option)),--(\(benefits.area(.part))=\"\(part.rawValue)\"),\(year)$\(firstBenefit):\(year)$\(last))"
        }
    }

    /// What of carrying on ends: what its schemes replace, or what a lesser cost of its own saves once
    /// all of them are live and until the first ends.
    private func saved(_ option: Int, _ year: String) -> String {
        let members = options.members(option)
        let replaced =
            "\(options.term(.replaces, option))*SUMPRODUCT(\(members),\(rows(.replaced, year)))"
        guard source.options[option].yearly != nil, option > 0 else { return replaced }
        let (live, end) = (timing.area(live), timing.area(end))
        let isKnown = "AND(SUM(\(members))>0,SUMPRODUCT(\(members),--(\(live)=0))=0)"
        let most = TimingSheet.endless
        let from = "SUMPRODUCT(MAX(\(members)*\(live)))"
        let first = "(\(most)-SUMPRODUCT(MAX(\(members)*(\(end)>0)*(\(most)-\(end)))))"
        let months = "MAX(0,\(first)-\(from))"
        let less = source.accrual(
            options.term(.less, option),
            from: from,
            months: months,
            year
        )
        return "IF(\(isKnown),\(less),0)+\(replaced)"
    }
}

extension ModelSource {
    /// An amount of the sheet Money of the scheme that column A names, in a year.
    func money(_ key: String, _ year: String, _ row: Int) -> String {
        let (amounts, ids) = (inputs.years(of: key).area, inputs.area(.years, ["scheme"]))
        let place = "\(ModelTime.sheet)!\(year)$\(ModelTime.Row.moneyColumn.rawValue)"
        return
            "IF(\(place)*COUNTIF(\(ids),$A\(row))*($A\(row)<>\"\")=0,0,ROUND(SUM(INDEX(\(amounts),MATCH($A\(row),\(ids),0),\(place))),2))*\(year)$7"
    }

    /// What a yearly amount comes to in a year: a twelfth for each month, the odd pence given to the years
    /// so that any run of years comes to its months exactly.
    func accrual(_ yearly: String, from: String, months: String, _ year: String) -> String {
        let april = "\(ModelTime.sheet)!\(year)$\(ModelTime.Row.april.rawValue)"
        let until = { (month: String) in
            "ROUND(\(yearly)*MIN(MAX(0,\(month)-\(from)),\(months))/12,2)"
        }
        return "IF(\(from)=0,0,\(until(april + "+12"))-\(until(april)))*\(year)$7"
    }
}

extension SensitivityTest.Bias {
    fileprivate var words: String {
        switch self {
        case .stated: ""
        case .none: ", without optimism bias"
        case .upper: ", optimism bias at its upper bound"
        }
    }
}

extension CashFlows.Part {
    /// The block of the workings that it is the sum of.
    fileprivate var block: WorkingsSheet.Block? {
        switch self {
        case .capital: .capital
        case .capitalBias: .capitalBias
        case .revenue: .revenue
        case .running: .running
        case .runningBias: .runningBias
        case .continuing, .cashReleasing, .nonCashReleasing, .societal, .health: nil
        }
    }

    /// What tables call it.
    var words: String {
        switch self {
        case .capital: "Capital"
        case .capitalBias: "Optimism bias on capital"
        case .revenue: "Revenue until live"
        case .running: "Run cost"
        case .runningBias: "Optimism bias on run cost"
        case .continuing: "Carrying on as today"
        case .cashReleasing: "Cash-releasing benefits"
        case .nonCashReleasing: "Benefits that release no cash"
        case .societal: "Benefits to society"
        case .health: "Effects on health"
        }
    }
}

extension WorkingsSheet.Row {
    fileprivate var isPart: Bool { if case .part = self { true } else { false } }

    fileprivate var words: String {
        switch self {
        case .saved: "Saved of carrying on"
        case .part(let part): part.words
        case .costs: "All costs"
        case .benefits: "All benefits"
        case .net: "Benefits less costs"
        }
    }
}

extension WorkingsSheet.Block {
    fileprivate var title: String {
        switch self {
        case .capital: "Capital"
        case .capitalBias: "Optimism bias on capital"
        case .revenue: "Revenue until live"
        case .running: "Run cost"
        case .runningBias: "Optimism bias on run cost"
        case .replaced: "What is replaced of carrying on as today"
        }
    }
}
