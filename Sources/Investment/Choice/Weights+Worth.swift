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

    /// What a scheme is worth by itself, in millionths of a point, once it is live in `years`, by
    /// position: for each of them the points of the targets it serves, and the points for each £1m a
    /// year of its benefits.
    ///
    /// A benefit counts from the position that `first` gives its first year, and while the scheme lives.
    func gain(of scheme: Scheme, in years: Range<Int>, from first: (FinancialYear) -> Int) -> Int {
        let served = targets.filter { scheme.effects.serves.contains($0.id.value) }
        let points = served.reduce(0) { $0 + $1.weight * 1_000_000 } * years.count
        let life = scheme.life.map { ($0.value.count + 11) / 12 } ?? years.count
        return scheme.effects.benefits.reduce(points) { sum, benefit in
            let start = benefit.from.map(first) ?? years.lowerBound
            let count = max(0, min(years.upperBound, years.lowerBound + life) - start)
            let pence = Int(benefit.yearly?.pence ?? 0)
            return sum + pence * weight(of: benefit.kind) / 100 * count
        }
    }

    /// How many points £1m a year of a class of benefit counts; nothing unless the plan says so.
    public func weight(of benefit: Scheme.Benefit.Kind) -> Int {
        benefits.first { $0.id.value == benefit.rawValue }?.weight ?? 0
    }

    /// How much a level in `dimension` counts.
    public func weight(of dimension: String) -> Int {
        dimensions.first { $0.id.value == dimension }?.weight ?? 1
    }
}
