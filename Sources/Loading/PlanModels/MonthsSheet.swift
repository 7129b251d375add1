import DigitalMaturity

/// The months that a plan may name, so that formulas can count with them.
struct MonthsSheet {
    private static let name = "Months"
    private static let first = 5
    /// The years before the first of the plan.
    private static let earlier = 10
    /// The years after the last of the timeline.
    private static let later = 60

    let source: ModelSource

    private var months: [CivilMonth] {
        let years = source.time.years
        let start = CivilMonth(containing: years[0].firstDay).adding(-12 * MonthsSheet.earlier)
        let count = 12 * (MonthsSheet.earlier + years.count + MonthsSheet.later)
        return (0..<count).map { start.adding($0) }.filter { $0.firstDay != nil }
    }

    private func area(_ column: String) -> String {
        let last = MonthsSheet.first + months.count - 1
        return "\(MonthsSheet.name)!$\(column)$\(MonthsSheet.first):$\(column)$\(last)"
    }

    /// The number of the month that a cell names; nought where it names none.
    func number(of cell: String) -> String { "SUMPRODUCT(--(\(area("A"))=\(cell)),\(area("B")))" }

    /// The number of the April with which the financial year in a cell begins.
    func april(of cell: String) -> String { "SUMPRODUCT(--(\(area("C"))=\(cell)),\(area("B")))" }

    /// The month of a number, as text.
    func text(of cell: String) -> String {
        let found = "INDEX(\(area("A")),MATCH(\(cell),\(area("B")),0))"
        return "IF(\(cell)=0,\"not stated\",IF(COUNTIF(\(area("B")),\(cell))=0,\"later\",\(found)))"
    }

    var page: ModelPage {
        var page = ModelPage(
            MonthsSheet.name,
            "Months",
            "Constants: each month, its number since January of the year 0, and the financial year that it begins. Only the first year of them prints.",
            widths: [14, 14, 16]
        )
        page.headings(["Month", "Number", "Financial year"])
        page.freeze(columns: 0)
        for (index, month) in months.enumerated() {
            if index == 12 { page.printsSoFar() }
            let year = month.firstDay.map(FinancialYear.init(containing:))
            let isApril = year.map { CivilMonth(containing: $0.firstDay) == month } ?? false
            page.add([
                .constant("\(month)"), .constant(Double(month.number), .whole),
                isApril ? .constant("\(year.map(\.description) ?? "")") : .blank,
            ])
        }
        return page
    }
}

extension CivilMonth {
    /// Months since January of the year 0.
    var number: Int {
        guard let day = firstDay else { return 0 }
        return day.year * 12 + day.month - 1
    }
}
