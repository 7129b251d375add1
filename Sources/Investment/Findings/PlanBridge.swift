public import DigitalMaturity

/// The walk from what a plan states to what it is appraised at and to what it may really spend, and
/// the dates on which its schemes go live on the way.
public struct PlanBridge: Sendable {
    /// One line of the walk: a total, or what leads from the total before it to the next.
    public enum Step: String, CaseIterable, Sendable {
        /// What the plan spends in its own years.
        case stated
        /// After the plan's years, until the appraisal ends.
        case later = "after-plan"
        /// By the likely go-live, where the appraisal takes it.
        case appraisedWait = "appraised-wait"
        /// Carrying on as today, which is no part of the plan.
        case carryingOn = "carrying-on"
        /// What optimism bias adds, later running cost included.
        case bias = "optimism-bias"
        /// In the years appraised, with all that the appraisal adds.
        case appraised
        /// All that leads from the plan to its appraisal, taken back.
        case back
        /// What running cost starts later while approvals are awaited.
        case wait = "approval-wait"
        /// In the plan's years once approvals came when they are likely.
        case approved = "with-approvals"
        /// What the ranges of estimates add, as expected.
        case range
        /// What risks add, as expected.
        case risk
        /// What delays change: the rest of the mean of the draws.
        case delay
        /// In the mean of the draws, whenever it is spent.
        case simulated
        /// What in the mean of the draws is spent after the plan's years.
        case unspent = "spent-later"
        /// In the plan's years, in the mean of the draws.
        case inPlan = "simulated-in-plan"

        /// Whether it is the sum of the lines since the total before it, that total included.
        public var isTotal: Bool {
            switch self {
            case .stated, .appraised, .approved, .simulated, .inPlan: true
            default: false
            }
        }

        /// Whether it rests on draws.
        public var isDrawn: Bool { [.delay, .simulated, .unspent, .inPlan].contains(self) }

        /// Whether it is there only where the plan was drawn.
        public var needsDraws: Bool { isDrawn || [.range, .risk].contains(self) }
    }

    /// When one scheme goes live.
    public struct Dates: Sendable {
        /// The scheme as the plan states it.
        public let scheme: Scheme
        /// By the start and the length that the plan states.
        public var stated: CivilMonth? { scheme.goLive }
        /// Once its approvals came when they are likely.
        public let likely: CivilMonth?
        /// In the appraisal, with the time that optimism bias adds.
        public let appraised: CivilMonth?
        /// In half of the draws no later; `nil` also where nothing was drawn.
        public let simulated: CivilMonth?
    }

    /// The plan with what follows from it.
    public let planned: PlanFindings
    /// Its appraisal; `nil` where no rates are in force.
    public let appraisal: Appraisal?
    /// Its draws, where it was drawn.
    public let simulation: PlanSimulation?
    private let amounts: [Plan.Purpose: [Step: Money]]

    /// Lays out the walk as far as the plan was appraised and drawn.
    public init(_ planned: PlanFindings, _ appraisal: Appraisal?, _ simulation: PlanSimulation?) {
        self.planned = planned
        self.appraisal = appraisal
        self.simulation = simulation
        amounts = Dictionary(
            uniqueKeysWithValues: Plan.Purpose.allCases.map { purpose in
                let walk = PurposeWalk(planned: planned, purpose: purpose)
                let steps =
                    [.stated: walk.stated] + (appraisal.map(walk.appraised) ?? [:]) + walk.approved
                    + (simulation.map(walk.drawn) ?? [:])
                return (purpose, steps)
            }
        )
    }

    /// The lines that there are, in order.
    public var steps: [Step] { Step.allCases.filter { amounts[.capital]?[$0] != nil } }

    /// What a line comes to, or what it adds; `nil` where there is no such line.
    public func amount(_ step: Step, _ purpose: Plan.Purpose) -> Money? { amounts[purpose]?[step] }

    /// The schemes to which no optimism bias is applied, as they state no class.
    public var withoutBias: [Scheme] {
        planned.plan.schemes.filter { $0.particulars.bias == nil }
    }

