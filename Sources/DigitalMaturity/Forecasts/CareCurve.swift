/// The growth of social care records in each board by what was known on a day.
///
/// Log odds grow along a straight line, so that shares follow a logistic curve. Boards lie around
/// England's line and are drawn towards it, the more the less is known of them.
struct CareCurve {
    /// How much of England is in a board, and how its line differs from England's.
    struct Board {
        let code: ODSCode
        let weight: Double
        let belief: LineBelief
    }

    /// A month of returns as log odds with the standard deviation of their error, so many years after
    /// the origin.
    struct Point {
        let time: Double
        let odds: Double
        let spread: Double
    }

    /// Time 0: the middle of the last month or statement that was known.
    let origin: CivilDate
    /// England's line.
    let england: LineBelief
    let boards: [Board]
    /// The returns of the twelve months to the last that was known.
    let returns: RecordAnswers
    /// The returns that were known, and the statements.
    let rows: [BoardAnswers]
    let statements: [PublishedUptake]
    /// By how much the log odds may leave the line in a year without data, as a standard deviation.
    private let change: Double

    /// The curve by the returns and statements that were known; `nil` where no month of returns was.
    init?(_ data: ForecastData, knownAt: CivilDate) {
        rows = data.returns.filter { $0.known.map { $0 <= knownAt } ?? false }
        guard let last = rows.compactMap(\.month).max(), let middle = last.middle else {
            return nil
        }
        statements = data.published.filter { statement in
            statement.whole == .providers && statement.known <= knownAt
                && ["", "about"].contains(statement.qualifier)
        }
        let origin = max(middle, statements.map(\.asAt.midpoint).max() ?? middle)
        let recent = rows.filter { $0.month.map { $0 > last.adding(-12) } ?? false }
        let start = LineBelief(
            level: (0, .infinity),
            growth: (data.assumed(.growth), data.assumed(.growthSpread))
        )
        let counting = data.assumed(.countingSpread)
        let seen = start.seeing(rows.points(from: origin))
        let england = statements.reduce(seen) { belief, statement in
            belief.seeing(
                logOdds(statement.fraction),
                at: origin.years(to: statement.asAt.midpoint),
                spread: counting
            )
        }
        boards = rows.boards(around: england, recent, data.assumed(.levelSpread), from: origin)
        self.origin = origin
        self.england = england
        returns = recent.sum
        change = data.assumed(.paceChange)
    }

    /// The variance that all boards share: of England's line, and of leaving it.
    func shared(on day: CivilDate) -> (line: Double, change: Double) {
        let time = origin.years(to: day)
        return (england.variance(at: time), change * change * max(0, time))
    }

    /// The expected log odds of a board on a day, and the variance that is its own.
    func odds(of board: Board, on day: CivilDate) -> (mean: Double, own: Double) {
        let time = origin.years(to: day)
        return (
            england.value(at: time) + board.belief.value(at: time),
            board.belief.variance(at: time)
        )
    }

    /// The probability that less than a share of a board has a record on a day.
    func risk(of board: Board, below least: Double, on day: CivilDate) -> Double {
        let (mean, own) = odds(of: board, on: day)
        let (line, change) = shared(on: day)
        return Normal.share(below: (logOdds(least) - mean) / (own + line + change).squareRoot())
    }

    /// England's log odds on a day, of the weighted mean of the boards, and the variance that the boards
    /// make by themselves.
    func odds(on day: CivilDate) -> (mean: Double, own: Double) {
        let parts = boards.map { (board: $0, odds: odds(of: $0, on: day)) }
        let mean = parts.reduce(0) { $0 + $1.board.weight * share(ofLogOdds: $1.odds.mean) }
        let own = parts.reduce(0) { sum, part in
            let share = share(ofLogOdds: part.odds.mean)
            let slope = part.board.weight * share * (1 - share) / (mean * (1 - mean))
            return sum + slope * slope * part.odds.own
        }
        return (logOdds(mean), own)
    }

