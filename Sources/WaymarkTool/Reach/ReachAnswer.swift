import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark reach`.
struct ReachAnswer {
    private let findings: Findings
    private let card: Scorecard
    private let reach: Reach

    init(_ findings: Findings, _ card: Scorecard, _ reach: Reach) {
        self.findings = findings
        self.card = card
        self.reach = reach
    }

    var answer: Answer {
        Answer(
            json: .answer("reach", question + outcome + cost),
            document: findings.reachDocument(reach, of: card)
        )
    }

    private var question: [(String, JSON)] {
        [
            ("framework", .string(findings.framework.id)), ("on", .date(findings.date)),
            ("code", .string(card.source.organisation.text)),
            ("name", .string(findings.system.name(of: card.source.organisation.text))),
            ("today", .string(card.organisation.text)),
            ("careSetting", .string(card.careSetting.rawValue)),
            ("dimension", .optional(reach.dimension) { .string($0.id) }),
            ("level", .number(reach.level)),
            ("leftOut", .array(reach.leftOut.map { .string($0.id) })),
            ("before", .optional(reach.before) { .number($0) }),
            ("after", .optional(reach.after) { .number($0) }),
        ]
    }

    private var outcome: [(String, JSON)] {
        switch reach.outcome {
        case .already: [("outcome", .string("already")), ("steps", .array([]))]
        case .steps(let steps):
            [("outcome", .string("steps")), ("steps", .array(steps.map(step)))]
        case .unreachable(let best, let shortfalls):
            [
                ("outcome", .string("unreachable")), ("steps", .array([])),
                ("known", .bool(!reach.isHeldByMarks)),
                ("best", .optional(best) { .number($0) }),
                ("shortfalls", .array(shortfalls.map(shortfall))),
            ]
        }
    }

    private func step(_ step: Reach.Step) -> JSON {
        .object([
            ("element", .string(step.element.id)), ("criterion", .string(step.criterion.id)),
            ("dimension", .string(step.dimension.id)),
            ("level", .optional(step.element.level) { .count($0) }),
            ("text", .string(step.element.text)),
            ("said", .optional(step.reply) { .string($0.word) }),
            ("becomes", .string(step.goal.word)), ("mark", .number(step.mark)),
        ])
    }

    private func shortfall(_ shortfall: Reach.Shortfall) -> JSON {
        .object([
            ("dimension", .string(shortfall.dimension.id)), ("mark", .number(shortfall.mark)),
            ("distance", .number(shortfall.mark - reach.level)),
            ("best", .number(shortfall.best)), ("reason", .string(shortfall.reason.words)),
        ])
    }

    private var cost: [(String, JSON)] {
        guard let cost = findings.cost(of: reach, for: card) else {
            return [("plans", .null), ("unpriced", .null)]
        }
        return [
            (
                "plans",
                .array(
                    cost.plans.map { plan, schemes in
                        .object([
                            ("plan", .string(plan.id)), ("schemes", .array(schemes.map(scheme))),
                        ])
                    }
                )
            ),
            ("unpriced", .array(cost.unpriced.map { .string($0.element.id) })),
        ]
    }

    private func scheme(_ priced: ReachCost.Priced) -> JSON {
        .object([
            ("scheme", .string(priced.scheme.id.value)), ("title", .string(priced.scheme.title)),
            ("capital", .money(priced.scheme.capitalTotal)),
            ("revenue", .money(priced.scheme.revenueTotal)),
            ("wholeLife", .optional(priced.scheme.wholeLifeCost) { .money($0) }),
            ("elements", .array(priced.steps.map { .string($0.element.id) })),
        ])
    }
}