    /// When each scheme goes live, in the order written.
    public var dates: [Dates] {
        let waiting = planned.waiting.schemes
        return planned.plan.schemes.indices.map { index in
            let scheme = planned.plan.schemes[index]
            return Dates(
                scheme: scheme,
                likely: waiting[index].goLive,
                appraised: appraisal.flatMap { $0.goLive(of: scheme.id.value) },
                simulated: simulation.flatMap { $0.middleGoLive(index) }
            )
        }
    }
}

/// The walk of one sort of money.
private struct PurposeWalk {
    let planned: PlanFindings
    let purpose: Plan.Purpose

    private var plan: Plan { planned.plan }

    var stated: Money { purpose == .capital ? planned.totals.capital : planned.totals.revenue }

    /// What schemes spend over some years, so far as their go-live is known.
    private func spent(_ plan: Plan, over years: [FinancialYear]) -> Money {
        plan.schemes.flatMap { scheme in years.map { scheme.spent(on: purpose, in: $0) } }.total()
    }

    func appraised(_ appraisal: Appraisal) -> [PlanBridge.Step: Money] {
        guard let whole = appraisal.results.last else { return [:] }
        let group: CashFlows.Group = purpose == .capital ? .capital : .revenue
        let all = spent(plan, over: appraisal.years)
        let moved = spent(appraisal.plan, over: appraisal.years)
        let continuing = whole.flows.total(group.parts.filter { $0 == .continuing })
        let total = whole.flows.total(group.parts)
        var steps: [PlanBridge.Step: Money] = [
            .later: all - stated, .carryingOn: continuing, .bias: total - continuing - moved,
            .appraised: total, .back: stated - total,
        ]
        if appraisal.goLive == .likely { steps[.appraisedWait] = moved - all }
        return steps
    }

    private var waiting: Money { spent(planned.waiting, over: plan.years) }

    var approved: [PlanBridge.Step: Money] { [.wait: waiting - stated, .approved: waiting] }

    func drawn(_ simulation: PlanSimulation) -> [PlanBridge.Step: Money] {
        let means = plan.years.indices.map { Money(pence: simulation.drawn(purpose, $0).mean) }
            .total()
        let drawn = simulation.simulation
        let later = Money(
            pence: (purpose == .capital ? drawn.laterCapital : drawn.laterRevenue).mean
        )
        return [
            .range: ranges, .risk: risks, .delay: means + later - waiting - ranges - risks,
            .simulated: means + later, .unspent: .zero - later, .inPlan: means,
        ]
    }

    private var activities: [SimulationModel.Activity] {
        plan.schemes.map { $0.activity(in: plan.simulationCalendar) }
    }

    /// The expected value of all ranges: the mean of each times what it is a share of.
    private var ranges: Money {
        activities.map { purpose == .capital ? $0.capital : $0.revenue }.map { spending in
            Money(pence: Int64((Double(spending.total) * (spending.range?.mean ?? 0)).rounded()))
        }.total()
    }

    /// The expected value of all risks: the chance of each times its cost.
    private var risks: Money {
        activities.flatMap(\.risks).map { risk in
            let cost = purpose == .capital ? risk.capital : risk.revenue
            return Money(pence: Int64((Double(cost) * risk.chance).rounded()))
        }.total()
    }
}

extension Appraisal {
    /// The month in which a scheme goes live in it, with the time that optimism bias adds.
    fileprivate func goLive(of scheme: String) -> CivilMonth? {
        plan.scheme(scheme)?.goLive(uplifts[scheme] ?? .none)
    }
}

extension PlanSimulation {
    /// The month by which half of the draws have a scheme live.
    fileprivate func middleGoLive(_ scheme: Int) -> CivilMonth? {
        simulation.activities[scheme].goLive.map {
            CivilMonth(containing: date($0.quantile(50)))
        }
    }
}

/// Both, which share no key.
private func + (
    lhs: [PlanBridge.Step: Money],
    rhs: [PlanBridge.Step: Money]
) -> [PlanBridge.Step: Money] { lhs.merging(rhs) { first, _ in first } }
