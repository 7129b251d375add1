import DigitalMaturity

/// The best way found to choose, checked, with what is proven of it.
public struct BestPlan: Sendable {
    /// How much is proven.
    public enum Status: String, Sendable {
        /// Nothing is worth more; of all that are worth as much it costs the least, of those it goes
        /// live the earliest, and of those it takes the first scheme by identifier at the earliest.
        case optimal
        /// Nothing is worth more by a greater share than the gap asked for.
        case withinGap = "within-gap"
        /// Time ran out before the gap asked for was reached.
        case timeLimit = "time-limit"
    }

    /// The answer.
    public let checked: CheckedChoice
    /// What no answer passes, in millionths of a point.
    public let bound: Int
    /// How much is proven.
    public let status: Status

    /// Creates the answer.
    public init(checked: CheckedChoice, bound: Int, status: Status) {
        self.checked = checked
        self.bound = bound
        self.status = status
    }

    /// How far the best may lie above it, as a share of its worth.
    public var gap: Double {
        checked.worth == bound ? 0 : Double(bound - checked.worth) / Double(max(checked.worth, 1))
    }
}

extension ChoiceProblem {
    /// The positions of the schemes in order of their identifiers: the order in which ties break.
    public var byIdentifier: [Int] {
        candidates.indices.sorted { (candidates[$0].id, $0) < (candidates[$1].id, $1) }
    }

    /// Whether, worth being equal, `one` comes before `other`: it costs less, or else goes live
    /// earlier, or else in order of identifiers the first scheme that differs is chosen, and earlier.
    public func comesBefore(_ one: Choice, _ other: Choice) -> Bool {
        let costs = (cost(of: one), cost(of: other))
        guard costs.0 == costs.1 else { return costs.0 < costs.1 }
        let days = (lateness(of: one), lateness(of: other))
        guard days.0 == days.1 else { return days.0 < days.1 }
        for scheme in byIdentifier where one.taken[scheme] != other.taken[scheme] {
            return (one.taken[scheme] ?? .max) < (other.taken[scheme] ?? .max)
        }
        return false
    }
}