    /// How likely each count is of the locations that answered in the last year.
    func distribution(on day: CivilDate) -> CountDistribution {
        let (mean, own) = odds(on: day)
        let (line, change) = shared(on: day)
        let spread = (own + line + change).squareRoot()
        let all = returns.answering
        let upTo =
            (0..<all).map { count in
                Normal.share(
                    below: (logOdds((Double(count) + 0.5) / Double(all)) - mean) / spread
                )
            } + [1]
        return CountDistribution(upTo.indices.map { upTo[$0] - ($0 > 0 ? upTo[$0 - 1] : 0) })
    }
}

extension [BoardAnswers] {
    /// The months in order, as log odds; half a return is added to either side.
    fileprivate func points(from origin: CivilDate) -> [CareCurve.Point] {
        let months = Dictionary(grouping: self) { $0.month }
        return months.compactMap { month, rows in
            let answers = rows.sum
            guard let day = month?.middle, answers.answering > 0 else { return nil }
            let (yes, no) = (Double(answers.yes) + 0.5, Double(answers.no) + 0.5)
            return CareCurve.Point(
                time: origin.years(to: day),
                odds: logarithm(yes) - logarithm(no),
                spread: (1 / yes + 1 / no).squareRoot()
            )
        }.sorted { $0.time < $1.time }
    }

    /// Each board's difference from England, drawn towards none by how boards are seen to be spread.
    fileprivate func boards(
        around england: LineBelief,
        _ recent: [BoardAnswers],
        _ assumed: Double,
        from origin: CivilDate
    ) -> [CareCurve.Board] {
        let groups = Dictionary(grouping: self, by: \.board).sorted { $0.key < $1.key }
        let weights = Dictionary(grouping: recent, by: \.board).mapValues(\.sum.answering)
        let all = Double(Swift.max(1, recent.sum.answering))
        let differences = groups.map { _, rows in
            rows.points(from: origin).map { point in
                CareCurve.Point(
                    time: point.time,
                    odds: point.odds - england.value(at: point.time),
                    spread: point.spread
                )
            }
        }
        let spread = spread(of: differences) ?? assumed
        return zip(groups, differences).map { group, points in
            // In a year a board's growth leads half as far from England's as its level is.
            let start = LineBelief(level: (0, spread), growth: (0, spread / 2))
            return CareCurve.Board(
                code: group.key,
                weight: Double(weights[group.key] ?? 0) / all,
                belief: start.seeing(points)
            )
        }
    }
}

/// The standard deviation of boards' levels beyond what chance makes of their returns; `nil` where
/// there is none.
private func spread(of boards: [[CareCurve.Point]]) -> Double? {
    let levels = boards.compactMap { points -> (mean: Double, variance: Double)? in
        let weight = points.reduce(0) { $0 + 1 / ($1.spread * $1.spread) }
        guard weight > 0 else { return nil }
        return (points.reduce(0) { $0 + $1.odds / ($1.spread * $1.spread) } / weight, 1 / weight)
    }
    guard levels.count > 1 else { return nil }
    let count = Double(levels.count)
    let mean = levels.map(\.mean).reduce(0, +) / count
    let total = levels.map { ($0.mean - mean) * ($0.mean - mean) }.reduce(0, +) / (count - 1)
    let variance = total - levels.map(\.variance).reduce(0, +) / count
    return variance > 0 ? variance.squareRoot() : nil
}

extension LineBelief {
    fileprivate func seeing(_ points: [CareCurve.Point]) -> LineBelief {
        points.reduce(self) { $0.seeing($1.odds, at: $1.time, spread: $1.spread) }
    }
}

extension PublishedUptake {
    var fraction: Double { Double(share.millionths) / 1_000_000 }
}

extension BoardAnswers {
    /// The end of its month, when it was known.
    var known: CivilDate? { month?.adding(1).firstDay?.adding(days: -1) }
}

extension CivilMonth {
    fileprivate var middle: CivilDate? { firstDay?.adding(days: 14) }
}

extension PartialDate {
    /// The day in the middle.
    fileprivate var midpoint: CivilDate {
        earliest.adding(days: (latest.dayNumber - earliest.dayNumber) / 2)
    }
}
