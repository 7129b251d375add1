public import DigitalMaturity

extension Plan {
    /// The plan simulated: what it spends and loses, when its schemes go live, what they cross and
    /// what they raise.
    ///
    /// `waits` are the approval paths by scheme, without which nothing waits for approval; `routes`
    /// say which limits are watched; `standings` are the marks of today that `climb` adds to.
    public func simulated(
        seed: UInt64,
        draws: Int,
        waits: [String: ApprovalPath] = [:],
        routes: [PlannedRoute] = [],
        climb: Climb = Climb(ladders: []),
        standings: [SimulationModel.Standing] = [],
        by workers: some Workers = OneWorker()
    ) -> PlanSimulation {
        toDraw(waits: waits, routes: routes, climb: climb, standings: standings)
            .simulated(seed: seed, draws: draws, by: workers)
    }

    /// The plan made ready to be drawn, alike.
    func toDraw(
        waits: [String: ApprovalPath],
        routes: [PlannedRoute],
        climb: Climb,
        standings: [SimulationModel.Standing]
    ) -> PlanToDraw {
        let limits = limitsWatched(routes)
        let targets = targetsWatched
        var model = SimulationModel(
            calendar: simulationCalendar,
            activities: activities(waits),
            people: peopleByMonth
        )
        model.causes = terms.causes.map(\.id.value)
        model.limits = limits.map(\.model)
        model.targets = targets.map { target in
            SimulationModel.Target(
                activities: positions(target.schemes),
                day: simulationCalendar.day(target.by)
            )
        }
        model.climb = climb
        model.standings = standings
        return PlanToDraw(
            plan: self,
            model: model,
            limits: limits,
            targets: targets,
            waits: waits
        )
    }

    /// The days and months of a simulation of this plan.
    var simulationCalendar: SimulationCalendar {
        SimulationCalendar(years: years, earliest: schemes.compactMap(\.start?.value).min())
    }

    private func positions(_ ids: [String]) -> [Int] {
        schemes.indices.filter { ids.contains(schemes[$0].id.value) }
    }

    // MARK: - Activities

    /// The schemes as activities, in the order written.
    func activities(_ waits: [String: ApprovalPath]) -> [SimulationModel.Activity] {
        let calendar = simulationCalendar
        return schemes.map { scheme in
            var activity = scheme.activity(in: calendar)
            activity.needs = positions(scheme.relations.needs.map(\.value))
            activity.loadings = scheme.uncertainty.loadings.compactMap { loading in
                terms.causes.firstIndex { $0.id.value == loading.cause.value }.map {
                    SimulationModel.Loading(
                        cause: $0,
                        cost: loading.cost.share,
                        time: loading.time.share
                    )
                }
            }
            if let path = waits[scheme.id.value] {
                activity.waitsFrom = calendar.day(path.from)
                activity.waits = path.waits.map { wait in
                    SimulationModel.Wait(
                        gate: wait.gate,
                        days: Triangle(
                            low: Double(wait.days.low),
                            mode: Double(wait.days.likely),
                            high: Double(wait.days.high)
                        ),
                        meetings: wait.meetings.map(calendar.day)
                    )
                }
            }
            return activity
        }
    }

    /// The people in each month; empty where the plan limits none.
    private var peopleByMonth: [Int] {
        guard !teams.isEmpty else { return [] }
        let calendar = simulationCalendar
        let before = calendar.months - calendar.years.count * 12
        return Array(repeating: Int.max / 2, count: before)
            + calendar.years.flatMap { year in
                let stated = teams.filter { $0.year.value == year }.map(\.people)
                let people = stated.isEmpty ? Int.max / 2 : stated.reduce(0, +)
                return Array(repeating: people, count: 12)
            }
    }

    // MARK: - Limits and targets

    /// Each limit of a known amount with which a known amount is compared, once for schemes that are
    /// tested together.
    private func limitsWatched(_ routes: [PlannedRoute]) -> [PlanSimulation.Limit] {
        var seen: Set<[String]> = []
        return routes.flatMap { route in
            (route.route?.approvals ?? []).compactMap { test in
                guard let limit = test.limit,
                    let planned = route.route?.spend.amounts.stated(on: test.rule.basis),
                    seen.insert([test.rule.id] + route.testedWith).inserted
                else { return nil }
                return PlanSimulation.Limit(
                    test: test,
                    schemes: route.testedWith,
                    model: SimulationModel.Limit(
                        activities: positions(route.testedWith),
                        basis: test.rule.basis,
                        planned: planned.pence,
                        limit: limit.pence,
                        comparison: test.rule.comparison
                    )
                )
            }
        }
    }

    /// The plan's own targets, then other targets of its schemes, by the end of the plan.
    private var targetsWatched: [PlanSimulation.Target] {
        let own = terms.targets.map { ($0.id.value, $0.title, $0.by) }
        let others = Set(schemes.flatMap(\.effects.serves)).subtracting(own.map(\.0)).sorted()
            .map { ($0, $0, years[years.count - 1].lastDay) }
        return (own + others).compactMap { id, title, by in
            let serving = schemes.filter { $0.effects.serves.contains(id) }.map(\.id.value)
            return serving.isEmpty
                ? nil : PlanSimulation.Target(id: id, title: title, by: by, schemes: serving)
        }
    }
}

extension Percentage {
    /// The share as a number: 1 is the whole.
    var share: Double { Double(millionths) / 1_000_000 }
}
