import DigitalMaturity

/// Simulates draws some at a time, and of those one activity after another.
///
/// Its arrays are the workplace of the draws at hand: what is of one activity, year or variable lies
/// together, draw by draw, so that its settings are read once for all of them.
struct SimulationRun {
    /// How many draws are at hand at a time: few enough for their numbers to stay near the processor.
    static let width = 64

    let layout: SimulationLayout
    var result: SimulationDraws
    /// The number of the first draw at hand, how many there are, and where they go in the result.
    var first = 0
    var slots = 0..<0
    var column = 0

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
    /// By draw, and within it by month: the people not at work.
    var free: [Int]
    /// Of one activity in one draw, by year, and last after them: planned work done, in planned pence.
    var work: [Int64]
    /// By year, and last after them: what is spent.
    var capital: [Int64]
    var revenue: [Int64]
    var lapsed: [Int64]
    /// All that is spent, and all that lapsed.
    var cost: [Int64]
    var lost: [Int64]
    /// Uniform numbers of one stream, and those that are drawn with them.
    var uniforms: [Double]
    var others: [Double]

    init(_ draws: Range<Int>, of layout: SimulationLayout) {
        func each<Value>(_ count: Int, _ value: Value) -> [Value] {
            Array(repeating: value, count: count * SimulationRun.width)
        }
        self.layout = layout
        result = SimulationDraws(draws, of: layout)
        let count = layout.rows.count
        extraCapital = each(count, 0)
        extraRevenue = extraCapital
        duration = each(count, 0)
        ready = duration
        start = duration
        live = duration
        waited = each(layout.gates.count, 0)
        factors = each(layout.causes.count, 0)
        thirds = each(layout.variables.count, 1)
        free = each(layout.model.calendar.months, 0)
        work = Array(repeating: 0, count: layout.years + 1)
        capital = each(layout.years + 1, 0)
        revenue = capital
        lapsed = each(layout.years, 0)
        cost = each(1, 0)
        lost = cost
        uniforms = each(1, 0)
        others = uniforms
    }

    /// Makes all draws.
    consuming func finished() -> SimulationDraws {
        let draws = result.draws
        for first in stride(from: draws.lowerBound, to: draws.upperBound, by: SimulationRun.width) {
            self.first = first
            slots = 0..<min(SimulationRun.width, draws.upperBound - first)
            column = first - draws.lowerBound
            simulate()
        }
        return result
    }

    private mutating func simulate() {
        drawCauses()
        for activity in layout.rows.indices { drawQuantities(activity) }
        allotPeople()
        goLive()
        for place in capital.indices {
            capital[place] = 0
            revenue[place] = 0
        }
        for place in lapsed.indices { lapsed[place] = 0 }
        for activity in layout.rows.indices { spend(activity) }
        record()
    }

    /// Where the draws at hand of an activity, a year, a variable or a cause begin.
    @inline(__always)
    func base(_ position: Int) -> Int { position &* SimulationRun.width }
}

// MARK: - Drawing

extension SimulationRun {
    private mutating func drawCauses() {
        let before = layout.variables.count - layout.causes.count
        for cause in layout.causes.indices {
            layout.causes[cause].fill(&uniforms, &others, from: first)
            let (base, third) = (self.base(cause), self.base(before + cause))
            for slot in slots {
                factors[base + slot] = Normal.quantile(inner(uniforms[slot]))
                thirds[third + slot] = thirdOf(uniforms[slot])
            }
        }
    }

    private mutating func drawQuantities(_ activity: Int) {
        let row = layout.rows[activity]
        let base = self.base(activity)
        for slot in slots {
            extraCapital[base + slot] = 0
            extraRevenue[base + slot] = 0
            duration[base + slot] = row.duration
            ready[base + slot] = row.start
        }
        drawCapitalAndTime(row, base)
        drawRevenue(row, base)
        drawRisks(row, base)
        if !row.waits.isEmpty { drawWaits(row, base) }
    }

    private mutating func drawCapitalAndTime(_ row: SimulationLayout.Row, _ base: Int) {
        guard row.capitalRange != nil || row.timeRange != nil else { return }
        row.together.fill(&uniforms, &others, from: first)
        if !row.loadings.isEmpty { move(row) }
        if let range = row.capitalRange {
            let third = self.base(row.capitalVariable)
            for slot in slots {
                thirds[third + slot] = thirdOf(uniforms[slot])
                extraCapital[base + slot] = pence(row.capitalTotal, range.value(at: uniforms[slot]))
            }
        }
        if let range = row.timeRange {
            let third = self.base(row.timeVariable)
            let days = Int64(row.duration)
            for slot in slots {
                thirds[third + slot] = thirdOf(others[slot])
                duration[base + slot] += Int(pence(days, range.value(at: others[slot])))
            }
        }
    }

    private mutating func drawRevenue(_ row: SimulationLayout.Row, _ base: Int) {
        guard let range = row.revenueRange else { return }
        row.revenueStream.fill(&uniforms, &others, from: first)
        if !row.loadings.isEmpty { move(row) }
        let third = self.base(row.revenueVariable)
        for slot in slots {
            thirds[third + slot] = thirdOf(uniforms[slot])
            extraRevenue[base + slot] = pence(row.revenueTotal, range.value(at: uniforms[slot]))
        }
    }

