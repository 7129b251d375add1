/// Somebody who can be asked to approve.
public struct Approver: Hashable, Sendable {
    /// How many days an approval takes.
    public struct Days: Hashable, Sendable {
        /// Whether anybody published the figures.
        public enum Kind: String, CaseIterable, Sendable {
            /// A published service level or usual time.
            case published
            /// An assumption that its user must defend.
            case assumption
        }

        /// The least, in calendar days.
        public let low: Int
        /// The most likely.
        public let likely: Int
        /// The most.
        public let high: Int
        /// Whether anybody published the figures.
        public let kind: Kind
        /// Who says so.
        public let citation: Citation

        /// Creates a range; `low` ≤ `likely` ≤ `high` is the reader's to check.
        public init(low: Int, likely: Int, high: Int, kind: Kind, citation: Citation) {
            self.low = low
            self.likely = likely
            self.high = high
            self.kind = kind
            self.citation = citation
        }
    }

    /// The identifier: `hm-treasury`.
    public let id: String
    /// The name.
    public let title: String
    /// The place in the chain: the body's own board comes first, HM Treasury last.
    public let order: Int
    /// How long it takes, or `nil` when no time was published.
    public let days: Days?

    /// Creates an approver.
    public init(id: String, title: String, order: Int, days: Days?) {
        self.id = id
        self.title = title
        self.order = order
        self.days = days
    }
}
