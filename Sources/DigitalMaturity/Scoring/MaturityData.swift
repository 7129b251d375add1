/// What is known of digital maturity: the frameworks, how they relate, and the returns made
/// against them.
public struct MaturityData: Sendable {
    /// The frameworks, in order of their identifiers.
    public let frameworks: [Framework]
    /// The identifier of the framework to score against unless another is asked for.
    public let main: String
    /// How frameworks relate, as written.
    public var crosswalks: [Crosswalk] = []
    /// How far marks may be off; `nil` takes every mark at its word.
    public var confidence: ConfidenceModel?
    /// England's returns, with those of a workspace in place of older ones.
    public var returns: [MaturityReturn] = []
    /// The marks that the publisher gave over questions asked in two years.
    public var comparable: [ComparableMarks] = []

    /// Creates the data of `frameworks` alone, to which returns are added.
    public init(frameworks: [Framework], main: String) {
        self.frameworks = frameworks.sorted { $0.id < $1.id }
        self.main = main
    }

    /// The framework with this identifier.
    public func framework(_ id: String) -> Framework? { frameworks.first { $0.id == id } }
}
