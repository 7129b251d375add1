/// A scheme as an approval rule sees it: who spends, on what, with whose money, and how much.
public struct SpendCase: Hashable, Sendable {
    /// Whether the body is in financial distress, as the limits of 2016 and 2023 ask.
    public enum Distress: String, Sendable {
        /// In distress, so that lower limits apply.
        case distressed
        /// It is not.
        case sound
        /// Nobody has said.
        case notStated

        /// Whether it is; `nil` when nobody has said.
        public var isDistressed: Bool? {
            switch self {
            case .distressed: true
            case .sound: false
            case .notStated: nil
            }
        }
    }

    /// What is bought.
    public enum Kind: String, CaseIterable, Sendable {
        /// Software and services that staff or patients use.
        case digital
        /// Technology that is not a digital service.
        case technology
        /// Networks, data centres and the like.
        case infrastructure
        /// Devices for staff or patients.
        case devices
        /// Protection against attack.
        case cyber
        /// Imaging and its archives.
        case imaging
        /// Training and posts.
        case skills
        /// Help for people who are left out.
        case inclusion
        /// Records and devices in adult social care.
        case socialCare = "social-care"
        /// Advice from outside.
        case consultancy
        /// Land and buildings.
        case property
    }

    /// What sort of service is bought, where rules for central government ask.
    public enum Service: String, CaseIterable, Sendable {
        /// A website, domain, mobile app, digital transaction or public identity check.
        case website
        /// Finance, staff and other office systems.
        case backOffice = "back-office"
        /// Something that a shared service centre also offers.
        case sharedService = "shared-service"
        /// Networks and the like that the public sector shares.
        case commonInfrastructure = "common-infrastructure"
        /// Products that keep secrets.
        case cryptographic
        /// None of these.
        case other
    }

    /// Whose money it is.
    public enum Funding: String, CaseIterable, Sendable {
        /// The body's or its system's own.
        case own = "self"
        /// A national programme's.
        case central
        /// Some of each.
        case mixed
    }

    /// Whether the spending is novel, contentious or repercussive.
    public enum Novelty: String, Sendable {
        /// It is one of these.
        case novel
        /// It is none of these.
        case ordinary
    }

    /// The kind of body that spends.
    public let body: BodyKind
    /// Whether it is in financial distress.
    public package(set) var distress: Distress
    /// Its segment in the NHS Oversight Framework, 1 to 5, where it is known.
    public package(set) var segment: Int?
    /// What is bought.
    public let kind: Kind
    /// Whose money it is.
    public let funding: Funding
    /// The national programme that pays, if one does.
    public let programme: String?
    /// How much.
    public package(set) var amounts: Amounts
    /// What sort of service it is, where that is stated.
    public var service: Service?
    /// Whether the public uses it; `nil` when nobody has said.
    public var isPublicFacing: Bool?
    /// Whether it is novel.
    public var novelty = Novelty.ordinary
    /// How the open questions of the rulebook are read, which the rulebook fills in.
    public package(set) var settings: [Switch.Setting] = []
    /// What sort of service it can be where nobody has said, which the rulebook fills in.
    package var conceivable = Set(Service.allCases)

    /// Creates a case of ordinary spending; what else is known of it is set afterwards.
    public init(
        body: BodyKind,
        distress: Distress = .notStated,
        segment: Int? = nil,
        kind: Kind,
        funding: Funding = .own,
        programme: String? = nil,
        amounts: Amounts
    ) {
        self.body = body
        self.distress = distress
        self.segment = segment
        self.kind = kind
        self.funding = funding
        self.programme = programme
        self.amounts = amounts
    }

    /// Creates a case of ordinary spending by a body of which `facts` are known.
    public init(
        by facts: BodyFacts,
        kind: Kind,
        funding: Funding,
        programme: String?,
        amounts: Amounts
    ) {
        self.init(
            body: facts.body,
            distress: facts.distress,
            segment: facts.segment?.value,
            kind: kind,
            funding: funding,
            programme: programme,
            amounts: amounts
        )
    }
}
