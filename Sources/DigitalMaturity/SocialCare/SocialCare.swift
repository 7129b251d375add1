/// What is published about adult social care in England: who is registered, and how many keep
/// digital records.
///
/// It is large and few questions need it, so it is read only for those.
public struct SocialCare: Sendable {
    /// What everyone who sees the numbers must know.
    public let caution: String
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
