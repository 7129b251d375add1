import DigitalMaturity
import Investment

/// Who pays what of each scheme in each year, to the penny, and what each fund has left.
struct PayersSheet {
    /// What becomes of one sort of money, a row for each payer of a scheme.
    fileprivate enum Block: Int, CaseIterable {
        case exact, whole, lost, paid
    }

    static let sheet = "Payers"
    /// The first row below the head.
    private static let first = 10

    let source: ModelSource
    let budget: BudgetSheet
    let terms: PayerTermsSheet

    private var time: ModelTime { ModelTime(source.plan.years) }
    private var count: Int { terms.count }
    /// The first row of what becomes of each sort of money, below the payers and the funds.
    private var firstBlock: Int {
        PayersSheet.first + 6 + 2 * payers.count + 6 * source.plan.funds.count
    }

    private var payers: [Payers.Line] { source.planned.payers.lines }

    private func first(_ block: Block, _ purpose: Plan.Purpose) -> Int {
        let index = block.rawValue + (purpose == .capital ? 0 : Block.allCases.count)
        return firstBlock + index * (count + 2)
    }

    private func rows(_ block: Block, _ purpose: Plan.Purpose, _ column: String) -> String {
        let start = first(block, purpose)
        return "\(column)$\(start):\(column)$\(start + count - 1)"
    }

    // MARK: The sheet

    var page: ModelPage {
        var page = ModelPage(
            PayersSheet.sheet,
            "Who pays, and what each fund has left",
            "£. Each amount is split by the shares and rounded down; the pence left over go to those who lost most by it, as the plan's rules have it. That is worked out below the funds, which does not print.",
            widths: [26, 44, 8, 16, 14, 14]
        )
        time.head(&page, total: "All years", present: "")
        addPayers(to: &page)
        addFunds(to: &page)
        page.printsSoFar()
        for purpose in Plan.Purpose.allCases {
            for block in Block.allCases { add(block, purpose, to: &page) }
        }
        checks(&page)
        return page
    }

    private func lead(_ id: String, _ words: String, _ unit: String, _ row: Int)
        -> [ModelSheet.Cell]
    {
        [
            .label(id), .label(words), .label(unit),
            .total("SUM(\(time.span(row)))", .pounds), .blank,
        ]
    }

    private func addPayers(to page: inout ModelPage) {
        page.block("Payers")
        for payer in payers {
            for purpose in Plan.Purpose.allCases {
                let of = [
                    "--(\(terms.area(.source))=\"\(payer.source.rawValue)\")",
                    "--(\(terms.area(.programme))=\"\(payer.programme ?? "")\")",
                ]
                let lead = lead(payer.programme ?? "", payer.words(purpose), "£", page.next)
                page.add(
                    time.row(lead, .pounds, isTotal: true) {
                        "SUMPRODUCT(\(of[0]),\(of[1]),\(rows(.paid, purpose, $0)))"
                    }
                )
            }
        }
    }

    private func addFunds(to page: inout ModelPage) {
        page.block("Funds")
        for fund in source.plan.funds {
            for purpose in Plan.Purpose.allCases {
                let row = page.next
                let envelope = terms.envelope(fund, purpose)
                page.add(
                    time.row(
                        lead(fund.description, "\(purpose.rawValue) offered", "£", row),
                        .pounds
                    ) {
                        "ROUND(SUMPRODUCT(\(envelope.ofFund),--(\(envelope.years)=\($0)$5),\(envelope.amounts)),2)"
                    }
                )
                let pot = terms.area(purpose == .capital ? .capitalPot : .revenuePot)
                page.add(
                    time.row(
                        lead(fund.description, "\(purpose.rawValue) drawn", "£", row + 1),
                        .pounds
                    ) {
                        "SUMPRODUCT(--(\(pot)=\"\(fund.description)\"),\(rows(.paid, purpose, $0)))"
                    }
                )
                page.add(
                    time.row(
                        lead(
                            fund.description,
                            "\(purpose.rawValue) left; over where less than nothing",
                            "£",
                            row + 2
                        ),
                        .pounds,
                        isTotal: true
                    ) { "\($0)\(row)-\($0)\(row + 1)" }
                )
            }
        }
    }

    private func add(_ block: Block, _ purpose: Plan.Purpose, to page: inout ModelPage) {
        page.block("\(sentence(purpose.rawValue)): \(block.words)")
        for payer in 0..<count {
            let row = page.next
            let lead: [ModelSheet.Cell] = [
                .formula(terms.cell(.scheme, payer), .words),
                .formula(terms.cell(.source, payer), .words), .label(block.unit),
                .total("SUM(\(time.span(row)))", block.format), .blank,
            ]
            page.add(
                time.row(lead, block.format) {
                    formula(block, purpose, payer, $0)
                }
            )
        }
    }

