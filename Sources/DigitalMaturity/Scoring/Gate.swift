extension Criterion {
    /// The level reached when exactly `met` elements are met: the highest level that some element
    /// describes at which, and at every level below which, no element is missing.
    ///
    /// The lowest level of the scale is where everybody starts, so its elements gate nothing. A
    /// level that no element describes is not reached by default: nobody said what it takes.
    public func level(meeting met: Set<String>, on scale: ClosedRange<Int>) -> Int {
        gate(
            elements.compactMap { element in element.level.map { ($0, met.contains(element.id)) } },
            on: scale
        )
    }
}

/// The highest of the levels asked for at which, and below which, everything is met.
func gate(_ asked: [(level: Int, isMet: Bool)], on scale: ClosedRange<Int>) -> Int {
    let gating = asked.filter { $0.level > scale.lowerBound && $0.level <= scale.upperBound }
    let missing = gating.lazy.filter { !$0.isMet }.map(\.level).min() ?? .max
    return gating.lazy.map(\.level).filter { $0 < missing }.max() ?? scale.lowerBound
}
