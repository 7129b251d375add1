/// How one return did against a framework, dimension by dimension.
public struct Scorecard: Hashable, Sendable {
    /// One dimension's mark.
    public struct Line: Hashable, Sendable {
        /// The identifier of the dimension in the framework.
        public let dimension: String
        /// The mark and its bounds, or which kind of blank it is.
        public let state: Mark
        /// How its questions were answered.
        public let tally: Tally
        /// Where the answer is written, or the return where there is none.
        public let place: Place

        /// The mark, or `nil` when there is none; that is not the lowest mark.
        public var mark: Double? { state.value }

        /// The line without its mark where too little was answered for one.
        var resting: Line {
            Line(dimension: dimension, state: state.resting(on: tally), tally: tally, place: place)
        }
    }

    /// The return that was scored.
    public let source: MaturityReturn
    /// The open organisation that answers for the return today: itself, or its successor.
    public let organisation: ODSCode
    /// The board in which that organisation stands today; for a board's return that was split,
    /// `nil`, because it cannot be given to either part.
    public let icb: ODSCode?
    /// The region in which the return stands.
    public let region: ODSCode?
    /// The marks, in the framework's order.
    public let lines: [Line]
    /// The overall mark and its bounds, or which kind of blank it is.
    public let state: Mark
    /// The least and greatest overall mark, whatever the unanswered questions turn out to be; the
    /// whole scale where nothing counts.
    public let bounds: ClosedRange<Double>
    /// The least and greatest overall mark when marks are as uncertain as the confidence model
    /// assumes; never narrower than `bounds`.
    public let interval: ClosedRange<Double>

    /// The setting it speaks for.
    public var careSetting: CareSetting { source.careSetting }

    /// The mark of a dimension, if it was answered.
    public func mark(_ dimension: String) -> Double? {
        lines.first { $0.dimension == dimension }?.mark
    }

    /// The overall mark, made by the framework's scorer of the dimensions; `nil` when too little was
    /// answered.
    public var overall: Double? { state.value }

    /// How the questions of all dimensions were answered.
    public var tally: Tally { lines.reduce(Tally()) { $0 + $1.tally } }

    /// The share of the questions in scope that was answered, 0 to 1; 0 where there is nothing to
    /// answer.
    public var answered: Double { tally.share ?? 0 }
}

/// How many questions were answered, and how many were blank in each of the three ways.
public struct Tally: Hashable, Sendable {
    /// Questions with an answer.
    public var answered = 0
    /// Questions that nobody answered.
    public var notAnswered = 0
    /// Questions that cannot apply.
    public var notApplicable = 0
    /// Questions not asked of the setting, or not looked at.
    public var outOfScope = 0

    /// Creates an empty tally.
    public init() {}

    /// The share of the questions in scope that was answered, saying that one does not apply being
    /// an answer; `nil` where none is in scope.
    public var share: Double? {
        let settled = answered + notApplicable
        let all = settled + notAnswered
        return all == 0 ? nil : Double(settled) / Double(all)
    }

    /// `12 answered, 3 not answered, 1 not applicable, 4 out of scope`; the blanks that there are.
    public var words: String {
        let blanks = [
            (notAnswered, "not answered"), (notApplicable, "not applicable"),
            (outOfScope, "out of scope"),
        ]
        return (["\(answered) answered"] + blanks.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" })
            .joined(separator: ", ")
    }

    /// Both counts together.
    public static func + (lhs: Tally, rhs: Tally) -> Tally {
        var sum = lhs
        sum.answered += rhs.answered
        sum.notAnswered += rhs.notAnswered
        sum.notApplicable += rhs.notApplicable
        sum.outOfScope += rhs.outOfScope
        return sum
    }
}
