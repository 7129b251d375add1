/// What one return of a board says: a mark, or a change of one.
struct BoardValue: Hashable {
    let board: ODSCode?
    let setting: CareSetting
    let value: Double
}

/// What is left of England's values when care settings and boards have been taken out of them.
///
/// A board has too few returns to tell from them alone how much they vary: drawn again from, three
/// returns give intervals that are far too narrow. So the residuals of all boards are pooled, but
/// only within a care setting, because settings vary by different amounts.
struct PooledNoise {
    /// England's mean for each setting.
    let means: [CareSetting: Double]
    /// The values of each board, by setting and then least first.
    let boards: [ODSCode: [BoardValue]]
    private let counts: [CareSetting: Int]
    private let pools: [CareSetting: [Double]]

    /// Takes the values apart; a value without a board counts for England's means only.
    init(_ values: some Sequence<BoardValue>) {
        let sorted = values.sorted { ($0.setting, $0.value) < ($1.setting, $1.value) }
        precondition(sorted.allSatisfy(\.value.isFinite), "a value is a finite number")
        let settings = Dictionary(grouping: sorted, by: \.setting)
        let means = settings.compactMapValues { mean(of: $0.map(\.value)) }
        self.means = means
        counts = settings.mapValues(\.count)
        boards = Dictionary(grouping: sorted.filter { $0.board != nil }) { $0.board }
            .reduce(into: [:]) { boards, entry in
                if let board = entry.key { boards[board] = entry.value }
            }
        let residuals = boards.values.flatMap { PooledNoise.residuals(of: $0, less: means) }
        pools = Dictionary(grouping: residuals, by: \.setting)
            .compactMapValues { PooledNoise.pool($0.map(\.value).sorted()) }
    }

    /// The value of each return less England's mean for its setting.
    func differences(of board: ODSCode) -> [Double] {
        boards[board, default: []].map { $0.value - means[$0.setting, default: 0] }
    }

    /// What a board's values are off its settings' means and then its own mean.
    ///
    /// Of `n` residuals about their own mean the mean square is (n−1)/n of the noise's, so they are
    /// made larger by the root of n/(n−1). One return is its own mean and says nothing.
    private static func residuals(
        of values: [BoardValue],
        less means: [CareSetting: Double]
    ) -> [BoardValue] {
        let differences = values.map { $0.value - means[$0.setting, default: 0] }
        guard values.count > 1, let centre = mean(of: differences) else { return [] }
        let count = Double(values.count)
        let scale = (count / (count - 1)).squareRoot()
        return zip(values, differences).map {
            BoardValue(board: $0.board, setting: $0.setting, value: ($1 - centre) * scale)
        }
    }

    /// A setting's residuals about their own mean, for which they are scaled once more.
    private static func pool(_ residuals: [Double]) -> [Double]? {
        guard residuals.count > 1, let centre = mean(of: residuals) else { return nil }
        let count = Double(residuals.count)
        let scale = (count / (count - 1)).squareRoot()
        return residuals.map { ($0 - centre) * scale }
    }
}

extension PooledNoise {
    /// From what the returns of a board in one setting draw, and what each draw weighs.
    struct Run {
        let first: Int
        let count: Int
        let pool: [Double]
        let weight: Double
    }

    /// Errors of the mean of a board's values, drawn with its own mix of settings; `nil` when a
    /// setting has no residuals to draw from, or there is no error at all.
    ///
    /// Draw `d` of the return at position `i` of a board with `n` has the number `d`·`n` + `i`, so no
    /// other board's returns move it.
    func errors(
        of board: ODSCode,
        comparedWithEngland: Bool,
        by bootstrap: Bootstrap,
        named: String
    ) -> Distribution? {
        guard let values = boards[board], let runs = runs(values, comparedWithEngland) else {
            return nil
        }
        let stream = bootstrap.stream("\(named)/\(board)")
        return Distribution(
            (0..<bootstrap.draws).map { draw in
                PooledNoise.error(runs, from: draw * values.count, of: stream)
            }
        )
    }

    private static func error(_ runs: [Run], from start: Int, of stream: RandomStream) -> Double {
        var error = 0.0
        for run in runs {
            var sum = 0.0
            var position = start + run.first
            let end = position + run.count
            while position < end {
                sum += run.pool[stream.position(below: run.pool.count, position)]
                position += 1
            }
            error += sum * run.weight
        }
        return error
    }

    /// England's mean holds the board's own returns. With `own` of a setting's `all` returns the
    /// variance of the difference from it is 1 − own/all times that of the board's mean.
    private func runs(_ values: [BoardValue], _ comparedWithEngland: Bool) -> [Run]? {
        var runs: [Run] = []
        var first = 0
        while first < values.count {
            let setting = values[first].setting
            let own = values[first...].prefix { $0.setting == setting }.count
            let apart = 1 - Double(own) / Double(counts[setting, default: own])
            if apart > 0 || !comparedWithEngland {
                guard let pool = pools[setting] else { return nil }
                let weight = comparedWithEngland ? apart.squareRoot() : 1
                runs.append(
                    Run(
                        first: first,
                        count: own,
                        pool: pool,
                        weight: weight / Double(values.count)
                    )
                )
            }
            first += own
        }
        return runs.isEmpty ? nil : runs
    }
}
