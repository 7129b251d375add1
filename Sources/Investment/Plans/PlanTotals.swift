public import DigitalMaturity

/// What a plan spends in each year against what is available, and over the whole life.
public struct PlanTotals: Sendable {
    /// One year.
    public struct Year: Sendable {
        /// The financial year that is added up.
        public let year: FinancialYear
        /// Capital of all schemes.
        public let capital: Money
        /// Revenue of all schemes until they are live.
        public let implementation: Money
        /// The cost of running what is live, so far as it is known.
        public let running: Money
        /// The schemes that do not say when their running cost begins.
        public let unknownRunning: [String]
        /// The capital of all envelopes, or `nil` when none states any.
        public let capitalEnvelope: Money?
        /// The revenue of all envelopes, or `nil` when none states any.
        public let revenueEnvelope: Money?

        /// All revenue.
        public var revenue: Money { implementation + running }
        /// What is left of the capital, negative when the plan spends more.
        public var capitalLeft: Money? { capitalEnvelope.map { $0 - capital } }
        /// What is left of the revenue, negative when the plan spends more.
        public var revenueLeft: Money? { revenueEnvelope.map { $0 - revenue } }
    }

    /// The plan's years, in order.
    public let years: [Year]
    /// Capital of all years.
    public let capital: Money
    /// Revenue of all years, so far as it is known.
    public let revenue: Money
    /// The whole-life cost of the schemes for which it is known.
    public let wholeLife: Money
    /// The schemes whose whole-life cost is not known.
    public let unknownWholeLife: [String]

    /// The schemes whose running cost begins, in any year, on a date nobody has stated, in order.
    public var unknownRunning: [String] { Set(years.flatMap(\.unknownRunning)).sorted() }
}

extension Plan {
    /// The plan's totals: plain sums, and every total is the sum of the rows above it.
    public var totals: PlanTotals {
        let years = years.map(totals(in:))
        return PlanTotals(
            years: years,
            capital: years.map(\.capital).total(),
            revenue: years.map(\.revenue).total(),
            wholeLife: schemes.compactMap(\.wholeLifeCost).total(),
            unknownWholeLife: schemes.filter { $0.wholeLifeCost == nil }.map(\.id.value)
        )
    }

    private func totals(in year: FinancialYear) -> PlanTotals.Year {
        let envelopes = envelopes.filter { $0.year.value == year }
        return PlanTotals.Year(
            year: year,
            capital: schemes.map { $0.capital(in: year) }.total(),
            implementation: schemes.map { $0.implementation(in: year) }.total(),
            running: schemes.compactMap { $0.running(in: year) }.total(),
            unknownRunning: schemes.filter { $0.running(in: year) == nil }.map(\.id.value),
            capitalEnvelope: sum(envelopes.compactMap(\.capital?.value)),
            revenueEnvelope: sum(envelopes.compactMap(\.revenue?.value))
        )
    }

    private func sum(_ amounts: [Money]) -> Money? { amounts.isEmpty ? nil : amounts.total() }
}
