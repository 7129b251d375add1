public import DigitalMaturity

extension SimulationModel {
    /// How many draws one worker makes at a time; the same for any number of workers.
    private static var batch: Int { 256 }

    /// The model simulated in `draws` draws of `seed`.
    ///
    /// Every figure depends on the model, the seed and the number of draws alone.
    public func simulated(
        seed: UInt64,
        draws: Int,
        by workers: some Workers = OneWorker()
    ) -> Simulation {
        precondition(draws > 0, "a simulation makes a draw")
        let all = Array(Self.batches(of: draws).indices)
        let made = drawn(all, seed: seed, draws: draws, by: workers)
        return simulated(joining: made, seed: seed, draws: draws, by: workers)
    }

    /// The draws, in the batches in which they are made.
    static func batches(of draws: Int) -> [Range<Int>] {
        stride(from: 0, to: draws, by: batch).map { $0..<min($0 + batch, draws) }
    }

    /// The batches of those numbers.
    func drawn(
        _ numbers: [Int],
        seed: UInt64,
        draws: Int,
        by workers: some Workers
    ) -> [SimulationDraws] {
        let layout = SimulationLayout(self, seed: seed)
        let batches = Self.batches(of: draws)
        return workers.map(numbers.count) { index in
            SimulationRun(batches[numbers[index]], of: layout).finished()
        }
    }

    /// The simulation that all batches make, in their order.
    func simulated(
        joining batches: [SimulationDraws],
        seed: UInt64,
        draws: Int,
        by workers: some Workers
    ) -> Simulation {
        let layout = SimulationLayout(self, seed: seed)
        return Summary(seed: seed, draws: draws, layout: layout, batches: batches)
            .simulation(workers)
    }
}

/// Joins batches of draws.
private struct Summary: Sendable {
    let seed: UInt64
    let draws: Int
    let layout: SimulationLayout
    let batches: [SimulationDraws]

    private var series: SimulationDraws.Series { batches[0].series }
    private var years: Range<Int> { 0..<layout.years }

    func simulation(_ workers: some Workers) -> Simulation {
        let activities = workers.map(layout.rows.count, activity)
        return Simulation(
            seed: seed,
            draws: draws,
            model: layout.model,
            years: years.map { year in
                Simulation.Year(
                    capital: drawn(series.capital(year)),
                    revenue: drawn(series.revenue(year)),
                    lapsed: drawn(series.lapsed(year)),
                    expectedLapse: activities.reduce(0) { $0 + $1.lapsed[year] }
                )
            },
            laterCapital: drawn(series.capital(layout.years)),
            laterRevenue: drawn(series.revenue(layout.years)),
            cost: total((0...layout.years).flatMap { [series.capital($0), series.revenue($0)] }),
            lapsed: total(years.map(series.lapsed)),
            activities: activities,
            crossed: chances(layout.model.limits.count, \.crossed),
            met: chances(layout.model.targets.count, \.met),
            marks: layout.model.standings.indices.map { standing in
                years.map { drawn(series.mark(standing, $0)) }
            },
            swings: layout.variables.indices.map(swing)
        )
    }

    private func activity(_ index: Int) -> Simulation.Activity {
        let row = layout.rows[index]
        let lapsed = years.map { year in
            mean(sum { $0.lapsed[index * layout.years + year] })
        }
        let waits = row.waits.map { wait in sum { $0.lapsedByGate[wait] } }
        let causes = waits + [sum { $0.lapsedByTeam[index] }, sum { $0.lapsedByWork[index] }]
        let parts = apportioned(lapsed.reduce(0, +), by: causes)
        return Simulation.Activity(
            id: layout.model.activities[index].id,
            capital: drawn(series.capital(of: index), isExact: row.hasExactCapital),
            revenue: drawn(series.revenue(of: index), isExact: row.hasExactRevenue),
            goLive: row.goesLive ? drawn(series.goLive(index)) : nil,
            lapsed: lapsed,
            lapsedByWait: Array(parts.dropLast(2)),
            lapsedByTeam: parts[parts.count - 2],
            lapsedByWork: parts[parts.count - 1]
        )
    }

    private func swing(_ index: Int) -> Simulation.Swing {
        let swings = batches.map { $0.swings[index] }
        let low = swings.reduce(0) { $0 + $1.lowCount }
        let high = swings.reduce(0) { $0 + $1.highCount }
        func mean(_ of: KeyPath<SimulationDraws.Swing, Int64>, _ count: Int) -> Int64 {
            let sum = swings.reduce(Int128(0)) { $0 + Int128($1[keyPath: of]) }
            return count == 0 ? 0 : Int64(sum / Int128(count))
        }
        return Simulation.Swing(
            variable: layout.variables[index],
            counts: (low, high),
            cost: (mean(\.lowCost, low), mean(\.highCost, high)),
            lapsed: (mean(\.lowLapsed, low), mean(\.highLapsed, high))
        )
    }

    private func chances(_ count: Int, _ list: KeyPath<SimulationDraws, [Int]>) -> [Chance] {
        (0..<count).map { index in
            Chance(count: batches.reduce(0) { $0 + $1[keyPath: list][index] }, of: draws)
        }
    }

    /// A sum over all draws, which many draws of large amounts take beyond `Int64`.
    private func sum(_ value: (SimulationDraws) -> Int64) -> Int128 {
        batches.reduce(0) { $0 + Int128(value($1)) }
    }

    /// A sum's mean to the nearest whole, halves upwards.
    private func mean(_ sum: Int128) -> Int64 { Int64((sum + Int128(draws) / 2) / Int128(draws)) }

    /// The values of one quantity in all draws; whether it is exact is known where it is by itself.
    private func drawn(_ series: Int, isExact: Bool = false) -> Drawn {
        total([series], isExact: isExact)
    }

    /// The sums of some quantities, draw by draw.
    private func total(_ list: [Int], isExact: Bool = false) -> Drawn {
        var values: [Int64] = []
        values.reserveCapacity(draws)
        for batch in batches {
            let count = batch.draws.count
            let first = values.count
            values += batch.values[(list[0] * count)..<((list[0] + 1) * count)]
            for series in list.dropFirst() {
                for draw in 0..<count {
                    values[first + draw] += batch.values[series * count + draw]
                }
            }
        }
        return Drawn(values, isExact: isExact || layout.variables.isEmpty)
    }
}

/// The whole in parts in the proportion of `shares`, which come to the whole.
private func apportioned(_ whole: Int64, by shares: [Int128]) -> [Int64] {
    let sum = shares.reduce(0, +)
    guard sum != 0 else { return shares.map { _ in 0 } }
    var upTo: Int128 = 0
    var given: Int64 = 0
    return shares.enumerated().map { index, share in
        upTo += share
        let part =
            index == shares.count - 1
            ? whole - given : pence(whole, Double(upTo) / Double(sum)) - given
        given += part
        return part
    }
}
