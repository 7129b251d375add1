/// Something whose spread over England is counted: how it is defined, and what rows can say.
public struct CoverageMeasure: Sendable {
    /// The measures, by the words of the command.
    public enum Name: String, CaseIterable, Sendable {
        /// Electronic patient records of trusts.
        case epr
        /// Digital social care records.
        case dscr
        /// Registrations with the NHS App.
        case nhsApp = "nhs-app"
        /// Online services of GP practices.
        case gpOnline = "gp-online"
        /// Beds in patients' own homes.
        case virtualWards = "virtual-wards"
        /// Records that several organisations see.
        case sharedRecord = "shared-record"
        /// The Data Security and Protection Toolkit.
        case dspt
    }

    /// One way to say what is covered.
    public struct Definition: Sendable {
        /// The identifier: `has-one`.
        public let id: String
        /// The words for a page.
        public let words: String
        /// The statuses that it counts; none where rows cannot say.
        public let statuses: [String]
        /// The statuses of which nobody says whether it counts them.
        public let perhaps: [String]

        /// Creates a definition.
        public init(id: String, words: String, statuses: [String], perhaps: [String]) {
            self.id = id
            self.words = words
            self.statuses = statuses
            self.perhaps = perhaps
        }
    }

    /// What a row can say.
    public struct Status: Sendable {
        /// Whether it is covered.
        public enum Counts: String, CaseIterable, Sendable {
            case yes, no
            /// Nobody says, so it is neither.
            case perhaps
        }

        /// The identifier: `under-way`.
        public let id: String
        /// The words for a page.
        public let words: String
        /// Whether it is covered.
        public let counts: Counts

        /// Creates a status.
        public init(id: String, words: String, counts: Counts) {
            self.id = id
            self.words = words
            self.counts = counts
        }
    }

    /// Where rows are from.
    public enum Rows: Sendable {
        /// Lists of trusts, carried forward by events and mergers.
        case register
        /// What locations of social care answered.
        case socialCare
        /// The groups of a fact about organisations, from the highest number down as the statuses are.
        case fact(String)
        /// A table of numbers by organisation and status.
        case table([CoverageRow], asAt: PartialDate)
        /// No rows are known.
        case none
    }

    /// Whether a deadline was met, by each definition.
    public struct Outcome: Sendable {
        /// The day of the deadline.
        public let deadline: CivilDate
        /// The first day on which all of it was known.
        public let known: CivilDate
        /// What is known of it.
        public let words: String

        /// Creates what is said.
        public init(deadline: CivilDate, known: CivilDate, words: String) {
            self.deadline = deadline
            self.known = known
            self.words = words
        }
    }

    /// Why published numbers differ.
    public struct Reason: Sendable {
        /// The claims that it is about; it is said once all of them are known.
        public let claims: [String]
        /// The reason.
        public let words: String

        /// Creates a reason.
        public init(claims: [String], words: String) {
            self.claims = claims
            self.words = words
        }
    }

    /// Which measure it is.
    public let name: Name
    /// What it is called.
    public let title: String
    /// What rows count.
    public let covered: String
    /// The ways to say what is covered.
    public var definitions: [Definition] = []
    /// What a row can say, in the order of tables.
    public var statuses: [Status] = []
    /// Where rows are from.
    public var rows: Rows = .none
    /// What everybody who sees the rows must know.
    public var caution: String?
    /// Why the published numbers differ.
    public var reasons: [Reason] = []
    /// Whether its deadline was met.
    public var outcome: Outcome?
    /// What was looked for and not found.
    public var sought: String?

    /// Creates a measure of which nothing is known.
    public init(name: Name, title: String, covered: String) {
        self.name = name
        self.title = title
        self.covered = covered
    }

    /// The definition with this identifier.
    public func definition(_ id: String) -> Definition? { definitions.first { $0.id == id } }

    /// The statuses that count as `counts` says.
    func statuses(_ counts: Status.Counts) -> [String] {
        statuses.filter { $0.counts == counts }.map(\.id)
    }

    /// Why those of the published numbers that are among `claims` differ.
    public func why(among claims: [CoverageClaim]) -> [String] {
        let ids = Set(claims.map(\.id))
        return reasons.filter { ids.isSuperset(of: $0.claims) }.map(\.words)
    }

    /// Whether the deadline was met, as far as all of that was known on a day.
    public func outcome(by day: CivilDate) -> Outcome? {
        outcome.flatMap { $0.known <= day ? $0 : nil }
    }
}
