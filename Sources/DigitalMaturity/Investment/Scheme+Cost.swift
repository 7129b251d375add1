extension Scheme {
    /// All the capital stated.
    public var capitalTotal: Money { capital.map(\.money.value).total() }

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
    /// `nil` when there is a cost and nobody has said when it begins.
    public func running(in year: FinancialYear) -> Money? {
        guard let runCost else { return .zero }
        guard let goLive else { return nil }
        return runCost.value.part(Int64(monthsLive(in: year, from: goLive)), of: 12, rounding: .halfAwayFromZero)
    }

    private func monthsLive(in year: FinancialYear, from goLive: CivilMonth) -> Int {
        let april = CivilMonth(containing: year.firstDay)
        let before = max(0, min(12, goLive.months(since: april)))
        guard let life else { return 12 - before }
        let end = max(0, min(12, goLive.adding(life.value.count).months(since: april)))
        return max(0, end - before)
    }

    /// Capital, revenue until it is live, and the yearly cost over its whole life, undiscounted and
    /// in the plan's prices; `nil` when there is a yearly cost and no life is stated.
    public var wholeLifeCost: Money? {
        guard let runCost else { return capitalTotal + revenueTotal }
        guard let life else { return nil }
        let running = runCost.value.part(Int64(life.value.count), of: 12, rounding: .halfAwayFromZero)
        return capitalTotal + revenueTotal + running
    }

    /// Revenue over the whole life, where that is known.
    public var wholeLifeRevenue: Money? { wholeLifeCost.map { $0 - capitalTotal } }

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
