/// A value and where it was written, so that a later stage can still point at it.
public struct Located<Value: Sendable>: Sendable {
    /// The value.
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

extension Sequence<Located<String>> {
    /// A diagnostic for every identifier that is repeated.
    public func repeated(_ what: String) -> [Diagnostic] {
        var first: [String: Place] = [:]
        return compactMap { id in
            guard let earlier = first[id.value] else {
                first[id.value] = id.place
                return nil
            }
            return .duplicateID(id.value, of: what, at: id.place, first: earlier)
        }
    }
}
