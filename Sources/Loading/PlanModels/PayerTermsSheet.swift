import DigitalMaturity
import Investment

/// Which shares pay for which schemes, and the fund that each draws on.
struct PayerTermsSheet {
    /// A column, from the left.
    enum Column: Int, CaseIterable {
        case scheme, source, programme, share, row, givesCapital, givesRevenue
        case capitalWeight, revenueWeight, capitalPot, revenuePot, capitalOrder, revenueOrder,
            capitalWhole, revenueWhole

        var letters: String { columnLetters(rawValue) }
    }

    private static let sheet = "Payer terms"
    private static let first = 7
    private static let home = PlanSheet.Home.schemeList("funding")
    private static let envelope = PlanSheet.Home.list("envelope")
    private static let pooled = Plan.Fund.pooled.description

    let source: ModelSource
    let timing: TimingSheet

    private var inputs: PlanInputs { source.inputs }
    private var shares: Int { inputs.height(of: PayerTermsSheet.home) }

    /// The rows: the shares, then the lead of each scheme, who pays where no share does.
    var count: Int { shares + source.schemes }

    /// A column of all rows.
    func area(_ column: Column) -> String { area(column, count) }

    private func area(_ column: Column, _ count: Int) -> String {
        let (name, first) = (column.letters, PayerTermsSheet.first)
        return "\(sheetName(PayerTermsSheet.sheet))!$\(name)$\(first):$\(name)$\(first + count - 1)"
    }

    /// The cell of a row, by its position.
    func cell(_ column: Column, _ row: Int) -> String {
        "\(sheetName(PayerTermsSheet.sheet))!$\(column.letters)$\(PayerTermsSheet.first + row)"
    }

    /// The rows of the envelope that belong to a fund, their years and their amounts.
    func envelope(
        _ fund: Plan.Fund,
        _ purpose: Plan.Purpose
    ) -> (ofFund: String, years: String, amounts: String) {
        let area = { (key: String) in inputs.area(PayerTermsSheet.envelope, [key]) }
        let programmes = source.plan.funds.compactMap { fund -> String? in
            if case .programme(let name) = fund { name } else { nil }
        }
        let ofFund =
            switch fund {
            case .programme(let name): "--(\(area("fund"))=\"\(name)\")"
            case .pooled:
                (["--(\(area("year"))<>\"\")"]
                    + programmes.map { "--(\(area("fund"))<>\"\($0)\")" }).joined(separator: ",")
            }
        return (ofFund, area("year"), area(purpose.rawValue))
    }

    var page: ModelPage {
        var page = ModelPage(
            PayerTermsSheet.sheet,
            "Shares and funds",
            "One row for each share of the sheet Funding, then one for the lead of each scheme, who pays all where no share does.",
            widths: [22, 12, 24] + Column.allCases.dropFirst(3).map { _ in 15 }
        )
        page.block(
            "Shares",
            "A central share draws on its programme's envelope where the plan states one, and everything else on the pooled funds."
        )
        page.headings(Column.allCases.map(\.title))
        page.freeze(columns: 3)
        for row in 0..<count {
            let number = PayerTermsSheet.first + row
            page.add(
                Column.allCases.map { column in
                    if column == .row { return .constant(Double(row + 1), .whole) }
                    let own = { (column: Column) in "$\(column.letters)\(number)" }
                    let text =
                        row < shares ? share(column, row, own) : lead(column, row - shares, own)
                    return .formula(text, column.format)
                }
            )
        }
        checks(&page)
        return page
    }

    private func share(_ column: Column, _ row: Int, _ own: (Column) -> String) -> String {
        func input(_ key: String) -> String {
            inputs.cell(PayerTermsSheet.home, [key], row: row)
        }
        func text(_ cell: String) -> String { "IF(\(cell)=\"\",\"\",\(cell))" }
        let isClaim = "AND(\(own(.source))=\"central\",\(own(.programme))<>\"\")"
        func weight(_ gives: Column) -> String {
            let isElsewhere =
                "AND(\(isClaim),\(own(.givesCapital))+\(own(.givesRevenue))>0,\(own(gives))=0)"
            return "IF(OR(\(own(.share))<=0,\(isElsewhere)),0,\(own(.share)))"
        }
        func pot(_ gives: Column) -> String {
            "IF(AND(\(isClaim),\(own(gives))>0),\(own(.programme)),\"\(PayerTermsSheet.pooled)\")"
        }
        switch column {
        case .scheme: return text(input("scheme"))
        case .source: return text(input("from"))
        case .programme: return text(input("programme"))
        case .share: return "ROUND(SUM(\(input("share"))),6)"
        case .givesCapital: return gives("capital", own(.programme))
        case .givesRevenue: return gives("revenue", own(.programme))
        case .capitalWeight: return weight(.givesCapital)
        case .revenueWeight: return weight(.givesRevenue)
        case .capitalPot: return pot(.givesCapital)
        case .revenuePot: return pot(.givesRevenue)
        default: return common(column, own)
        }
    }

