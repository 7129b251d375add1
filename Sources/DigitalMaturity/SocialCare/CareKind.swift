/// What the Care Quality Commission mostly inspects a location for.
public enum CareKind: String, CaseIterable, Hashable, Sendable {
    /// Homes in which people live and are cared for.
    case residential
    /// Care in people's own homes, and other care in the community.
    case community
    /// Mental health care by independent providers.
    case mentalHealth = "mental-health"
    /// Mental health care by the NHS.
    case mentalHealthNHS = "mental-health-nhs"
    /// Community health services.
    case communityHealth = "community-health"
    /// Independent consulting doctors.
    case doctors
    /// The register does not say.
    case unspecified

    /// The words for a page.
    public var words: String {
        switch self {
        case .residential: "Residential social care"
        case .community: "Social care in the community"
        case .mentalHealth: "Mental health, independent"
        case .mentalHealthNHS: "Mental health, NHS"
        case .communityHealth: "Community health"
        case .doctors: "Independent consulting doctors"
        case .unspecified: "Not specified"
        }
    }
}

extension CareKind: Comparable {
    /// In the order in which they are declared.
    public static func < (lhs: CareKind, rhs: CareKind) -> Bool { lhs.position < rhs.position }

    private var position: Int { CareKind.allCases.firstIndex(of: self) ?? 0 }
}
