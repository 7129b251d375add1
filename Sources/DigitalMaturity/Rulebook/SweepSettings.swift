/// What is tried of one rule unless something else is asked for: its limits and its reviews.
public struct SweepSettings: Hashable, Sendable {
    /// The rule whose limit is moved.
    public let rule: Located<String>
    /// Who proposed to move it.
    public let citation: Citation
    /// The amounts to try as the limit.
    public let limits: [Money]
    /// How long a review may take.
    public let reviews: [Approver.Days]

    /// Creates the settings.
    public init(
        rule: Located<String>,
        citation: Citation,
        limits: [Money],
        reviews: [Approver.Days]
    ) {
        self.rule = rule
        self.citation = citation
        self.limits = limits
        self.reviews = reviews
    }
}
