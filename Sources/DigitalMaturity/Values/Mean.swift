extension Collection<Double> {
    /// The sum; what each addition rounds away is kept and added at the end (Neumaier), so that the
    /// order of the values does not show.
    package var sum: Double {
        var sum = 0.0
        var lost = 0.0
        for value in self {
            let next = sum + value
            lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
            sum = next
        }
        return sum + lost
    }

    /// The unweighted mean; `nil` for nothing.
    public var mean: Double? { isEmpty ? nil : sum / Double(count) }
}
