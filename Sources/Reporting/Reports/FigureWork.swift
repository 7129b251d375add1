public import Investment

/// What takes longer than the rest, worked out when a figure asks for it.
public protocol FigureWork {
    /// A plan, drawn so many times.
    func simulation(of plan: PlanFindings, draws: Int, seed: UInt64) throws -> PlanSimulation
    /// The best plan within the same limits, sought also with each scheme of `why` in it.
    func best(of plan: PlanFindings, gap: Double, why: [String]) throws -> ChoiceAnswer
    /// The best plans at some of the `steps` + 1 budgets from nothing to all.
    func frontier(
        of plan: PlanFindings,
        steps: Int,
        at wanted: ClosedRange<Int>,
        gap: Double
    ) throws -> Frontier
    /// What moving a limit does.
    func sweep(_ asked: LimitSweep.Question) throws -> LimitSweep
}
