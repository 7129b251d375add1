import DigitalMaturity
import Investment
import Loading
import Optimising

extension Optimiser {
    /// The best plan, with the reason why each scheme left out is; the searches for those with a
    /// scheme forced in are made for small problems and for the schemes named in `why`.
    func answer(
        _ problem: ChoiceProblem,
        of plan: Plan,
        why: [String] = [],
        gap: Double
    ) throws -> ChoiceAnswer {
        let outcome: ChoiceAnswer.Outcome = try optimising {
            () throws(OptimisingError) -> ChoiceAnswer.Outcome in
            guard let best = try self.best(of: problem) else {
                return .infeasible(try problem.conflict(isPossible: isPossible) ?? [])
            }
            var whyNots: [WhyNot] = []
            for scheme in best.leftOut {
                whyNots.append(
                    problem.isSmall || why.contains(problem.candidates[scheme].id)
                        ? try best.whyNot(scheme, search: self.best, isPossible: isPossible)
                        : best.whyNot(scheme)
                )
            }
            return .best(best, whyNots)
        }
        return ChoiceAnswer(plan: plan, problem: problem, outcome: outcome, gap: gap)
    }
}

extension Findings {
    /// The same findings with every plan simulated and the best plan in its place, as reports tell
    /// them: 10,000 draws of seed 1, and a gap of a thousandth.
    func workedOut() throws -> Findings {
        let limits = SearchLimits()
        let outcomes = try plans.map { planned in
            (
                planned.plan.id,
                Outcome(
                    simulation: simulation(of: planned, seed: 1, draws: 10_000, by: Threads()),
                    choice: try Optimiser(limits).answer(
                        choice(of: planned),
                        of: planned.plan,
                        gap: limits.gap
                    )
                )
            )
        }
        return with(Dictionary(outcomes) { first, _ in first })
    }
}
