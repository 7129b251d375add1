/// How much a scheme costs, as far as anybody has said.
public struct Amounts: Hashable, Sendable {
    /// Capital cost, as far as it is known.
    public package(set) var capital: Money
    /// Whether the capital is at least this much and may be more, because some of it is not known.
    public var isCapitalOpen = false
    /// Revenue cost, where stated.
    public let revenue: Money?
    /// Whole-life cost, where stated.
    public let wholeLife: Money?
    /// The value of the contract over its life, without VAT, where stated.
    public let contract: Money?
    /// The part of the revenue that is known, where the whole is not stated.
    public let revenueAtLeast: Money

    /// Creates the amounts.
    public init(
        capital: Money,
        revenue: Money?,
        wholeLife: Money?,
        contract: Money? = nil,
        revenueAtLeast: Money = .zero
    ) {
        self.capital = capital
        self.revenue = revenue
        self.wholeLife = wholeLife
        self.contract = contract
        self.revenueAtLeast = revenue ?? revenueAtLeast
    }

    /// The amount on some basis; `nil` where it is not known to the penny.
    package func stated(on basis: SpendRule.Basis) -> Money? {
        let (least, most) = range(on: basis)
        return least == most ? least : nil
    }

    /// What is certain of the amount on some basis: at least, and where known at most.
    ///
    /// Revenue that is not stated cannot be more than the whole life leaves beside the capital, and
    /// a whole life that is not stated cannot be less than the capital and revenue. A contract that
    /// is not stated is part of the whole life.
    package func range(on basis: SpendRule.Basis) -> (least: Money, most: Money?) {
        switch basis {
        case .capital: return (capital, isCapitalOpen ? nil : capital)
        case .revenue:
            if let revenue { return (revenue, revenue) }
            return (revenueAtLeast, wholeLife.map { max(revenueAtLeast, $0 - capital) })
        case .wholeLife:
            if let wholeLife { return (wholeLife, wholeLife) }
            return (capital + revenueAtLeast, nil)
        case .contract:
            if let contract { return (contract, contract) }
            return (.zero, wholeLife)
        }
    }
}
