import DigitalMaturity

/// A model laid out flat for one seed, so that a draw walks along a few arrays.
struct SimulationLayout: Sendable {
    /// One activity; ranges are positions in the arrays beside it.
    struct Row {
        var start = 0
        var duration = 0
        var canSlip = false
        var goesLive = false
        var people = 0
        var together = RandomStream(seed: 0, name: "")
        var revenueStream = RandomStream(seed: 0, name: "")
        var capitalRange: Triangle?
        var revenueRange: Triangle?
        var timeRange: Triangle?
        var capitalTotal: Int64 = 0
        var revenueTotal: Int64 = 0
        var capital = 0..<0
        var revenue = 0..<0
        var risks = 0..<0
        var waits = 0..<0
        var needs = 0..<0
        var loadings = 0..<0
        var running = 0..<0
        var waitsFrom = 0
        var capitalVariable = -1
        var revenueVariable = -1
        var timeVariable = -1
        var costResidual = 1.0
        var timeResidual = 1.0

        var hasExactCapital: Bool { capitalRange == nil && risks.isEmpty }
        var hasExactRevenue: Bool { revenueRange == nil && risks.isEmpty }
    }

    struct Part {
        var year: Int
        var from: Int
        var to: Int
        var pence: Int64
        /// The share of all parts' money up to and with this one.
        var upTo: Double
    }

    struct Event {
        var stream: RandomStream
        var chance: Double
        var capital: Int64
        var revenue: Int64
        var delay: Int
        var variable: Int
    }

    struct Gate {
        var stream: RandomStream
        var days: Triangle
        var meetings: Range<Int>
        var variable: Int
    }

    let model: SimulationModel
    let variables: [SimulationVariable]
    let rows: [Row]
    let parts: [Part]
    let events: [Event]
    let gates: [Gate]
    let meetings: [Int]
    let needs: [Int]
    let loadings: [SimulationModel.Loading]
    let running: [Int64]
    let causes: [RandomStream]
    /// The capital planned, by activity and year.
    let allocations: [Int64]
    /// The activities in the order in which people are given to them.
    let byStart: [Int]
    /// The activities, each after all that it needs.
    let byNeed: [Int]

    var years: Int { model.calendar.years.count }
}

/// Something that is drawn.
public struct SimulationVariable: Hashable, Sendable {
    /// What it measures.
    public enum Subject: Hashable, Sendable {
        /// How far capital strays.
        case capital
        /// How far revenue strays.
        case revenue
        /// How far the time strays.
        case time
        /// Whether the risk of this name happens.
        case risk(String)
        /// How long the wait at the gate of this name takes.
        case wait(String)
        /// A shared cause.
        case cause(String)
    }

    /// The position of the activity; `nil` for a shared cause.
    public let activity: Int?
    /// What it measures.
    public let subject: Subject
}

extension SimulationLayout {
    init(_ model: SimulationModel, seed: UInt64) {
        var builder = Builder(seed: seed)
        let rows = model.activities.enumerated().map { builder.row($1, at: $0) }
        for cause in model.causes {
            builder.variables.append(.init(activity: nil, subject: .cause(cause)))
        }
        self.model = model
        self.rows = rows
        variables = builder.variables
        parts = builder.parts
        events = builder.events
        gates = builder.gates
        meetings = builder.meetings
        needs = builder.needs
        loadings = builder.loadings
        running = builder.running
        causes = model.causes.map { RandomStream(seed: seed, name: "cause/\($0)") }
        allocations = model.activities.flatMap { activity in
            model.calendar.years.indices.map { year in
                activity.capital.portions.reduce(0) { $0 + ($1.year == year ? $1.pence : 0) }
            }
        }
        byStart = model.activities.indices.sorted { first, second in
            (rows[first].start, model.activities[first].id, first)
                < (rows[second].start, model.activities[second].id, second)
        }
        byNeed = model.activitiesAfterNeeds
    }
}

/// Fills the flat arrays activity by activity.
private struct Builder {
    let seed: UInt64
    var variables: [SimulationVariable] = []
    var parts: [SimulationLayout.Part] = []
    var events: [SimulationLayout.Event] = []
    var gates: [SimulationLayout.Gate] = []
    var meetings: [Int] = []
    var needs: [Int] = []
    var loadings: [SimulationModel.Loading] = []
    var running: [Int64] = []

    init(seed: UInt64) {
        self.seed = seed
    }

