/// A provider of adult social care or a council, as a workspace names it.
///
/// England's reference data holds none: there are some thirty thousand, and a workspace needs the few
/// that take part in its assessments.
public struct CareBody: Hashable, Sendable {
    /// Its code in the Organisation Data Service.
    public let code: ODSCode
    /// What the workspace calls it.
    public let name: String
    /// What it is: `socialCare` or `localAuthority`.
    public let setting: CareSetting
    /// The board in whose area it is counted.
    public let icb: ODSCode?
    /// Where it is written.
    public let place: Place

    /// The settings that a care body may have.
    public static let settings: [CareSetting] = [.socialCare, .localAuthority]
}

extension Role {
    /// The role of a care body that makes returns for `setting`; `nil` for a setting of the NHS.
    public init?(_ setting: CareSetting) {
        switch setting {
        case .socialCare: self = .careProvider
        case .localAuthority: self = .localAuthority
        case .acute, .community, .mentalHealth, .ambulance, .icb: return nil
        }
    }

    /// The setting for which a care body makes returns.
    var careSetting: CareSetting? {
        switch self {
        case .careProvider: .socialCare
        case .localAuthority: .localAuthority
        case .trust, .board, .region, .careLocation, .district, .subICB: nil
        }
    }
}
