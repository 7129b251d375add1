import DigitalMaturity
import Investment

/// How far each scheme is from each approval limit that bears on it.
struct LimitsSheet {
    /// A column of the amounts of schemes, from the left.
    fileprivate enum Amount: Int, CaseIterable {
        case id, title, partOf, capital, isCapitalKnown, revenue, isRevenueKnown, contract,
            isContractKnown
        case groupCapital, groupCapitalUnknown, groupRevenue, groupRevenueUnknown, groupContract,
            groupContractUnknown

        var letters: String { columnLetters(rawValue) }
    }

    /// A test of a scheme against a limit.
    struct Test {
        let scheme: Int
        let test: RouteTest
    }

    static let sheet = "Limits"
    private static let firstAmount = 7

    let source: ModelSource
    let timing: TimingSheet

    private var firstTest: Int { LimitsSheet.firstAmount + source.schemes + 4 }

    /// The tests with a limit that is an amount, in the order of schemes and rules.
    var tests: [Test] {
        source.planned.approvals.enumerated().flatMap { index, approval in
            approval.distances.filter { $0.test.limit != nil }.map {
                Test(scheme: index, test: $0.test)
            }
        }
    }

    /// What is left below the limit of a test, by its position.
    func headroom(_ test: Int) -> String { "\(LimitsSheet.sheet)!$L$\(firstTest + test)" }

    var page: ModelPage {
        var page = ModelPage(
            LimitsSheet.sheet,
            "Distance to approval limits",
            "£. Which rules bear on a scheme, and their limits, are as Waymark found them on \(source.day) and not live; the amounts are live.",
            widths: [22, 44, 18] + (0..<12).map { _ in 15 }
        )
        page.block(
            "Amounts that rules compare",
            "Schemes that are part of one whole are tested together."
        )
        page.headings(Amount.allCases.map(\.title))
        for scheme in 0..<source.schemes {
            let row = LimitsSheet.firstAmount + scheme
            page.add(
                Amount.allCases.map { amount in
                    .formula(
                        formula(amount, scheme) { "$\($0.letters)\(row)" },
                        amount.format
                    )
                }
            )
        }
        addTests(to: &page)
        return page
    }

    private func area(_ amount: Amount) -> String {
        let last = LimitsSheet.firstAmount + source.schemes - 1
        return "$\(amount.letters)$\(LimitsSheet.firstAmount):$\(amount.letters)$\(last)"
    }

    private func formula(_ amount: Amount, _ scheme: Int, _ own: (Amount) -> String) -> String {
        func input(_ key: String) -> String { source.inputs.cell(.schemes, [key], row: scheme) }
        func group(_ amount: Amount, isUnknown: Bool = false) -> String {
            let alone = isUnknown ? "1-\(own(amount))" : own(amount)
            let part = isUnknown ? "--(\(area(amount))=0)" : area(amount)
            return
                "IF(\(own(.partOf))=\"\",\(alone),SUMPRODUCT(--(\(area(.partOf))=\(own(.partOf))),\(part)))"
        }
        switch amount {
        case .id: return timing.cell(.id, scheme)
        case .title: return timing.cell(.title, scheme)
        case .partOf: return "IF(\(input("part-of"))=\"\",\"\",\(input("part-of")))"
        case .capital: return money("capital", own(.id))
        case .isCapitalKnown: return "IF(\(open("capital", own(.id)))=0,1,0)"
        case .revenue:
            let (run, life) = (timing.cell(.runCost, scheme), timing.cell(.life, scheme))
            let revenue = money("revenue", own(.id))
            let isEndless = "\(life)=\(TimingSheet.endless)"
            return
                "IF(AND(\(isEndless),\(run)<0),0,\(revenue)+IF(\(isEndless),0,ROUND(\(run)*\(life)/12,2)))"
        case .isRevenueKnown:
            let run = input("run-cost")
            let isEndless = "\(timing.cell(.life, scheme))=\(TimingSheet.endless)"
            return
                "IF(OR(\(open("revenue", own(.id)))>0,\(run)=\"TBC\",AND(\(run)<>\"\",\(isEndless))),0,1)"
        case .contract: return "ROUND(SUM(\(input("contract-value"))),2)"
        case .isContractKnown: return "IF(\(input("contract-value"))=\"\",0,1)"
        case .groupCapital: return group(.capital)
        case .groupCapitalUnknown: return group(.isCapitalKnown, isUnknown: true)
        case .groupRevenue: return group(.revenue)
        case .groupRevenueUnknown: return group(.isRevenueKnown, isUnknown: true)
        case .groupContract: return group(.contract)
        case .groupContractUnknown: return group(.isContractKnown, isUnknown: true)
        }
    }

    /// All that the sheet Money has of a key for a scheme, in whatever year.
    private func money(_ key: String, _ id: String) -> String {
        overYears(key, id) { "SUM(INDEX(\($0),MATCH(\(id),\($1),0),\($2)))" }
    }

