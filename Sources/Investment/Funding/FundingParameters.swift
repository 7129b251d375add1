/// What appraisal, the accounts and national programmes ask of plans.
public struct FundingParameters: Sendable {
    /// Rates, biases and the rules of VAT and capitalisation.
    public var appraisal = AppraisalParameters()
    /// The national programmes, in order of their identifiers.
    public var programmes: [Programme] = [] {
        didSet { programmes.sort { $0.id < $1.id } }
    }

    /// Creates parameters that ask nothing.
    public init() {}
}
