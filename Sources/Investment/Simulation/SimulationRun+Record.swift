import DigitalMaturity

extension SimulationRun {
    /// Records the draws at hand.
    mutating func record() {
        let series = result.series
        for slot in slots {
            cost[slot] = 0
            lost[slot] = 0
        }
        for year in 0...layout.years {
            let base = self.base(year)
            for slot in slots {
                set(series.capital(year), slot, capital[base + slot])
                set(series.revenue(year), slot, revenue[base + slot])
                cost[slot] += capital[base + slot] + revenue[base + slot]
            }
        }
        for year in 0..<layout.years {
            let base = self.base(year)
            for slot in slots {
                set(series.lapsed(year), slot, lapsed[base + slot])
                lost[slot] += lapsed[base + slot]
            }
        }
        for activity in layout.rows.indices {
            let base = self.base(activity)
            for slot in slots { set(series.goLive(activity), slot, Int64(live[base + slot])) }
        }
        for variable in layout.variables.indices { recordSwing(variable) }
        recordLimits()
        recordTargets()
        recordMarks()
    }

    @inline(__always)
    private mutating func set(_ series: Int, _ slot: Int, _ value: Int64) {
        result.values[series &* result.draws.count &+ column &+ slot] = value
    }

    /// Adds to the lowest third and to the highest by masks of all bits or none: a branch would be
    /// foreseen wrongly more often than not, and of a condition the compiler makes one.
    private mutating func recordSwing(_ variable: Int) {
        let base = self.base(variable)
        var swing = result.swings[variable]
        var (lows, highs): (Int64, Int64) = (0, 0)
        let outcomes = zip(cost, lost)
        for (third, (cost, lost)) in zip(thirds[base..<(base + slots.count)], outcomes) {
            let low = (Int64(third) &- 1) &>> 63
            let high = 0 &- (Int64(third) &>> 1)
            lows &-= low
            highs &-= high
            swing.lowCost &+= cost & low
            swing.lowLapsed &+= lost & low
            swing.highCost &+= cost & high
            swing.highLapsed &+= lost & high
        }
        swing.lowCount += Int(lows)
        swing.highCount += Int(highs)
        result.swings[variable] = swing
    }

    private mutating func recordLimits() {
        for (index, limit) in layout.model.limits.enumerated() {
            for slot in slots {
                var amount = limit.planned
                for activity in limit.activities {
                    if limit.basis.countsCapital { amount += extraCapital[base(activity) + slot] }
                    if limit.basis.countsRevenue { amount += extraRevenue[base(activity) + slot] }
                }
                if limit.isCrossed(by: amount) { result.crossed[index] += 1 }
            }
        }
    }

    private mutating func recordTargets() {
        for (index, target) in layout.model.targets.enumerated() {
            for slot in slots
            where target.activities.allSatisfy({ live[base($0) + slot] <= target.day }) {
                result.met[index] += 1
            }
        }
    }

    private mutating func recordMarks() {
        let ladders = layout.model.climb.ladders
        for (index, standing) in layout.model.standings.enumerated() {
            let own = ladders.filter { $0.organisation == standing.organisation }
            for year in 0..<layout.years {
                let end = layout.model.calendar.yearEnds[year]
                for slot in slots {
                    var gain = 0
                    for ladder in own {
                        let climbed = ladder.climbed { live[base($0) + slot] < end }
                        for rung in ladder.rungs.prefix(climbed) { gain += rung.gain }
                    }
                    let mark = standing.mark + gain / standing.dimensions
                    set(result.series.mark(index, year), slot, Int64(mark))
                }
            }
        }
    }
}
