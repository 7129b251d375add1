public import DigitalMaturity

extension PlanSimulation {
    /// How many draws are made unless another number is asked for.
    public static let usualDraws = 10_000
    /// The seed unless another is asked for.
    public static let usualSeed: UInt64 = 1

    /// What the capital or revenue of a year, by its position, came to.
    public func drawn(_ purpose: Plan.Purpose, _ year: Int) -> Drawn {
        let year = simulation.years[year]
        return purpose == .capital ? year.capital : year.revenue
    }

    /// How often the capital or revenue of a year exceeds its envelope; `nil` where none is stated.
    public func over(_ purpose: Plan.Purpose, _ year: Int) -> Chance? {
        let total = plan.totals.years[year]
        let envelope = purpose == .capital ? total.capitalEnvelope : total.revenueEnvelope
        return envelope.map {
            Chance(count: drawn(purpose, year).count(above: $0.pence), of: draws)
        }
    }

    /// The years that exceed their envelope in more than one draw of five.
    public func yearsLikelyOver(_ purpose: Plan.Purpose) -> [FinancialYear] {
        plan.years.indices.filter { (over(purpose, $0)?.share ?? 0) > 0.2 }.map { plan.years[$0] }
    }

    /// The schemes that are live before the plan ends in fewer than four draws of five.
    public var likelyLate: [Scheme] {
        plan.schemes.indices.filter { (liveInPlan($0)?.share ?? 1) < 0.8 }.map { plan.schemes[$0] }
    }

    /// The positions of the limits that at least one draw crosses: those that certainly apply, or
    /// those of which that is in doubt.
    public func crossings(isDoubtful: Bool) -> [Int] {
        limits.indices.filter {
            simulation.crossed[$0].count > 0 && limits[$0].test.isDoubtful == isDoubtful
        }
    }

    /// What a chance of 0% may still be; `nil` for so few draws that it says nothing.
    public var chanceOfTheUnseen: Double? { Chance(count: 0, of: draws).bound }

    /// What lapses of each scheme by cause, most first.
    public var greatestLapses: [Cause] {
        lapses.enumerated().sorted {
            ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
        }
        .map(\.element)
    }

    /// What moves the plan's cost or its loss more than chance alone would often show, most first.
    public func movers(_ outcome: Outcome) -> [Bar] {
        tornado(outcome).filter { !$0.isWithinNoise }
    }

    /// How far the mean moves from that of all draws when something is low, and when it is high.
    public func shifts(_ bar: Bar, _ outcome: Outcome) -> (low: Money, high: Money) {
        let mean = Money(pence: (outcome == .cost ? simulation.cost : simulation.lapsed).mean)
        return (bar.low - mean, bar.high - mean)
    }
}
