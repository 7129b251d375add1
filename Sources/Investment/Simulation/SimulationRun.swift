import DigitalMaturity

/// Simulates draws one after another; its arrays are the workplace of the draw at hand.
struct SimulationRun {
    let layout: SimulationLayout
    var result: SimulationDraws
    /// The position of the draw within the result, and its number.
    var column = 0
    var draw = 0

    /// By activity: the extra cost, the time, when it may start, when it does and when it goes live.
    var extraCapital: [Int64]
    var extraRevenue: [Int64]
    var duration: [Int]
    var ready: [Int]
    var start: [Int]
    var live: [Int]
    /// By gate: the days it took.
    var waited: [Int]
    /// By cause: the factor, standard normal.
    var factors: [Double]
    /// By variable: 0 in its lowest third, 2 in its highest.
    var thirds: [UInt8]
    /// By month: the people at work.
    var busy: [Int]
    /// By year, and last after them: planned work done, in planned pence.
    var work: [Int64]
    /// By year, and last after them: what is spent.
    var capital: [Int64]
    var revenue: [Int64]
    var lapsed: [Int64]

    init(_ draws: Range<Int>, of layout: SimulationLayout) {
        self.layout = layout
        result = SimulationDraws(draws, of: layout)
        let count = layout.rows.count
        extraCapital = Array(repeating: 0, count: count)
        extraRevenue = Array(repeating: 0, count: count)
        duration = Array(repeating: 0, count: count)
        ready = Array(repeating: 0, count: count)
        start = Array(repeating: 0, count: count)
        live = Array(repeating: 0, count: count)
        waited = Array(repeating: 0, count: layout.gates.count)
        factors = Array(repeating: 0, count: layout.causes.count)
        thirds = Array(repeating: 1, count: layout.variables.count)
        busy = Array(repeating: 0, count: layout.model.calendar.months)
        work = Array(repeating: 0, count: layout.years + 1)
        capital = work
        revenue = work
        lapsed = Array(repeating: 0, count: layout.years)
    }

    /// Makes all draws.
    consuming func finished() -> SimulationDraws {
        for draw in result.draws {
            self.draw = draw
            column = draw - result.draws.lowerBound
            simulate()
        }
        return result
    }

    private mutating func simulate() {
        drawCauses()
        for activity in layout.rows.indices { drawQuantities(activity) }
        allotPeople()
        goLive()
        for year in capital.indices {
            capital[year] = 0
            revenue[year] = 0
        }
        for year in lapsed.indices { lapsed[year] = 0 }
        for activity in layout.rows.indices { spend(activity) }
        record()
    }

    @inline(__always)
    mutating func set(_ series: Int, _ value: Int64) {
        result.values[series &* result.draws.count &+ column] = value
    }
}

// MARK: - Drawing

extension SimulationRun {
    private mutating func drawCauses() {
        let first = layout.variables.count - layout.causes.count
        for cause in layout.causes.indices {
            let uniform = layout.causes[cause].uniform(draw)
            factors[cause] = Normal.quantile(inner(uniform))
            thirds[first + cause] = third(uniform)
        }
    }

    private mutating func drawQuantities(_ activity: Int) {
        let row = layout.rows[activity]
        var capital: Int64 = 0
        var revenue: Int64 = 0
        var days = row.duration
        if row.capitalRange != nil || row.timeRange != nil {
            var (cost, time) = row.together.uniforms(draw)
            if !row.loadings.isEmpty { (cost, time) = moved(cost, time, row) }
            if let range = row.capitalRange {
                thirds[row.capitalVariable] = third(cost)
                capital = pence(row.capitalTotal, range.value(at: cost))
            }
            if let range = row.timeRange {
                thirds[row.timeVariable] = third(time)
                days += Int(pence(Int64(days), range.value(at: time)))
            }
        }
        if let range = row.revenueRange {
            var uniform = row.revenueStream.uniform(draw)
            if !row.loadings.isEmpty { (uniform, _) = moved(uniform, 0.5, row) }
            thirds[row.revenueVariable] = third(uniform)
            revenue = pence(row.revenueTotal, range.value(at: uniform))
        }
        for index in row.risks {
            let event = layout.events[index]
            let happens = event.stream.uniform(draw) < event.chance
            thirds[event.variable] = happens ? 2 : 0
            guard happens else { continue }
            capital += event.capital
            revenue += event.revenue
            days += event.delay
        }
        extraCapital[activity] = capital
        extraRevenue[activity] = revenue
        duration[activity] = days
        ready[activity] = max(row.start, row.waits.isEmpty ? row.start : endOfWaits(row))
    }