    private mutating func drawRisks(_ row: SimulationLayout.Row, _ base: Int) {
        for index in row.risks {
            let event = layout.events[index]
            event.stream.fill(&uniforms, &others, from: first)
            let third = self.base(event.variable)
            for slot in slots {
                let times = Int64(one(if: uniforms[slot], isBelow: event.chance))
                thirds[third + slot] = UInt8(truncatingIfNeeded: times &* 2)
                extraCapital[base + slot] += times &* event.capital
                extraRevenue[base + slot] += times &* event.revenue
                duration[base + slot] += Int(times) &* event.delay
            }
        }
    }

    private mutating func drawWaits(_ row: SimulationLayout.Row, _ base: Int) {
        for slot in slots { ready[base + slot] = row.waitsFrom }
        for index in row.waits {
            let gate = layout.gates[index]
            let wait = self.base(index)
            if gate.variable < 0 {
                for slot in slots { waited[wait + slot] = Int(gate.days.low) }
            } else {
                gate.stream.fill(&uniforms, &others, from: first)
                let third = self.base(gate.variable)
                for slot in slots {
                    thirds[third + slot] = thirdOf(uniforms[slot])
                    waited[wait + slot] = Int(gate.days.value(at: uniforms[slot]) + 0.5)
                }
            }
            if !gate.meetings.isEmpty { awaitMeetings(gate, wait, base) }
            for slot in slots { ready[base + slot] += waited[wait + slot] }
        }
        for slot in slots { ready[base + slot] = max(row.start, ready[base + slot]) }
    }

    /// Lengthens each wait until the first meeting after it, where there is one.
    private mutating func awaitMeetings(_ gate: SimulationLayout.Gate, _ wait: Int, _ base: Int) {
        for slot in slots {
            let day = ready[base + slot]
            let end = day + waited[wait + slot]
            for meeting in gate.meetings where layout.meetings[meeting] >= end {
                waited[wait + slot] = layout.meetings[meeting] - day
                break
            }
        }
    }

    /// Moves the uniform numbers as the shared causes do: they are still uniform, and dependent.
    private mutating func move(_ row: SimulationLayout.Row) {
        for slot in slots {
            var costNormal = row.costResidual * Normal.quantile(inner(uniforms[slot]))
            var timeNormal = row.timeResidual * Normal.quantile(inner(others[slot]))
            for index in row.loadings {
                let loading = layout.loadings[index]
                let factor = factors[base(loading.cause) + slot]
                costNormal += loading.cost * factor
                timeNormal += loading.time * factor
            }
            uniforms[slot] = Normal.share(below: costNormal)
            others[slot] = Normal.share(below: timeNormal)
        }
    }

    /// A uniform number that is not 0, which has no quantile.
    private func inner(_ uniform: Double) -> Double { max(uniform, 0x1p-54) }

    /// Which third a uniform number is in.
    @inline(__always)
    private func thirdOf(_ uniform: Double) -> UInt8 {
        2 &- one(if: uniform, isBelow: 1 / 3) &- one(if: uniform, isBelow: 2 / 3)
    }
}

/// 1 where `number` is below `limit`, else 0, by the sign of their difference: of a comparison the
/// compiler makes a branch, and chance cannot be foreseen.
@inline(__always)
private func one(if number: Double, isBelow limit: Double) -> UInt8 {
    UInt8(truncatingIfNeeded: (number - limit).bitPattern &>> 63)
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
            for place in start.indices { start[place] = ready[place] }
            return
        }
        let people = layout.model.people
        for slot in slots {
            for month in people.indices { free[slot &* people.count &+ month] = people[month] }
        }
        let calendar = layout.model.calendar
        for activity in layout.byStart {
            let taken = layout.rows[activity].people
            let base = self.base(activity)
            for slot in slots {
                let ready = self.ready[base + slot]
                start[base + slot] =
                    taken == 0
                    ? ready
                    : place(taken, people.count, ready, duration[base + slot], slot, calendar)
            }
        }
    }

    @inline(__always)
    private mutating func place(
        _ taken: Int,
        _ months: Int,
        _ ready: Int,
        _ duration: Int,
        _ slot: Int,
        _ calendar: SimulationCalendar
    ) -> Int {
        let base = slot &* months
        var day = ready
        while day < calendar.end {
            let first = calendar.monthOfDay[max(0, day)]
            let last = calendar.monthOfDay[
                max(0, min(day + max(duration, 1), calendar.end) - 1)
            ]
            var month = first
            while month <= last, free[base &+ month] >= taken { month &+= 1 }
            if month > last {
                for month in first...last { free[base &+ month] -= taken }
                return day
            }
            day = calendar.monthStarts[month + 1]
        }
        return day
    }

    /// A ring of needs is an error of the plan; what is needed but not yet known holds nothing up.
    private mutating func goLive() {
        for place in live.indices { live[place] = .min }
        for activity in layout.byNeed {
            let row = layout.rows[activity]
            let base = self.base(activity)
            for slot in slots {
                live[base + slot] =
                    row.goesLive ? start[base + slot] + duration[base + slot] : .max
            }
            guard row.goesLive else { continue }
            for index in row.needs {
                let need = self.base(layout.needs[index])
                for slot in slots {
                    let day = live[need + slot]
                    if day > live[base + slot], day < .max { live[base + slot] = day }
                }
            }
        }
    }
}
