public import DigitalMaturity

/// What appraisal and the accounts ask of a plan, as published: rates, biases, rules and tests.
///
/// Empty where nothing was read; then nothing can be appraised and no rule is known.
public struct AppraisalParameters: Sendable {
    /// The schedules of discount rates; the first is used where a plan names none.
    public var schedules: [DiscountSchedule] = []
    /// How optimistic estimates have proved, by class of project.
    public var biases: [OptimismBias] = []
    /// What is varied to see how far a result rests on it.
    public var sensitivities: [SensitivityTest] = []
    /// The least net cost of an option beyond doing nothing, as a share of its costs, at which a ratio
    /// of benefits to costs says anything.
    public var leastNetCost: Percentage = .zero
    /// The published index of prices.
    public var deflators: Deflators?
    /// The longest appraisal, in years after year 0.
    public var longest: Located<Int>?
    /// For how many years beyond a plan what it gains counts when the best plan is sought.
    public var horizon: Located<Int>?
    /// The rules that decide whether VAT comes back.
    public var vatRules: [VATRule] = []
    /// What must hold for a purchase to be capital.
    public var capitalisation: Capitalisation?
    /// The headings under which planning guidance asks a plan to say something.
    public var sections: [RequiredSection] = []

    /// Creates parameters that say nothing.
    public init() {}

    /// The schedules for whatever is not an effect on health.
    public var generalSchedules: [DiscountSchedule] { schedules.filter { $0.effects == .general } }

    /// The schedule for effects on health.
    public var healthSchedule: DiscountSchedule? { schedules.first { $0.effects == .health } }

    /// The general schedule with this identifier, or the first where none is asked for.
    public func schedule(_ id: String?) -> DiscountSchedule? {
        guard let id else { return generalSchedules.first }
        return generalSchedules.first { $0.id == id }
    }

    /// The class of project with this identifier.
    public func bias(_ id: String) -> OptimismBias? { biases.first { $0.id == id } }
}

/// One thing that is varied to see how far a result rests on it.
public struct SensitivityTest: Sendable {
    /// What is done with optimism bias.
    public enum Bias: String, CaseIterable, Sendable {
        /// As each scheme has earned by mitigation.
        case stated = "as-stated"
        /// None at all.
        case none
        /// The upper bound of each scheme's class, as if nothing were mitigated.
        case upper
    }

    /// The identifier.
    public let id: String
    /// The name that tables show.
    public let title: String
    /// How far every cost changes.
    public let costs: Percentage
    /// How far every benefit changes.
    public let benefits: Percentage
    /// How far the cost of carrying on as today changes, besides.
    public let continuing: Percentage
    /// What is done with optimism bias.
    public let bias: Bias

    /// Creates a test.
    public init(
        id: String,
        title: String,
        costs: Percentage = .zero,
        benefits: Percentage = .zero,
        continuing: Percentage = .zero,
        bias: Bias = .stated
    ) {
        self.id = id
        self.title = title
        self.costs = costs
        self.benefits = benefits
        self.continuing = continuing
        self.bias = bias
    }
}
