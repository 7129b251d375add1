/// What is believed of a straight line: its level at time 0 and its growth, normally distributed.
///
/// A belief takes up values one by one, in any order.
public struct LineBelief: Hashable, Sendable {
    private var levels: Double
    private var cross: Double
    private var growths: Double
    private var levelPull: Double
    private var growthPull: Double

    /// Creates a belief of independent level and growth, each with its mean and standard deviation; an
    /// infinite deviation of the level means that nothing is known of it.
    public init(
        level: (mean: Double, spread: Double),
        growth: (mean: Double, spread: Double)
    ) {
        levels = 1 / (level.spread * level.spread)
        growths = 1 / (growth.spread * growth.spread)
        cross = 0
        levelPull = levels == 0 ? 0 : levels * level.mean
        growthPull = growths * growth.mean
    }

    /// The belief after a value was seen at a time, with the standard deviation of its error.
    public func seeing(_ value: Double, at time: Double, spread: Double) -> LineBelief {
        let weight = 1 / (spread * spread)
        var belief = self
        belief.levels += weight
        belief.cross += weight * time
        belief.growths += weight * time * time
        belief.levelPull += weight * value
        belief.growthPull += weight * value * time
        return belief
    }

    private var determinant: Double { levels * growths - cross * cross }

    /// The expected level at time 0.
    public var level: Double { (growths * levelPull - cross * growthPull) / determinant }

    /// The expected growth in one unit of time.
    public var growth: Double { (levels * growthPull - cross * levelPull) / determinant }

    /// The expected value at a time.
    public func value(at time: Double) -> Double { level + growth * time }

    /// The variance of the value at a time.
    public func variance(at time: Double) -> Double {
        (growths - 2 * time * cross + time * time * levels) / determinant
    }
}

/// The log odds of a probability between 0 and 1.
public func logOdds(_ share: Double) -> Double { logarithm(share) - logarithm(1 - share) }

/// The probability whose log odds these are.
public func share(ofLogOdds odds: Double) -> Double { 1 / (1 + exponential(-odds)) }
