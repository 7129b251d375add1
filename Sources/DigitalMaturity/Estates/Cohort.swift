/// Equipment of one kind in one organisation that is alike: bought together, with one system.
///
/// Whatever is `nil` is not known: a cohort of unknown age is neither new nor old.
public struct Cohort: Hashable, Sendable {
    /// Whose it is, by the code of the day.
    public let organisation: ODSCode
    /// The name of the cohort, unique in its organisation.
    public let name: String
    /// Which sort of equipment.
    public let kind: EquipmentKind
    /// How many there are.
    public let count: Int
    /// Where they are.
    public var site: String?
    /// When they were bought.
    public var bought: PartialDate?
    /// The operating system.
    public var system: OperatingSystem?
    /// The last day of the warranty.
    public var warrantyEnd: PartialDate?
    /// Memory in gigabytes.
    public var memory: Int?
    /// How many seconds one takes to start.
    public var startUp: Int?
    /// How often all of them together are logged in to on one day.
    public var logIns: Int?
    /// How many seconds one log-in takes today.
    public var logIn: Int?
    /// How many seconds one log-in is to take.
    public var logInAfter: Int?
    /// Who uses them.
    public var users: String?
    /// Whether it is connected, so that its pictures can be seen elsewhere.
    public var isConnected: Bool?
    /// Where it is written.
    public let place: Place

    /// Creates a cohort of which nothing more is known.
    public init(
        _ name: String,
        of organisation: ODSCode,
        _ kind: EquipmentKind,
        count: Int,
        at place: Place
    ) {
        self.name = name
        self.organisation = organisation
        self.kind = kind
        self.count = count
        self.place = place
    }
}

extension Sequence<Cohort> {
    /// How many pieces of equipment they are together.
    public var devices: Int { reduce(0) { $0 + $1.count } }
}
