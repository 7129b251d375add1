public import DigitalMaturity

extension Findings {
    /// A plan simulated with the approvals that each scheme waits for from the day of the findings,
    /// and with what its schemes raise from today's marks.
    public func simulation(
        of plan: PlanFindings,
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> PlanSimulation {
        toDraw(plan).simulated(seed: seed, draws: draws, by: workers)
    }

    /// The same, made ready to be drawn.
    public func toDraw(_ plan: PlanFindings) -> PlanToDraw {
        let paths = plan.approvals.map { ($0.scheme.id.value, $0.calendar.path) }
        return plan.plan.toDraw(
            waits: Dictionary(paths) { first, _ in first },
            routes: plan.routes,
            climb: plan.worth.climb,
            standings: plan.worth.climb.standings.compactMap(\.simulated)
        )
    }
}

extension Climb.Standing {
    /// The mark that gains add to: the mean of the dimensions; `nil` where some count more than
    /// others, which a simulation does not weigh.
    var simulated: SimulationModel.Standing? {
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
