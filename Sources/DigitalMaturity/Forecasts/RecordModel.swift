/// How likely each number of trusts with an electronic patient record is on a day.
///
/// Given one shared delay and one pace, trusts are independent and their count is a convolution. Delays
/// and paces lie on a grid with known weights, so that the whole is exact on that grid.
struct RecordModel {
    /// A pace of trusts without a plan in go-lives a year, and its probability.
    typealias PaceChance = (pace: Double, chance: Double)

    let known: RecordKnowledge
    let day: CivilDate
    /// Shared delays in years, with their probabilities.
    var delays: [(years: Double, chance: Double)]
    var paces: [PaceChance]
    /// What is believed of a programme's slip: so many seen in so many years.
    var slips: RecordKnowledge.Pace
    /// Whether every plan is taken at its word.
    var keepsPlans = false
    /// The probability that a trust with a record is counted without on the day.
    var recount: Double

    init(_ known: RecordKnowledge, by day: CivilDate, assuming data: ForecastData) {
        self.known = known
        self.day = day
        delays = data.sharedDelay.chances.map { (Double($0.months) / 12, $0.chance) }
        paces = RecordModel.grid(
            seen: data.assumed(.paceSeen) + known.live.seen,
            years: data.assumed(.paceYears) + known.live.years
        )
        slips = RecordKnowledge.Pace(
            seen: data.assumed(.slipSeen) + known.slips.seen,
            years: data.assumed(.slipMonths) / 12 + known.slips.years
        )
        let rate =
            (data.assumed(.recountSeen) + known.recounted.seen)
            / (data.assumed(.recountYears) + known.recounted.years)
        recount = 1 - exponential(-rate * max(0, known.day.years(to: day)))
    }

    /// Paces from one in a hundred years to five a year, each a sixth above the last, with weights as
    /// a gamma distribution has them.
    static func grid(seen: Double, years: Double) -> [PaceChance] {
        let logs = (0...40).map { logarithm(0.01) + Double($0) * logarithm(500) / 40 }
        let heights = logs.map { seen * $0 - years * exponential($0) }
        let most = heights.max() ?? 0
        let weights = heights.map { exponential($0 - most) }
        let total = weights.reduce(0, +)
        return zip(logs, weights).map { (exponential($0), $1 / total) }
    }

    /// Those who share one plan go live together; each of the others is alone.
    private var programmes: [[RecordKnowledge.Waiting]] {
        let groups = Dictionary(grouping: known.waiting) { trust in
            let plan = trust.plan.flatMap { $0.joint.isEmpty ? nil : $0 }
            let codes = plan?.bodies ?? [trust.code]
            return codes.map(\.text) + [plan?.date?.description ?? trust.code.text]
        }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    /// The probability that a trust goes live after it was last seen and by the day, under one delay
    /// and one pace.
    func chance(
        of trust: RecordKnowledge.Waiting,
        _ delay: Double,
        _ pace: Double
    ) -> Double {
        guard let due = trust.plan?.date?.latest else {
            let years = trust.seen.years(to: day) - delay
            return years > 0 ? 1 - exponential(-pace * years) : 0
        }
        if keepsPlans { return due.years(to: day) >= delay ? 1 : 0 }
        let years = max(due, trust.seen).years(to: day) - delay
        guard years > 0 else { return 0 }
        return 1
            - exponential(slips.seen * (logarithm(slips.years) - logarithm(slips.years + years)))
    }

    /// Every delay with every pace, and the weight of both together.
    var states: [(weight: Double, delay: Double, pace: Double)] {
        delays.flatMap { delay in
            paces.map { (delay.chance * $0.chance, delay.years, $0.pace) }
        }
    }

    /// How likely each number of trusts with a record is.
    var distribution: CountDistribution {
        let programmes = programmes
        let late = CountDistribution(
            mixing: states.map { weight, delay, pace in
                let groups = programmes.map { trusts in
                    CountDistribution.Group(
                        of: trusts.count,
                        chance: chance(of: trusts[0], delay, pace)
                    )
                }
                return (weight, CountDistribution(of: groups, counted: known.unnamed))
            }
        )
        let holding = known.trusts.count - known.waiting.count
        let kept = [CountDistribution.Group](
            repeating: CountDistribution.Group(chance: 1 - recount),
            count: holding
        )
        return CountDistribution(of: kept).adding(late)
    }

    /// The probability that a waiting trust has no record on the day.
    func risk(of trust: RecordKnowledge.Waiting) -> Double {
        let later = states.reduce(0) { $0 + $1.weight * chance(of: trust, $1.delay, $1.pace) }
        let unnamed = Double(known.unnamed) / Double(max(1, known.waiting.count))
        return (1 - unnamed) * (1 - later)
    }
}
