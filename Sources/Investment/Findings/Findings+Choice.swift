import DigitalMaturity

extension Findings {
    /// The question of which schemes of a plan to do and when, from where its organisations stand and
    /// after the approvals that each scheme must wait for from the day of the findings.
    public func choice(of planned: Planned) -> ChoiceProblem {
        let plan = planned.plan
        return plan.choice(
            climbing: Climb(of: plan, framework: framework, assessment: assessment),
            scale: framework.scale,
            paths: Dictionary(
                planned.routes.map { route in
                    (
                        route.scheme.id.value,
                        plan.approvalPath(of: route, from: date, under: dataset.reference.rulebook)
                    )
                }
            ) { first, _ in first }
        )
    }
}

extension ChoiceProblem {
    /// How many ways of doing a scheme there are in all.
    public var optionCount: Int { candidates.reduce(0) { $0 + $1.options.count } }

    /// Whether it is small enough to be searched to the end, so that ties break.
    public var isSmall: Bool { optionCount <= 200 }
}
