public import DigitalMaturity

/// An amount a year that runs by whole months, from one month for a time or without end.
public struct Accrual: Hashable, Sendable {
    /// The amount a year.
    public let yearly: Money
    /// The first month.
    public let from: CivilMonth
    /// How many months it runs; `nil` without end.
    public let months: Int?

    /// Creates an accrual.
    public init(yearly: Money, from: CivilMonth, months: Int?) {
        self.yearly = yearly
        self.from = from
        self.months = months
    }

    /// What falls in `year`: a twelfth for each month, the odd pence given to the years so that any
    /// run of years comes to the months in it exactly.
    public func amount(in year: FinancialYear) -> Money {
        let april = CivilMonth(containing: year.firstDay)
        return amount(before: april.adding(12)) - amount(before: april)
    }

    private func amount(before month: CivilMonth) -> Money {
        let elapsed = max(0, month.months(since: from))
        return yearly.twelfths(min(elapsed, months ?? elapsed))
    }
}

extension Money {
    /// So many twelfths of a yearly amount, to the nearest penny.
    func twelfths(_ months: Int) -> Money {
        part(Int64(months), of: 12, rounding: .halfAwayFromZero)
    }
}
