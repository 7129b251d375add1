public import DigitalMaturity

/// What moving one approval limit does to plans: whom it catches, what that delays and loses, and
/// what is gained for it.
///
/// Every point is drawn from the same chances, so that two points differ by the limit alone. What a
/// review gains is not worked out: the question assumes it.
public struct LimitSweep: Sendable {
    /// What a review costs in time and is said to give.
    public struct Trade: Hashable, Sendable {
        /// How long the review takes.
        public let review: ApprovalPath.Days
        /// The share of the schemes caught that did not meet every standard and then do; `nil` where
        /// nobody has said.
        public let compliance: Percentage?

        /// Creates a trade.
        public init(review: ApprovalPath.Days, compliance: Percentage? = nil) {
            self.review = review
            self.compliance = compliance
        }
    }

    /// What happens at one limit under one trade, or with no such limit at all.
    public struct Point: Sendable {
        /// The limit; `nil` for the plans without it.
        public let limit: Money?
        /// What a review is assumed to cost and to give.
        public let trade: Trade
        /// The schemes not yet approved that are certainly caught.
        public let schemes: [Scheme]
        /// How many may be caught, which nothing here delays.
        public let doubtful: Int
        /// The capital of the schemes caught.
        public let capital: Money
        /// How much later the schemes caught go live, on average and in days; `nil` for none.
        public let delay: Double?
        /// The capital expected to lapse.
        public let lapsed: Money
        /// The levels expected by the end of the plans, in all dimensions of all organisations, in
        /// millionths.
        public let levels: Int
        /// How many schemes are expected to meet every standard they name; `nil` where nobody has
        /// said what a review gains.
        public let compliant: Double?

        /// How many schemes not yet approved are certainly caught.
        public var caught: Int { schemes.count }
    }

    /// What a sweep is asked.
    public struct Question: Sendable {
        /// The rule whose limit is moved.
        public let rule: SpendRule
        /// The limits that are tried.
        public let limits: [Money]
        /// What a review costs and gives; everything is tried once for each.
        public let trades: [Trade]
        /// The plans whose schemes are tried at each limit.
        public let plans: [Plan]
        /// How often chance is drawn.
        public let draws: Int
        /// The seed of the draws.
        public let seed: UInt64

        /// Creates a question.
        public init(
            _ rule: SpendRule,
            over limits: [Money],
            trades: [Trade],
            plans: [Plan],
            draws: Int,
            seed: UInt64
        ) {
            self.rule = rule
            self.limits = Set(limits).sorted()
            self.trades = trades
            self.plans = plans
            self.draws = draws
            self.seed = seed
        }
    }

    /// How many draws are made unless another number is asked for.
    public static let usualDraws = 1000

    /// The rule that is moved.
    public let rule: SpendRule
    /// The plans, in order.
    public let plans: [Plan]
    /// The plans without the rule, once for each trade.
    public let without: [Point]
    /// The points, trade by trade, each from the lowest limit to the highest.
    public let points: [[Point]]
    /// How often chance was drawn.
    public let draws: Int
    /// The seed of the draws.
    public let seed: UInt64

    /// The change in the levels expected by the end of the plans against no such limit, in millionths.
    public func change(at point: Point) -> Int {
        point.levels - (without.first { $0.trade == point.trade }?.levels ?? 0)
    }

    /// How many schemes there are.
    public var schemes: Int { plans.map(\.schemes.count).reduce(0, +) }
    /// How many of them name a standard; the others are not known to meet any.
    public var judged: Int {
        plans.flatMap(\.schemes).count { !$0.effects.standards.isEmpty }
    }
}

extension Scheme {
    /// Whether it names standards and meets all of them.
    public var meetsStandards: Bool {
        !effects.standards.isEmpty && effects.standards.allSatisfy { $0.state == .yes }
    }
}

extension SpendRule {
    /// The rule as it would be with `limit` on every day, decided by a review that takes `days`.
    func moved(to limit: Money, taking days: ApprovalPath.Days) -> SpendRule {
        let tried = Citation(
            publisher: "This sweep",
            title: "A limit that is tried",
            date: nil,
            address: nil,
            grade: .supplied,
            note: nil
        )
        let entry = Timeline.Entry(
            from: nil,
            value: Limit.amount(limit),
            citation: tried,
            place: place
        )
        var copy = self
        copy.limits = Timeline([entry]) ?? limits
        copy.approver = Approver(
            id: "review",
            title: "\(approver.title), under the limit tried",
            order: approver.order,
            days: Approver.Days(
                low: days.low,
                likely: days.likely,
                high: days.high,
                basis: .assumed(because: days.reason)
            )
        )
        return copy
    }
}

extension ApprovalPath.Days {
    /// How long a review takes, as stated by the person who asks.
    public init(stated low: Int, likely: Int, high: Int) {
        self.init(
            low: low,
            likely: likely,
            high: high,
            kind: .assumption,
            reason: "stated for this sweep"
        )
    }
}
