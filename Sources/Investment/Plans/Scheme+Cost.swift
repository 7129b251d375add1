public import DigitalMaturity

extension Scheme {
    /// All the capital stated.
    public var capitalTotal: Money { capital.map(\.money.value).total() }

    /// What it spends on one purpose in a year, with running cost so far as its go-live is known.
    public func spent(on purpose: Plan.Purpose, in year: FinancialYear) -> Money {
        switch purpose {
        case .capital: capital(in: year)
        case .revenue: implementation(in: year) + (running(in: year) ?? .zero)
        }
    }

    /// All the revenue stated until it is live.
    public var revenueTotal: Money { revenue.map(\.money.value).total() }

    /// The capital of one year; none stated is none spent.
    public func capital(in year: FinancialYear) -> Money { total(capital, in: year) }

    /// The revenue of one year until it is live.
    public func implementation(in year: FinancialYear) -> Money { total(revenue, in: year) }

    /// The first month in which it is live: its start and the time it takes, where both are stated.
    public var goLive: CivilMonth? {
        guard let start, let takes else { return nil }
        return start.value.adding(takes.value.count)
    }

    /// What running it costs in `year`: a twelfth of the yearly cost for each month it is live.
    ///
    /// Odd pence go to the years so that all years come to the whole life exactly. `nil` when there
    /// is a cost and its beginning is not stated.
    public func running(in year: FinancialYear) -> Money? {
        running(in: year, liveFrom: goLive)
    }

    /// The same if it were live from another month.
    func running(in year: FinancialYear, liveFrom goLive: CivilMonth?) -> Money? {
        guard isKnown(.running) else { return mayRun(in: year, liveFrom: goLive) ? nil : .zero }
        guard let runCost else { return .zero }
        guard let goLive else { return nil }
        return Accrual(yearly: runCost.value, from: goLive, months: life?.value.count).amount(
            in: year
        )
    }

    /// Whether it may be live for some of a year.
    private func mayRun(in year: FinancialYear, liveFrom goLive: CivilMonth?) -> Bool {
        guard let goLive else { return true }
        let last = life.map { goLive.adding($0.value.count - 1) }
        return goLive <= CivilMonth(containing: year.lastDay)
            && last.map { $0 >= CivilMonth(containing: year.firstDay) } ?? true
    }

    /// Whether all that it spends on one purpose in a year is known.
    public func isSpendingKnown(on purpose: Plan.Purpose, in year: FinancialYear) -> Bool {
        switch purpose {
        case .capital: isKnown(.capital, in: year)
        case .revenue:
            isKnown(.revenue, in: year)
                && (isKnown(.running) || !mayRun(in: year, liveFrom: goLive))
        }
    }

    /// Capital, revenue until it is live, and the yearly cost over its whole life, undiscounted and
    /// in the plan's prices; `nil` when an amount is not known, or there is a yearly cost and no life
    /// is stated.
    public var wholeLifeCost: Money? {
        guard let knownCapital, let wholeLifeRevenue else { return nil }
        return knownCapital + wholeLifeRevenue
    }

    /// Revenue over the whole life, where that is known.
    public var wholeLifeRevenue: Money? {
        guard let knownRevenue, isKnown(.running) else { return nil }
        guard let runCost else { return knownRevenue }
        return life.map { knownRevenue + runCost.value.twelfths($0.value.count) }
    }

    /// The least that revenue over the whole life can be: what is spent until it is live where no
    /// life is stated, and nothing where running it is to save money for a time that nobody stated.
    var leastRevenue: Money {
        let saves = runCost.map { $0.value < .zero } ?? false
        return wholeLifeRevenue ?? (saves ? .zero : revenueTotal)
    }

    /// Whose money it is, as approval rules ask.
    public var fundingClass: SpendCase.Funding {
        let isCentral = funding.map { $0.source == .central }
        if !isCentral.contains(true) { return .own }
        return isCentral.contains(false) ? .mixed : .central
    }

    /// The national programme that pays, where one is named.
    public var programme: String? { funding.lazy.compactMap(\.programme).first }

    private func total(_ amounts: [Amount], in year: FinancialYear) -> Money {
        amounts.lazy.filter { $0.year.value == year }.map(\.money.value).total()
    }
}
