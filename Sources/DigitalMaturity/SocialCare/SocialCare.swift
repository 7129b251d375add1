/// What is published about adult social care in England: who is registered, and how many keep
/// digital records.
///
/// It is large and few questions need it, so it is read only for those.
public struct SocialCare: Sendable {
    /// What everyone who sees the numbers must know.
    public let caution: String
    /// What stands under its tables.
    public var notes = CareNotes()
    /// What is not known, each with why.
    public let notHeld: [String]
    /// The day of the list of locations.
    public let listed: CivilDate
    /// The registered locations.
    public var locations: CareLocations
    /// The latest answer of every location on the day of the list, by board and kind.
    public var answers: [BoardAnswers] = []
    /// The answers of each month, by board and kind.
    public var returns: [BoardAnswers] = []
    /// What was stated in public for England, in order of date.
    public var published: [PublishedUptake] = []
    /// What was promised, by measure and month.
    public var targets: [CareTarget] = []
    /// Where the parts of boards that were split went.
    public var splits: [BoardSplit] = []
    /// Where the data came from.
    public var sources: [Provenance] = []

    /// Creates the data without answers.
    public init(
        caution: String,
        notHeld: [String] = [],
        listed: CivilDate,
        locations: CareLocations
    ) {
        self.caution = caution
        self.notHeld = notHeld
        self.listed = listed
        self.locations = locations
    }
}

/// What a reader must know of a table of social care, as the data says it.
public struct CareNotes: Hashable, Sendable {
    /// Of councils that lie in several boards.
    public let councils: String
    /// Of what a month of returns shows.
    public let months: String
    /// Of an area that has a part of a board that was split.
    public let split: String
    /// Of trusts beside social care.
    public let gap: String

    /// Creates notes.
    public init(councils: String = "", months: String = "", split: String = "", gap: String = "") {
        self.councils = councils
        self.months = months
        self.split = split
        self.gap = gap
    }
}
