public import DigitalMaturity

extension Findings {
    /// A plan simulated with the approvals that each scheme waits for from the day of the findings,
    /// and with what its schemes raise from where its organisations stand.
    public func simulation(
        of planned: Planned,
        under rulebook: Rulebook? = nil,
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> PlanSimulation {
        let plan = planned.plan
        let climb = Climb(of: plan, framework: framework, assessment: assessment)
        let paths = planned.routes.map { route in
            (
                route.scheme.id.value,
                plan.approvalPath(
                    of: route,
                    from: date,
                    under: rulebook ?? dataset.reference.rulebook
                )
            )
        }
        return plan.simulated(
            seed: seed,
            draws: draws,
            waits: Dictionary(paths) { first, _ in first },
            routes: planned.routes,
            climb: climb,
            standings: climb.standings.compactMap(\.simulated),
            by: workers
        )
    }
}

extension Climb.Standing {
    /// The mark that gains add to: the mean of the dimensions; `nil` where some count more than
    /// others, which a simulation does not weigh.
    fileprivate var simulated: SimulationModel.Standing? {
        guard let mark = lines.map(\.mark).mean, Set(lines.map(\.weight)).count == 1 else {
            return nil
        }
        return SimulationModel.Standing(
            organisation: organisation,
            mark: Int((mark * 1_000_000).rounded()),
            dimensions: lines.count
        )
    }
}
