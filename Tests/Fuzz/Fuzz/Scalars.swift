import DigitalMaturity

@testable import Loading

/// Reads an amount strictly and loosely; what is written of it is read back equal.
func readMoney(_ text: String) {
    if let money = try? Money(parsing: text) {
        expect((try? Money(parsing: money.exact)) == money, "\(money.exact) is not \(text)")
        expect((try? Money(parsing: money.short)) == money, "\(money.short) is not \(text)")
    }
    for reader in [exactMoney, exactYearlyMoney, exactPercentage, exactCount, exactTime] {
        _ = try? reader(text)
    }
    if let exact = try? exactMoney(text), exact != toBeConfirmed {
        expect((try? Money(parsing: exact)) != nil, "\(exact) is no amount")
    }
    if let exact = try? exactYearlyMoney(text), exact != "\(toBeConfirmed) a year",
        exact != toBeConfirmed
    {
        expect((try? yearlyAmount(exact)) != nil, "\(exact) is no amount a year")
    }
    _ = try? spending(text)
    _ = try? monthlyAmount(text)
    _ = try? portion(text)
    _ = try? correlation(text)
    _ = try? decimalNumber(text)
    _ = endsOfRange(text)
    _ = try? Percentage(parsing: text)
}

/// Reads a day, month, year or time strictly and loosely; what is written of it is read back equal.
func readDate(_ text: String) {
    if let day = try? CivilDate(parsing: text) {
        expect((try? CivilDate(parsing: day.description)) == day, "\(day) is not \(text)")
    }
    if let date = try? PartialDate(parsing: text) {
        expect((try? PartialDate(parsing: date.description)) == date, "\(date) is not \(text)")
    }
    if let month = try? CivilMonth(parsing: text) {
        expect((try? CivilMonth(parsing: month.description)) == month, "\(month) is not \(text)")
    }
    if let year = try? FinancialYear(parsing: text) {
        expect((try? FinancialYear(parsing: year.description)) == year, "\(year) is not \(text)")
    }
    if let day = try? exactDay(text) {
        expect((try? CivilDate(parsing: day)) != nil, "\(day) is no day")
    }
    if let month = try? exactMonth(text) {
        expect((try? CivilMonth(parsing: month)) != nil, "\(month) is no month")
    }
    if let year = try? exactYear(text) {
        expect((try? FinancialYear(parsing: year)) != nil, "\(year) is no year")
    }
    _ = formDate(text)
    _ = try? Months(parsing: text)
    _ = try? answeredDay(text)
    _ = try? CellReference(parsing: text)
}

/// Reads a formula of a workbook, in either of its languages.
func readFormula(_ text: String) {
    _ = try? FormulaReader.tree(of: text)
    _ = try? FormulaReader.tree(of: "of:=" + text)
}
