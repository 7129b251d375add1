/// The names that plans share; of a kind of which none is given, any will do.
public struct SharedNames: Sendable {
    /// What schemes may serve, besides the targets of their own plan.
    public var targets: [String] = []
    /// The standards that money is tied to.
    public var standards: [String] = []

    /// Creates a list without names.
    public init() {}
}

/// What appraisal, the accounts and national programmes ask of plans.
public struct FundingParameters: Sendable {
    /// Rates, biases and the rules of VAT and capitalisation.
    public var appraisal = AppraisalParameters()
    /// The national programmes, in order of their identifiers.
    public var programmes: [Programme] = [] {
        didSet { programmes.sort { $0.id < $1.id } }
    }
    /// The names that plans share.
    public var names = SharedNames()

    /// Creates parameters that ask nothing.
    public init() {}
}
