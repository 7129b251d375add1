import DigitalMaturity
import Investment

extension Shipped {
    /// The small workspace with its plan drawn 200 times and the best of all its choices.
    static let workedOut: Result<Findings, any Error> = Result {
        let findings = try Shipped.findings.get()
        let outcomes = try findings.plans.map { planned in
            (
                planned.plan.id,
                Findings.Outcome(
                    simulation: findings.simulation(of: planned, seed: 1, draws: 200),
                    choice: try best(of: planned, in: findings)
                )
            )
        }
        return findings.with(Dictionary(uniqueKeysWithValues: outcomes))
    }

    /// The best choice found by trying all of them, or that there is none.
    private static func best(
        of planned: PlanFindings,
        in findings: Findings
    ) throws -> ChoiceAnswer {
        let problem = findings.choice(of: planned)
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
        guard let first else {
            return ChoiceAnswer(
                plan: planned.plan,
                problem: problem,
                outcome: .infeasible(problem.constraints),
                gap: 0
            )
        }
        let worth = problem.worth(of: first)
        let checked = try problem.check(first, claiming: worth, bound: worth)
        let best = BestPlan(checked: checked, bound: worth, status: .optimal)
        return ChoiceAnswer(
            plan: planned.plan,
            problem: problem,
            outcome: .best(best, best.leftOut.map { best.whyNot($0) }),
            gap: 0
        )
    }
}
