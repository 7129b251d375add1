extension Findings {
    /// A plan simulated with everything that is known of its approvals and of what it raises.
    public func simulation(
        of planned: Planned,
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> PlanSimulation {
        planned.plan.simulated(seed: seed, draws: draws, routes: planned.routes, by: workers)
    }
}
