public import DigitalMaturity

extension Plan {
    /// What a plan may say beyond its money, its people and its schemes; all of it may be left out.
    public struct Terms: Hashable, Sendable {
        /// What makes several schemes go wrong together.
        public var causes: [Cause] = []
        /// How long approvals are assumed to take, where no time is published.
        public var approvalTimes: [ApprovalTime] = []
        /// The cost below which a scheme of its own board needs one paper alone; nothing where the
        /// plan leaves that as it is assumed for everybody.
        public var onePaperBelow: Located<Money>?
        /// When boards meet.
        public var meetings: [Meetings] = []
        /// What the plan says under the headings that planning guidance requires.
        public var sections: [Section] = []
        /// The options that are appraised; the whole plan is always one.
        public var options: [Option] = []
        /// The schedule of discount rates, by its identifier; the standard one where nothing is said.
        public var discounting: Located<String>?
        /// From which go-live the plan is appraised.
        public var goLive = GoLive.stated
        /// What a level gained is worth when the best plan is sought.
        public var weights = Weights()
        /// The targets that the plan sets itself; schemes say which they serve.
        public var targets: [Target] = []

        /// Creates terms that say nothing.
        public init() {}
    }

    /// Which go-live of its schemes an appraisal takes.
    public enum GoLive: String, CaseIterable, Sendable {
        /// That which the plan states.
        case stated
        /// That which is likely once approvals have come.
        case likely
    }

    /// Something that every scheme which serves it must be live for, by a day.
    public struct Target: Hashable, Sendable {
        /// The identifier that schemes name under `serves`.
        public let id: Located<String>
        /// The words that documents print.
        public let title: String
        /// The last day on which it counts as met.
        public let by: CivilDate

        /// Creates a target.
        public init(id: Located<String>, title: String, by: CivilDate) {
            self.id = id
            self.title = title
            self.by = by
        }
    }

    /// Something outside any one scheme that moves several of them: suppliers' prices, recruitment.
    public struct Cause: Hashable, Sendable {
        /// The identifier.
        public let id: Located<String>
        /// The words that documents print.
        public let title: String

        /// Creates a cause.
        public init(id: Located<String>, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// How long one approver is assumed to take; never shown as published.
    public struct ApprovalTime: Hashable, Sendable {
        /// The identifier of the approver in the rulebook.
        public let approver: Located<String>
        /// The least, in calendar days.
        public let low: Int
        /// The most likely.
        public let likely: Int
        /// The most.
        public let high: Int
        /// Why this is assumed.
        public let reason: String

        /// Creates an assumption; `low` ≤ `likely` ≤ `high` is the reader's to check.
        public init(approver: Located<String>, low: Int, likely: Int, high: Int, reason: String) {
            self.approver = approver
            self.low = low
            self.likely = likely
            self.high = high
            self.reason = reason
        }
    }

    /// The days on which an approver decides.
    public struct Meetings: Hashable, Sendable {
        /// The identifier of the approver in the rulebook.
        public let approver: Located<String>
        /// The days, ascending; never empty.
        public let days: [CivilDate]
        /// How many days before a meeting its papers are due.
        public var papers: Int = 0

        /// Creates a calendar.
        public init(approver: Located<String>, days: [CivilDate], papers: Int = 0) {
            self.approver = approver
            self.days = days.sorted()
            self.papers = papers
        }
    }

    /// What the plan says under one heading.
    public struct Section: Hashable, Sendable {
        /// The heading: `cyber`.
        public let id: Located<String>
        /// What the plan says.
        public let text: String

        /// Creates a section.
        public init(id: Located<String>, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// One of the ways forward that an appraisal compares.
    public struct Option: Hashable, Sendable {
        /// The identifier: `do-minimum`.
        public let id: Located<String>
        /// The words that documents print.
        public let title: String
        /// The schemes it consists of; none for doing nothing.
        public var schemes: [Located<String>] = []
        /// What carrying on as today costs each year while this option is taken, beyond its schemes.
        public var yearly: Located<Money>?

        /// Creates an option.
        public init(
            id: Located<String>,
            title: String,
            schemes: [Located<String>] = [],
            yearly: Located<Money>? = nil
        ) {
            self.id = id
            self.title = title
            self.schemes = schemes
            self.yearly = yearly
        }
    }

    /// How much one dimension, target or class of benefit counts.
    public struct Weight: Hashable, Sendable {
        /// The dimension, target or class.
        public let id: Located<String>
        /// Whole points.
        public let weight: Int

        /// Creates a weight.
        public init(id: Located<String>, weight: Int) {
            self.id = id
            self.weight = weight
        }
    }

    /// What one level gained is worth, in whole points, so that sums are exact.
    public struct Weights: Hashable, Sendable {
        /// Whether a level counts the more, the less mature the organisation is.
        public var byNeed = true
        /// The worth of a level in each dimension; 1 where nothing is said.
        public var dimensions: [Weight] = []
        /// What is added for a scheme that serves a target.
        public var targets: [Weight] = []
        /// What £1m a year of a class of benefit is worth; nothing where nothing is said.
        public var benefits: [Weight] = []
        /// For how many years beyond the plan what is gained counts; `nil` for as many as are assumed.
        public var horizon: Int?

        /// Creates the default: by need alone.
        public init() {}
    }
}

extension Scheme {
    /// How far one shared cause moves a scheme, as the square root of the share of the variance
    /// that the cause explains: −100% to 100%.
    public struct Loading: Hashable, Sendable {
        /// The identifier of a cause that the plan lists.
        public let cause: Located<String>
        /// How far it moves the cost.
        public var cost: Percentage = .zero
        /// How far it moves the time.
        public var time: Percentage = .zero

        /// Creates a loading.
        public init(cause: Located<String>, cost: Percentage = .zero, time: Percentage = .zero) {
            self.cause = cause
            self.cost = cost
            self.time = time
        }
    }
}
