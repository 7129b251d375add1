/// How a promise stood on a day, as a source reports it.
public struct TargetOutcome: Sendable {
    /// Whether the promise was met.
    public enum Met: String, CaseIterable, Sendable {
        case yes, no, partly, unknown
    }

    /// A part of a whole, as it was published.
    public struct Part: Hashable, Sendable {
        /// The part.
        public let numerator: Int
        /// The whole.
        public let denominator: Int

        /// Creates a part.
        public init(_ numerator: Int, of denominator: Int) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// What it is called among the outcomes of its target.
    public let id: Located<String>
    /// The day that it is about.
    public let asAt: PartialDate
    /// What was found.
    public let value: StatedValue
    /// Whether the promise was met.
    public let met: Met
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// What the value is counted in, where that is not in the value.
    public var unit: String?
    /// What was counted, where that is not what the target says; one that the promise was not about
    /// is shown beside it.
    public var definition: String?
    /// Of how many it was counted, where that was published.
    public var part: Part?
    /// Whether it was only expected when it was published.
    public var isForecast = false
    /// The board that it is about; `nil` for the country.
    public var board: ODSCode?

    /// Creates an outcome of the whole country, by the definition of its target.
    public init(
        _ id: Located<String>,
        asAt: PartialDate,
        _ value: StatedValue,
        met: Met,
        citation: Citation
    ) {
        self.id = id
        self.asAt = asAt
        self.value = value
        self.met = met
        self.citation = citation
    }

    /// Where it is written.
    public var place: Place { id.place }

    /// The value with what it is counted in.
    public var words: String { [value.text, unit].compactMap(\.self).joined(separator: " ") }

    /// Whether anything was found.
    public var isFound: Bool { citation.grade != .notFound }

    /// The day from which it was known: that of its publication, else the last that it can be about.
    /// That nothing was found claims nothing, so it never comes too early.
    public var knownFrom: CivilDate {
        isFound ? citation.date?.latest ?? asAt.latest : asAt.latest
    }
}
