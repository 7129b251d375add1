import DigitalMaturity
import Documents
import Investment
import Reporting

/// The answer of `waymark plan optimise --solution`: whether somebody's answer holds, and its worth.
struct PlanSolutionAnswer {
    let findings: Findings
    let plan: Plan
    let problem: ChoiceProblem
    let choice: Choice

    /// What it does not meet, in words.
    var broken: [String] { problem.broken(by: choice).map { problem.words($0) } }

    var answer: Answer {
        Answer(
            json: .answer(
                "plan-solution",
                [
                    ("on", .date(findings.date)), ("plan", .string(plan.id)),
                    ("objective", PlanOptimiseAnswer.points(problem.worth(of: choice))),
                    ("holds", .bool(broken.isEmpty)),
                    ("broken", .array(broken.map { .string($0) })),
                    ("chosen", .array(PlanOptimiseAnswer.chosen(choice, of: problem))),
                ]
            ),
            document: Document(
                slug: "solution",
                title: "A solution: \(plan.title)",
                subtitle: "Worked out again from the plan, in whole pence",
                date: findings.date,
                marking: plan.status.marking,
                sections: [
                    Section("holds", "Does it hold?", [.list([[.text(verdict)]] + reasons)]),
                    Section("chosen", "Chosen", [.list(chosen)]),
                ]
            )
        )
    }

    private var verdict: String {
        let points = Double(problem.worth(of: choice)) / 1_000_000
        return broken.isEmpty
            ? "Yes. It meets every constraint and is worth \(points) points. Whether another is worth "
                + "more is not asked."
            : "No. It would be worth \(points) points, and it does not meet what follows."
    }

    private var reasons: [[Inline]] { broken.map { [.text($0)] } }

    private var chosen: [[Inline]] {
        problem.candidates.indices.compactMap { scheme in
            problem.option(scheme, in: choice).map { option in
                let year = problem.year(at: option.start)?.description ?? "a year not known"
                return [.text("\(problem.candidates[scheme].id) from \(year)")]
            }
        }
    }
}
