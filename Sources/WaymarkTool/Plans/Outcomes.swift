import DigitalMaturity
import Investment
import Loading
import Optimising
import Reporting

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
                    problem.isSmall && problem.isValued(scheme)
                        || why.contains(problem.candidates[scheme].id)
                        ? try best.whyNot(scheme, search: self.best, isPossible: isPossible)
                        : best.whyNot(scheme)
                )
            }
            return .best(best, whyNots)
        }
        return ChoiceAnswer(plan: plan, problem: problem, outcome: outcome, gap: gap)
    }
}

/// Draws plans with all threads and searches for the best ones.
struct Work: FigureWork {
    let findings: Findings

    func simulation(of plan: PlanFindings, draws: Int, seed: UInt64) -> PlanSimulation {
        findings.simulation(of: plan, seed: seed, draws: draws, by: WatchedThreads())
    }

    func best(of plan: PlanFindings, gap: Double, why: [String]) throws -> ChoiceAnswer {
        let problem = findings.choice(of: plan)
        return try Optimiser(SearchLimits(gap: gap))
            .answer(problem, of: plan.plan, why: why, gap: gap)
    }

    func frontier(
        of plan: PlanFindings,
        steps: Int,
        at wanted: ClosedRange<Int>,
        gap: Double
    ) throws -> Frontier {
        let optimiser = Optimiser(SearchLimits(gap: gap))
        return try optimising { () throws(OptimisingError) -> Frontier in
            try Frontier(
                of: findings.choice(of: plan),
                steps: steps,
                at: wanted,
                search: optimiser.best
            )
        }
    }

    func sweep(_ asked: LimitSweep.Question) -> LimitSweep {
        findings.sweep(asked, by: WatchedThreads())
    }
}

extension Findings {
    /// The same findings with what a report needs of every plan: its draws, and the best plan.
    func workedOut(_ needs: Needs = .outcomes) throws -> Findings {
        guard needs != .findings else { return self }
        let work = Work(findings: self)
        let outcomes = try plans.map { planned in
            (
                planned.plan.id,
                Outcome(
                    simulation: work.simulation(
                        of: planned,
                        draws: PlanSimulation.usualDraws,
                        seed: PlanSimulation.usualSeed
                    ),
                    choice: needs == .outcomes
                        ? try work.best(of: planned, gap: ChoiceAnswer.usualGap, why: []) : nil
                )
            )
        }
        return with(Dictionary(outcomes) { first, _ in first })
    }
}
