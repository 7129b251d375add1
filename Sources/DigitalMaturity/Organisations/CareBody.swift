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

    /// Creates a care body; another setting than those of `settings` is a mistake of ours and traps.
    public init(code: ODSCode, name: String, setting: CareSetting, icb: ODSCode?, place: Place) {
        precondition(CareBody.settings.contains(setting), "a care body is no part of the NHS")
        self.code = code
        self.name = name
        self.setting = setting
        self.icb = icb
        self.place = place
    }
}

extension HealthSystem {
    /// The same system with care bodies that a workspace names.
    public func adding(_ bodies: [CareBody]) -> HealthSystem {
        HealthSystem(
            regions: regions,
            boards: boards,
            formerBoards: formerBoards,
            trusts: trusts,
            successions: successions,
            careBodies: bodies
        )
    }

    /// Everybody whose maturity a board plans for: its trusts, its care bodies and itself.
    public func organisations(of icb: ODSCode) -> [ODSCode] {
        trusts(in: icb).map(\.code) + careBodies.filter { $0.icb == icb }.map(\.code) + [icb]
    }

    /// The care body with this code.
    public func careBody(_ code: ODSCode) -> CareBody? { careBodies.first { $0.code == code } }
}
