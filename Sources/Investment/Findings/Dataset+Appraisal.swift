public import DigitalMaturity

extension Dataset {
    /// The appraisal of a plan from the go-live that is asked, else from that which the plan takes; `nil`
    /// where no such rates are in force.
    public func appraisal(
        of plan: Plan,
        on date: CivilDate,
        schedule: String? = nil,
        horizon: Int? = nil,
        goLive: Plan.GoLive? = nil
    ) -> Appraisal? {
        let goLive = goLive ?? plan.terms.goLive
        var appraisal = plan.live(goLive, among: paths(of: plan, on: date)).appraisal(
            under: parameters.appraisal,
            on: date,
            schedule: schedule,
            horizon: horizon
        )
        appraisal?.goLive = goLive
        return appraisal
    }

    /// The last year in which a scheme lives, counted from year 0, by the go-live that the plan takes.
    func naturalHorizon(of plan: Plan, on date: CivilDate) -> Int {
        plan.live(plan.terms.goLive, among: paths(of: plan, on: date))
            .naturalHorizon(under: parameters.appraisal)
    }

    private func paths(of plan: Plan, on date: CivilDate) -> [String: ApprovalPath] {
        Dictionary(
            plan.routes(under: reference.rulebook, on: date, facts: facts).map { route in
                (
                    route.scheme.id.value,
                    plan.approvalPath(of: route, from: date, under: reference.rulebook)
                )
            }
        ) { first, _ in first }
    }
}

extension Plan {
    fileprivate func live(
        _ goLive: GoLive,
        among paths: @autoclosure () -> [String: ApprovalPath]
    ) -> Plan {
        goLive == .likely ? waiting(for: paths()) : self
    }
}
