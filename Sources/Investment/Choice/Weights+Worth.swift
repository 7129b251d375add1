import DigitalMaturity

extension Plan.Weights {
    /// What a rung is worth for each year in which it is climbed, in millionths of a point.
    ///
    /// A point is a level gained in one dimension of one organisation for one year. By need a step
    /// counts once for each level from which the organisation is short of the top of the scale before
    /// it takes the step: on a scale to 5, the step to level 2 counts four times and the step to 5
    /// once, so that the least mature come first.
    public func worth(
        of rung: Climb.Rung,
        on ladder: Climb.Ladder,
        scale: ClosedRange<Int>
    ) -> Int {
        let need = byNeed ? max(1, scale.upperBound - rung.level + 1) : 1
        return rung.gain * need * weight(of: ladder.dimension)
    }

    /// What a scheme is worth for each year in which it is live because of the targets it serves:
    /// the points stated for each, in millionths.
    public func bonus(of scheme: Scheme) -> Int {
        targets.filter { scheme.effects.serves.contains($0.id.value) }
            .reduce(0) { $0 + $1.weight * 1_000_000 }
    }

    /// How much a level in `dimension` counts.
    public func weight(of dimension: String) -> Int {
        dimensions.first { $0.id.value == dimension }?.weight ?? 1
    }
}
