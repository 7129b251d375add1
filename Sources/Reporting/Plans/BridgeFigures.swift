import DigitalMaturity
import Documents
import Investment

/// The walk from a plan to its appraisal and its draws: `bridge/lancashire-2026/capital/appraised`.
struct BridgeFigures: FigureFamily {
    let bridge: PlanBridge

    struct Key: FigureKey {
        let purpose: Plan.Purpose
        let step: PlanBridge.Step

        var path: [String] { [purpose.rawValue, step.rawValue] }
        static var forms: [KeyForm<Self>] { [KeyForm("*/*", Self.init(purpose:step:))] }
    }

    /// What was asked of the appraisal or of the draws is named where it is not as usual.
    var root: [String] {
        let (appraisal, drawn) = (bridge.appraisal, bridge.simulation)
        let isUsual = (appraisal?.hasNaturalHorizon ?? true)
        let draws = drawn?.draws ?? PlanSimulation.usualDraws
        let seed = drawn?.seed ?? PlanSimulation.usualSeed
        let asked = plan.id.with([
            "horizon": isUsual ? nil : appraisal.map { "\($0.horizon)" },
            "go-live": appraisal?.unusualGoLive,
            "draws": draws == PlanSimulation.usualDraws ? nil : "\(draws)",
            "seed": seed == PlanSimulation.usualSeed ? nil : "\(seed)",
        ])
        return ["bridge", asked]
    }

    /// What the plan states has its address among the figures of the plan.
    func figure(_ key: Key) -> Figure? {
        guard let amount = bridge.amount(key.step, key.purpose) else { return nil }
        if key.step == .stated {
            return PlanFigures(planned: bridge.planned)[
                .whole(key.purpose == .capital ? .capital : .revenue)
            ]
        }
        return Figure(
            key.step.isDrawn ? .estimate(amount) : .money(amount),
            trace: Trace(
                address(key),
                meaning: "\(key.purpose.rawValue.capitalised): \(key.step.words.lowercasedFirst)",
                working: key.step.isTotal
                    ? .sum(terms(before: key)) : .worked(method(key.step), from: [whole]),
                basis: "in \(plan.priceBase) prices, undiscounted"
            )
        )
    }

    private var plan: Plan { bridge.planned.plan }
    private var whole: Formula.Term { .input(Trace.Input("plan \(plan.id)", place: plan.place)) }

    /// The total before a total, and all lines between them.
    private func terms(before key: Key) -> [Formula.Term] {
        let before = bridge.steps.prefix { $0 != key.step }
        let last = before.lastIndex(where: \.isTotal) ?? 0
        return before[last...].compactMap { figure(Key(purpose: key.purpose, step: $0)) }
            .map(Formula.Term.figure)
    }

    /// How a line that is no total is worked out.
    private func method(_ step: PlanBridge.Step) -> String {
        switch step {
        case .later: "what schemes spend in the years appraised − in the plan's years"
        case .appraisedWait: "spent in the years appraised, with likely approvals − as stated"
        case .carryingOn: "the cost of carrying on as today in the years appraised"
        case .bias: "what the appraisal counts with optimism bias − without it"
        case .back: "stated − appraised"
        case .wait: "running cost in the plan's years, with likely approvals − as stated"
        case .range: "mean of each range × the amount that it is a share of"
        case .risk: "chance of each risk × its cost"
        case .delay: "means of the draws, added up − the lines before it"
        case .unspent: "mean of what is spent after the plan's years, taken off"
        case .stated, .appraised, .approved, .simulated, .inPlan: "sum of the lines"
        }
    }
}

extension PlanBridge.Step: AddressPart {
    /// What a reader is told.
    var words: String {
        switch self {
        case .stated: "Stated, in the plan's years"
        case .later: "Added after the plan's years, to the end of the appraisal"
        case .appraisedWait: "Changed by the wait for approvals, to the end of the appraisal"
        case .carryingOn: "Added for carrying on as today"
        case .bias: "Added for optimism bias"
        case .appraised: "Appraised"
        case .back: "Taken back: what leads from the plan to the appraisal"
        case .wait: "Changed by the wait for approvals: running cost starts later"
        case .approved: "In the plan's years with approvals when they are likely"
        case .range: "Added for the ranges of estimates, as expected"
        case .risk: "Added for risks, as expected"
        case .delay: "Changed by delays: the rest of the mean of the draws"
        case .simulated: "Simulated, in the plan's years and after, mean of the draws"
        case .unspent: "Taken off: spent after the plan's years, mean of the draws"
        case .inPlan: "Simulated, in the plan's years, mean of the draws"
        }
    }
}

extension Appraisal {
    /// The go-live that was asked for, where it is not what the plan takes.
    var unusualGoLive: String? { goLive == plan.terms.goLive ? nil : goLive.rawValue }
}
