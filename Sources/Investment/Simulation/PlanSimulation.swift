public import DigitalMaturity

/// A plan and what its simulation came to, in the plan's own terms.
public struct PlanSimulation: Sendable {
    /// The plan that was drawn, unchanged.
    public let plan: Plan
    /// The draws, with the schemes as activities in the order written.
    public let simulation: Simulation
    /// The limits that were watched, in the order of `simulation.crossed`.
    public let limits: [Limit]
    /// The targets, in the order of `simulation.met`.
    public let targets: [Target]
    /// The approval paths that schemes waited on.
    public let waits: [String: ApprovalPath]

    /// A limit with which the route compared an amount.
    public struct Limit: Sendable {
        /// How the rule answered for the amounts as planned.
        public let test: RouteTest
        /// The schemes whose amounts were added up.
        public let schemes: [String]
        /// The amount as planned and the limit it is compared with.
        let model: SimulationModel.Limit

        /// Whether the amount as planned crosses it.
        public var isCrossedAsPlanned: Bool { model.isCrossed(by: model.planned) }
    }

    /// Schemes that are all to be live by a day.
    public struct Target: Sendable {
        /// What they serve.
        public let id: String
        /// What it is; the identifier where the plan says no more.
        public let title: String
        /// The last day on which it counts.
        public let by: CivilDate
        /// The identifiers of the schemes that must be live.
        public let schemes: [String]
    }

    /// One reason for which capital lapses.
    public struct Cause: Hashable, Sendable {
        /// What delayed the money.
        public enum Kind: Hashable, Sendable {
            /// A wait, by its gate and title.
            case gate(id: String, title: String)
            /// There were no people to start.
            case team
            /// The work itself took longer.
            case work
        }

        /// The scheme whose money it is.
        public let scheme: String
        /// What delayed it.
        public let kind: Kind
        /// The mean amount; negative where faster work made up for a late start.
        public let amount: Money
    }

    /// The seed of the draws: the same seed gives the same results.
    public var seed: UInt64 { simulation.seed }
    /// The number of draws.
    public var draws: Int { simulation.draws }

    /// What lapses of each scheme, by cause; the sum is exactly what lapses in all years.
    public var lapses: [Cause] {
        let titles = gateTitles
        return zip(plan.schemes, simulation.activities).flatMap { scheme, activity -> [Cause] in
            let id = scheme.id.value
            let waits = waits[id]?.waits ?? []
            let gates = zip(waits, activity.lapsedByWait).map { wait, amount in
                Cause(
                    scheme: id,
                    kind: .gate(id: wait.gate, title: titles[wait.gate] ?? wait.title),
                    amount: Money(pence: amount)
                )
            }
            return gates + [
                Cause(scheme: id, kind: .team, amount: Money(pence: activity.lapsedByTeam)),
                Cause(scheme: id, kind: .work, amount: Money(pence: activity.lapsedByWork)),
            ]
        }.filter { $0.amount != .zero }
    }

    /// One title for each gate: without the paper that is decided on, where schemes bring different ones.
    private var gateTitles: [String: String] {
        let all = plan.schemes.flatMap { waits[$0.id.value]?.waits ?? [] }
        return Dictionary(grouping: all, by: \.gate).mapValues { same in
            Set(same.map(\.title)).count == 1 ? same[0].title : same[0].gateTitle
        }
    }

    /// What lapses by cause over all schemes, most first.
    public var lapsesByCause: [(kind: Cause.Kind, amount: Money)] {
        var kinds: [Cause.Kind] = []
        var sums: [Cause.Kind: Money] = [:]
        for cause in lapses {
            if sums[cause.kind] == nil { kinds.append(cause.kind) }
            sums[cause.kind, default: .zero] += cause.amount
        }
        return kinds.enumerated().map { ($0, $1, sums[$1] ?? .zero) }
            .sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map { ($0.1, $0.2) }
    }

    /// What lapses in all years.
    public var expectedLapse: Money {
        simulation.activities.map { Money(pence: $0.expectedLapse) }.total()
    }

    /// The day that a number of the simulation means.
    public func date(_ day: Int64) -> CivilDate { simulation.model.calendar.date(Int(day)) }

    /// How often `scheme`, by its position, is live before the plan's years end.
    public func liveInPlan(_ scheme: Int) -> Chance? {
        simulation.activities[scheme].goLive.map { drawn in
            let late = drawn.count(above: Int64(simulation.model.calendar.end - 1))
            return Chance(count: draws - late, of: draws)
        }
    }

    /// What moves the plan's cost or its loss, most first; what moves neither is left out.
    public func tornado(_ outcome: Outcome) -> [Bar] {
        let deviation = (outcome == .cost ? simulation.cost : simulation.lapsed).deviation
        return simulation.swings.enumerated().compactMap { index, swing -> (Int, Bar)? in
            let ends = outcome == .cost ? swing.cost : swing.lapsed
            let (low, high) = (swing.counts.low, swing.counts.high)
            guard low > 0, high > 0, ends.low != ends.high else { return nil }
            let error = deviation * (1 / Double(low) + 1 / Double(high)).squareRoot()
            let bar = Bar(
                scheme: swing.variable.activity.map { plan.schemes[$0].id.value },
                subject: swing.variable.subject,
                low: Money(pence: ends.low),
                high: Money(pence: ends.high),
                standardError: Money(pence: Int64(error.rounded()))
            )
            return (index, bar)
        }
        .sorted { ($1.1.swing.magnitude, $0.0) < ($0.1.swing.magnitude, $1.0) }.map(\.1)
    }

    /// What a tornado shows.
    public enum Outcome: String, CaseIterable, Sendable {
        /// All capital and revenue.
        case cost
        /// The capital that lapses.
        case lapsed
    }

    /// How far one uncertain thing moves the whole.
    public struct Bar: Sendable {
        /// The scheme; `nil` for a shared cause.
        public let scheme: String?
        /// What is uncertain.
        public let subject: SimulationVariable.Subject
        /// The mean when it is in its lowest third, or a risk does not happen.
        public let low: Money
        /// The mean when it is in its highest third, or a risk happens.
        public let high: Money
        /// The standard error of the difference, taken from how the whole is spread.
        public let standardError: Money

        /// The difference.
        public var swing: Money { high - low }
        /// Whether chance alone would often show as large a difference: within two standard errors.
        public var isWithinNoise: Bool { swing.magnitude <= standardError * 2 }
    }
}
