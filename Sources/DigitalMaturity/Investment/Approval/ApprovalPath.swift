/// The waits that stand between a scheme and its first pound, one after another.
public struct ApprovalPath: Sendable {
    /// One wait: for a business case to be written, or for somebody to approve it.
    public struct Wait: Hashable, Sendable {
        /// What is waited for: `jisc`, `outline-case`; the same wait has the same name everywhere.
        public let gate: String
        /// The title of the gate.
        public let title: String
        /// The least, most likely and most calendar days.
        public let days: Days
        /// The days on which it can end, ascending; empty where it can end on any.
        public let meetings: [CivilDate]

        /// Creates a wait.
        public init(gate: String, title: String, days: Days, meetings: [CivilDate] = []) {
            self.gate = gate
            self.title = title
            self.days = days
            self.meetings = meetings
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
    }

    /// The day on which the first wait begins.
    public let from: CivilDate
    /// The waits, first to last; none for a scheme that is approved.
    public let waits: [Wait]
    /// The gates whose length nobody published or assumed, so that the path may be longer.
    public let unknown: [String]
    /// The approvers whom a rule that could not be determined may add, so that the path may be
    /// longer.
    public let possible: [String]

    /// Creates a path.
    public init(
        from: CivilDate,
        waits: [Wait],
        unknown: [String],
        possible: [String] = []
    ) {
        self.from = from
        self.waits = waits
        self.unknown = unknown
        self.possible = possible
    }

    /// The day on which the last wait ends when each takes the number of days that `length` says.
    ///
    /// After the last meeting of a calendar a wait ends on any day, because nobody has said when the
    /// board meets then.
    public func end(taking length: (Wait) -> Int) -> CivilDate {
        waits.reduce(from) { day, wait in
            let ready = day.adding(days: length(wait))
            return wait.meetings.first { $0 >= ready } ?? ready
        }
    }
}
