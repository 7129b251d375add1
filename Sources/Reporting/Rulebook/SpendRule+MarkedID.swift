public import DigitalMaturity

extension SpendRule {
    /// The identifier; a rule that is only supposed says so wherever it is shown.
    public var markedID: String { standing == .hypothetical ? "\(id) (hypothetical)" : id }
}
