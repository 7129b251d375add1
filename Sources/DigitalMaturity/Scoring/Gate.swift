extension Criterion {
    /// The level reached when exactly `met` elements are met: the highest of `scale` at which, and
    /// at every level below which, no element is missing.
    ///
    /// The lowest level is where everybody starts, so its elements gate nothing.
    public func level(meeting met: Set<String>, on scale: ClosedRange<Int>) -> Int {
        let missing = elements.filter { $0.level > scale.lowerBound && !met.contains($0.id) }
        return missing.map { min($0.level - 1, scale.upperBound) }.min() ?? scale.upperBound
    }
}
