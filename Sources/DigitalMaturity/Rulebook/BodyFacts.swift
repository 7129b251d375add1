/// What is known of a body beyond its code, where approval rules ask for it.
public struct BodyFacts: Hashable, Sendable {
    /// What kind of body it is.
    public let body: BodyKind
    /// Whether it is in financial distress.
    public let distress: SpendCase.Distress
    /// Its oversight segment.
    public let segment: Located<Int>?

    /// Creates the facts.
    public init(body: BodyKind, distress: SpendCase.Distress, segment: Located<Int>?) {
        self.body = body
        self.distress = distress
        self.segment = segment
    }
}