    private mutating func endOfWaits(_ row: SimulationLayout.Row) -> Int {
        var day = row.waitsFrom
        for index in row.waits {
            let gate = layout.gates[index]
            var end = day
            if gate.variable < 0 {
                end += Int(gate.days.low)
            } else {
                let uniform = gate.stream.uniform(draw)
                thirds[gate.variable] = third(uniform)
                end += Int(gate.days.value(at: uniform) + 0.5)
            }
            for meeting in gate.meetings where layout.meetings[meeting] >= end {
                end = layout.meetings[meeting]
                break
            }
            waited[index] = end - day
            day = end
        }
        return day
    }

    /// The uniform numbers once the shared causes have moved them: still uniform, and dependent.
    private func moved(
        _ cost: Double,
        _ time: Double,
        _ row: SimulationLayout.Row
    ) -> (cost: Double, time: Double) {
        var costNormal = row.costResidual * Normal.quantile(inner(cost))
        var timeNormal = row.timeResidual * Normal.quantile(inner(time))
        for index in row.loadings {
            let loading = layout.loadings[index]
            costNormal += loading.cost * factors[loading.cause]
            timeNormal += loading.time * factors[loading.cause]
        }
        return (Normal.share(below: costNormal), Normal.share(below: timeNormal))
    }

    /// A uniform number that is not 0, which has no quantile.
    private func inner(_ uniform: Double) -> Double { max(uniform, 0x1p-54) }

    @inline(__always)
    private func third(_ uniform: Double) -> UInt8 { uniform < 1 / 3 ? 0 : uniform < 2 / 3 ? 1 : 2 }
}

/// The share of an amount to the nearest penny, halves away from zero.
@inline(__always)
func pence(_ amount: Int64, _ share: Double) -> Int64 {
    let exact = Double(amount) * share
    return Int64(exact < 0 ? exact - 0.5 : exact + 0.5)
}

// MARK: - Time

extension SimulationRun {
    /// Gives people to the activities in the order of their planned start.
    ///
    /// One that does not fit waits for the first month from which it fits until its work is done;
    /// a later one may go before it. After the calendar's end the number of people is not known,
    /// and nothing waits.
    private mutating func allotPeople() {
        guard !layout.model.people.isEmpty else {
            for activity in start.indices { start[activity] = ready[activity] }
            return
        }
        for month in busy.indices { busy[month] = 0 }
        for activity in layout.byStart {
            let people = layout.rows[activity].people
            start[activity] =
                people == 0 ? ready[activity] : place(people, ready[activity], duration[activity])
        }
    }

    private mutating func place(_ people: Int, _ ready: Int, _ duration: Int) -> Int {
        let calendar = layout.model.calendar
        var day = ready
        while day < calendar.end {
            let first = calendar.monthOfDay[max(0, day)]
            let last = calendar.monthOfDay[
                max(0, min(day + max(duration, 1), calendar.end) - 1)
            ]
            var month = first
            while month <= last, busy[month] + people <= layout.model.people[month] { month += 1 }
            if month > last {
                for month in first...last { busy[month] += people }
                return day
            }
            day = calendar.monthStarts[month + 1]
        }
        return day
    }

    private mutating func goLive() {
        for activity in layout.byNeed {
            let row = layout.rows[activity]
            guard row.goesLive else {
                live[activity] = .max
                continue
            }
            var day = start[activity] + duration[activity]
            for index in row.needs {
                let need = live[layout.needs[index]]
                if need > day, need < .max { day = need }
            }
            live[activity] = day
        }
    }
}
