public import DigitalMaturity

/// A published index of prices by financial year.
public struct Deflators: Hashable, Sendable {
    /// The level of prices by year; never empty, each above nothing.
    public let index: [FinancialYear: Double]
    /// Who published it.
    public let citation: Citation

    /// Creates an index; it must hold two years.
    public init(index: [FinancialYear: Double], citation: Citation) {
        precondition(index.count > 1 && index.values.allSatisfy { $0 > 0 }, "prices stay positive")
        self.index = index
        self.citation = citation
    }

    /// The last year that it holds.
    public var last: FinancialYear { years[years.count - 1] }

    private var years: [FinancialYear] { index.keys.sorted() }

    /// The level of prices in `year`; outside its years the nearest yearly rise is taken to go on.
    func level(in year: FinancialYear) -> Double {
        if let level = index[year] { return level }
        let years = years
        let (near, next) =
            year < years[0]
            ? (years[0], years[1]) : (years[years.count - 1], years[years.count - 2])
        let rise = level(in: near) / level(in: next)
        return (0..<abs(year.startingIn - near.startingIn))
            .reduce(level(in: near)) { level, _ in level * rise }
    }
}
