public import DigitalMaturity

/// A course of prices: as published, or a yearly rise that the user states instead.
public struct Inflation: Hashable, Sendable {
    /// Where it comes from.
    public enum Source: Hashable, Sendable {
        /// A rise a year that the user states.
        case stated(Percentage)
        /// A published index.
        case published(Deflators)
    }

    /// Where it comes from.
    public let source: Source
    /// The year in whose prices amounts are real.
    public let base: FinancialYear

    /// Creates a rise; it must be more than −100%.
    public init(rate: Percentage, base: FinancialYear) {
        precondition(rate > .percent(-100), "prices stay positive")
        source = .stated(rate)
        self.base = base
    }

    /// Creates the course of a published index.
    public init(_ deflators: Deflators, base: FinancialYear) {
        source = .published(deflators)
        self.base = base
    }

    /// The price level of `year`, 1 in the base year.
    public func level(in year: FinancialYear) -> Double {
        switch source {
        case .published(let index): return index.level(in: year) / index.level(in: base)
        case .stated(let rate):
            let growth = 1 + Double(rate.millionths) / 1_000_000
            let years = year.startingIn - base.startingIn
            let level = (0..<abs(years)).reduce(1.0) { level, _ in level * growth }
            return years < 0 ? 1 / level : level
        }
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

extension AppraisalParameters {
    /// The course of prices from `base`: as stated, else as published; `nil` where neither is.
    public func inflation(_ stated: Percentage?, from base: FinancialYear) -> Inflation? {
        stated.map { Inflation(rate: $0, base: base) }
            ?? deflators.map { Inflation($0, base: base) }
    }
}
