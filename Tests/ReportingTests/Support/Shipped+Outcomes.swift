import DigitalMaturity
import Investment
import Reporting

extension Shipped {
    /// The small workspace with its plan drawn 200 times and the best of all its choices.
    static let workedOut: Result<Findings, any Error> = Result {
        let findings = try Shipped.findings.get()
        return findings.with(try outcomes(of: findings))
    }

    /// Every plan drawn 200 times and the best of all its choices.
    static func outcomes(of findings: Findings) throws -> [String: Findings.Outcome] {
        let outcomes = try findings.plans.map { planned in
            (
                planned.plan.id,
                Findings.Outcome(
                    simulation: findings.simulation(of: planned, seed: 1, draws: 200),
                    choice: try best(of: planned, in: findings)
                )
            )
        }
        return Dictionary(uniqueKeysWithValues: outcomes)
    }

    /// The best choice found by trying all of them, or that there is none.
    static func best(of planned: PlanFindings, in findings: Findings) throws -> ChoiceAnswer {
        let problem = findings.choice(of: planned)
        let best = try best(of: problem)
        return ChoiceAnswer(
            plan: planned.plan,
            problem: problem,
            outcome: best.map { best in .best(best, best.leftOut.map { best.whyNot($0) }) }
                ?? .infeasible(problem.constraints),
            gap: ChoiceAnswer.usualGap
        )
    }

    /// The best choice of a problem found by trying all of them.
    static func best(of problem: ChoiceProblem) throws -> BestPlan? {
        let all = problem.candidates.reduce([[Int?]]([[]])) { choices, candidate in
            choices.flatMap { choice in
                ([nil] + candidate.options.indices.map(Optional.some)).map { choice + [$0] }
            }
        }
        let holding = all.map(Choice.init).filter { problem.broken(by: $0).isEmpty }
        let first = holding.max { one, other in
            let worth = (problem.worth(of: one), problem.worth(of: other))
            return worth.0 == worth.1 ? problem.comesBefore(other, one) : worth.0 < worth.1
        }
        return try first.map { first in
            let worth = problem.worth(of: first)
            let checked = try problem.check(first, claiming: worth, bound: worth)
            return BestPlan(checked: checked, bound: worth, status: .optimal)
        }
    }
}

/// Works out what figures ask for with one thread, and by trying all choices.
struct SmallWork: FigureWork {
    let findings: Findings

    func simulation(of plan: PlanFindings, draws: Int, seed: UInt64) -> PlanSimulation {
        findings.simulation(of: plan, seed: seed, draws: draws)
    }

    func best(of plan: PlanFindings, gap: Double, why: [String]) throws -> ChoiceAnswer {
        try Shipped.best(of: plan, in: findings)
    }

    func frontier(
        of plan: PlanFindings,
        steps: Int,
        at wanted: ClosedRange<Int>,
        gap: Double
    ) throws -> Frontier {
        try Frontier(
            of: findings.choice(of: plan),
            steps: steps,
            at: wanted,
            search: Shipped.best(of:)
        )
    }

    func sweep(_ asked: LimitSweep.Question) -> LimitSweep { findings.sweep(asked) }
}
