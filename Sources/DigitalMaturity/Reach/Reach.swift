/// What takes one return to a mark: the fewest elements, in an order in which they can be met.
///
/// The mark is the least that is certain. An element that nobody answered is taken as not met, so
/// that leaving questions open never counts as being there already. A dimension of which no elements
/// are held and nothing was said is left out: nobody can say what would raise it.
public struct Reach: Sendable {
    /// One element to be met, or answered best.
    public struct Step: Hashable, Sendable {
        /// The dimension whose mark is in question.
        public let dimension: Dimension
        /// The criterion within the dimension.
        public let criterion: Criterion
        /// The element that needs a better answer.
        public let element: Criterion.Element
        /// What was said of it so far; `nil` for nothing.
        public let reply: Response.Reply?
        /// What must become true of it.
        public let goal: Response.Reply
        /// The least mark once this step and all before it are taken.
        public let mark: Double
    }

    /// A dimension that stays below the mark asked for even when everything open is met.
    public struct Shortfall: Hashable, Sendable {
        /// Why it stays below.
        public enum Reason: Hashable, Sendable {
            /// It was answered by a mark as a whole, and nothing says what would raise that.
            case heldByMark
            /// Nobody says what the mark takes in these criteria; none named where the stages are
            /// the whole organisation's.
            case undescribed([Criterion])
        }

        /// The dimension whose mark is in question.
        public let dimension: Dimension
        /// The mark that is certain today.
        public let mark: Double
        /// The greatest mark that meeting everything open brings.
        public let best: Double
        /// Why it is no greater.
        public let reason: Reason
    }

    /// Whether and how the mark is reached.
    public enum Outcome: Hashable, Sendable {
        /// It is reached already.
        case already
        /// Meeting these elements reaches it.
        case steps([Step])
        /// Not at all: everything open together brings `best`, for these reasons; no mark where
        /// nothing counts in this setting.
        case unreachable(best: Double?, [Shortfall])
    }

    /// The return it starts from.
    public let source: MaturityReturn
    /// The mark asked for.
    public let level: Double
    /// The dimension that is to have it; `nil` for the overall mark.
    public let dimension: Dimension?
    /// The dimensions that are left out here, because no elements of them are held and nothing was
    /// said. A scorecard counts them as the least they could be.
    public let leftOut: [Dimension]
    /// The mark that is certain today; `nil` where nothing counts.
    public let before: Double?
    /// Whether and how it is reached.
    public let outcome: Outcome

    /// Whether only marks of whole dimensions are in the way, so that nobody knows whether answering
    /// more would reach it.
    public var isHeldByMarks: Bool {
        guard case .unreachable(_, let shortfalls) = outcome, !shortfalls.isEmpty else {
            return false
        }
        return shortfalls.allSatisfy { $0.reason == .heldByMark }
    }

    /// The steps; none where there is nothing to do or no way.
    public var steps: [Step] {
        guard case .steps(let steps) = outcome else { return [] }
        return steps
    }

    /// The mark that is certain after the last step; today's where there is none.
    public var after: Double? { steps.last?.mark ?? before }
}
