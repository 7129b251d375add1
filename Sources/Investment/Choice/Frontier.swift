public import DigitalMaturity

/// The best plan at every budget from nothing to all of it.
public struct Frontier: Sendable {
    /// One budget.
    public struct Point: Sendable {
        /// The share of every stated amount of money that there is.
        public let share: Percentage
        /// All the money there is at that share.
        public let money: Money
        /// The best plan; `nil` where not even what must be done can be.
        public let best: BestPlan?
    }

    /// The budgets, least first.
    public let points: [Point]

    /// Finds the best plan at `steps` + 1 budgets by `search`; people stay as they are.
    public init<Failure: Error>(
        of problem: ChoiceProblem,
        steps: Int,
        search: (ChoiceProblem) throws(Failure) -> BestPlan?
    ) throws(Failure) {
        precondition(steps > 0, "a frontier goes somewhere")
        var points: [Point] = []
        for step in 0...steps {
            let scaled = problem.limited { limit in
                guard limit.isMoney, let amount = limit.amount else { return limit.amount }
                return Money(pence: amount).part(
                    Int64(step),
                    of: Int64(steps),
                    rounding: .towardZero
                ).pence
            }
            points.append(
                Point(
                    share: Percentage(millionths: 1_000_000 * Int64(step) / Int64(steps)),
                    money: scaled.money,
                    best: try search(scaled)
                )
            )
        }
        self.points = points
    }

    /// What each further £1m from the point before brings, in millionths of a point; `nil` at the
    /// first point, after a point with no plan, and where there is no more money.
    public func marginalWorth(at index: Int) -> Double? {
        guard index > 0, let worth = points[index].best?.checked.worth,
            let before = points[index - 1].best?.checked.worth
        else { return nil }
        let money = points[index].money - points[index - 1].money
        guard money > .zero else { return nil }
        return Double(worth - before) * 100_000_000 / Double(money.pence)
    }
}

extension ChoiceProblem {
    /// All the money that is stated.
    public var money: Money {
        Money(pence: limits.filter(\.isMoney).compactMap(\.amount).reduce(0, +))
    }
}
