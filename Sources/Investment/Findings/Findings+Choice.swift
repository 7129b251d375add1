import DigitalMaturity

extension Findings {
    /// The question of which schemes of a plan to do and when, from where its organisations stand and
    /// after the approvals that each scheme must wait for from the day of the findings.
    public func choice(of plan: PlanFindings) -> ChoiceProblem {
        plan.plan.choice(
            climbing: plan.worth.climb,
            scale: framework.scale,
            paths: Dictionary(
                plan.approvals.map { ($0.scheme.id.value, $0.calendar.path) }
            ) { first, _ in first },
            beyond: dataset.parameters.appraisal.horizon?.value ?? 0
        )
    }
}

extension ChoiceProblem {
    /// How many ways of doing a scheme there are in all.
    public var optionCount: Int { candidates.reduce(0) { $0 + $1.options.count } }

    /// Whether it is small enough to be searched to the end, so that ties break.
    public var isSmall: Bool { optionCount <= 200 }
}
