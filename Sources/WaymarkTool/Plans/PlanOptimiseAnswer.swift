import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark plan optimise`.
struct PlanOptimiseAnswer {
    private let findings: Findings
    private let planned: PlanFindings
    private let solver: String
    private let found: ChoiceAnswer

    init(
        _ findings: Findings,
        _ planned: PlanFindings,
        solver: String,
        _ found: ChoiceAnswer
    ) {
        self.findings = findings
        self.planned = planned
        self.solver = solver
        self.found = found
    }

    private var problem: ChoiceProblem { found.problem }

    var answer: Answer {
        let document = findings.choiceDocument(found, of: planned)
        return Answer(
            json: .answer(
                "plan-optimise",
                [("on", .date(findings.date)), ("plan", .string(found.plan.id))] + outcome + [
                    ("solver", .string(solver)), ("yearsBeyond", .count(problem.beyond)),
                    ("submitted", submitted),
                    ("notValued", .array(problem.notValued.map(id))),
                    ("startsFrom", .starts(planned.worth.climb)),
                    ("assumptions", .array(found.assumptions.map { .string($0) })),
                ]
            ),
            document: document,
            brief: document.brief(tables: "chosen", "left", "not-valued", "limits")
        )
    }

    /// The plan as submitted: what it would be worth, and what it breaks so that it cannot be.
    private var submitted: JSON {
        let submitted = problem.submitted(found.plan)
        return .object([
            ("objective", PlanOptimiseAnswer.points(submitted.problem.worth(of: submitted.choice))),
            (
                "capitalLeft",
                .optional(submitted.problem.capitalLeft(by: submitted.choice)) { .money($0) }
            ),
            (
                "broken",
                .array(
                    submitted.problem.broken(by: submitted.choice).map {
                        .string(problem.words($0))
                    }
                )
            ),
            ("barred", .array(submitted.barred.map(id))),
        ])
    }

    private var outcome: [(String, JSON)] {
        switch found.outcome {
        case .best(let best, let whyNots):
            PlanOptimiseAnswer.pairs(best) + [
                ("left", .array(whyNots.map(left))),
                ("limits", .array(problem.limits.indices.map { limit($0, best) })),
                ("checked", .bool(true)),
            ]
        case .infeasible(let conflict):
            [
                ("status", .string("infeasible")), ("objective", .null), ("bound", .null),
                ("gap", .null), ("chosen", .array([])), ("left", .array([])),
                ("conflict", .array(conflict.map { .string(problem.words($0)) })),
                ("checked", .bool(false)),
            ]
        }
    }

    /// What is known of a best plan and the schemes it takes; worth is in points.
    static func pairs(_ best: BestPlan) -> [(String, JSON)] {
        [
            ("status", .string(best.status.rawValue)),
            ("objective", points(best.checked.worth)), ("bound", points(best.bound)),
            (
                "capitalLeft",
                .optional(best.checked.problem.capitalLeft(by: best.checked.choice)) { .money($0) }
            ),
            ("gap", .number(best.gap)),
            ("chosen", .array(chosen(best.checked.choice, of: best.checked.problem))),
        ]
    }

    static func points(_ millionths: Int) -> JSON { .number(Double(millionths) / 1_000_000) }

    /// The schemes that a choice takes, and when.
    static func chosen(_ choice: Choice, of problem: ChoiceProblem) -> [JSON] {
        problem.candidates.indices.compactMap { scheme in
            problem.option(scheme, in: choice).map { option in
                .object([
                    ("id", .string(problem.candidates[scheme].id)),
                    (
                        "start",
                        .optional(problem.year(at: option.start)) { .string($0.description) }
                    ),
                    ("month", .optional(option.month) { .string($0.description) }),
                    (
                        "live",
                        .optional(
                            option.live.flatMap {
                                $0 < problem.countedYears ? problem.year(at: $0) : nil
                            }
                        ) { .string($0.description) }
                    ),
                ])
            }
        }
    }

    private func left(_ whyNot: WhyNot) -> JSON {
        .object(
            [
                ("id", id(whyNot.scheme)),
                ("why", .array(whyNot.reasons(in: problem).map { .string($0) })),
                (
                    "extra",
                    .array(
                        (whyNot.beside?.extra ?? []).map { limit, more in
                            .object([
                                ("limit", .string(problem.limits[limit].kind.description)),
                                ("more", amount(more, limit)),
                            ])
                        }
                    )
                ),
            ] + forced(whyNot.forced)
        )
    }

    private func forced(_ forced: WhyNot.Forced) -> [(String, JSON)] {
        switch forced {
        case .notAsked: [("instead", .null)]
        case .impossible(let conflict):
            [
                ("instead", .null),
                ("impossible", .array(conflict.map { .string(problem.words($0)) })),
            ]
        case .instead(let instead):
            [
                (
                    "instead",
                    .object([
                        ("lost", PlanOptimiseAnswer.points(instead.lost)),
                        ("displaced", .array(instead.displaced.map(id))),
                        ("joined", .array(instead.joined.map(id))),
                        ("moved", .array(instead.moved.map(id))),
                    ])
                )
            ]
        }
    }

    private func id(_ scheme: Int) -> JSON { .string(problem.candidates[scheme].id) }

    private func limit(_ limit: Int, _ best: BestPlan) -> JSON {
        .object([
            ("limit", .string(problem.limits[limit].kind.description)),
            ("available", .optional(problem.limits[limit].amount) { amount($0, limit) }),
            ("used", amount(problem.use(of: limit, by: best.checked.choice), limit)),
        ])
    }

    private func amount(_ amount: Int64, _ limit: Int) -> JSON {
        problem.limits[limit].isMoney ? .money(Money(pence: amount)) : .integer(amount)
    }
}
