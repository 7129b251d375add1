public import DigitalMaturity

extension Findings {
    /// Moves the limit of `rule` over `limits` for `plans`, once for each trade.
    public func sweep(
        _ asked: LimitSweep.Question,
        by workers: some Workers = OneWorker()
    ) -> LimitSweep {
        sweep(asked, following: courses(asked.plans, asked, by: workers))
    }

    /// What a part of a sweep comes to: the courses of its share of the plans, as numbers.
    public func swept(
        _ part: Part,
        of asked: LimitSweep.Question,
        by workers: some Workers = OneWorker()
    ) -> [(id: String, batches: [DrawnBatch])] {
        let plans = part.share(of: asked.plans.indices).map { asked.plans[$0] }
        return zip(plans, courses(plans, asked, by: workers)).map { plan, course in
            let results = course.joined().enumerated()
            return (plan.id, results.map { DrawnBatch(number: $0, numbers: $1.numbers) })
        }
    }

    /// The sweep that the parts come to; `nil` where a plan is missing in them or has other limits.
    public func sweep(
        _ asked: LimitSweep.Question,
        joining batches: (Plan) -> [DrawnBatch]
    ) -> LimitSweep? {
        let width = asked.limits.count + 1
        let courses = asked.plans.compactMap { plan -> [[PlanSweep.Result]]? in
            let results = batches(plan).sorted { $0.number < $1.number }
                .compactMap { PlanSweep.Result($0.numbers, schemes: plan.schemes.count) }
            guard results.count == width * asked.trades.count else { return nil }
            return asked.trades.indices.map { Array(results[$0 * width..<($0 + 1) * width]) }
        }
        return courses.count == asked.plans.count ? sweep(asked, following: courses) : nil
    }

    private func courses(
        _ plans: [Plan],
        _ asked: LimitSweep.Question,
        by workers: some Workers
    ) -> [[[PlanSweep.Result]]] {
        workers.map(plans.count) { index in
            PlanSweep(self, asked.rule, of: plans[index], seed: asked.seed, draws: asked.draws)
                .results(over: asked.limits, asked.trades)
        }
    }

    private func sweep(
        _ asked: LimitSweep.Question,
        following courses: [[[PlanSweep.Result]]]
    ) -> LimitSweep {
        let (limits, trades) = (asked.limits, asked.trades)
        return LimitSweep(
            rule: asked.rule,
            plans: asked.plans,
            without: trades.indices.map { trade in
                point(nil, trades[trade], asked.plans, courses.map { $0[trade][0] })
            },
            points: trades.indices.map { trade in
                limits.indices.map { limit in
                    let parts = courses.map { $0[trade][limit + 1] }
                    return point(limits[limit], trades[trade], asked.plans, parts)
                }
            },
            draws: asked.draws,
            seed: asked.seed
        )
    }

    private func point(
        _ limit: Money?,
        _ trade: LimitSweep.Trade,
        _ plans: [Plan],
        _ parts: [PlanSweep.Result]
    ) -> LimitSweep.Point {
        let delays = parts.flatMap(\.delays)
        return LimitSweep.Point(
            limit: limit,
            trade: trade,
            schemes: zip(plans, parts).flatMap { plan, part in part.caught.map { plan.schemes[$0] }
            },
            doubtful: parts.map(\.doubtful).reduce(0, +),
            capital: parts.map(\.capital).total(),
            delay: delays.isEmpty ? nil : delays.map(Double.init).mean,
            lapsed: parts.map(\.lapsed).total(),
            levels: parts.map(\.levels).reduce(0, +),
            compliant: trade.compliance.map {
                Double(parts.map(\.compliant).reduce(0, +))
                    + Double(parts.map(\.changed).reduce(0, +)) * $0.share
            }
        )
    }
}

/// One plan under the limits of a sweep.
private struct PlanSweep {
    struct Result: Sendable {
        /// The schemes caught, by position.
        var caught: [Int] = []
        var doubtful = 0
        var capital = Money.zero
        var delays: [Int64] = []
        var lapsed = Money.zero
        var levels = 0
        /// The schemes that meet every standard today, and those caught that do not.
        var compliant = 0
        var changed = 0
    }

    private let findings: Findings
    private let rule: SpendRule
    private let plan: Plan
    private let seed: UInt64
    private let draws: Int
    private let climb: Climb

