public import DigitalMaturity

/// What a plan is worth to society against doing nothing, option by option.
public struct Appraisal: Sendable {
    /// One option and what follows from it.
    public struct Result: Sendable {
        /// The way forward that was appraised, one of those of the plan.
        public let option: AppraisalOption
        /// What carrying on as today costs under it.
        public let carryingOn: CarryingOn
        /// What it costs and gives, undiscounted.
        public let flows: CashFlows
        /// What that is worth by itself.
        public let own: Measures
        /// What it is worth beyond doing nothing; `nil` for doing nothing.
        public let increment: Measures?
        /// Benefits over costs beyond doing nothing; `nil` for doing nothing.
        public let ratio: Ratio?
        /// The last year in which one of its schemes lives, or money is spent on it.
        public let lasts: FinancialYear
        /// The value beyond doing nothing spread evenly over the years to the last of its own, as if it
        /// were renewed for ever; `nil` for doing nothing.
        public let annual: Money?
        /// How far one thing must change for the net value beyond doing nothing to be nothing.
        public let switching: [SwitchingValue]
        /// Net values beyond doing nothing when something is varied, in the order of the tests.
        public let sensitivities: [Sensitivity]
        /// Benefits that nobody has priced, which are listed and never summed.
        public let unmonetised: [(scheme: Scheme, text: String?)]

        /// The least and the most of the net value beyond doing nothing when one thing at a time is
        /// varied; `nil` for doing nothing.
        public var range: ClosedRange<Money>? {
            guard let net = increment?.present.net else { return nil }
            let values = sensitivities.map(\.increment) + [net]
            return (values.min() ?? net)...(values.max() ?? net)
        }
    }

    /// The net values when one thing is varied.
    public struct Sensitivity: Hashable, Sendable {
        /// The identifier of the test or of the schedule of rates.
        public let id: String
        /// What is varied.
        public let title: String
        /// The net value by itself.
        public let net: Money
        /// The net value beyond doing nothing.
        public let increment: Money
    }

    /// The plan whose options are compared.
    public let plan: Plan
    /// The schedule of discount rates.
    public let schedule: DiscountSchedule
    /// Its edition in force on the day.
    public let edition: Timeline<[DiscountSchedule.Band]>.Entry
    /// The edition in force of the rates for effects on health, if one is.
    public let healthEdition: Timeline<[DiscountSchedule.Band]>.Entry?
    /// The published course of prices from those of the plan, if one is held.
    public let published: Inflation?
    /// The years appraised, year 0 first: the first year of the plan.
    public let years: [FinancialYear]
    /// The present value of £1 in each of the years.
    public let factors: DiscountFactors
    /// What optimism bias adds to the estimates of each scheme, by its identifier.
    public let uplifts: [String: OptimismBias.Uplifts]
    /// The options, doing nothing first.
    public let results: [Result]
    /// What is not known and so was left out or taken as something.
    public let gaps: [Gap]

    /// The go-live of its schemes that it takes.
    public internal(set) var goLive = Plan.GoLive.stated

    /// Whether it runs for as long as its schemes live.
    public let hasNaturalHorizon: Bool

    /// How many years are appraised after year 0.
    public var horizon: Int { years.count - 1 }

    /// The options that are worth more than doing nothing whichever one thing is varied.
    public var robust: [Result] { results.filter { ($0.range?.lowerBound ?? .zero) > .zero } }

    /// The result of the option with this identifier.
    public func result(_ id: String) -> Result? { results.first { $0.option.id == id } }
}
