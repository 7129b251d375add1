public import DigitalMaturity

/// A plan made ready to be drawn: in one run, or in parts that are joined later.
public struct PlanToDraw: Sendable {
    let plan: Plan
    let model: SimulationModel
    let limits: [PlanSimulation.Limit]
    let targets: [PlanSimulation.Target]
    let waits: [String: ApprovalPath]

    /// All draws of `seed`.
    public func simulated(
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> PlanSimulation {
        simulation(model.simulated(seed: seed, draws: draws, by: workers))
    }

    /// The batches that one part makes of all draws of `seed`.
    public func drawn(
        _ part: Part,
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> [DrawnBatch] {
        let numbers = part.share(of: SimulationModel.batches(of: draws).indices)
        let made = model.drawn(numbers, seed: seed, draws: draws, by: workers)
        return zip(numbers, made).map { DrawnBatch(number: $0, numbers: $1.numbers) }
    }

    /// The simulation that all batches make, which is that of one run to the last byte; `nil` where one is
    /// missing, there twice or of another model.
    public func simulated(
        joining batches: [DrawnBatch],
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> PlanSimulation? {
        let ranges = SimulationModel.batches(of: draws)
        let sorted = batches.sorted { $0.number < $1.number }
        guard sorted.map(\.number) == Array(ranges.indices) else { return nil }
        let layout = SimulationLayout(model, seed: seed)
        let made = zip(ranges, sorted).compactMap { SimulationDraws($0, of: layout, $1.numbers) }
        guard made.count == ranges.count else { return nil }
        return simulation(model.simulated(joining: made, seed: seed, draws: draws, by: workers))
    }

    private func simulation(_ simulation: Simulation) -> PlanSimulation {
        PlanSimulation(
            plan: plan,
            simulation: simulation,
            limits: limits,
            targets: targets,
            waits: waits
        )
    }
}

/// What some draws came to, as numbers that a file can keep.
public struct DrawnBatch: Hashable, Sendable {
    /// Which of the batches of all draws it is, from 0.
    public let number: Int
    /// The numbers, list by list, in an order that only the model knows.
    public let numbers: [[Int64]]

    /// Creates a batch from what was kept of it.
    public init(number: Int, numbers: [[Int64]]) {
        (self.number, self.numbers) = (number, numbers)
    }
}

extension SimulationDraws {
    /// Everything that was drawn.
    fileprivate var numbers: [[Int64]] {
        [
            values, lapsed, lapsedByGate, lapsedByTeam, lapsedByWork, crossed.map(Int64.init),
            met.map(Int64.init), swings.flatMap(\.numbers),
        ]
    }

    /// Draws from what was kept of them; `nil` where it is of another model.
    fileprivate init?(_ draws: Range<Int>, of layout: SimulationLayout, _ kept: [[Int64]]) {
        self.init(draws, of: layout)
        guard kept.map(\.count) == numbers.map(\.count) else { return nil }
        (values, lapsed, lapsedByGate) = (kept[0], kept[1], kept[2])
        (lapsedByTeam, lapsedByWork) = (kept[3], kept[4])
        (crossed, met) = (kept[5].map(Int.init), kept[6].map(Int.init))
        swings = swings.indices.map { Swing(kept[7][($0 * 6)..<($0 * 6 + 6)]) }
    }
}

extension SimulationDraws.Swing {
    fileprivate var numbers: [Int64] {
        [Int64(lowCount), lowCost, lowLapsed, Int64(highCount), highCost, highLapsed]
    }

    fileprivate init(_ kept: ArraySlice<Int64>) {
        let kept = Array(kept)
        (lowCount, lowCost, lowLapsed) = (Int(kept[0]), kept[1], kept[2])
        (highCount, highCost, highLapsed) = (Int(kept[3]), kept[4], kept[5])
    }
}
