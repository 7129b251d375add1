import DigitalMaturity

extension SimulationRun {
    /// Spends the money of an activity in the years in which its work is done.
    mutating func spend(_ activity: Int) {
        let row = layout.rows[activity]
        let pace = Pace(
            planned: row.start,
            duration: row.duration,
            start: start[activity],
            takes: duration[activity]
        )
        let isOnTime = pace.isOnTime
        for year in work.indices { work[year] = 0 }
        var spent: Int64 = 0
        for index in row.capital {
            let part = layout.parts[index]
            let extra = pence(extraCapital[activity], part.upTo)
            let amount = part.pence + extra - spent
            spent = extra
            if isOnTime {
                capital[part.year] += amount
            } else {
                spread(part, amount, part.pence, pace, \.capital)
            }
        }
        set(result.series.capital(of: activity), row.capitalTotal + spent)
        spent = 0
        for index in row.revenue {
            let part = layout.parts[index]
            let extra = pence(extraRevenue[activity], part.upTo)
            let amount = part.pence + extra - spent
            spent = extra
            if isOnTime {
                revenue[part.year] += amount
            } else {
                spread(part, amount, 0, pace, \.revenue)
            }
        }
        set(result.series.revenue(of: activity), row.revenueTotal + spent)
        if !row.running.isEmpty { run(row, live[activity]) }
        if !isOnTime { lapse(activity, pace) }
    }

    /// Spends an amount over the days of `part`, and does its work, in `planned` pence, alike.
    ///
    /// What would be done before its year is done in it, since its money is not there before.
    @inline(__always)
    private mutating func spread(
        _ part: SimulationLayout.Part,
        _ amount: Int64,
        _ planned: Int64,
        _ pace: Pace,
        _ list: WritableKeyPath<SimulationRun, [Int64]>
    ) {
        let from = pace.day(part.from)
        let to = pace.day(part.to)
        var year = part.year
        var (spent, done): (Int64, Int64) = (0, 0)
        while year < layout.years, to > layout.model.calendar.yearEnds[year] {
            let days = layout.model.calendar.yearEnds[year] - from
            if days > 0 {
                let share = Double(days) / Double(to - from)
                let (upTo, doneUpTo) = (pence(amount, share), pence(planned, share))
                self[keyPath: list][year] += upTo - spent
                work[year] += doneUpTo - done
                (spent, done) = (upTo, doneUpTo)
            }
            year += 1
        }
        self[keyPath: list][year] += amount - spent
        work[year] += planned - done
    }

    private mutating func run(_ row: SimulationLayout.Row, _ live: Int) {
        let calendar = layout.model.calendar
        let first = calendar.monthFrom(live)
        let most = row.running.count - 1
        for year in 0..<layout.years {
            let before = min(max(0, calendar.yearMonths[year] - first), most)
            let after = min(max(0, calendar.yearMonths[year + 1] - first), most)
            guard after > before else { continue }
            revenue[year] +=
                layout.running[row.running.lowerBound + after]
                - layout.running[row.running.lowerBound + before]
        }
    }

    /// Loses what the year's work, at planned prices, leaves of the year's capital.
    private mutating func lapse(_ activity: Int, _ pace: Pace) {
        let years = layout.years
        var total: Int64 = 0
        for year in 0..<years {
            let lost = layout.allocations[activity * years + year] - work[year]
            guard lost > 0 else { continue }
            lapsed[year] += lost
            result.lapsed[activity * years + year] += lost
            total += lost
        }
        if total > 0 { attribute(total, activity, pace) }
    }

    /// Shares out what lapsed: first what the late start alone would have lost, by the days that each
    /// gate and the lack of people cost; the rest is the work's own doing.
    private mutating func attribute(_ total: Int64, _ activity: Int, _ pace: Pace) {
        let row = layout.rows[activity]
        let late = lostByStart(total, activity, pace)
        result.lapsedByWork[activity] += total - late
        guard late > 0 else { return }
        let queued = start[activity] - ready[activity]
        let byTeam = pence(late, Double(queued) / Double(pace.start - pace.planned))
        result.lapsedByTeam[activity] += byTeam
        guard byTeam < late else { return }
        var days = 0
        for index in row.waits { days += waited[index] }
        guard days > 0 else {
            result.lapsedByGate[row.waits.upperBound - 1] += late - byTeam
            return
        }
        var sofar = 0
        var shared: Int64 = 0
        for index in row.waits {
            sofar += waited[index]
            let upTo = pence(late - byTeam, Double(sofar) / Double(days))
            result.lapsedByGate[index] += upTo - shared
            shared = upTo
        }
    }

