/// Something that was promised for the whole country.
public struct NationalTarget: Sendable {
    /// What kind of promise it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// A number by a day.
        case target
        /// Something to be done, without a number.
        case commitment
        /// A requirement that applies from a day.
        case standard
        /// What an adviser asked for; nobody promised it.
        case recommendation
    }

    /// A row of questions that one announcement raises.
    public struct Row: Hashable, Sendable {
        /// The identifier: `S4`.
        public let id: String
        /// What it is about.
        public let title: String

        /// Creates a row.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// What is counted across the country, by the names of `waymark coverage`.
    public enum Measure: String, CaseIterable, Sendable {
        /// Electronic patient records.
        case epr
        /// Digital social care records.
        case dscr
        /// Registrations with the NHS App and its use.
        case nhsApp = "nhs-app"
        /// General practice online.
        case gpOnline = "gp-online"
        /// Beds of virtual wards and their use.
        case virtualWards = "virtual-wards"
        /// Records that several organisations see.
        case sharedRecord = "shared-record"
        /// The data security toolkit.
        case dspt
    }

    /// Who promised something, and when.
    public struct Promise: Hashable, Sendable {
        /// Who promised it.
        public let by: String
        /// When.
        public let on: PartialDate

        /// Creates a promise.
        public init(by: String, on: PartialDate) {
            self.by = by
            self.on = on
        }
    }

    /// The identifier.
    public let id: Located<String>
    /// Which row of questions it belongs to.
    public let row: Row
    /// What kind of promise it is.
    public let kind: Kind
    /// What it is called.
    public let title: String
    /// What was promised, in our words.
    public let statement: String
    /// Who promised it, and when.
    public let promise: Promise
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// What is measured; `nil` where nothing is.
    public var metric: String?
    /// The count across the country that it is about, if there is one.
    public var measure: Measure?
    /// The value to reach; `nil` where there is none.
    public var value: StatedValue?
    /// What the value is counted in, where that is not in the value.
    public var unit: String?
    /// Of whom or what.
    public var denominator: String?
    /// By when or, for a standard, from when; `nil` where no day is known.
    public var deadline: Located<PartialDate>?
    /// What to know of the day.
    public var deadlineNote: String?
    /// When it ended though nothing took its place.
    public var ended: Located<PartialDate>?
    /// What took its place.
    public var replacements: [Replacement] = []
    /// How it turned out, by several definitions where there are several, in the order written.
    public var outcomes: [TargetOutcome] = []
    /// The names that plans share for what it is part of.
    public var aims: [Located<String>] = []

    /// Creates a promise of which no more is known.
    public init(
        _ id: Located<String>,
        _ kind: Kind,
        in row: Row,
        title: String,
        statement: String,
        promise: Promise,
        citation: Citation
    ) {
        self.id = id
        self.kind = kind
        self.row = row
        self.title = title
        self.statement = statement
        self.promise = promise
        self.citation = citation
    }

    /// That another took its place.
    public struct Replacement: Sendable {
        /// In which way.
        public enum Change: String, CaseIterable, Sendable {
            /// Another promise about the same.
            case replaced
            /// The same by a later day.
            case moved
            /// Less than before counts as reached.
            case softened
            /// More than before is asked for.
            case raised

            /// The words before what took its place.
            public var words: String {
                switch self {
                case .replaced: "replaced by"
                case .moved: "moved to"
                case .softened: "softened to"
                case .raised: "raised to"
                }
            }
        }

        /// What took its place.
        public let by: Located<String>
        /// In which way.
        public let change: Change
        /// When, where that is not when the other was promised.
        public let on: PartialDate?
        /// What to know of it.
        public let note: String?

        /// Creates a replacement.
        public init(by: Located<String>, _ change: Change, on: PartialDate?, note: String?) {
            self.by = by
            self.change = change
            self.on = on
            self.note = note
        }
    }

    /// The value with what it is counted in.
    public var valueWords: String? {
        value.map { [$0.text, unit].compactMap(\.self).joined(separator: " ") }
    }

    /// Whether it had certainly been promised by a day.
    func isPromised(by day: CivilDate) -> Bool { promise.on.latest <= day }
}
