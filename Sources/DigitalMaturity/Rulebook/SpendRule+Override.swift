extension SpendRule {
    /// The same rule with another limit from the day `entry` begins on; what was to take effect
    /// then or later is left out, and an entry without a beginning leaves nothing else.
    public func overridden(by entry: Timeline<Limit>.Entry) -> SpendRule {
        let kept = limits.entries.filter { earlier in
            guard let start = entry.from?.earliest else { return false }
            return earlier.from.map { $0.latest < start } ?? true
        }
        return with(\.limits, Timeline(kept + [entry]) ?? limits)
    }
}
