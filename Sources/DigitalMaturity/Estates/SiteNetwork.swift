/// The network of one site; what is `nil` is not known.
public struct SiteNetwork: Hashable, Sendable {
    /// A generation of wireless network, or that there is none.
    public enum Wireless: String, CaseIterable, Sendable {
        case none
        case fourth = "4"
        case fifth = "5"
        case sixth = "6"
        case sixthExtended = "6e"
        case seventh = "7"
    }

    /// How well mobile phones work.
    public enum Signal: String, CaseIterable, Sendable { case none, weak, good }

    /// Whose site it is.
    public let organisation: ODSCode
    /// The site, unique in its organisation.
    public let site: String
    /// Its wireless network.
    public var wireless: Wireless?
    /// The share of its places of care that the wireless network reaches.
    public var wirelessShare: Percentage?
    /// The speed of its line, in megabits a second.
    public var bandwidth: Int?
    /// Whether phones work there.
    public var signal: Signal?
    /// Where it is written.
    public let place: Place

    /// Creates a site of which nothing more is known.
    public init(_ site: String, of organisation: ODSCode, at place: Place) {
        self.site = site
        self.organisation = organisation
        self.place = place
    }
}
