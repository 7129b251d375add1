public import DigitalMaturity

/// A national programme that pays for something.
public struct Programme: Sendable {
    /// What its money may buy.
    public enum Gives: String, CaseIterable, Sendable {
        /// Capital alone.
        case capital
        /// Revenue alone.
        case revenue
        /// Capital and revenue.
        case both
        /// Looked for and not found.
        case unknown
    }

    /// Whether an organisation that takes its money must add its own.
    public enum Match: String, CaseIterable, Sendable {
        /// It does.
        case required
        /// It does not.
        case none
        /// Looked for and not found.
        case unknown
    }

    /// Whether money goes to bodies that were named, and whether the awards give all their names.
    public enum Named: String, CaseIterable, Sendable {
        /// It does, and all of them are known.
        case all
        /// It does, and some of the names were not found.
        case some
    }

    /// The identifier: `frontline-digitisation`.
    public let id: String
    /// The name as its publisher prints it.
    public let title: String
    /// What its money may buy.
    public internal(set) var gives: Gives
    /// Whether it asks for match funding.
    public internal(set) var match: Match
    /// How much a body adds for each pound of the programme; `nil` where that was not found.
    public var matchShare: Percentage?
    /// Whether what is not spent by 31 March can be spent later; `nil` where that was not found.
    public var carriesOver: Bool?
    /// Whether it pays only bodies that were named; `nil` where that is not said.
    public var named: Named?
    /// Who may have its money, in words.
    public var eligible: String?
    /// What else it asks.
    public var conditions: [Condition] = []
    /// Its money, as announced, revised, paid and taken back, in the order written.
    public var amounts: [Amount] = []
    /// What was looked for and not found, or what else a reader must know.
    public var notes: [Note] = []
    /// Who got its money, so far as that is known, in the order written.
    public var awards: [Award] = []
    /// When it was first announced; `nil` where that is known only by its citation.
    public var announced: PartialDate?
    /// The last day on which its money can be spent; `nil` where that was not found.
    public var ends: Located<CivilDate>?
    /// Who says when it ends; `nil` where that is who describes it.
    public var ending: Citation?
    /// Who says whether money carries over; `nil` where that is who describes it.
    public var carrying: Citation?
    /// Who describes it.
    public let citation: Citation
    /// Whether that description had been published by the day for which the programme was asked; what
    /// only it says is left out before.
    public internal(set) var isDescribed = true
    /// Where it is written.
    public let place: Place

    /// Creates a programme without conditions or money.
    public init(
        id: String,
        title: String,
        gives: Gives,
        match: Match,
        citation: Citation,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.gives = gives
        self.match = match
        self.citation = citation
        self.place = place
    }
}