    mutating func row(
        _ activity: SimulationModel.Activity,
        at position: Int
    ) -> SimulationLayout.Row {
        var row = SimulationLayout.Row()
        row.start = activity.start ?? 0
        row.duration = activity.start == nil ? 0 : activity.duration ?? 0
        row.canSlip = activity.start != nil
        row.goesLive = activity.start != nil && activity.duration != nil
        row.people = activity.start == nil ? 0 : activity.people
        row.together = stream(activity.id, "capital+time")
        row.revenueStream = stream(activity.id, "revenue")
        row.capitalRange = activity.capital.range.spread
        row.revenueRange = activity.revenue.range.spread
        row.timeRange = row.goesLive ? activity.time.spread : nil
        row.capitalTotal = activity.capital.total
        row.revenueTotal = activity.revenue.total
        row.capital = add(activity.capital)
        row.revenue = add(activity.revenue)
        if row.capitalRange != nil { row.capitalVariable = variable(position, .capital) }
        if row.revenueRange != nil { row.revenueVariable = variable(position, .revenue) }
        if row.timeRange != nil { row.timeVariable = variable(position, .time) }
        row.risks = append(activity.risks, to: \.events) { builder, risk in
            SimulationLayout.Event(
                stream: builder.stream(activity.id, "risk/\(risk.id)"),
                chance: risk.chance,
                capital: risk.capital,
                revenue: risk.revenue,
                delay: row.goesLive ? risk.delay : 0,
                variable: builder.variable(position, .risk(risk.id))
            )
        }
        row.waitsFrom = activity.waitsFrom
        row.waits = append(row.canSlip ? activity.waits : [], to: \.gates) { builder, wait in
            let meetings = builder.append(wait.meetings, to: \.meetings) { $1 }
            return SimulationLayout.Gate(
                stream: builder.stream(activity.id, "wait/\(wait.gate)"),
                days: wait.days,
                meetings: meetings,
                variable: wait.days.isPoint ? -1 : builder.variable(position, .wait(wait.gate))
            )
        }
        row.needs = append(activity.needs, to: \.needs) { $1 }
        row.loadings = append(activity.loadings, to: \.loadings) { $1 }
        row.costResidual = residual(activity.loadings.map(\.cost))
        row.timeResidual = residual(activity.loadings.map(\.time))
        row.running = append(row.goesLive ? activity.running : [], to: \.running) { $1 }
        return row
    }

    private func stream(_ id: String, _ variable: String) -> RandomStream {
        RandomStream(seed: seed, name: "\(id)/\(variable)")
    }

    private mutating func variable(_ position: Int, _ subject: SimulationVariable.Subject) -> Int {
        variables.append(SimulationVariable(activity: position, subject: subject))
        return variables.count - 1
    }

    private mutating func add(_ spending: SimulationModel.Spending) -> Range<Int> {
        let total = spending.total
        var sum: Int64 = 0
        return append(spending.portions.enumerated().map { $0 }, to: \.parts) { _, portion in
            let (index, portion) = portion
            sum += portion.pence
            let isLast = index == spending.portions.count - 1
            return SimulationLayout.Part(
                year: portion.year,
                from: portion.from,
                to: portion.to,
                pence: portion.pence,
                upTo: isLast ? 1 : total == 0 ? 0 : Double(sum) / Double(total)
            )
        }
    }

    /// Appends what `make` makes of each item, and returns their positions.
    private mutating func append<Item, Made>(
        _ items: [Item],
        to list: WritableKeyPath<Builder, [Made]>,
        _ make: (inout Builder, Item) -> Made
    ) -> Range<Int> {
        let made = items.map { make(&self, $0) }
        let first = self[keyPath: list].count
        self[keyPath: list] += made
        return first..<(first + made.count)
    }

    /// What the causes leave to chance: the root of one less the sum of squares.
    private func residual(_ loadings: [Double]) -> Double {
        max(0, 1 - loadings.reduce(0) { $0 + $1 * $1 }).squareRoot()
    }
}

extension Triangle? {
    /// The distribution, where it is one: a range without width at the estimate is an exact estimate.
    fileprivate var spread: Triangle? {
        guard let self, self.low != 0 || self.high != 0 else { return nil }
        return self
    }
}

extension SimulationModel {
    /// The positions in an order in which each comes after what it needs; a ring is left in the
    /// plan's order, since nothing in it can be first.
    fileprivate var activitiesAfterNeeds: [Int] {
        var order: [Int] = []
        var isPlaced = activities.map { _ in false }
        var left = Array(activities.indices)
        while !left.isEmpty {
            let ready = left.filter { activities[$0].needs.allSatisfy { isPlaced[$0] } }
            let next = ready.isEmpty ? left : ready
            for position in next { isPlaced[position] = true }
            order += next
            left.removeAll { isPlaced[$0] }
        }
        return order
    }
}
