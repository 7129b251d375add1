/// What an organisation is, with what only organisations of that role have.
public enum Role: Hashable, Sendable {
    /// An NHS trust or foundation trust; what it does is not known of all that have closed.
    case trust(BodyKind, Trust.Kind?)
    /// An integrated care board, perhaps in a cluster of boards that share leaders.
    case board(cluster: String?)
    /// A region of NHS England.
    case region
    /// A provider of adult social care.
    case careProvider
    /// A place at which a provider gives care.
    case careLocation(provider: ODSCode)
    /// A council with duties for adult social care.
    case localAuthority
    /// A district, whose council for adult social care is its county's.
    case district(council: ODSCode)
    /// A part of a board, in which its practices are counted.
    case subICB

    /// The name of a role, without what belongs to one organisation.
    public enum Name: String, CaseIterable, Sendable {
        /// An NHS trust or foundation trust.
        case trust
        /// An integrated care board.
        case board = "icb"
        /// A region of NHS England.
        case region
        /// A provider of adult social care.
        case careProvider = "care-provider"
        /// One place at which a provider gives care.
        case careLocation = "care-location"
        /// A council with duties for social care.
        case localAuthority = "local-authority"
        /// A part of an integrated care board.
        case subICB = "sub-icb"

        /// The words for a message.
        public var words: String {
            switch self {
            case .trust: "trust"
            case .board: "integrated care board"
            case .region: "region"
            case .careProvider: "care provider"
            case .careLocation: "care location"
            case .localAuthority: "local authority"
            case .subICB: "sub-ICB location"
            }
        }
    }

    /// The word that files and commands use.
    public var name: Name {
        switch self {
        case .trust: .trust
        case .board: .board
        case .region: .region
        case .careProvider: .careProvider
        case .careLocation: .careLocation
        case .localAuthority, .district: .localAuthority
        case .subICB: .subICB
        }
    }
}
