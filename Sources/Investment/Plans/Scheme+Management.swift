public import DigitalMaturity

extension Scheme {
    /// Who runs a scheme and how it is going; all of it may be left out, and is then not known.
    public struct Management: Hashable, Sendable {
        /// What the scheme does, in the author's words.
        public var description: String?
        /// The senior responsible owner.
        public var owner: Located<String>?
        /// The people it takes by role, beside the number in `relations`.
        public var roles: [Post] = []
        /// The last day of the contract by which it is delivered.
        public var contractEnds: Located<CivilDate>?
        /// How it is going.
        public var rating: Rating?
        /// Why it is rated so.
        public var ratingReason: String?
        /// What must be done by when, in the order written.
        public var milestones: [Milestone] = []
        /// What each month of delay costs.
        public var delayCost: Located<Money>?

        /// Creates a scheme's management of which nothing is known.
        public init() {}
    }

    /// How a scheme is going, as its owner sees it.
    public enum Rating: String, CaseIterable, Sendable {
        /// It will not be delivered as planned unless something changes.
        case red
        /// It may not be delivered as planned.
        case amber
        /// It will be delivered as planned.
        case green
    }

    /// Something that must be done by a day.
    public struct Milestone: Hashable, Sendable {
        /// What must be done.
        public let name: String
        /// The day by which it is planned.
        public let due: Located<CivilDate>
        /// The day on which it was done; `nil` until it is.
        public var done: Located<CivilDate>?
        /// The day on which it is now expected, where that is not the planned one.
        public var forecast: Located<CivilDate>?

        /// Creates a milestone that is not done.
        public init(name: String, due: Located<CivilDate>) {
            self.name = name
            self.due = due
        }
    }

    /// What was measured, or is to be measured, on a day.
    public struct Measure: Hashable, Sendable {
        /// The day of the measurement.
        public let date: Located<CivilDate>
        /// The number; `nil` until it is measured.
        public var value: Double?
        /// What is counted: `falls a month`.
        public var unit: String?

        /// Creates a measurement whose result is not known.
        public init(date: Located<CivilDate>) { self.date = date }
    }
}

/// People of one role, whom a scheme needs or a plan has.
public struct Post: Hashable, Sendable {
    /// The role: `clinical safety officer`.
    public let role: Located<String>
    /// How many, in whole-time equivalents.
    public let people: Int
    /// Where they work; `nil` where nobody has said.
    public var organisation: Located<ODSCode>?
    /// The financial year; `nil` for every year in which the scheme is delivered, or of the plan.
    public var year: Located<FinancialYear>?

    /// Creates people who may work anywhere, in every year.
    public init(role: Located<String>, people: Int) {
        self.role = role
        self.people = people
    }
}
