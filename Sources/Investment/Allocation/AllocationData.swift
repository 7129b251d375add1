public import DigitalMaturity

/// The policies that are known, and what is assumed of money.
public struct AllocationData: Sendable {
    /// The policies, in order of their identifiers.
    public let policies: [AllocationPolicy]
    /// What money is assumed to do.
    public let gain: AllocationGain
    /// The fund by which policies are set side by side.
    public let fund: AllocationFund
    /// What a reader must know of every allocation.
    public let notes: [String]
    /// What the spread of marks and the Gini coefficient are.
    public let definitions: [String]
    /// What a reader must know of a comparison of those that a policy names with the others.
    public let comparison: String

    /// Creates the data.
    public init(
        policies: [AllocationPolicy],
        gain: AllocationGain,
        fund: AllocationFund,
        notes: [String],
        definitions: [String],
        comparison: String
    ) {
        self.policies = policies.sorted { $0.id < $1.id }
        self.gain = gain
        self.fund = fund
        self.notes = notes
        self.definitions = definitions
        self.comparison = comparison
    }

    /// The policy with this identifier.
    public subscript(id: String) -> AllocationPolicy? { policies.first { $0.id == id } }

    /// The same with a workspace's policies, which take the place of those of the same name.
    public func adding(_ own: [AllocationPolicy]) -> AllocationData {
        let kept = policies.filter { old in !own.contains { $0.id == old.id } }
        return AllocationData(
            policies: kept + own,
            gain: gain,
            fund: fund,
            notes: notes,
            definitions: definitions,
            comparison: comparison
        )
    }
}

/// How far a mark is assumed to rise for £1m: an assumption and never a finding.
public struct AllocationGain: Sendable {
    /// In marks for £1m.
    public let low: Double
    /// In marks for £1m.
    public let likely: Double
    /// In marks for £1m.
    public let high: Double
    /// Why.
    public let because: String
    /// Where it is written.
    public let place: Place

    /// Creates an assumption; `low` ≤ `likely` ≤ `high`.
    public init(low: Double, likely: Double, high: Double, because: String, at place: Place) {
        (self.low, self.likely, self.high) = (low, likely, high)
        self.because = because
        self.place = place
    }
}

/// A fund as it was announced.
public struct AllocationFund: Sendable {
    /// What it was called.
    public let title: String
    /// How much it was.
    public let amount: Located<Money>
    /// Who says so.
    public let citation: Citation

    /// Creates a fund.
    public init(title: String, amount: Located<Money>, citation: Citation) {
        self.title = title
        self.amount = amount
        self.citation = citation
    }
}