    private func open(_ key: String, _ id: String) -> String {
        overYears(key, id) { "IF(INDEX(\($0),MATCH(\(id),\($1),0),\($2))=\"TBC\",1,0)" }
    }

    private func overYears(
        _ key: String,
        _ id: String,
        _ one: (String, String, Int) -> String
    ) -> String {
        let (amounts, years) = source.inputs.years(of: key)
        let ids = source.inputs.area(.years, ["scheme"])
        let sum = years.indices.map { one(amounts, ids, $0 + 1) }.joined(separator: "+")
        return "IF((\(id)<>\"\")*COUNTIF(\(ids),\(id))=0,0,ROUND(\(sum.isEmpty ? "0" : sum),2))"
    }

    // MARK: Tests

    private func addTests(to page: inout ModelPage) {
        page.block(
            "Distances",
            "What is left below the limit; less than nothing where the amount is above it."
        )
        page.headings([
            "Scheme", "Rule", "Basis", "Caught when", "Limit (£)", "Reach", "At least (£)",
            "Most is known", "At most (£)", "Caught", "Amount compared (£)", "Left below limit (£)",
            "Answer",
        ])
        for test in tests { page.add(row(test, page.next)) }
    }

    private func row(_ test: Test, _ row: Int) -> [ModelSheet.Cell] {
        let rule = test.test.rule
        let at = { (amount: Amount) in "$\(amount.letters)$\(LimitsSheet.firstAmount + test.scheme)"
        }
        let (least, isKnown, most) = bounds(rule.basis, at)
        let sign = rule.comparison.rawValue
        let caught = { (column: String) in "$\(column)\(row)\(sign)$E\(row)" }
        let answer =
            "IF($J\(row)=1,\(test.test.isDoubtful ? "\"undetermined\"" : "\"exceeds\""),"
            + "IF(AND($H\(row)=1,\(inverse(sign, row))),\"within\",\"undetermined\"))"
        return [
            .formula(at(.id), .words), .label(rule.title), .constant(rule.basis.words),
            .constant(rule.comparison == .above ? "above" : "at or above"),
            .constant(test.test.limit ?? .zero),
            .constant(test.test.isDoubtful ? "in doubt" : "certain"),
            .formula(least, .pounds), .formula("IF(\(isKnown),1,0)", .whole),
            .formula(most, .pounds), .formula("IF(\(caught("G")),1,0)", .whole),
            .formula("IF($J\(row)=1,$G\(row),IF($H\(row)=1,$I\(row),\"not stated\"))", .pounds),
            .total("IF($K\(row)=\"not stated\",\"not stated\",$E\(row)-$K\(row))", .pounds),
            .formula(answer, .words),
        ]
    }

    private func inverse(_ sign: String, _ row: Int) -> String {
        sign == ">" ? "$I\(row)<=$E\(row)" : "$I\(row)<$E\(row)"
    }

    /// The least and the most that an amount can be, and whether the most is known.
    private func bounds(
        _ basis: SpendRule.Basis,
        _ at: (Amount) -> String
    ) -> (least: String, isKnown: String, most: String) {
        let whole = "\(at(.groupCapital))+\(at(.groupRevenue))"
        let isWhole = "\(at(.groupCapitalUnknown))+\(at(.groupRevenueUnknown))=0"
        switch basis {
        case .capital:
            return (at(.groupCapital), "\(at(.groupCapitalUnknown))=0", at(.groupCapital))
        case .revenue:
            return (at(.groupRevenue), "\(at(.groupRevenueUnknown))=0", at(.groupRevenue))
        case .wholeLife: return (whole, isWhole, whole)
        case .contract:
            let isStated = "\(at(.groupContractUnknown))=0"
            return (
                "IF(\(isStated),\(at(.groupContract)),0)", "OR(\(isStated),\(isWhole))",
                "IF(\(isStated),\(at(.groupContract)),\(whole))"
            )
        }
    }
}

extension LimitsSheet.Amount {
    fileprivate var title: String {
        switch self {
        case .id: "Id"
        case .title: "Scheme"
        case .partOf: "Part of"
        case .capital: "Capital (£)"
        case .isCapitalKnown: "Capital is known (flag)"
        case .revenue: "Revenue, whole life (£)"
        case .isRevenueKnown: "Revenue is known (flag)"
        case .contract: "Contract (£)"
        case .isContractKnown: "Contract is stated (flag)"
        case .groupCapital: "Capital, tested together (£)"
        case .groupCapitalUnknown: "Capital not known (schemes)"
        case .groupRevenue: "Revenue, tested together (£)"
        case .groupRevenueUnknown: "Revenue not known (schemes)"
        case .groupContract: "Contract, tested together (£)"
        case .groupContractUnknown: "Contract not stated (schemes)"
        }
    }

    fileprivate var format: ModelSheet.Format {
        switch self {
        case .id, .title, .partOf: .words
        case .capital, .revenue, .contract, .groupCapital, .groupRevenue, .groupContract: .pounds
        default: .whole
        }
    }
}
