/// A value and where it was written, so that a later stage can still point at it.
public struct Located<Value: Sendable>: Sendable {
    /// What was written, after parsing.
    public let value: Value
    /// Where it was written.
    public let place: Place

    /// Creates a value written at `place`.
    public init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
