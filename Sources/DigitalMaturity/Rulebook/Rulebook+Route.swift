extension Rulebook {
    /// The route of `spend` decided on `date`.
    ///
    /// Somebody is certainly asked when one rule asks, and also when rules that are undetermined
    /// one by one leave no way out together: two limits that replace one another on a day not
    /// known, or one for bodies in distress and one for the others.
    public func route(of spend: SpendCase, on date: CivilDate) -> ApprovalRoute {
        let spend = spend.with(\.settings, switches.map(\.setting))
            .with(\.conceivable, services(of: spend.kind))
        let tests = rules.compactMap { $0.test(spend, on: date) }
        let asked = asking(tests, of: spend, on: date)
        let steps = chain(asked).enumerated().map { index, approver in
            ApprovalRoute.Step(
                number: index + 1,
                approver: approver,
                because: asked[approver.id, default: []]
            )
        }
        return ApprovalRoute(
            spend: spend,
            date: date,
            tests: tests,
            steps: steps,
            outside: outside(spend, on: date),
            readings: readings(tests, of: spend, on: date),
            staleness: staleness(on: date, of: tests)
        )
    }

    /// The body's own board, then whoever is asked.
    private func chain(_ asked: [String: [String]]) -> [Approver] {
        approvers.prefix(1) + approvers.dropFirst().filter { asked[$0.id] != nil }
    }

    /// The rules that ask each approver who is certainly asked.
    private func asking(
        _ tests: [RouteTest],
        of spend: SpendCase,
        on date: CivilDate,
        in sides: Sides = [:]
    ) -> [String: [String]] {
        let approvals = Dictionary(
            grouping: tests.filter { $0.rule.effect == .approve },
            by: \.rule.approver.id
        )
        return approvals.compactMapValues { tests in
            let certain = tests.filter { $0.outcome == .exceeds }
            if !certain.isEmpty { return certain.map(\.rule.id) }
            return joint(tests.filter { $0.outcome == .undetermined }, spend, date, sides)
        }
    }

    /// The rules of one approver that ask in some world, if in every world one of them does.
    private func joint(
        _ tests: [RouteTest],
        _ spend: SpendCase,
        _ date: CivilDate,
        _ sides: Sides
    ) -> [String]? {
        guard tests.count > 1 else { return nil }
        let rules = tests.map(\.rule)
        let cases = rules.reduce([spend]) { cases, rule in
            cases.flatMap { rule.completions(of: $0, by: Fact.allCases) }
        }
        let open = Set(rules.compactMap { $0.change(on: date) }).subtracting(sides.keys)
        let worlds = open.sorted().worlds(beyond: sides)
        let asking = Set(cases).flatMap { stated in
            worlds.map { world in
                Set(
                    rules.filter { $0.test(stated, on: date, in: world)?.outcome == .exceeds }
                        .map(\.id)
                )
            }
        }
        guard asking.allSatisfy({ !$0.isEmpty }) else { return nil }
        return asking.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    }

    private func outside(_ spend: SpendCase, on date: CivilDate) -> [ApprovalRoute.Outside] {
        rules.filter { rule in
            rule.effect == .exempt
                ? rule.state(on: date) == .inForce : rule.isOrMayBeInForce(on: date)
        }.flatMap { rule in
            let clauses =
                rule.effect == .exempt
                ? rule.reach(of: spend)?.clauses ?? [] : rule.exclusions(of: spend)
            return clauses.compactMap(\.because).map {
                ApprovalRoute.Outside(rule: rule, because: $0)
            }
        }
    }

    /// The route on each side of every event whose day is not known and on which the approvers turn.
    private func readings(
        _ tests: [RouteTest],
        of spend: SpendCase,
        on date: CivilDate
    ) -> [ApprovalRoute.Reading] {
        let changed = Set(
            tests.filter { !$0.readings.isEmpty }.compactMap { $0.rule.change(on: date) }
        )
        let open = events.filter { changed.contains($0.id) }
        let turning = open.filter { event in
            let others = open.map(\.id).filter { $0 != event.id }.worlds(beyond: [:])
            return others.contains { other in
                let sides = RouteTest.Side.allCases.map { side in
                    approvers(of: spend, on: date, in: other.merging([event.id: side]) { $1 })
                }
                return Set(sides).count > 1
            }
        }
        guard !turning.isEmpty else { return [] }
        return turning.map(\.id).worlds(beyond: [:]).map { sides in
            ApprovalRoute.Reading(
                changes: turning.compactMap { event in
                    sides[event.id].map { ApprovalRoute.Change(event: event, side: $0) }
                },
                approvers: approvers(of: spend, on: date, in: sides)
            )
        }
    }

    private func approvers(
        of spend: SpendCase,
        on date: CivilDate,
        in sides: Sides
    ) -> [Approver] {
        let tests = rules.compactMap { $0.test(spend, on: date, in: sides) }
        return chain(asking(tests, of: spend, on: date, in: sides))
    }
}

/// Which changes are taken to have come, by name.
private typealias Sides = [String: RouteTest.Side]

extension [String] {
    /// Every way in which these changes may have come or not, besides those in `sides`.
    fileprivate func worlds(beyond sides: Sides) -> [Sides] {
        reduce([sides]) { worlds, change in
            worlds.flatMap { world in
                RouteTest.Side.allCases.map { world.merging([change: $0]) { $1 } }
            }
        }
    }
}

extension SpendRule {
    /// The name of the change that is open on `date`.
    fileprivate func change(on date: CivilDate) -> String? {
        guard case .uncertain(_, let later, _) = reading(on: date), later.from != nil
        else { return nil }
        return change(later)
    }
}