    private func formula(
        _ block: Block,
        _ purpose: Plan.Purpose,
        _ payer: Int,
        _ year: String
    ) -> String {
        let isCapital = purpose == .capital
        let own = { (block: Block) in "\(year)\(first(block, purpose) + payer)" }
        let scheme = terms.cell(.scheme, payer)
        let spent = budget.spent(purpose, year, of: scheme)
        let weight = terms.cell(isCapital ? .capitalWeight : .revenueWeight, payer)
        let all = terms.cell(isCapital ? .capitalWhole : .revenueWhole, payer)
        let pence = "ROUND(ABS(\(spent))*100,0)"
        switch block {
        case .exact: return "IF(\(weight)=0,0,\(pence)*\(weight)/\(all))"
        case .whole:
            return
                "ROUND(\(own(.exact)),0)-IF(ROUND(\(own(.exact)),0)>\(own(.exact))+0.0000001,1,0)"
        case .lost: return "ROUND(\(own(.exact))-\(own(.whole)),6)"
        case .paid:
            let ofScheme = "--(\(terms.area(.scheme))=\(scheme))"
            let (lost, order) = (
                rows(.lost, purpose, year), terms.area(isCapital ? .capitalOrder : .revenueOrder)
            )
            let ownOrder = terms.cell(isCapital ? .capitalOrder : .revenueOrder, payer)
            let before =
                "SUMPRODUCT(\(ofScheme),--(\(lost)>\(own(.lost))))+SUMPRODUCT(\(ofScheme),--(\(lost)=\(own(.lost))),--(\(order)<\(ownOrder)))"
            let left = "\(pence)-SUMPRODUCT(\(ofScheme),\(rows(.whole, purpose, year)))"
            return
                "IF(\(weight)=0,0,IF(\(spent)<0,-1,1)*(\(own(.whole))+IF(\(before)<\(left),1,0))/100)"
        }
    }

    private func checks(_ page: inout ModelPage) {
        page.block("Checks")
        for purpose in Plan.Purpose.allCases {
            let start = first(.paid, purpose)
            for (index, year) in source.plan.years.enumerated() {
                let column = time.column(index)
                let row: BudgetSheet.Row = purpose == .capital ? .capital : .revenue
                page.check(
                    "Payers pay all \(purpose.rawValue) of \(year)",
                    "ABS(SUM(\(column)\(start):\(column)\(start + count - 1))-\(budget.cell(row, index)))<0.005"
                )
            }
        }
        page.check(
            "What the payers above pay is all that is paid",
            "ABS(SUM($D\(PayersSheet.first + 2):$D\(PayersSheet.first + 1 + 2 * payers.count))-\(paid))<0.005"
        )
        page.close()
    }

    private var paid: String {
        let sums = Plan.Purpose.allCases.map { purpose in
            "SUM($D\(first(.paid, purpose)):$D\(first(.paid, purpose) + count - 1))"
        }
        return "(\(sums.joined(separator: "+")))"
    }

    // MARK: Beside Waymark

    /// What Waymark says that each payer pays, and the cell that has it.
    var lines: [(id: String, words: String, cell: String, value: Money)] {
        payers.enumerated().flatMap { index, payer in
            Plan.Purpose.allCases.enumerated().flatMap { offset, purpose in
                payer.years.enumerated().map { year, paid in
                    let row = PayersSheet.first + 2 + index * 2 + offset
                    return (
                        id: payer.source.rawValue,
                        words: "\(payer.words(purpose)), \(paid.year)",
                        cell: "\(PayersSheet.sheet)!\(time.column(year))$\(row)",
                        value: purpose == .capital ? paid.capital : paid.revenue
                    )
                }
            }
        }
    }
}

extension Payers.Line {
    /// `National money (frontline-productivity): capital`.
    fileprivate func words(_ purpose: Plan.Purpose) -> String {
        "\(sentence(source.words))\(programme.map { " (\($0))" } ?? ""): \(purpose.rawValue)"
    }
}

extension PayersSheet.Block {
    fileprivate var words: String {
        switch self {
        case .exact: "each share before rounding"
        case .whole: "rounded down"
        case .lost: "lost by rounding"
        case .paid: "paid"
        }
    }

    fileprivate var unit: String { self == .paid ? "£" : "pence" }

    fileprivate var format: ModelSheet.Format {
        switch self {
        case .exact, .paid: .pence
        case .whole: .pounds
        case .lost: .factor
        }
    }
}
