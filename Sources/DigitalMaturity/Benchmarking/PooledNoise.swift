/// What one return of a board says: a mark, or a change of one.
struct BoardValue: Hashable {
    let board: ODSCode?
    let trust: ODSCode
    let setting: CareSetting
    let value: Double
}

/// What is left of England's values when care settings and boards have been taken out of them.
///
/// A board has too few trusts to tell from them alone how much they vary: drawn again from, three
/// trusts give intervals that are far too narrow. So the residuals of all boards are pooled. A
/// trust's returns for several settings go up and down together, so a trust is drawn whole.
struct PooledNoise {
    /// England's mean for each setting.
    let means: [CareSetting: Double]
    /// The values of each board, by trust, setting and then least first.
    let boards: [ODSCode: [BoardValue]]
    private let counts: [CareSetting: Int]
    /// The residuals for each setting, one for each trust that may be drawn, in one order.
    private let pools: [CareSetting: [Double]]

    /// Takes the values apart; a value without a board counts for England's means only.
    init(_ values: some Sequence<BoardValue>) {
        let sorted = values.sorted {
            ($0.trust, $0.setting, $0.value) < ($1.trust, $1.setting, $1.value)
        }
        precondition(sorted.allSatisfy(\.value.isFinite), "a value is a finite number")
        let settings = Dictionary(grouping: sorted, by: \.setting)
        let means = settings.compactMapValues { mean(of: $0.map(\.value)) }
        self.means = means
        counts = settings.mapValues(\.count)
        let boards = Dictionary(grouping: sorted.filter { $0.board != nil }) { $0.board }
            .reduce(into: [ODSCode: [BoardValue]]()) { boards, entry in
                if let board = entry.key { boards[board] = entry.value }
            }
        self.boards = boards
        pools = PooledNoise.pools(
            boards.keys.sorted().flatMap {
                PooledNoise.residuals(of: boards[$0, default: []], less: means)
            }
        )
    }

    /// The value of each return less England's mean for its setting.
    func differences(of board: ODSCode) -> [Double] {
        boards[board, default: []].map { $0.value - means[$0.setting, default: 0] }
    }

    /// What the values of each trust of a board are off their settings' means and then the board's.
    ///
    /// The board's mean takes part of each error away. Where a trust has `k` of a board's `n`
    /// values, all equally far off, the mean square of what is left is 1 − 2k/n + ∑k²/n² times the
    /// error's, so a residual is divided by the root of that. A trust that is alone in its board is
    /// the board's mean and says nothing.
    private static func residuals(
        of values: [BoardValue],
        less means: [CareSetting: Double]
    ) -> [[CareSetting: Double]] {
        let differences = values.map { $0.value - means[$0.setting, default: 0] }
        guard let centre = mean(of: differences) else { return [] }
        let trusts = byTrust(values)
        let count = values.count
        let squares = trusts.reduce(0) { $0 + $1.count * $1.count }
        return trusts.compactMap { trust in
            let left = count * count - 2 * trust.count * count + squares
            guard left > 0 else { return nil }
            let scale = Double(count) / Double(left).squareRoot()
            return Dictionary(grouping: trust.indices) { values[$0].setting }.compactMapValues {
                mean(of: $0.map { (differences[$0] - centre) * scale })
            }
        }
    }

    /// The residuals by setting. A trust without a return for a setting counts there as far off as
    /// in its own settings, in units of the spread of each.
    private static func pools(_ trusts: [[CareSetting: Double]]) -> [CareSetting: [Double]] {
        let known = CareSetting.allCases.filter { setting in trusts.count { $0[setting] != nil } > 1
        }
        let spreads = Dictionary(
            uniqueKeysWithValues: known.map { setting in
                (setting, trusts.compactMap { $0[setting] }.map { $0 * $0 }.mean?.squareRoot() ?? 0)
            }
        )
        let typical = trusts.map { trust in
            known.compactMap { setting -> Double? in
                guard let own = trust[setting], let spread = spreads[setting] else { return nil }
                return spread > 0 ? own / spread : 0
            }
            .mean ?? 0
        }
        return spreads.reduce(into: [:]) { pools, entry in
            pools[entry.key] = zip(trusts, typical).map { $0[entry.key] ?? $1 * entry.value }
        }
    }

    /// The positions of each trust's values, which stand together.
    private static func byTrust(_ values: [BoardValue]) -> [Range<Int>] {
        let starts = values.indices.filter { $0 == 0 || values[$0].trust != values[$0 - 1].trust }
        return zip(starts, starts.dropFirst() + [values.count]).map { $0..<$1 }
    }
}

extension PooledNoise {
    /// Errors of the mean of a board's values, drawn with its own trusts and their settings; `nil`
    /// when a setting has no residuals to draw from, or there is no error at all.
    ///
    /// Draw `d` of the trust at position `i` of a board with `n` has the number `d`·`n` + `i`, so no
    /// other board's returns move it.
    func errors(
        of board: ODSCode,
        comparedWithEngland: Bool,
        by bootstrap: Bootstrap,
        named: String
    ) -> Distribution? {
        guard let values = boards[board], let parts = parts(of: values, comparedWithEngland),
            parts.contains(where: { !$0.isEmpty })
        else { return nil }
        let stream = bootstrap.stream("\(named)/\(board)")
        return Distribution(
            (0..<bootstrap.draws).map { draw in
                var error = 0.0
                for (index, part) in parts.enumerated() where !part.isEmpty {
                    error += part[stream.position(below: part.count, draw * parts.count + index)]
                }
                return error
            }
        )
    }

    /// What each trust of a board adds to the error of its mean, for each trust that may be drawn in
    /// its place; nothing for a trust whose error cancels out.
    ///
    /// England's mean holds the board's own returns. With `own` of a setting's `all` returns the
    /// variance of the difference from it is 1 − own/all times that of the board's mean.
    private func parts(of values: [BoardValue], _ comparedWithEngland: Bool) -> [[Double]]? {
        let own = Dictionary(grouping: values, by: \.setting).mapValues { Double($0.count) }
        var parts: [[Double]] = []
        for trust in PooledNoise.byTrust(values) {
            var part: [Double] = []
            for setting in values[trust].map(\.setting) {
                let all = Double(counts[setting, default: 0])
                let apart = comparedWithEngland ? 1 - own[setting, default: all] / all : 1
                guard apart > 0 else { continue }
                guard let pool = pools[setting] else { return nil }
                let weight = apart.squareRoot() / Double(values.count)
                part = pool.indices.map { (part.isEmpty ? 0 : part[$0]) + weight * pool[$0] }
            }
            parts.append(part)
        }
        return parts
    }
}
