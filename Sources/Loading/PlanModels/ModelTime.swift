import DigitalMaturity
import Investment

/// The years of a model, which have the same columns in every sheet.
struct ModelTime {
    /// The column of year 0, from 0.
    static let first = 5
    /// The years of a model beyond those that the plan needs when it is written.
    static let more = 5
    /// The sheet whose years all others repeat.
    static let sheet = "Timeline"

    /// The rows of the sheet, which are the same in all sheets of years as far as `factor`.
    enum Row: Int {
        case year = 5
        case number
        case counted
        case factor
        case health
        case april
        case moneyColumn
        case rate
        case healthRate
    }

    let years: [FinancialYear]

    init(_ years: [FinancialYear]) { self.years = years }

    init(_ appraisal: Appraisal) {
        let later = (0..<ModelTime.more).compactMap { appraisal.years.last?.adding($0 + 1) }
        years = appraisal.years + later
    }

    /// The letters of the column of a year.
    func column(_ year: Int) -> String { columnLetters(ModelTime.first + year) }

    /// The columns of all years in a row: `$F5:$AB5`.
    func span(_ row: Int, on sheet: String? = nil) -> String {
        let prefix = sheet.map { sheetName($0) + "!" } ?? ""
        return "\(prefix)$F\(row):$\(column(years.count - 1))\(row)"
    }

    /// The same with a row that stays when the formula is copied down.
    func fixed(_ row: Row) -> String { fixed(row.rawValue) }

    /// The same of a row of a sheet.
    func fixed(_ row: Int, on sheet: String? = nil) -> String {
        let prefix = sheet.map { sheetName($0) + "!" } ?? ""
        return "\(prefix)$F$\(row):$\(column(years.count - 1))$\(row)"
    }

    /// A row of formulas, one for each year, which are one formula copied across.
    func row(
        _ lead: [ModelSheet.Cell],
        _ format: ModelSheet.Format,
        isTotal: Bool = false,
        _ formula: (String) -> String
    ) -> [ModelSheet.Cell] {
        lead
            + years.indices.map { year in
                let text = formula(column(year))
                return isTotal ? .total(text, format) : .formula(text, format)
            }
    }

    /// The timeline at the head of a sheet of years.
    func head(_ page: inout ModelPage, total: String, present: String) {
        let titles = ["Id", "Item", "Unit", total, present]
        let lead = { (words: String, unit: String) -> [ModelSheet.Cell] in
            [.label(""), .label(words), .label(unit), .blank, .blank]
        }
        page.add([.blank])
        page.add(
            titles.map { ModelSheet.Cell(.text($0), .heading) }
                + years.indices.map {
                    ModelSheet.Cell(
                        .formula("=\(ModelTime.sheet)!\(column($0))$\(Row.year.rawValue)", .blank),
                        .heading
                    )
                }
        )
        let rows: [(Row, String, String, ModelSheet.Format)] = [
            (.number, "Year number", "years", .whole),
            (.counted, "Counted in the appraisal", "flag", .whole),
            (.factor, "Discount factor", "factor", .factor),
            (.health, "Discount factor, effects on health", "factor", .factor),
        ]
        for (row, words, unit, format) in rows {
            page.add(
                self.row(lead(words, unit), format) { "\(ModelTime.sheet)!\($0)$\(row.rawValue)" }
            )
        }
        page.freeze(columns: ModelTime.first)
    }
}
