/// How many have a record, as somebody counted, promised or foretold it.
public struct PublishedCount: Sendable {
    /// What kind of statement it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// How many had one.
        case count
        /// How many were to have one.
        case target
        /// How many somebody expected to have one.
        case forecast

        /// The words for a page.
        public var words: String {
            switch self {
            case .count: "counted"
            case .target: "promised"
            case .forecast: "expected by the source"
            }
        }
    }

    /// What is counted.
    public let measure: ForecastMeasure
    /// What kind of statement it is.
    public let kind: Kind
    /// The day of the count or for which it is promised.
    public let asAt: PartialDate
    /// How many have none; `nil` where only a share is stated.
    public var without: Int?
    /// Of how many; `nil` where that is not stated.
    public var of: Int?
    /// The share that has one, as stated; `nil` where it follows from the two counts.
    public var stated: Double?
    /// The word before the number, such as `more than`; empty where there is none.
    public var qualifier = ""
    /// Who says so.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates a statement without its numbers.
    public init(
        _ kind: Kind,
        of measure: ForecastMeasure,
        asAt: PartialDate,
        citation: Citation,
        place: Place
    ) {
        self.kind = kind
        self.measure = measure
        self.asAt = asAt
        self.citation = citation
        self.place = place
    }

    /// The share that has one, from 0 to 1.
    public var share: Double? {
        guard let without, let of, of > 0 else { return stated }
        return Double(of - without) / Double(of)
    }

    /// The first day on which it was known.
    public var known: CivilDate { knownDay(citation, asAt) }
}

/// The first day on which a statement was known: the last that its publication can have been, or
/// where that is not known the end of the period that it is about.
func knownDay(_ citation: Citation, _ date: PartialDate) -> CivilDate {
    (citation.date ?? date).latest
}

extension PublishedUptake {
    /// The first day on which it was known.
    public var known: CivilDate { knownDay(citation, asAt) }
}