    private mutating func lostByStart(_ total: Int64, _ activity: Int, _ pace: Pace) -> Int64 {
        if pace.start == pace.planned { return 0 }
        if pace.takes == pace.duration { return total }
        let asPlanned = Pace(
            planned: pace.planned,
            duration: pace.duration,
            start: pace.start,
            takes: pace.duration
        )
        for year in work.indices { work[year] = 0 }
        for index in layout.rows[activity].capital {
            spread(layout.parts[index], 0, layout.parts[index].pence, asPlanned, \.capital)
        }
        var lost: Int64 = 0
        for year in 0..<layout.years {
            lost += max(0, layout.allocations[activity * layout.years + year] - work[year])
        }
        return lost
    }
}

/// Where the planned days of an activity fall once it starts late or takes another time.
///
/// Its work is stretched evenly; what is planned for after its end follows the end, and what is
/// planned for before its start goes with the start.
private struct Pace {
    let planned: Int
    let duration: Int
    let start: Int
    let takes: Int

    var isOnTime: Bool { start == planned && takes == duration }

    /// The day on which the work of a planned day, counted from the start, begins.
    @inline(__always)
    func day(_ offset: Int) -> Int {
        if takes == duration || offset <= 0 { return start + offset }
        return offset < duration
            ? start + offset * takes / duration : start + takes + offset - duration
    }
}

// MARK: - Recording

extension SimulationRun {
    mutating func record() {
        let series = result.series
        var cost: Int64 = 0
        var lost: Int64 = 0
        for year in 0...layout.years {
            set(series.capital(year), capital[year])
            set(series.revenue(year), revenue[year])
            cost += capital[year] + revenue[year]
        }
        for year in 0..<layout.years {
            set(series.lapsed(year), lapsed[year])
            lost += lapsed[year]
        }
        for activity in live.indices { set(series.goLive(activity), Int64(live[activity])) }
        recordSwings(cost, lost)
        recordLimits()
        recordTargets()
        recordMarks()
    }

    private mutating func recordSwings(_ cost: Int64, _ lost: Int64) {
        for variable in thirds.indices {
            switch thirds[variable] {
            case 0:
                result.swings[variable].lowCount += 1
                result.swings[variable].lowCost += cost
                result.swings[variable].lowLapsed += lost
            case 2:
                result.swings[variable].highCount += 1
                result.swings[variable].highCost += cost
                result.swings[variable].highLapsed += lost
            default: break
            }
        }
    }

    private mutating func recordLimits() {
        for (index, limit) in layout.model.limits.enumerated() {
            var amount = limit.planned
            for activity in limit.activities {
                if limit.basis.countsCapital { amount += extraCapital[activity] }
                if limit.basis.countsRevenue { amount += extraRevenue[activity] }
            }
            if limit.isCrossed(by: amount) { result.crossed[index] += 1 }
        }
    }

    private mutating func recordTargets() {
        for (index, target) in layout.model.targets.enumerated()
        where target.activities.allSatisfy({ live[$0] <= target.day }) {
            result.met[index] += 1
        }
    }

    private mutating func recordMarks() {
        guard !layout.model.standings.isEmpty else { return }
        let ladders = layout.model.climb.ladders
        for year in 0..<layout.years {
            let end = layout.model.calendar.yearEnds[year]
            for (index, standing) in layout.model.standings.enumerated() {
                var gain = 0
                for ladder in ladders where ladder.organisation == standing.organisation {
                    let climbed = ladder.climbed { live[$0] < end }
                    for rung in ladder.rungs.prefix(climbed) { gain += rung.gain }
                }
                set(
                    result.series.mark(index, year),
                    Int64(standing.mark + gain / standing.dimensions)
                )
            }
        }
    }
}
