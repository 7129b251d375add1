/// The setting for which a maturity return speaks.
///
/// An integrated trust makes several returns, and they stay apart: comparing across settings is
/// comparing different questions.
public enum CareSetting: String, CaseIterable, Hashable, Sendable {
    /// Hospitals.
    case acute
    /// Community services.
    case community
    /// Mental health and learning disability.
    case mentalHealth = "mental-health"
    /// Ambulance services.
    case ambulance
    /// The integrated care board itself.
    case icb
    /// Adult social care, by a provider that the Care Quality Commission regulates.
    case socialCare = "social-care"
    /// A council with duties for adult social care.
    case localAuthority = "local-authority"

    /// The words for a page.
    public var words: String {
        switch self {
        case .acute: "Acute"
        case .community: "Community"
        case .mentalHealth: "Mental health"
        case .ambulance: "Ambulance"
        case .icb: "Integrated care board"
        case .socialCare: "Social care"
        case .localAuthority: "Local authority"
        }
    }

    /// The settings in which trusts make returns.
    public static let providers: [CareSetting] = [.acute, .community, .mentalHealth, .ambulance]
}

extension CareSetting: Comparable {
    /// In the order in which they are declared.
    public static func < (lhs: CareSetting, rhs: CareSetting) -> Bool {
        lhs.position < rhs.position
    }

    private var position: Int { CareSetting.allCases.firstIndex(of: self) ?? 0 }
}
