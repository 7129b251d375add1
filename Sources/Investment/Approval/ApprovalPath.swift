public import DigitalMaturity

/// The waits before a scheme may spend its first pound, one after another.
public struct ApprovalPath: Sendable {
    /// One wait: for a business case to be written, or for its approval.
    public struct Wait: Hashable, Sendable {
        /// What is waited for: `jisc`, `outline-case`; the same wait has the same name everywhere.
        public let gate: String
        /// The title of the gate.
        public let title: String
        /// The least, most likely and most calendar days.
        public let days: Days
        /// The days on which it can end, ascending; empty where it can end on any.
        public let meetings: [CivilDate]
        /// The case that is written or decided on: `full business case`.
        public let paper: String
        /// Whether a case is being written, rather than decided on.
        public let isWriting: Bool

        /// The end of the title of a decision, which names the paper.
        static func decision(on paper: String) -> String { " on the \(paper)" }

        /// The title without the paper that is decided on.
        package var gateTitle: String {
            let end = Wait.decision(on: paper)
            return title.hasSuffix(end) ? String(title.dropLast(end.count)) : title
        }

        /// Creates a wait.
        public init(
            gate: String,
            title: String,
            days: Days,
            meetings: [CivilDate] = [],
            paper: String = "business case",
            isWriting: Bool = false
        ) {
            self.gate = gate
            self.title = title
            self.days = days
            self.meetings = meetings
            self.paper = paper
            self.isWriting = isWriting
        }
    }

    /// How long a wait lasts, and whether anybody published that.
    public struct Days: Hashable, Sendable {
        /// The least.
        public let low: Int
        /// The most likely.
        public let likely: Int
        /// The most.
        public let high: Int
        /// Whether the figures were published.
        public let kind: Approver.Days.Kind
        /// Who says so, or why it is assumed.
        public let reason: String

        /// Creates a length; `low` ≤ `likely` ≤ `high`.
        public init(low: Int, likely: Int, high: Int, kind: Approver.Days.Kind, reason: String) {
            precondition(low <= likely && likely <= high, "days are in order")
            self.low = low
            self.likely = likely
            self.high = high
            self.kind = kind
            self.reason = reason
        }

        /// The length in words: `28 days`, `28 to 335 days, most likely 77`.
        public var words: String {
            daysInWords(low, likely, high)
        }
    }

    /// The day on which the first wait begins.
    public let from: CivilDate
    /// The waits, first to last; none for a scheme that is approved.
    public let waits: [Wait]
    /// The gates of unknown length. The path may be longer because of them.
    public let unknown: [String]
    /// The approvers whom a rule that could not be determined may add, so that the path may be
    /// longer.
    public let possible: [String]
    /// Why one paper is enough; `nil` where every business case is asked for.
    public let small: SmallSchemes?

    /// Creates a path.
    public init(
        from: CivilDate,
        waits: [Wait],
        unknown: [String],
        possible: [String] = [],
        small: SmallSchemes? = nil
    ) {
        self.from = from
        self.waits = waits
        self.unknown = unknown
        self.possible = possible
        self.small = small
    }

    /// The day on which the last wait ends when each takes the number of days that `length` says.
    ///
    /// After the last meeting of a calendar a wait ends on any working day, because nobody has said when the board meets then.
    public func end(taking length: (Wait) -> Int) -> CivilDate {
        ends(taking: length).last ?? from
    }

    /// The day on which each wait ends.
    public func ends(taking length: (Wait) -> Int) -> [CivilDate] {
        var day = from
        return waits.map { wait in
            day = wait.end(of: day.adding(days: length(wait)))
            return day
        }
    }

    /// The last day on which each wait may begin for all to end by `deadline`; `nil` for a wait that
    /// cannot begin in time whenever it begins, and for those before it.
    public func latestBegins(
        endingBy deadline: CivilDate,
        taking length: (Wait) -> Int
    ) -> [CivilDate?] {
        var day: CivilDate? = deadline
        let begins = waits.reversed().map { wait -> CivilDate? in
            day = day.flatMap(wait.latestReady)?.adding(days: -length(wait))
            return day
        }
        return begins.reversed()
    }
}

extension ApprovalPath.Wait {
    /// The day on which the wait ends when its case is ready on `ready`.
    func end(of ready: CivilDate) -> CivilDate {
        meetings.first { $0 >= ready } ?? (isWriting ? ready : ready.workingDay(towards: 1))
    }

    /// The last day on which its case can be ready for the wait to end by `deadline`; `nil` where
    /// even the first meeting is later.
    func latestReady(for deadline: CivilDate) -> CivilDate? {
        if let last = meetings.last, deadline <= last {
            return meetings.last { $0 <= deadline }
        }
        let day = isWriting ? deadline : deadline.workingDay(towards: -1)
        return meetings.last.map { max($0, day) } ?? day
    }
}

// MARK: - How likely

extension ApprovalPath {
    /// The chance that every wait has ended by `deadline`, the waits being independent, each
    /// triangular from its least to its most days; whole days are nearest to what is drawn.
    ///
    /// Exact to rounding: the chance of each day is carried from wait to wait.
    public func chance(endingBy deadline: CivilDate) -> Double {
        let last = deadline.dayNumber - from.dayNumber
        return last < 0 ? 0 : min(1, chancesOfEnds.prefix(last + 1).reduce(0, +))
    }

    /// The chance that the last wait ends so many days after the first began.
    private var chancesOfEnds: [Double] {
        waits.reduce(into: [1]) { ends, wait in
            let ready = ends.convolved(with: wait.days.chances)
            ends = []
            for (days, chance) in ready.enumerated() where chance > 0 {
                let end = wait.end(of: from.adding(days: days)).dayNumber - from.dayNumber
                if end >= ends.count {
                    ends += Array(repeating: 0, count: end - ends.count + 1)
                }
                ends[end] += chance
            }
        }
    }
}

extension ApprovalPath.Days {
    /// The chance of each number of days from 0.
    fileprivate var chances: [Double] {
        let triangle = Triangle(low: Double(low), mode: Double(likely), high: Double(high))
        let below = (0...high + 1).map { triangle.share(upTo: Double($0) - 0.5) }
        return zip(below.dropFirst(), below).map(-)
    }
}

extension Array<Double> {
    /// The chances of the sums of two independent whole numbers, this array holding those of one.
    fileprivate func convolved(with other: [Double]) -> [Double] {
        var sums = Array(repeating: 0.0, count: count + other.count - 1)
        for (index, chance) in enumerated() where chance > 0 {
            for (days, share) in other.enumerated() { sums[index + days] += chance * share }
        }
        return sums
    }
}
