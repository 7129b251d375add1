internal import Synchronization

/// What several documents ask of the same findings, each worked out when it is first asked for.
///
/// A value is the same whenever it is made, so that keeping it changes nothing but the time. What is
/// kept must not hold the findings themselves: neither would ever be freed.
final class WorkedOnce: Sendable {
    private let places = Mutex<[String: Place]>([:])

    /// The value of this name. Whoever asks while it is made waits; different names do not wait for
    /// one another.
    func value<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
        let place = places.withLock { places in
            let place = places[name] ?? Place()
            places[name] = place
            return place
        }
        return place.value.withLock { kept in
            if let kept = kept as? Kept<Value> { return kept.value }
            let value = make()
            kept = Kept(value: value)
            return value
        }
    }

    private final class Place: Sendable {
        let value = Mutex<(any Sendable)?>(nil)
    }

    private struct Kept<Value: Sendable>: Sendable {
        let value: Value
    }
}

extension Findings {
    /// The value of this name, made the first time that anybody asks for it.
    package func once<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
        worked.value(name, make)
    }
}
