extension Criterion {
    /// The level reached when exactly `met` elements are met: the highest level that some element
    /// describes at which, and at every level below which, no element is missing.
    ///
    /// The lowest level of the scale is where everybody starts, so its elements gate nothing. A
    /// level that no element describes is not reached by default: nobody said what it takes.
    public func level(meeting met: Set<String>, on scale: ClosedRange<Int>) -> Int {
        var gate = Gate(scale)
        for element in elements {
            guard let level = element.level else { continue }
            gate.ask(level, isMet: met.contains(element.id))
        }
        return gate.level
    }
}

/// The levels that are asked for, and the lowest of them at which something is missing.
package struct Gate {
    private let scale: ClosedRange<Int>
    private var missing = Int.max
    private var described: Set<Int> = []

    init(_ scale: ClosedRange<Int>) { self.scale = scale }

    mutating func ask(_ level: Int, isMet: Bool) {
        guard level > scale.lowerBound, level <= scale.upperBound else { return }
        described.insert(level)
        if !isMet { missing = min(missing, level) }
    }

    /// The highest level asked for at which, and below which, everything is met.
    var level: Int { described.filter { $0 < missing }.max() ?? scale.lowerBound }
}
