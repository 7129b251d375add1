public import DigitalMaturity
public import Investment

/// What one run found of one plan.
public struct PlanRecord: Hashable, Sendable {
    /// What the plan spends in one year against what is available.
    public struct Year: Hashable, Sendable {
        /// The year.
        public let year: FinancialYear
        /// Capital of all schemes.
        public let capital: Money
        /// Revenue of all schemes until they are live.
        public let implementation: Money
        /// The cost of running what is live, so far as it is known.
        public let running: Money
        /// How many schemes have a running cost that begins on a date nobody has stated.
        public let unknownRunning: Int
        /// The capital available, or `nil` when none is stated.
        public let capitalEnvelope: Money?
        /// The revenue available, or `nil` when none is stated.
        public let revenueEnvelope: Money?

        /// Creates a year.
        public init(
            year: FinancialYear,
            capital: Money,
            implementation: Money,
            running: Money,
            unknownRunning: Int,
            capitalEnvelope: Money?,
            revenueEnvelope: Money?
        ) {
            self.year = year
            self.capital = capital
            self.implementation = implementation
            self.running = running
            self.unknownRunning = unknownRunning
            self.capitalEnvelope = capitalEnvelope
            self.revenueEnvelope = revenueEnvelope
        }
    }

    /// The identifier.
    public let id: String
    /// The title.
    public let title: String
    /// How far it may be believed.
    public let status: Plan.Status
    /// The board whose plan it is.
    public let icb: ODSCode
    /// The year whose prices its amounts are in.
    public let priceBase: FinancialYear
    /// Its years, in order.
    public let years: [Year]
    /// Its schemes, by identifier.
    public let schemes: [SchemeRecord]

    /// Creates a plan's record.
    public init(
        id: String,
        title: String,
        status: Plan.Status,
        icb: ODSCode,
        priceBase: FinancialYear,
        years: [Year],
        schemes: [SchemeRecord]
    ) {
        self.id = id
        self.title = title
        self.status = status
        self.icb = icb
        self.priceBase = priceBase
        self.years = years.sorted { $0.year < $1.year }
        self.schemes = schemes.sorted { $0.id < $1.id }
    }

    /// What is kept of `plan` and the `routes` of its schemes.
    public init(_ plan: Plan, routes: [PlannedRoute]) {
        let known = Dictionary(routes.map { ($0.scheme.id.value, $0.route) }) { first, _ in first }
        self.init(
            id: plan.id,
            title: plan.title,
            status: plan.status,
            icb: plan.icb.value,
            priceBase: plan.priceBase,
            years: plan.totals.years.map(Year.init),
            schemes: plan.schemes.map { scheme in
                SchemeRecord(scheme, route: known[scheme.id.value] ?? nil)
            }
        )
    }
}

extension PlanRecord.Year {
    /// What is kept of one year's totals.
    fileprivate init(_ totals: PlanTotals.Year) {
        self.init(
            year: totals.year,
            capital: totals.capital,
            implementation: totals.implementation,
            running: totals.running,
            unknownRunning: totals.unknownRunning.count,
            capitalEnvelope: totals.capitalEnvelope,
            revenueEnvelope: totals.revenueEnvelope
        )
    }
}
