public import DigitalMaturity

/// What a plan is worth to society against doing nothing, option by option.
public struct Appraisal: Sendable {
    /// Net value, ratio and payback of some flows.
    public struct Measures: Hashable, Sendable {
        /// The present values, part by part.
        public let present: PresentValues
        /// The first year from whose end on benefits so far cover costs so far; `nil` where they never
        /// do, or where there are no costs.
        public let payback: FinancialYear?
        /// The same with both discounted.
        public let discountedPayback: FinancialYear?
    }

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
    /// The years appraised, year 0 first: the first year of the plan.
    public let years: [FinancialYear]
    /// The present value of £1 in each of the years.
    public let factors: [Double]
    /// What optimism bias adds to the estimates of each scheme, by its identifier.
    public let uplifts: [String: OptimismBias.Uplifts]
    /// The options, doing nothing first.
    public let results: [Result]
    /// What is not known and so was left out or taken as something.
    public let gaps: [Gap]

    /// Whether it runs for as long as its schemes live.
    public let hasNaturalHorizon: Bool

    /// How many years are appraised after year 0.
    public var horizon: Int { years.count - 1 }

    /// The options that are worth more than doing nothing whichever one thing is varied.
    public var robust: [Result] { results.filter { ($0.range?.lowerBound ?? .zero) > .zero } }

    /// The result of the option with this identifier.
    public func result(_ id: String) -> Result? { results.first { $0.option.id == id } }
}

extension Appraisal {
    /// Something that is not known and what the appraisal did about it.
    public enum Gap: Hashable, Sendable {
        /// Schemes without a class of optimism bias, to which none is applied.
        case noBias([String])
        /// Schemes with a running cost, or that replace something, from a date nobody has stated.
        case unknownStart([String])
        /// Schemes without a stated life, which run to the end of the appraisal.
        case unknownLife([String])
        /// Schemes with a benefit of which the amount or the start is not stated, which is left out.
        case unknownBenefit([String])
        /// Nobody has said what carrying on costs, so nothing is counted for it in any option.
        case unknownContinuing([String])
        /// Options of which nobody has said what they replace, so that carrying on costs what it does.
        case unreplaced([String])
        /// Options that hold schemes which shut each other out, all of which are counted.
        case exclusive([String])
        /// The end of the appraisal cuts off what these schemes still cost and give.
        case cutOff([String])

        /// The stable name.
        public var id: String {
            switch self {
            case .noBias: "no-optimism-bias"
            case .unknownStart: "unknown-start"
            case .unknownLife: "unknown-life"
            case .unknownBenefit: "unknown-benefit"
            case .unknownContinuing: "unknown-continuing-cost"
            case .unreplaced: "nothing-replaced"
            case .exclusive: "exclusive-schemes"
            case .cutOff: "cut-off"
            }
        }

        /// The schemes or options.
        public var subjects: [String] {
            switch self {
            case .noBias(let ids), .unknownStart(let ids), .unknownLife(let ids),
                .unknownBenefit(let ids), .unknownContinuing(let ids), .unreplaced(let ids),
                .exclusive(let ids), .cutOff(let ids):
                ids
            }
        }

        /// What a reader must know.
        public var words: String {
            let names = subjects.joined(separator: ", ")
            return switch self {
            case .noBias: "No optimism bias is applied to \(names): no class is stated."
            case .unknownStart:
                "What \(names) costs to run and what it replaces are left out: nobody has said when it is live."
            case .unknownLife:
                "\(names): no life is stated, so yearly costs and benefits run to the end."
            case .unknownBenefit:
                "A benefit of \(names) is left out: its amount or its start is not stated."
            case .unknownContinuing:
                "What carrying on as today costs is not stated, so nothing is counted for it in any option and none of it is saved."
            case .unreplaced:
                "Nobody has said what \(names) replaces of today's arrangements, so they go on under it in full and nothing is saved."
            case .exclusive: "\(names): holds schemes that shut each other out; all are counted."
            case .cutOff: "The end of the appraisal cuts off what \(names) still costs and gives."
            }
        }
    }
}
