import DigitalMaturity

/// Whether none of three counts of days is less than the one before.
func areInOrder(_ low: Int, _ likely: Int, _ high: Int) -> Bool {
    low <= likely && likely <= high
}

extension Diagnostic {
    /// The low, likely and high days of `what` are not in rising order.
    static func daysOutOfOrder(_ what: String, at place: Place) -> Diagnostic {
        .wrongShape(
            what,
            expected: "low, likely and high days, none less than the one before",
            at: place
        )
    }
}
