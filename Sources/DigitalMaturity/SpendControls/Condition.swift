/// What must hold of a case for a clause to match; what is absent is not asked.
public struct Condition: Hashable, Sendable {
    /// Whether a condition holds.
    enum Match: Hashable {
        case yes
        case no
        /// It depends on a fact that nobody has stated.
        case depends(on: String)
    }

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
    /// The programme is this.
    public let programme: String?
    /// The novelty is this.
    public let novelty: SpendCase.Novelty?

    /// Creates a condition.
    public init(
        bodies: [BodyKind]? = nil, distress: SpendCase.Distress? = nil, segment: Int? = nil,
        kinds: [SpendCase.Kind]? = nil, fundings: [SpendCase.Funding]? = nil,
        programme: String? = nil, novelty: SpendCase.Novelty? = nil
    ) {
        self.bodies = bodies
        self.distress = distress
        self.segment = segment
        self.kinds = kinds
        self.fundings = fundings
        self.programme = programme
        self.novelty = novelty
    }

    /// Whether it holds of `spend`. What is certainly false wins over what is not known.
    func match(_ spend: SpendCase) -> Match {
        let known = [
            bodies.map { $0.contains(spend.body) },
            kinds.map { $0.contains(spend.kind) },
            fundings.map { $0.contains(spend.funding) },
            programme.map { $0 == spend.programme },
            novelty.map { $0 == spend.novelty },
        ]
        guard known.allSatisfy({ $0 ?? true }) else { return .no }
        let distressed = match(distress, spend.distress == .notStated ? nil : spend.distress)
        let segmented = match(segment, spend.segment)
        if distressed == false || segmented == false { return .no }
        if distressed == nil { return .depends(on: "whether the body is in financial distress") }
        if segmented == nil { return .depends(on: "the body's oversight segment") }
        return .yes
    }

    /// Whether the fact is as wanted; `nil` when something is wanted and the fact is not stated.
    private func match<Fact: Equatable>(_ wanted: Fact?, _ fact: Fact?) -> Bool? {
        guard let wanted else { return true }
        return fact.map { $0 == wanted }
    }
}
