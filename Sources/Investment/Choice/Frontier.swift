public import DigitalMaturity

/// The best plan at every budget from nothing to all of it.
public struct Frontier: Sendable {
    /// One budget.
    public struct Point: Sendable {
        /// How many steps it lies above nothing.
        public let step: Int
        /// The share of every stated amount of money that there is.
        public let share: Percentage
        /// All the money there is at that share.
        public let money: Money
        /// The best plan; `nil` where not even what must be done can be.
        public let best: BestPlan?
    }

    /// How many steps there are from nothing to all unless another number is asked for.
    public static let usualSteps = 10

    /// How many steps there are from nothing to all.
    public let steps: Int
    /// The budgets, least first.
    public let points: [Point]

    /// Finds the best plan at each of `steps` + 1 budgets, or at those of them that are `wanted`, by
    /// `search`; people stay as they are.
    public init<Failure: Error>(
        of problem: ChoiceProblem,
        steps: Int,
        at wanted: ClosedRange<Int>? = nil,
        search: (ChoiceProblem) throws(Failure) -> BestPlan?
    ) throws(Failure) {
        precondition(steps > 0, "a frontier goes somewhere")
        var points: [Point] = []
        for step in wanted ?? 0...steps {
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
                    step: step,
                    share: Frontier.share(step, of: steps),
                    money: scaled.money,
                    best: try search(scaled)
                )
            )
        }
        self.steps = steps
        self.points = points
    }

    /// The share of the money at a step.
    public static func share(_ step: Int, of steps: Int) -> Percentage {
        Percentage(millionths: 1_000_000 * Int64(step) / Int64(steps))
    }

    /// The schemes that the best plan takes and that of the point before did not, and the reverse.
    public func changes(at index: Int) -> (joins: [String], leaves: [String]) {
        let before = index > 0 ? points[index - 1].chosen : []
        let now = points[index].chosen
        return (now.filter { !before.contains($0) }, before.filter { !now.contains($0) })
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

extension Frontier.Point {
    /// The identifiers of the schemes that the best plan takes.
    fileprivate var chosen: [String] {
        guard let checked = best?.checked else { return [] }
        return checked.choice.chosen.map { checked.problem.candidates[$0].id }
    }
}

extension ChoiceProblem {
    /// All the money that is stated.
    public var money: Money {
        Money(pence: limits.filter(\.isMoney).compactMap(\.amount).reduce(0, +))
    }
}
