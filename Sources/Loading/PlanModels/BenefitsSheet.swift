import DigitalMaturity
import Investment

/// When each benefit begins and for how long it runs, as bias puts it off.
struct BenefitsSheet {
    /// A column, from the left.
    enum Column: Int, CaseIterable {
        case scheme, part, yearly, stated, earliest
        case from, months, upperFrom, upperMonths, plainFrom, plainMonths

        var letters: String { columnLetters(rawValue) }
    }

    private static let sheet = "Benefit timing"
    private static let first = 7
    private static let home = PlanSheet.Home.schemeList("benefits")

    let source: ModelSource
    let timing: TimingSheet
    let months: MonthsSheet
    let options: OptionsSheet

    private var inputs: PlanInputs { source.inputs }
    private var last: Int { BenefitsSheet.first + source.benefits - 1 }

    /// The cell of a benefit, by its position, in a column.
    func cell(_ column: Column, _ benefit: Int) -> String {
        "\(sheetName(BenefitsSheet.sheet))!$\(column.letters)$\(BenefitsSheet.first + benefit)"
    }

    /// A column of all benefits.
    func area(_ column: Column) -> String { area(column.letters) }

    /// 1 for each benefit whose scheme an option has.
    func members(_ option: Int) -> String { area(member(option)) }

    private func member(_ option: Int) -> String { columnLetters(Column.allCases.count + option) }

    private func area(_ column: String) -> String {
        "\(sheetName(BenefitsSheet.sheet))!$\(column)$\(BenefitsSheet.first):$\(column)$\(last)"
    }

    var page: ModelPage {
        var page = ModelPage(
            BenefitsSheet.sheet,
            "When benefits run",
            "One row for each benefit, in the order of the sheet Benefits. Months are numbers, which the sheet Months explains.",
            widths: [22, 18] + Column.allCases.dropFirst(2).map { _ in 14 }
        )
        page.block(
            "Benefits",
            "A benefit begins in its first year, but not before its scheme is live, and ends with it."
        )
        page.headings(Column.allCases.map(\.title) + source.options.map { "In \($0.id) (flag)" })
        page.freeze(columns: 2)
        for benefit in 0..<source.benefits { page.add(row(benefit)) }
        checks(&page)
        return page
    }

    private func row(_ benefit: Int) -> [ModelSheet.Cell] {
        let row = BenefitsSheet.first + benefit
        let own = { (column: Column) in "$\(column.letters)\(row)" }
        return Column.allCases.map {
            .formula(
                formula($0, benefit, own),
                $0 == .yearly ? .pounds : $0.rawValue < 2 ? .words : .whole
            )
        }
            + source.options.indices.map { option in
                let ids = timing.area(.id)
                return .formula(
                    "SUMPRODUCT(--(\(ids)=\(own(.scheme))),\(options.members(option)))",
                    .whole
                )
            }
    }

    private func formula(_ column: Column, _ benefit: Int, _ own: (Column) -> String) -> String {
        func input(_ key: String) -> String {
            inputs.cell(BenefitsSheet.home, [key], row: benefit)
        }
        func scheme(_ column: TimingSheet.Column) -> String {
            timing.value(column, of: own(.scheme))
        }
        func from(_ delay: String) -> String {
            "IF(\(own(.earliest))=0,0,\(own(.earliest))+\(delay))"
        }
        func length(_ from: Column, _ end: TimingSheet.Column) -> String {
            "IF(\(own(from))=0,0,IF(\(scheme(end))>0,MAX(0,\(scheme(end))-\(own(from))),\(scheme(.life))))"
        }
        switch column {
        case .scheme:
            return "IF(\(input("scheme"))=\"\",\"\",\(input("scheme")))"
        case .part:
            let isHealth = "AND(\(input("kind"))=\"societal\",\(input("health"))=\"yes\")"
            return "IF(\(isHealth),\"health\",IF(\(input("kind"))=\"\",\"\",\(input("kind"))))"
        case .yearly: return "ROUND(SUM(\(input("a-year"))),2)"
        case .stated:
            return "IF(\(input("from"))=\"\",0,\(months.april(of: input("from"))))"
        case .earliest:
            let (live, begins) = (scheme(.live), scheme(.begins))
            return
                "IF(AND(\(own(.stated))=0,\(live)=0),0,MAX(\(own(.stated)),IF(\(live)>0,\(live),\(begins))))"
        case .from: return from(scheme(.delay))
        case .upperFrom: return from(scheme(.upperDelay))
        case .plainFrom: return from("0")
        case .months: return length(.from, .end)
        case .upperMonths: return length(.upperFrom, .upperEnd)
        case .plainMonths: return length(.plainFrom, .plainEnd)
        }
    }

    private func checks(_ page: inout ModelPage) {
        let schemes = inputs.reach(BenefitsSheet.home, ["scheme"])
        page.block("Checks")
        page.check(
            "Every benefit of the sheet Benefits has a row here",
            "SUMPRODUCT(--(\(schemes)<>\"\"))=SUMPRODUCT(--(\(area(.scheme))<>\"\"))"
        )
        let own = BenefitsSheet.first...last
        let found = own.map { "COUNTIF(\(timing.area(.id)),$A$\($0))*($A$\($0)<>\"\")" }
        page.check(
            "Every benefit names a scheme of the plan",
            "\(found.joined(separator: "+"))=SUMPRODUCT(--(\(area(.scheme))<>\"\"))"
        )
        let from = inputs.area(BenefitsSheet.home, ["from"])
        page.check(
            "Every first year is a financial year that is known",
            "SUMPRODUCT(--(\(from)<>\"\"),--(\(area(.stated))=0))=0"
        )
        let yearly = inputs.area(BenefitsSheet.home, ["a-year"])
        page.check("Every amount is a number", "SUMPRODUCT(--(\(yearly)>\"\"))=0")
        page.close()
    }
}

extension BenefitsSheet.Column {
    fileprivate var title: String {
        switch self {
        case .scheme: "Scheme"
        case .part: "Counted as"
        case .yearly: "Amount (£ a year)"
        case .stated: "First year as stated (month of its April)"
        case .earliest: "Begins, without bias (month)"
        case .from: "Begins (month)"
        case .months: "Runs (months)"
        case .upperFrom: "Upper bound: begins (month)"
        case .upperMonths: "Upper bound: runs (months)"
        case .plainFrom: "No bias: begins (month)"
        case .plainMonths: "No bias: runs (months)"
        }
    }
}
