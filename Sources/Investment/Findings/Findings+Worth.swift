public import DigitalMaturity

extension Findings {
    /// What any plan gains in maturity, by the framework that was scored against.
    public func worth(of plan: Plan) -> WorthLedger {
        WorthLedger(
            of: plan,
            climb: Climb(of: plan, framework: framework, assessment: assessment)
        )
    }

    /// The approvers of each scheme of a plan, in their order, if decided on `day`.
    public func approvers(of plan: Plan, on day: CivilDate) -> [String: [String]] {
        let routes = plan.routes(under: dataset.reference.rulebook, on: day, facts: dataset.facts)
        return Dictionary(
            routes.compactMap { planned in
                planned.route.map { (planned.scheme.id.value, $0.steps.map(\.approver.title)) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
