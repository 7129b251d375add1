public import DigitalMaturity

/// What an option costs and gives in each year, in the plan's prices, before any discounting.
public struct CashFlows: Hashable, Sendable {
    /// One kind of cost or benefit; capital and revenue are never one.
    public enum Part: String, CaseIterable, Sendable {
        /// Capital as estimated.
        case capital
        /// What optimism bias adds to capital.
        case capitalBias = "capital-bias"
        /// Revenue until schemes are live.
        case revenue
        /// Running what is live.
        case running
        /// What optimism bias adds to the cost of running.
        case runningBias = "running-bias"
        /// Carrying on as today.
        case continuing
        /// Money that can be taken out of a budget.
        case cashReleasing = "cash-releasing"
        /// Time or capacity freed.
        case nonCashReleasing = "non-cash-releasing"
        /// A gain to patients or the public.
        case societal
        /// A gain in health or life.
        case health

        /// Whether it is a cost; else it is a benefit.
        public var isCost: Bool {
            switch self {
            case .capital, .capitalBias, .revenue, .running, .runningBias, .continuing: true
            case .cashReleasing, .nonCashReleasing, .societal, .health: false
            }
        }

        /// The costs, in order.
        public static var costs: [Part] { allCases.filter(\.isCost) }
        /// The benefits that have an amount, in order.
        public static var benefits: [Part] { allCases.filter { !$0.isCost } }
    }

    /// The years, year 0 first.
    public let years: [FinancialYear]
    private var amounts: [Part: [Money]]

    /// Creates flows of nothing over `years`.
    public init(over years: [FinancialYear]) {
        self.years = years
        amounts = [:]
    }

    /// The amounts of one part, one a year.
    public subscript(part: Part) -> [Money] {
        amounts[part] ?? years.map { _ in .zero }
    }

    /// Adds an amount to each year of one part.
    mutating func add(_ part: Part, _ amount: (FinancialYear) -> Money) {
        amounts[part] = zip(years, self[part]).map { $1 + amount($0) }
    }

    /// The undiscounted sum of some parts.
    public func total(_ parts: [Part]) -> Money { parts.map { self[$0].total() }.total() }

    /// The present value of one part in pence, before it is rounded.
    func discounted(_ part: Part, by factors: DiscountFactors) -> Double {
        zip(self[part], factors[part]).reduce(0.0) { $0 + Double($1.0.pence) * $1.1 }
    }

    /// Benefits less costs, year by year.
    public var net: [Money] {
        Part.allCases.reduce(years.map { _ in .zero }) { sums, part in
            zip(sums, self[part]).map { part.isCost ? $0 - $1 : $0 + $1 }
        }
    }

    /// What is paid in each year, over all kinds of cost.
    var costs: [Money] { years.indices.map { year in Part.costs.map { self[$0][year] }.total() } }

    /// Benefits less costs, year by year in pence, each part times its factor.
    func net(by factors: DiscountFactors) -> [Double] {
        years.indices.map { year in
            Part.allCases.reduce(0) { sum, part in
                let value = Double(self[part][year].pence) * factors[part][year]
                return part.isCost ? sum - value : sum + value
            }
        }
    }

    /// The sum of two flows over the same years.
    static func + (lhs: CashFlows, rhs: CashFlows) -> CashFlows { combined(lhs, rhs, +) }

    /// What the first has beyond the second, over the same years.
    static func - (lhs: CashFlows, rhs: CashFlows) -> CashFlows { combined(lhs, rhs, -) }

    private static func combined(
        _ lhs: CashFlows,
        _ rhs: CashFlows,
        _ combine: (Money, Money) -> Money
    ) -> CashFlows {
        precondition(lhs.years == rhs.years, "flows over the same years")
        var flows = CashFlows(over: lhs.years)
        for part in Part.allCases {
            flows.amounts[part] = zip(lhs[part], rhs[part]).map(combine)
        }
        return flows
    }
}

extension CashFlows {
    /// Parts that are shown as one amount.
    public enum Group: String, CaseIterable, Sendable {
        /// Capital with its optimism bias.
        case capital
        /// All other costs with their optimism bias.
        case revenue
        /// All benefits that have an amount.
        case benefits

        /// What is added up to give the amount, in the order of the table.
        public var parts: [Part] {
            switch self {
            case .capital: [.capital, .capitalBias]
            case .revenue: [.revenue, .running, .runningBias, .continuing]
            case .benefits: Part.benefits
            }
        }

        /// The parts as estimated, without optimism bias.
        public var estimated: [Part] {
            parts.filter { $0 != .capitalBias && $0 != .runningBias }
        }
    }

    /// What a group comes to in one of the years, in the plan's prices.
    public func real(_ group: Group, in year: FinancialYear) -> Money? {
        years.firstIndex(of: year).map { index in group.parts.map { self[$0][index] }.total() }
    }
}

/// What flows are worth today, part by part.
public struct PresentValues: Hashable, Sendable {
    private let values: [CashFlows.Part: Money]

    /// Discounts `flows` by the factor of each year, each part first multiplied by `scale`.
    ///
    /// Each part is rounded to the penny once, at the end, halves away from zero; every total below
    /// is a plain sum of parts, so that what is shown always adds up.
    public init(
        of flows: CashFlows,
        by factors: DiscountFactors,
        scale: (CashFlows.Part) -> Double = { _ in 1 }
    ) {
        let parts = CashFlows.Part.allCases.map { part in
            let sum = flows.discounted(part, by: factors)
            let pence = (sum * scale(part)).rounded(.toNearestOrAwayFromZero)
            return (part, Money(pence: Int64(pence)))
        }
        values = Dictionary(uniqueKeysWithValues: parts)
    }

    private init(_ values: [CashFlows.Part: Money]) { self.values = values }

    /// The present value of one part.
    public subscript(part: CashFlows.Part) -> Money { values[part] ?? .zero }

    /// The sum of some parts.
    public func total(_ parts: [CashFlows.Part]) -> Money { parts.map { self[$0] }.total() }

    /// All costs.
    public var costs: Money { total(CashFlows.Part.costs) }
    /// All benefits that have an amount.
    public var benefits: Money { total(CashFlows.Part.benefits) }
    /// The net present social value: benefits less costs.
    public var net: Money { benefits - costs }

    /// Benefits over costs; `nil` where there are no costs to set them against.
    public var ratio: Double? {
        costs > .zero ? Double(benefits.pence) / Double(costs.pence) : nil
    }

    /// What the first has beyond the second.
    static func - (lhs: PresentValues, rhs: PresentValues) -> PresentValues {
        PresentValues(lhs.values.merging(rhs.values) { $0 - $1 })
    }
}