    private func lead(_ column: Column, _ scheme: Int, _ own: (Column) -> String) -> String {
        func weight(_ column: Column) -> String {
            let paid =
                "SUMPRODUCT(--(\(area(.scheme, shares))=\(own(.scheme))),\(area(column, shares)))"
            return "IF(\(own(.scheme))=\"\",0,IF(\(paid)>0,0,1))"
        }
        switch column {
        case .scheme: return timing.cell(.id, scheme)
        case .source: return "IF(\(own(.scheme))=\"\",\"\",\"self\")"
        case .programme: return "\"\""
        case .share, .givesCapital, .givesRevenue: return "0"
        case .capitalWeight, .revenueWeight: return weight(column)
        case .capitalPot, .revenuePot: return "\"\(PayerTermsSheet.pooled)\""
        default: return common(column, own)
        }
    }

    /// The order in which pence left over are given, and the sum of the weights of a scheme.
    private func common(_ column: Column, _ own: (Column) -> String) -> String {
        let isCapital = column == .capitalOrder || column == .capitalWhole
        let (pot, weight): (Column, Column) =
            isCapital ? (.capitalPot, .capitalWeight) : (.revenuePot, .revenueWeight)
        guard column == .capitalOrder || column == .revenueOrder else {
            return "SUMPRODUCT(--(\(area(.scheme))=\(own(.scheme))),\(area(weight)))"
        }
        let before = "SUMPRODUCT(--(\(area(.programme))<\(own(pot))))"
        return
            "IF(\(own(pot))=\"\(PayerTermsSheet.pooled)\",0,1+\(before))*1000+\(own(.row))"
    }

    /// How many envelopes of a programme state an amount.
    private func gives(_ key: String, _ programme: String) -> String {
        let (funds, amounts) = (
            inputs.area(PayerTermsSheet.envelope, ["fund"]),
            inputs.area(PayerTermsSheet.envelope, [key])
        )
        return
            "IF(\(programme)=\"\",0,SUMPRODUCT(--(\(funds)=\(programme)),--(\(amounts)<>\"\"),--(\(amounts)<>\"TBC\")))"
    }

    private func checks(_ page: inout ModelPage) {
        page.block("Checks")
        let reach = inputs.reach(PayerTermsSheet.home, ["scheme"])
        page.check(
            "Every row of the sheet Funding has a row here",
            "SUMPRODUCT(--(\(reach)<>\"\"))=SUMPRODUCT(--(\(area(.scheme, shares))<>\"\"))"
        )
        let ids = timing.area(.id)
        let schemes = (0..<shares).map { row in
            "COUNTIF(\(ids),\(cell(.scheme, row)))*(\(cell(.scheme, row))<>\"\")"
        }
        page.check(
            "Every share names a scheme of the plan",
            "\(schemes.joined(separator: "+"))=SUMPRODUCT(--(\(area(.scheme, shares))<>\"\"))"
        )
        let partial = (0..<source.schemes).map { scheme in
            let sum =
                "ROUND(SUMPRODUCT(--(\(area(.scheme, shares))=\(timing.cell(.id, scheme))),\(area(.share, shares))),6)"
            return "AND(\(timing.cell(.id, scheme))<>\"\",\(sum)<>0,\(sum)<>1)"
        }
        page.check(
            "The shares of each scheme come to 100%, or to nothing",
            "OR(\(partial.joined(separator: ",")))=(1=0)"
        )
        let envelope = inputs.reach(PayerTermsSheet.envelope, ["year"])
        let read = inputs.area(PayerTermsSheet.envelope, ["year"])
        page.check(
            "Every row of the sheet Envelope is read",
            "SUMPRODUCT(--(\(envelope)<>\"\"))=SUMPRODUCT(--(\(read)<>\"\"))"
        )
        page.close()
    }
}

extension PayerTermsSheet.Column {
    fileprivate var title: String {
        switch self {
        case .scheme: "Scheme"
        case .source: "Whose money"
        case .programme: "Programme"
        case .share: "Share"
        case .row: "Row"
        case .givesCapital: "Envelopes that give capital"
        case .givesRevenue: "Envelopes that give revenue"
        case .capitalWeight: "Share of capital"
        case .revenueWeight: "Share of revenue"
        case .capitalPot: "Fund of capital"
        case .revenuePot: "Fund of revenue"
        case .capitalOrder: "Order, capital"
        case .revenueOrder: "Order, revenue"
        case .capitalWhole: "All shares of capital"
        case .revenueWhole: "All shares of revenue"
        }
    }

    fileprivate var format: ModelSheet.Format {
        switch self {
        case .scheme, .source, .programme, .capitalPot, .revenuePot: .words
        case .share, .capitalWeight, .revenueWeight, .capitalWhole, .revenueWhole: .percent
        default: .whole
        }
    }
}
