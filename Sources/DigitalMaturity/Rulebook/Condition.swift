/// What must hold of a case for a clause to match; what is absent is not asked.
public struct Condition: Hashable, Sendable {
    /// The body is one of these.
    public let bodies: [BodyKind]?
    /// The body's distress is this.
    public let distress: SpendCase.Distress?
    /// The body's segment is this.
    public let segment: Int?
    /// The kind is one of these.
    public let kinds: [SpendCase.Kind]?
    /// The funding is one of these.
    public let fundings: [SpendCase.Funding]?
    /// The identifier of the national programme that the case must belong to.
    public let programme: String?
    /// How unusual the spending must be.
    public let novelty: SpendCase.Novelty?
    /// The service is one of these.
    public var services: [SpendCase.Service]?
    /// Whether the public uses it.
    public var isPublicFacing: Bool?
    /// The capital cost is above this.
    public var capitalAbove: Money?
    /// An open question is read so.
    public var setting: Switch.Setting?

    /// Creates a condition.
    public init(
        bodies: [BodyKind]? = nil,
        distress: SpendCase.Distress? = nil,
        segment: Int? = nil,
        kinds: [SpendCase.Kind]? = nil,
        fundings: [SpendCase.Funding]? = nil,
        programme: String? = nil,
        novelty: SpendCase.Novelty? = nil
    ) {
        self.bodies = bodies
        self.distress = distress
        self.segment = segment
        self.kinds = kinds
        self.fundings = fundings
        self.programme = programme
        self.novelty = novelty
    }

    /// Whether it holds of `spend`. A fact that nobody stated is not as wanted.
    func holds(of spend: SpendCase) -> Bool {
        let answers = [
            bodies.map { $0.contains(spend.body) },
            distress.map { $0 == spend.distress },
            segment.map { $0 == spend.segment },
            kinds.map { $0.contains(spend.kind) },
            services.map { spend.service.map($0.contains) ?? false },
            isPublicFacing.map { $0 == spend.isPublicFacing },
            fundings.map { $0.contains(spend.funding) },
            programme.map { $0 == spend.programme },
            novelty.map { $0 == spend.novelty },
            capitalAbove.map { spend.amounts.capital > $0 },
            setting.map(spend.settings.contains),
        ]
        return answers.allSatisfy { $0 ?? true }
    }
}
