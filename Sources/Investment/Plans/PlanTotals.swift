public import DigitalMaturity

/// What a plan spends in each year against what is available, and over the whole life.
public struct PlanTotals: Sendable {
    /// One year.
    public struct Year: Sendable {
        /// The financial year that is added up.
        public let year: FinancialYear
        /// Capital of all schemes, so far as it is known.
        public let capital: Money
        /// Revenue of all schemes until they are live, so far as it is known.
        public let implementation: Money
        /// The schemes whose capital in the year is not known, in order.
        public let unknownCapital: [String]
        /// The schemes whose revenue in the year, until they are live, is not known, in order.
        public let unknownRevenue: [String]
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
        /// What is left of the capital, negative when the plan spends more; at most this much is left
        /// where some capital is not known.
        public var capitalLeft: Money? { capitalEnvelope.map { $0 - capital } }
        /// What is left of the revenue, negative when the plan spends more; at most this much is left
        /// where some revenue is not known.
        public var revenueLeft: Money? { revenueEnvelope.map { $0 - revenue } }
    }

    /// The plan's years, in order.
    public let years: [Year]
    /// Capital of all years, so far as it is known.
    public let capital: Money
    /// Revenue of all years, so far as it is known.
    public let revenue: Money
    /// The whole-life cost of the schemes for which it is known.
    public let wholeLife: Money
    /// The schemes whose whole-life cost is not known.
    public let unknownWholeLife: [String]

    /// The schemes whose running cost begins, in any year, on a date nobody has stated, in order.
    public var unknownRunning: [String] { Set(years.flatMap(\.unknownRunning)).sorted() }

    /// The schemes whose capital is not known in some year, in order.
    public var unknownCapital: [String] { Set(years.flatMap(\.unknownCapital)).sorted() }

    /// The schemes whose revenue until they are live is not known in some year, in order.
    public var unknownRevenue: [String] { Set(years.flatMap(\.unknownRevenue)).sorted() }
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
            unknownCapital: schemes.filter { !$0.isKnown(.capital, in: year) }.map(\.id.value),
            unknownRevenue: schemes.filter { !$0.isKnown(.revenue, in: year) }.map(\.id.value),
            running: schemes.compactMap { $0.running(in: year) }.total(),
            unknownRunning: schemes.filter { $0.running(in: year) == nil }.map(\.id.value),
            capitalEnvelope: sum(envelopes, .capital),
            revenueEnvelope: sum(envelopes, .revenue)
        )
    }

    /// What the envelopes give; `nil` where none says so, or one gives an amount that is not known.
    private func sum(_ envelopes: [Envelope], _ purpose: Purpose) -> Money? {
        let amounts = envelopes.compactMap { $0.amount(purpose)?.value }
        let isKnown = !envelopes.contains { $0.isUnconfirmed(purpose) }
        return amounts.isEmpty || !isKnown ? nil : amounts.total()
    }
}
