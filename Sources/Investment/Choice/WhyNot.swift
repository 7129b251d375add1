import DigitalMaturity

/// Why a scheme is left out of the best plan, and what would let it in.
public struct WhyNot: Sendable {
    /// The scheme added to the chosen plan with nothing taken out, in the way that asks least more.
    public struct Beside: Sendable {
        /// The options added: the scheme's, and those of what it needs that is left out too.
        public let added: [(scheme: Int, option: Int)]
        /// The constraints that would not be met; none where it fits.
        public let broken: [ChoiceProblem.Constraint]
        /// How much more of each limit it would take, in pence or people, in order of the limits.
        public let extra: [(limit: Int, amount: Int64)]
        /// What the plan would gain by it, in millionths of a point.
        public let gain: Int
        /// What of that it would gain by the scheme itself.
        fileprivate let share: Int
        /// What is compared to find the way that asks least more: obstacles that nothing added to a
        /// limit moves, people, then pence.
        fileprivate let asks: [Int64]

        /// How much more money it would take in all, in pence.
        public var extraMoney: Int64 { asks[2] }
    }

    /// The best plan of those that have the scheme.
    public struct Instead: Sendable {
        /// That plan.
        public let best: BestPlan
        /// The schemes it leaves out that the best plan takes.
        public let displaced: [Int]
        /// The schemes it takes that the best plan leaves out, without the one asked about.
        public let joined: [Int]
        /// The schemes that start in another year.
        public let moved: [Int]
        /// What is lost by it, in millionths of a point.
        public let lost: Int
    }

    /// What becomes of the plan when the scheme is forced into it.
    public enum Forced: Sendable {
        /// Nobody asked.
        case notAsked
        /// The best that can be done.
        case instead(Instead)
        /// Nothing can be done: these cannot all be met.
        case impossible([ChoiceProblem.Constraint])
    }

    /// The position of the scheme.
    public let scheme: Int
    /// The scheme beside the chosen plan, in a way that gains something; `nil` where there is no year
    /// in which it could start, or where none gains anything.
    public let beside: Beside?
    /// Why it would add nothing to the chosen plan; `nil` where it would add something.
    public let gainless: Gainless?
    /// What keeps it out: lifted together these let it into the best plan, and it stays out while one
    /// of them holds. Where nobody searched, or lifting them lets in others instead, all that it would
    /// break beside the chosen plan.
    public let cause: [ChoiceProblem.Constraint]
    /// The scheme forced in.
    public let forced: Forced
}

extension BestPlan {
    /// The positions of the schemes that are left out, in the order of the plan.
    public var leftOut: [Int] {
        checked.choice.taken.indices.filter { checked.choice.taken[$0] == nil }
    }

    /// Why the scheme at `scheme` is left out, as far as is known without another search.
    public func whyNot(_ scheme: Int) -> WhyNot {
        let beside = beside(scheme)
        return whyNot(scheme, beside, cause: beside?.broken ?? [], .notAsked)
    }

    /// Why the scheme at `scheme` is left out, and what it would displace, found by `search`.
    public func whyNot<Failure: Error>(
        _ scheme: Int,
        search: (ChoiceProblem) throws(Failure) -> BestPlan?,
        isPossible: (ChoiceProblem) throws(Failure) -> Bool
    ) throws(Failure) -> WhyNot {
        let beside = beside(scheme)
        let cause = try cause(of: scheme, in: beside?.broken ?? [], search: search)
        let problem = checked.problem.forcing(scheme)
        guard let best = try search(problem) else {
            // That it must be in the plan is what is asked, and keeps nothing out.
            let conflict = (try problem.conflict(isPossible: isPossible) ?? [])
                .filter { $0 != .mandatory(scheme) }
            return whyNot(scheme, beside, cause: cause, .impossible(conflict))
        }
        return whyNot(scheme, beside, cause: cause, .instead(instead(best, of: scheme)))
    }

    private func whyNot(
        _ scheme: Int,
        _ beside: WhyNot.Beside?,
        cause: [ChoiceProblem.Constraint],
        _ forced: WhyNot.Forced
    ) -> WhyNot {
        let problem = checked.problem
        return WhyNot(
            scheme: scheme,
            beside: beside,
            gainless: beside == nil && !problem.candidates[scheme].options.isEmpty
                ? problem.gainless(scheme, beside: checked.choice) : nil,
            cause: cause,
            forced: forced
        )
    }

