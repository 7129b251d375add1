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

        /// What the figures rest on.
        public enum Basis: Hashable, Sendable {
            /// Somebody published them.
            case published(Citation)
            /// They are assumed, for the reason given.
            case assumed(because: String)
        }

        /// The least, in calendar days.
        public let low: Int
        /// The most likely.
        public let likely: Int
        /// The most.
        public let high: Int
        /// What the figures rest on.
        public let basis: Basis

        /// Creates a range; `low` ≤ `likely` ≤ `high` is the reader's to check.
        public init(low: Int, likely: Int, high: Int, basis: Basis) {
            self.low = low
            self.likely = likely
            self.high = high
            self.basis = basis
        }

        /// Whether anybody published the figures.
        public var kind: Kind {
            switch basis {
            case .published: .published
            case .assumed: .assumption
            }
        }

        /// The figures in words: `28 days`, `28 to 335 days, most likely 77`.
        public var words: String {
            daysInWords(low, likely, high)
        }

        /// Who says so and how well that is established, or why it is assumed.
        public var reason: String {
            switch basis {
            case .published(let citation): "\(citation), \(citation.grade.words)"
            case .assumed(let because): because
            }
        }
    }

    /// The identifier: `hm-treasury`.
    public let id: String
    /// The name.
    public let title: String
    /// The place in the chain: the body's own board comes first, HM Treasury last.
    public let order: Int
    /// How long it takes, or `nil` when no time was published or assumed.
    public let days: Days?

    /// Creates an approver.
    public init(id: String, title: String, order: Int, days: Days?) {
        self.id = id
        self.title = title
        self.order = order
        self.days = days
    }
}

/// Some days in words: `28 days`, `28 to 335 days, most likely 77`.
package func daysInWords(_ low: Int, _ likely: Int, _ high: Int) -> String {
    low == high ? "\(low) days" : "\(low) to \(high) days, most likely \(likely)"
}
