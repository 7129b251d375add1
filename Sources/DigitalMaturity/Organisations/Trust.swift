/// An NHS trust or foundation trust that is open on a day.
public struct Trust: Hashable, Sendable {
    /// What the trust does, in the groups of the trust list.
    public enum Kind: String, CaseIterable, Sendable {
        /// Acute, or acute and community.
        case acute
        /// One acute specialty: children, eyes, cancer.
        case acuteSpecialist = "acute-specialist"
        /// Mental health and learning disability, with or without community services.
        case mentalHealth = "mental-health"
        /// Community services.
        case community
        /// Emergency calls and patient transport.
        case ambulance
        /// Care given online.
        case online

        /// The words for a page.
        public var words: String {
            switch self {
            case .acute: "Acute"
            case .acuteSpecialist: "Acute specialist"
            case .mentalHealth: "Mental health and learning disability"
            case .community: "Community"
            case .ambulance: "Ambulance"
            case .online: "Online"
            }
        }
    }

    /// The ODS code.
    public let code: ODSCode
    /// The name on the day; names change under a code, so never join on it.
    public let name: String
    /// NHS trust or foundation trust.
    public let body: BodyKind
    /// What it does, where that is known.
    public let kind: Kind?
    /// The NHS England region.
    public let region: ODSCode
    /// The integrated care board in which it is counted, where there is one and it is known.
    public let icb: ODSCode?
    /// Where the reference data says so.
    public let place: Place
}

/// What kind of body spends the money: approval limits depend on it.
public enum BodyKind: String, CaseIterable, Hashable, Sendable {
    /// An NHS trust, which is not a foundation trust.
    case nhsTrust = "nhs-trust"
    /// An NHS foundation trust.
    case foundationTrust = "foundation-trust"
    /// An integrated care board.
    case icb
    /// An arm's length body of a department, such as NHS England.
    case armsLengthBody = "arms-length-body"
    /// A department of state.
    case department
    /// A provider of adult social care.
    case socialCareProvider = "social-care-provider"
    /// A council with duties for adult social care.
    case localAuthority = "local-authority"
    /// A body that buys for several others in the NHS.
    case sharedProcurement = "shared-procurement"
    /// A company of which trusts own the greater part.
    case subsidiary

    /// The words for a page.
    public var words: String {
        switch self {
        case .nhsTrust: "NHS trust"
        case .foundationTrust: "NHS foundation trust"
        case .icb: "Integrated care board"
        case .armsLengthBody: "Arm's length body"
        case .department: "Department"
        case .socialCareProvider: "Social care provider"
        case .localAuthority: "Local authority"
        case .sharedProcurement: "Shared procurement body"
        case .subsidiary: "Majority-owned subsidiary"
        }
    }
}
