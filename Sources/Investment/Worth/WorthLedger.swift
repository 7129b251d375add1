public import DigitalMaturity

/// The ledger from a plan to maturity: every rung that the plan climbs, when, and by which scheme.
///
/// Gains are millionths of a level of one dimension of one organisation. A rung counts once and is
/// given to the scheme that completes it, so that the gains of the schemes come to the plan's own.
/// Schemes are taken to be live from the month that the plan states, without delays.
public struct WorthLedger: Sendable {
    /// A rung that is climbed when the whole plan is live.
    public struct Step: Sendable {
        /// The rungs of which it is one.
        public let ladder: Climb.Ladder
        /// The level, and what reaching it adds to the mark.
        public let rung: Climb.Rung
        /// The position of the scheme to which the gain is given: of those without which the rung
        /// would not be climbed yet the last to go live, of equals the last by identifier.
        public let completedBy: Int
        /// The positions of the schemes that it took, the one that completes it among them.
        public let takes: [Int]
        /// The positions of the schemes that would open one of its gates too, and came later.
        public let repeats: [Int]
        /// The month from which it is climbed; `nil` where a scheme does not say when it goes live.
        public let from: CivilMonth?
    }

    /// A rung that stays out of reach although some scheme raises part of what it asks.
    public struct Blocked: Sendable {
        /// The rungs of which it is one.
        public let ladder: Climb.Ladder
        /// The level, and what reaching it adds to the mark.
        public let rung: Climb.Rung
        /// What no scheme raises far enough, in the framework's order.
        public let missing: [String]
    }

    /// One scheme's page.
    public struct Entry: Sendable {
        /// One of the plan's schemes.
        public let scheme: Scheme
        /// What it would gain if it alone went live.
        public let alone: Int
        /// What the plan would lose without it.
        public let marginal: Int
        /// What is given to it; these sum to the gain of the plan.
        public let gain: Int
        /// The schemes that raise the same, or without which what it raises would not count.
        public let sharedWith: [String]
        /// Its raises that raise nothing, with the reason.
        public let idle: [(raise: Scheme.Raise, reason: Climb.Idle.Reason)]

        /// What is given to it for each £1m of `money`, in millionths of a level rounded down; `nil`
        /// where the money is not known or nothing is spent.
        public func gainPerMillion(of money: Money?) -> Int? {
            guard let money, money > .zero else { return nil }
            let perPence = Money.pounds(1_000_000).pence.multipliedFullWidth(by: Int64(gain))
            return Int(money.pence.dividingFullWidth(perPence).quotient)
        }
    }

    /// How one dimension of one organisation moves through the years.
    public struct Course: Sendable {
        /// The code of the organisation whose mark moves.
        public let organisation: ODSCode
        /// The mark today.
        public let line: Climb.Standing.Line
        /// What is gained by the end of each year of the plan.
        public let gains: [Int]
        /// What is gained once everything is live, also after the plan's years and on no stated day.
        public let final: Int
    }

    /// The plan whose worth is shared among its schemes.
    public let plan: Plan
    /// What it can climb.
    public let climb: Climb
    /// The rungs that it climbs, in the order of the ladders.
    public let steps: [Step]
    /// The rungs that it helps with and does not climb.
    public let blocked: [Blocked]
    /// The schemes, in the order of the plan.
    public let entries: [Entry]

    /// Everything that is gained, in millionths of a level.
    public var gain: Int { steps.reduce(0) { $0 + $1.rung.gain } }
}

extension WorthLedger {
    /// Works out the ledger of `plan`, whose schemes `climb` names by their positions.
    public init(of plan: Plan, climb: Climb) {
        let queue = LiveOrder(plan)
        self.plan = plan
        self.climb = climb
        steps = climb.ladders.flatMap { queue.steps(of: $0) }
        blocked = climb.ladders.flatMap { ladder in
            ladder.rungs.dropFirst(ladder.climbed { _ in true }).prefix(1).map { rung in
                Blocked(
                    ladder: ladder,
                    rung: rung,
                    missing: rung.gates.filter(\.schemes.isEmpty).map(\.element)
                )
            }
        }
        let given = Dictionary(grouping: steps, by: \.completedBy)
        let concerned = climb.ladders.map { ladder in
            Set(ladder.rungs.flatMap(\.gates).flatMap(\.schemes))
        }
        let steps = steps
        entries = plan.schemes.indices.map { position in
            let ladders = zip(climb.ladders, concerned).filter { $0.1.contains(position) }.map(\.0)
            return Entry(
                scheme: plan.schemes[position],
                alone: ladders.gain { $0 == position },
                marginal: ladders.gain { _ in true } - ladders.gain { $0 != position },
                gain: given[position, default: []].reduce(0) { $0 + $1.rung.gain },
                sharedWith: Set(
                    steps.map { $0.takes + $0.repeats }.filter { $0.contains(position) }.joined()
                ).subtracting([position]).sorted().map { plan.schemes[$0].id.value },
                idle: climb.idle.filter { $0.scheme == position }.map {
                    (plan.schemes[position].effects.raises[$0.raise], $0.reason)
                }
            )
        }
    }

    /// How each dimension of each organisation moves, in the order of the climb.
    public var courses: [Course] {
        climb.standings.flatMap { standing in
            standing.lines.map { line in
                let own = steps.filter {
                    $0.ladder.organisation == standing.organisation
                        && $0.ladder.dimension == line.dimension
                }
                return Course(
                    organisation: standing.organisation,
                    line: line,
                    gains: plan.years.map { year in
                        let end = CivilMonth(containing: year.lastDay)
                        return own.filter { $0.from.map { $0 <= end } ?? false }
                            .reduce(0) { $0 + $1.rung.gain }
                    },
                    final: own.reduce(0) { $0 + $1.rung.gain }
                )
            }
        }
    }
}

extension [Climb.Ladder] {
    /// What is climbed when exactly the schemes for which `isLive` holds are live.
    fileprivate func gain(_ isLive: (Int) -> Bool) -> Int {
        reduce(0) { $0 + $1.gain(climbing: $1.climbed(isLive)) }
    }
}

/// The schemes of a plan in the order in which they go live: those of no stated month last, of one
/// month by identifier.
private struct LiveOrder {
    private let plan: Plan
    private let ranks: [Int]

    init(_ plan: Plan) {
        self.plan = plan
        let order = plan.schemes.indices.sorted { first, second in
            let (one, other) = (plan.schemes[first], plan.schemes[second])
            switch (one.goLive, other.goLive) {
            case (let early?, let late?) where early != late: return early < late
            case (_?, nil): return true
            case (nil, _?): return false
            default: return (one.id.value, first) < (other.id.value, second)
            }
        }
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, position) in order.enumerated() { ranks[position] = rank }
        self.ranks = ranks
    }

    /// The rungs of `ladder` that are climbed: each gate is opened by the first of its schemes.
    func steps(of ladder: Climb.Ladder) -> [WorthLedger.Step] {
        var takes: Set<Int> = []
        return ladder.rungs.prefix(ladder.climbed { _ in true }).compactMap { rung in
            let openers = rung.gates.compactMap { $0.schemes.min { ranks[$0] < ranks[$1] } }
            takes.formUnion(openers)
            guard let last = takes.max(by: { ranks[$0] < ranks[$1] }) else { return nil }
            return WorthLedger.Step(
                ladder: ladder,
                rung: rung,
                completedBy: last,
                takes: takes.sorted(),
                repeats: Set(rung.gates.flatMap(\.schemes)).subtracting(takes).sorted(),
                from: plan.schemes[last].goLive
            )
        }
    }
}