    /// Of the constraints that the scheme would break those without which the best plan has it: one
    /// after the other is put in force again, and stays so where the best plan has it all the same.
    private func cause<Failure: Error>(
        of scheme: Int,
        in broken: [ChoiceProblem.Constraint],
        search: (ChoiceProblem) throws(Failure) -> BestPlan?
    ) throws(Failure) -> [ChoiceProblem.Constraint] {
        func isIn(lifting lifted: [ChoiceProblem.Constraint]) throws(Failure) -> Bool {
            let problem = checked.problem
            let rest = problem.holding(to: problem.constraints.filter { !lifted.contains($0) })
            return try search(rest)?.checked.choice.taken[scheme] != nil
        }
        guard !broken.isEmpty, try isIn(lifting: broken) else { return broken }
        var lifted = broken
        for constraint in broken {
            let fewer = lifted.filter { $0 != constraint }
            if try isIn(lifting: fewer) { lifted = fewer }
        }
        return lifted
    }

    private func instead(_ best: BestPlan, of scheme: Int) -> WhyNot.Instead {
        let (old, new) = (checked.choice.taken, best.checked.choice.taken)
        return WhyNot.Instead(
            best: best,
            displaced: old.indices.filter { old[$0] != nil && new[$0] == nil },
            joined: old.indices.filter { old[$0] == nil && new[$0] != nil && $0 != scheme },
            moved: old.indices.filter { old[$0] != nil && new[$0] != nil && old[$0] != new[$0] },
            lost: checked.worth - best.checked.worth
        )
    }

    // MARK: Beside the chosen plan

    private func beside(_ scheme: Int) -> WhyNot.Beside? {
        guard checked.problem.isValued(scheme) else { return nil }
        let ways = ways(of: addingTo(scheme)).map(beside).filter { $0.gain > 0 && $0.share > 0 }
        // Of ways that ask as little the first, which starts earliest.
        return ways.min { $0.asks.lexicographicallyPrecedes($1.asks) }
    }

    /// The scheme and everything left out that it needs, directly or through others.
    private func addingTo(_ scheme: Int) -> [Int] {
        var added = [scheme]
        var next = 0
        while next < added.count {
            for case .needs(added[next], let needed) in checked.problem.constraints
            where checked.choice.taken[needed] == nil && !added.contains(needed) {
                added.append(needed)
            }
            next += 1
        }
        return added
    }

    /// Every way of starting the schemes, or only the earliest where there are too many ways.
    private func ways(of schemes: [Int]) -> [[(scheme: Int, option: Int)]] {
        let counts = schemes.map { checked.problem.candidates[$0].options.count }
        let isMany = counts.reduce(1) { min($0 * $1, BestPlan.mostWays + 1) } > BestPlan.mostWays
        return zip(schemes, counts).reduce([[]]) { ways, next in
            ways.flatMap { way in
                (0..<(isMany ? min(next.1, 1) : next.1)).map { way + [(next.0, $0)] }
            }
        }
    }

    private static let mostWays = 4096

    private func beside(_ added: [(scheme: Int, option: Int)]) -> WhyNot.Beside {
        let problem = checked.problem
        var taken = checked.choice.taken
        for way in added { taken[way.scheme] = way.option }
        let choice = Choice(taken)
        let broken = problem.broken(by: choice)
        let extra = broken.compactMap { constraint -> (limit: Int, amount: Int64)? in
            guard case .limit(let limit) = constraint, let amount = problem.limits[limit].amount
            else { return nil }
            return (limit, problem.use(of: limit, by: choice) - amount)
        }
        let money = extra.filter { problem.limits[$0.limit].isMoney }.reduce(0) { $0 + $1.amount }
        let people = extra.filter { !problem.limits[$0.limit].isMoney }.reduce(0) { $0 + $1.amount }
        return WhyNot.Beside(
            added: added,
            broken: broken,
            extra: extra,
            gain: problem.worth(of: choice) - checked.worth,
            share: problem.worth(addedBy: added[0].scheme, to: choice),
            asks: [Int64(broken.count - extra.count), people, money]
        )
    }
}
