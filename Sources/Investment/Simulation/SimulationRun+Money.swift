import DigitalMaturity

extension SimulationRun {
    /// Spends the money of an activity in the years in which its work is done.
    mutating func spend(_ activity: Int) {
        let row = layout.rows[activity]
        let ends = layout.model.calendar.yearEnds
        let base = self.base(activity)
        let ofCapital = place(result.series.capital(of: activity))
        let ofRevenue = place(result.series.revenue(of: activity))
        for slot in slots {
            let pace = Pace(
                planned: row.start,
                duration: row.duration,
                start: start[base + slot],
                takes: duration[base + slot]
            )
            let capital = spendCapital(row, extraCapital[base + slot], pace, ends, slot)
            let revenue = spendRevenue(row, extraRevenue[base + slot], pace, ends, slot)
            result.values[ofCapital + slot] = row.capitalTotal + capital
            result.values[ofRevenue + slot] = row.revenueTotal + revenue
            if !pace.isOnTime { lapse(activity, row, pace, ends, slot) }
        }
        if !row.running.isEmpty { run(row, base) }
    }

    /// Where the values of a series for the draws at hand begin.
    @inline(__always)
    private func place(_ series: Int) -> Int { series &* result.draws.count &+ column }

    /// Spends the capital of an activity in one draw, does the work that it pays for, and gives what it
    /// came to beyond the estimate.
    @inline(__always)
    private mutating func spendCapital(
        _ row: SimulationLayout.Row,
        _ extra: Int64,
        _ pace: Pace,
        _ ends: [Int],
        _ slot: Int
    ) -> Int64 {
        for year in work.indices { work[year] = 0 }
        var spent: Int64 = 0
        for index in row.capital {
            let part = layout.parts[index]
            let upTo = pence(extra, part.upTo)
            let amount = part.pence + upTo - spent
            spent = upTo
            if pace.isOnTime {
                capital[base(part.year) + slot] += amount
            } else {
                divide(amount, part.pence, over: part, pace, ends) { year, amount, planned in
                    capital[base(year) + slot] += amount
                    work[year] += planned
                }
            }
        }
        return spent
    }

    /// Spends the revenue of an activity in one draw, alike.
    @inline(__always)
    private mutating func spendRevenue(
        _ row: SimulationLayout.Row,
        _ extra: Int64,
        _ pace: Pace,
        _ ends: [Int],
        _ slot: Int
    ) -> Int64 {
        var spent: Int64 = 0
        for index in row.revenue {
            let part = layout.parts[index]
            let upTo = pence(extra, part.upTo)
            let amount = part.pence + upTo - spent
            spent = upTo
            if pace.isOnTime {
                revenue[base(part.year) + slot] += amount
            } else {
                divide(amount, 0, over: part, pace, ends) { year, amount, _ in
                    revenue[base(year) + slot] += amount
                }
            }
        }
        return spent
    }

    private mutating func run(_ row: SimulationLayout.Row, _ base: Int) {
        let calendar = layout.model.calendar
        let most = row.running.count - 1
        let running = row.running.lowerBound
        for slot in slots {
            let first = calendar.monthFrom(live[base + slot])
            for year in 0..<layout.years {
                let before = min(max(0, calendar.yearMonths[year] - first), most)
                let after = min(max(0, calendar.yearMonths[year + 1] - first), most)
                guard after > before else { continue }
                revenue[self.base(year) + slot] +=
                    layout.running[running + after] - layout.running[running + before]
            }
        }
    }

    /// Loses what the year's work, at planned prices, leaves of the year's capital.
    @inline(__always)
    private mutating func lapse(
        _ activity: Int,
        _ row: SimulationLayout.Row,
        _ pace: Pace,
        _ ends: [Int],
        _ slot: Int
    ) {
        let years = ends.count
        var total: Int64 = 0
        for year in 0..<years {
            let left = layout.allocations[activity * years + year] - work[year]
            guard left > 0 else { continue }
            lapsed[base(year) + slot] += left
            result.lapsed[activity * years + year] += left
            total += left
        }
        if total > 0 { attribute(total, activity, row, pace, ends, slot) }
    }

    /// Shares out what lapsed: first what the late start alone would have lost, by the days that each
    /// gate and the lack of people cost; the rest is the work's own doing.
    private mutating func attribute(
        _ total: Int64,
        _ activity: Int,
        _ row: SimulationLayout.Row,
        _ pace: Pace,
        _ ends: [Int],
        _ slot: Int
    ) {
        let late = lostByStart(total, activity, row, pace, ends)
        result.lapsedByWork[activity] += total - late
        guard late > 0 else { return }
        let queued = pace.start - ready[base(activity) + slot]
        let byTeam = pence(late, Double(queued) / Double(pace.start - pace.planned))
        result.lapsedByTeam[activity] += byTeam
        guard byTeam < late else { return }
        var days = 0
        for index in row.waits { days += waited[base(index) + slot] }
        guard days > 0 else {
            result.lapsedByGate[row.waits.upperBound - 1] += late - byTeam
            return
        }
        var sofar = 0
        var shared: Int64 = 0
        for index in row.waits {
            sofar += waited[base(index) + slot]
            let upTo = pence(late - byTeam, Double(sofar) / Double(days))
            result.lapsedByGate[index] += upTo - shared
            shared = upTo
        }
    }

    private mutating func lostByStart(
        _ total: Int64,
        _ activity: Int,
        _ row: SimulationLayout.Row,
        _ pace: Pace,
        _ ends: [Int]
    ) -> Int64 {
        if pace.start == pace.planned { return 0 }
        if pace.takes == pace.duration { return total }
        let asPlanned = Pace(
            planned: pace.planned,
            duration: pace.duration,
            start: pace.start,
            takes: pace.duration
        )
        for year in work.indices { work[year] = 0 }
        for index in row.capital {
            let part = layout.parts[index]
            divide(0, part.pence, over: part, asPlanned, ends) { year, _, planned in
                work[year] += planned
            }
        }
        var lost: Int64 = 0
        for year in ends.indices {
            lost += max(0, layout.allocations[activity * ends.count + year] - work[year])
        }
        return lost
    }
}

/// Divides an amount over the years, which end on the days `ends`, as the days of `part` fall, and the
/// work that was `planned` for it alike; gives `take` both of each year, the last after all years.
///
/// What would be done before its year is done in it, since its money is not there before.
@inline(__always)
private func divide(
    _ amount: Int64,
    _ planned: Int64,
    over part: SimulationLayout.Part,
    _ pace: Pace,
    _ ends: [Int],
    _ take: (_ year: Int, _ amount: Int64, _ planned: Int64) -> Void
) {
    let from = pace.day(part.from)
    let to = pace.day(part.to)
    var year = part.year
    var (spent, done): (Int64, Int64) = (0, 0)
    while year < ends.count, to > ends[year] {
        let days = ends[year] - from
        if days > 0 {
            let share = Double(days) / Double(to - from)
            let (upTo, doneUpTo) = (pence(amount, share), pence(planned, share))
            take(year, upTo - spent, doneUpTo - done)
            (spent, done) = (upTo, doneUpTo)
        }
        year += 1
    }
    take(year, amount - spent, planned - done)
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
