public import DigitalMaturity

/// The answer to a plan's question of what to do and when, with what a reader needs to judge it.
public struct ChoiceAnswer: Sendable {
    /// What came of the search.
    public enum Outcome: Sendable {
        /// The best plan, and why each scheme is not in it, in the order of the plan.
        case best(BestPlan, [WhyNot])
        /// No choice meets all constraints; these alone cannot all be met.
        case infeasible([ChoiceProblem.Constraint])
    }

    /// How far the best may lie above an answer unless another share is asked for.
    public static let usualGap = 0.001

    /// The plan whose schemes were chosen from.
    public let plan: Plan
    /// The question.
    public let problem: ChoiceProblem
    /// What came of it.
    public let outcome: Outcome
    /// The gap that was asked for.
    public let gap: Double

    /// Creates an answer.
    public init(plan: Plan, problem: ChoiceProblem, outcome: Outcome, gap: Double) {
        self.plan = plan
        self.problem = problem
        self.outcome = outcome
        self.gap = gap
    }

    /// How choices are judged, in sentences; how many points things count is the plan's to say.
    public var rules: [String] {
        let weights = plan.terms.weights
        let need =
            "By need: each level gained is weighted by how many levels the organisation was below the "
            + "top of the scale, so the least mature come first."
        let benefits =
            weights.benefits.isEmpty
            ? "Benefits in money count nothing, because the plan gives them no weight."
            : "Benefits count from their first year, once the scheme is live and while it lives."
        return [
            "A point is one level gained in one dimension of one organisation for one year. Levels "
                + "gained by the end of a year count for that year, so an earlier gain is worth more. "
                + "A level counts once, however many schemes raise it, and only when all that it needs "
                + "and all levels below are met."
        ] + (weights.byNeed ? [need] : []) + [
            benefits,
            "Schemes move by whole years, with their money and people. A scheme that waits for "
                + "approval starts in the month after it, if that is in the same year.",
            "Among plans of equal worth, the one that costs least is chosen, then the one that goes "
                + "live earliest, then the one that starts the first scheme by identifier earliest. "
                + "Running cost counts for the same time whenever a scheme goes live, so waiting saves "
                + "nothing. This holds where the plan is proved optimal.",
        ]
    }

    /// What the answer assumes because the plan does not say otherwise.
    public var assumptions: [String] {
        unlimited
            + [
                note(plan.schemes.filter { !$0.unconfirmed.isEmpty }.map(\.id.value)) {
                    "some of the cost of \($0) is not known, so they cost at least what is counted"
                },
                note(plan.totals.unknownRunning) {
                    "the running cost of \($0) is left out: nobody has said when it begins"
                },
                note(plan.schemes.filter { $0.goLive == nil }.map(\.id.value)) {
                    "\($0) gain nothing: nobody has said when they go live"
                },
            ].compactMap(\.self)
    }

    private var unlimited: [String] {
        problem.limits.indices.filter { problem.limits[$0].amount == nil && problem.isAtStake($0) }
            .map { "no limit is stated for \(problem.limits[$0].kind), so none holds" }
    }

    private func note(_ names: [String], _ text: (String) -> String) -> String? {
        names.isEmpty ? nil : text(names.joined(separator: ", "))
    }
}

extension ChoiceProblem {
    /// Whether there is anything of the limit at `limit`, or anything that would use it.
    public func isAtStake(_ limit: Int) -> Bool {
        limits[limit].amount != nil
            || candidates.contains { $0.options.contains { $0.uses[limit] != 0 } }
    }

    /// The year at a position, which may lie before the first or after the last.
    public func year(at position: Int) -> FinancialYear? { years[0].adding(position) }
}