    init(_ findings: Findings, _ rule: SpendRule, of plan: Plan, seed: UInt64, draws: Int) {
        self.findings = findings
        self.rule = rule
        self.plan = plan
        self.seed = seed
        self.draws = draws
        climb = Climb(of: plan, framework: findings.framework, assessment: findings.assessment)
    }

    /// For each trade: the plan without the rule, then at each limit. A limit that catches the same
    /// schemes as the one before it is not drawn again.
    func results(over limits: [Money], _ trades: [LimitSweep.Trade]) -> [[Result]] {
        let rest = findings.dataset.reference.rulebook.without(rule.id)
        let freeRoutes = routes(under: rest)
        let free = simulated(freeRoutes, under: rest)
        return trades.map { trade in
            var results = [result(free, against: free, freeRoutes, trade)]
            var last = (caught: caught(freeRoutes), simulation: free)
            for limit in limits {
                let book = rest.overriding([rule.moved(to: limit, taking: trade.review)])
                let routes = routes(under: book)
                let caught = caught(routes)
                if caught != last.caught { last = (caught, simulated(routes, under: book)) }
                results.append(result(last.simulation, against: free, routes, trade))
            }
            return results
        }
    }

    private func routes(under rulebook: Rulebook) -> [PlannedRoute] {
        plan.routes(under: rulebook, on: findings.date, facts: findings.dataset.facts)
    }

    private func simulated(
        _ routes: [PlannedRoute],
        under rulebook: Rulebook
    ) -> PlanSimulation {
        let paths = routes.map { route in
            (
                route.scheme.id.value,
                plan.approvalPath(of: route, from: findings.date, under: rulebook)
            )
        }
        return plan.simulated(
            seed: seed,
            draws: draws,
            waits: Dictionary(paths) { first, _ in first },
            routes: routes,
            climb: climb,
            standings: climb.standings.compactMap(\.simulated)
        )
    }

    /// The schemes, by position, that the rule sends to a review they have not had.
    private func caught(_ routes: [PlannedRoute]) -> [Int] {
        routes.indices.filter { index in
            !routes[index].scheme.stage.isApproved
                && routes[index].route?.steps.contains { $0.approver.id == "review" } == true
        }
    }

    private func result(
        _ simulation: PlanSimulation,
        against free: PlanSimulation,
        _ routes: [PlannedRoute],
        _ trade: LimitSweep.Trade
    ) -> Result {
        let caught = caught(routes)
        let schemes = plan.schemes
        return Result(
            caught: caught,
            doubtful: routes.count { route in
                !route.scheme.stage.isApproved
                    && route.route?.undetermined.contains(rule.id) == true
            },
            capital: caught.map { schemes[$0].capitalTotal }.total(),
            delays: caught.compactMap { index in
                guard let live = simulation.simulation.activities[index].goLive,
                    let freely = free.simulation.activities[index].goLive
                else { return nil }
                return live.mean - freely.mean
            },
            lapsed: simulation.expectedLapse,
            levels: simulation.levelsAtEnd,
            compliant: schemes.count { $0.meetsStandards },
            changed: caught.count { !schemes[$0].meetsStandards }
        )
    }
}

extension PlanSweep.Result {
    /// What a part keeps of it: who is caught, each delay, and the rest in the order of the fields.
    fileprivate var numbers: [[Int64]] {
        let rest = [
            Int64(doubtful), capital.pence, lapsed.pence, Int64(levels), Int64(compliant),
            Int64(changed),
        ]
        return [caught.map(Int64.init), delays, rest]
    }

    /// What was kept of a plan with so many schemes; `nil` where it is of another plan.
    fileprivate init?(_ numbers: [[Int64]], schemes: Int) {
        guard numbers.count == 3, numbers[2].count == 6,
            numbers[0].allSatisfy({ (0..<Int64(schemes)).contains($0) })
        else { return nil }
        let rest = numbers[2]
        self.init(
            caught: numbers[0].map(Int.init),
            doubtful: Int(rest[0]),
            capital: Money(pence: rest[1]),
            delays: numbers[1],
            lapsed: Money(pence: rest[2]),
            levels: Int(rest[3]),
            compliant: Int(rest[4]),
            changed: Int(rest[5])
        )
    }
}

extension PlanSimulation {
    /// The levels expected at the end of the plan over all dimensions of the organisations whose
    /// marks were drawn, in millionths.
    public var levelsAtEnd: Int {
        zip(simulation.model.standings, simulation.marks).map { standing, marks in
            Int(marks.last?.mean ?? 0) * standing.dimensions
        }.reduce(0, +)
    }
}
