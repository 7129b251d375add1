/// A number that somebody published of how far something has got.
public struct CoverageClaim: Sendable {
    /// What kind of number it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// What was counted or stated.
        case actual
        /// What somebody worked out from rows that were published.
        case computed
        /// What somebody expected.
        case forecast
        /// What was promised.
        case target
    }

    /// The identifier, unique in its measure.
    public let id: String
    /// What is counted.
    public let measure: CoverageMeasure.Name
    /// When it was, is expected or was to be so.
    public let asAt: PartialDate
    /// The identifier of what it counts.
    public let definition: Located<String>
    /// Among whom, in words.
    public let of: String
    /// What kind of number it is.
    public let kind: Kind
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// The only care setting that it counts; `nil` for all.
    public var setting: CareSetting?
    /// The source's own words beside the number: `more than`; `nil` where there are none.
    public var says: String?
    /// The share as printed; `nil` where none is.
    public var stated: Percentage?
    /// How many; `nil` where that is not known.
    public var numerator: Int?
    /// Of how many; `nil` where that is not known, so that no share is worked out.
    public var denominator: Int?

    /// Creates a claim without a number.
    public init(
        id: String,
        of measure: CoverageMeasure.Name,
        asAt: PartialDate,
        _ definition: Located<String>,
        among whom: String,
        kind: Kind,
        citation: Citation
    ) {
        self.id = id
        self.measure = measure
        self.asAt = asAt
        self.definition = definition
        of = whom
        self.kind = kind
        self.citation = citation
    }

    /// Where it is written.
    public var place: Place { definition.place }

    /// The share from the numerator and the denominator, or else as printed; `nil` where neither is there.
    public var share: Double? {
        if let numerator, let denominator { return Double(numerator) / Double(denominator) }
        return stated.map { Double($0.millionths) / 1_000_000 }
    }

    /// The first day on which it was known, by what is known of its date.
    ///
    /// What was counted is known once it is so and is published; a promise or a forecast once it is published.
    public var known: CivilDate {
        let published = citation.date
        return switch kind {
        case .actual, .computed: max(asAt.latest, published?.earliest ?? asAt.latest)
        case .forecast, .target: (published ?? asAt).latest
        }
    }

    /// In order of time.
    func isBefore(_ other: CoverageClaim) -> Bool {
        (asAt.latest, asAt.earliest, id) < (other.asAt.latest, other.asAt.earliest, other.id)
    }
}
