public import DigitalMaturity

/// A yearly rise of prices that the user supplies, because none is published for the years ahead here.
public struct Inflation: Hashable, Sendable {
    /// The rise a year.
    public let rate: Percentage
    /// The year in whose prices amounts are real.
    public let base: FinancialYear

    /// Creates a rise; it must be more than −100%.
    public init(rate: Percentage, base: FinancialYear) {
        precondition(rate > .percent(-100), "prices stay positive")
        self.rate = rate
        self.base = base
    }

    /// The price level of `year`, 1 in the base year.
    public func level(in year: FinancialYear) -> Double {
        let growth = 1 + Double(rate.millionths) / 1_000_000
        let years = year.startingIn - base.startingIn
        let level = (0..<abs(years)).reduce(1.0) { level, _ in level * growth }
        return years < 0 ? 1 / level : level
    }

    /// An amount in the prices of the base year as the cash of `year`, to the nearest penny.
    public func nominal(_ real: Money, in year: FinancialYear) -> Money {
        scaled(real, by: level(in: year))
    }

    /// The cash of `year` in the prices of the base year, to the nearest penny.
    public func real(_ nominal: Money, in year: FinancialYear) -> Money {
        scaled(nominal, by: 1 / level(in: year))
    }

    private func scaled(_ money: Money, by factor: Double) -> Money {
        Money(pence: Int64((Double(money.pence) * factor).rounded(.toNearestOrAwayFromZero)))
    }
}
