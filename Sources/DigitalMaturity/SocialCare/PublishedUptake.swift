/// A share that was stated in public for all of England.
public struct PublishedUptake: Hashable, Sendable {
    /// Of whom it is a share.
    public enum Whole: String, CaseIterable, Sendable {
        /// Providers that the Care Quality Commission has registered.
        case providers
        /// People who draw on care.
        case people
    }

    /// When it was so.
    public let asAt: PartialDate
    /// Of whom it is a share.
    public let whole: Whole
    /// The word before the number, such as `more than`; empty where there is none.
    public let qualifier: String
    /// How many of the whole have a digital record.
    public let share: Percentage
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates a point.
    public init(
        asAt: PartialDate,
        of whole: Whole,
        qualifier: String,
        share: Percentage,
        citation: Citation,
        place: Place
    ) {
        self.asAt = asAt
        self.whole = whole
        self.qualifier = qualifier
        self.share = share
        self.citation = citation
        self.place = place
    }
}

/// A share that was promised for social care by a month.
public struct CareTarget: Hashable, Sendable {
    /// What was promised.
    public enum Measure: String, CaseIterable, Sendable {
        /// Providers with a digital social care record.
        case record
        /// Providers that comply with the Data Security and Protection Toolkit.
        case dataSecurity = "data-security"
        /// Care homes with a poor connection that have had a fibre upgrade.
        case connectivity
        /// Residents at high risk of falls who can use sensors.
        case falls

        /// The words for a page.
        public var words: String {
            switch self {
            case .record: "Providers with a digital social care record"
            case .dataSecurity:
                "Providers that comply with the Data Security and Protection Toolkit"
            case .connectivity: "Care homes with a poor connection that have had a fibre upgrade"
            case .falls: "Residents at high risk of falls who can use sensors"
            }
        }
    }

    /// How firm it is.
    public enum Status: String, CaseIterable, Sendable {
        /// A point of the plan as first written.
        case planned
        /// What replaced an earlier promise.
        case revised
    }

    /// The end of the month by which it was promised.
    public let due: CivilMonth
    /// What was promised.
    public let measure: Measure
    /// How many of the whole it was to be.
    public let share: Percentage
    /// How firm it is.
    public let status: Status
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates a target.
    public init(
        due: CivilMonth,
        _ measure: Measure,
        share: Percentage,
        status: Status,
        citation: Citation,
        place: Place
    ) {
        self.due = due
        self.measure = measure
        self.share = share
        self.status = status
        self.citation = citation
        self.place = place
    }
}
