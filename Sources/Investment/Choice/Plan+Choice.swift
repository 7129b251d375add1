import DigitalMaturity

extension Plan {
    /// The question of which schemes to do and when, to gain the most of `climb`.
    ///
    /// A scheme may start in the years that it names, or else in that of its planned start and in
    /// every later one for which all its capital stays within the plan; its money, people and live
    /// date move with it by whole years. `paths` tells, by its identifier, what stands before a
    /// scheme's start: where that is likely to end later in the year, the start waits for the next
    /// month and the money stays in its year; where it ends after the year, the scheme cannot start
    /// in it.
    /// `scale` is the scale of the framework that `climb` is about. What is gained counts in the
    /// plan's years and for as many beyond as the plan states, or else `beyond`.
    public func choice(
        climbing climb: Climb,
        scale: ClosedRange<Int>,
        paths: [String: ApprovalPath] = [:],
        beyond: Int = 0
    ) -> ChoiceProblem {
        ChoiceBuilder(plan: self, paths: paths, beyond: terms.weights.horizon ?? beyond)
            .problem(climb, scale)
    }
}

/// Makes the problem of a plan.
private struct ChoiceBuilder {
    let plan: Plan
    let paths: [String: ApprovalPath]
    let beyond: Int

    func problem(_ climb: Climb, _ scale: ClosedRange<Int>) -> ChoiceProblem {
        let limits = moneyLimits + peopleLimits
        let candidates = plan.schemes.map { scheme in
            var candidate = ChoiceProblem.Candidate(
                id: scheme.id.value,
                options: shifts(of: scheme).map { option(scheme, by: $0, limits.map(\.kind)) }
            )
            candidate.title = scheme.title
            candidate.submitted = ChoiceBuilder(plan: plan, paths: [:], beyond: beyond)
                .option(scheme, by: 0, limits.map(\.kind))
            return candidate
        }
        let ladders = climb.ladders.map { ladder in
            ChoiceProblem.Ladder(
                rungs: ladder.rungs.map { rung in
                    ChoiceProblem.Rung(
                        worth: plan.terms.weights.worth(of: rung, on: ladder, scale: scale),
                        gates: rung.gates.map(\.schemes)
                    )
                }
            )
        }
        return ChoiceProblem(
            years: plan.years,
            beyond: beyond,
            candidates: candidates,
            limits: limits,
            ladders: ladders,
            constraints: relations + approvals(candidates)
                + limits.indices.filter { limits[$0].amount != nil }.map { .limit($0) }
        ).withoutRepeatedMonths
    }

    // MARK: Limits

    private var moneyLimits: [ChoiceProblem.Limit] {
        Plan.Purpose.allCases.flatMap { purpose in
            plan.funds.flatMap { fund in
                plan.years.map { year in
                    ChoiceProblem.Limit(
                        .money(purpose, fund, year),
                        amount: plan.available(purpose, from: fund, in: year)?.pence
                    )
                }
            }
        }
    }

    private var peopleLimits: [ChoiceProblem.Limit] {
        plan.years.flatMap { year in
            let teams = plan.teams.filter { $0.year.value == year }
            let april = CivilMonth(containing: year.firstDay)
            guard !teams.isEmpty else { return [ChoiceProblem.Limit]() }
            let people = teams.reduce(0) { $0 + Int64($1.people) }
            return (0..<12).map {
                ChoiceProblem.Limit(.people(april.adding($0)), amount: people)
            }
        }
    }

    // MARK: Options

    /// By how many years the scheme may be moved, earliest first.
    private func shifts(of scheme: Scheme) -> [Int] {
        let first = plan.years[0].startingIn
        let last = plan.years[plan.years.count - 1].startingIn
        let planned = plan.plannedStart(of: scheme).startingIn
        let paid = (scheme.capital + scheme.revenue).filter { $0.money.value != .zero }
            .map(\.year.value.startingIn)
        let capital = scheme.capital.filter { $0.money.value != .zero }.map(\.year.value.startingIn)
        let asked = scheme.particulars.mayStart.map(\.value.startingIn)
        let starts =
            asked.isEmpty ? Array(planned...max(planned, planned < first ? planned : last)) : asked
        return Set(starts).sorted().map { $0 - planned }.filter { shift in
            paid.allSatisfy { $0 + shift >= first } && capital.allSatisfy { $0 + shift <= last }
        }
    }

    private func option(
        _ scheme: Scheme,
        by shift: Int,
        _ kinds: [ChoiceProblem.Limit.Kind]
    ) -> ChoiceProblem.Option {
        let first = plan.years[0].startingIn
        let year = plan.plannedStart(of: scheme).startingIn + shift
        let ready = scheme.ready(after: paths[scheme.id.value])
        let start = scheme.start?.value.adding(12 * shift).waiting(for: ready)
        let months = Moved(start: start, takes: scheme.takes?.value)
        let day = start?.firstDay ?? FinancialYear(startingIn: year)?.lastDay
        let isTooLate = day.map { day in
            FinancialYear(containing: day).startingIn > year || ready.map { $0 > day } ?? false
        }
        let counted = plan.years.count + beyond
        let live = months.goLive?.firstDay.map {
            min(max(FinancialYear(containing: $0).startingIn - first, 0), counted)
        }
        return ChoiceProblem.Option(
            start: year - first,
            live: live,
            uses: kinds.map { use($0, by: scheme, shift, months) },
            gain: live.map { live in
                plan.terms.weights.gain(of: scheme, in: live..<counted) { year in
                    max(live, year.startingIn + shift - first)
                }
            } ?? 0,
            cost: cost(of: scheme).pence,
            awaits: isTooLate == true ? ready : nil,
            month: start
        )
    }

    /// What it costs until it is live, and to run it for as many years as count, or as it lives.
    ///
    /// It is the same whenever the scheme starts, so that to wait saves nothing.
    private func cost(of scheme: Scheme) -> Money {
        let months = 12 * (plan.years.count + beyond)
        let running = scheme.runCost?.value.twelfths(
            min(months, scheme.life?.value.count ?? months)
        )
        return scheme.capitalTotal + scheme.revenueTotal + (running ?? .zero)
    }

    /// When a scheme is at work and live, once it is moved.
    private struct Moved {
        let start: CivilMonth?
        let goLive: CivilMonth?

        init(start: CivilMonth?, takes: Months?) {
            self.start = start
            goLive = start.flatMap { start in takes.map { start.adding($0.count) } }
        }

        func isAtWork(in month: CivilMonth) -> Bool {
            guard let start, let goLive else { return false }
            return start <= month && month < goLive
        }
    }

    private func use(
        _ kind: ChoiceProblem.Limit.Kind,
        by scheme: Scheme,
        _ shift: Int,
        _ months: Moved
    ) -> Int64 {
        switch kind {
        case .money(let purpose, let fund, let year):
            guard let planned = year.adding(-shift) else { return 0 }
            let amount =
                switch purpose {
                case .capital: scheme.capital(in: planned)
                case .revenue:
                    scheme.implementation(in: planned)
                        + (scheme.running(in: year, liveFrom: months.goLive) ?? .zero)
                }
            return plan.draws(of: amount, purpose, by: scheme).first { $0.fund == fund }?.amount
                .pence ?? 0
        case .people(let month):
            return months.isAtWork(in: month) ? Int64(scheme.relations.people?.value ?? 0) : 0
        }
    }

    // MARK: Constraints

    private func approvals(
        _ candidates: [ChoiceProblem.Candidate]
    ) -> [ChoiceProblem.Constraint] {
        candidates.indices.filter { candidates[$0].options.contains { $0.awaits != nil } }
            .map { .approval($0) }
    }

    private var relations: [ChoiceProblem.Constraint] {
        let index = Dictionary(
            plan.schemes.enumerated().map { ($1.id.value, $0) }
        ) { first, _ in first }
        var constraints: [ChoiceProblem.Constraint] = []
        for (position, scheme) in plan.schemes.enumerated() {
            let relations = scheme.relations
            if relations.obligation == .mandatory { constraints.append(.mandatory(position)) }
            constraints += relations.needs.compactMap { index[$0.value] }
                .map { .needs(position, $0) }
            constraints += relations.excludes.compactMap { index[$0.value] }
                .map { .excludes(min(position, $0), max(position, $0)) }
        }
        for name in Set(plan.schemes.compactMap(\.relations.oneOf)).sorted() {
            let members = plan.schemes.indices.filter { plan.schemes[$0].relations.oneOf == name }
            if members.count > 1 { constraints.append(.oneOf(name, members)) }
        }
        var seen: Set<ChoiceProblem.Constraint> = []
        return constraints.filter { seen.insert($0).inserted }
    }
}

extension ChoiceProblem {
    /// The same problem, of each run of months in which every scheme does the same only the first.
    fileprivate var withoutRepeatedMonths: ChoiceProblem {
        let kept = limits.indices.filter { !isRepeated($0) }
        let position = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
        var copy = self
        for scheme in candidates.indices {
            for option in candidates[scheme].options.indices {
                let uses = candidates[scheme].options[option].uses
                copy.candidates[scheme].options[option].uses = kept.map { uses[$0] }
            }
            if let uses = candidates[scheme].submitted?.uses {
                copy.candidates[scheme].submitted?.uses = kept.map { uses[$0] }
            }
        }
        copy.limits = kept.map { limits[$0] }
        copy.constraints = constraints.compactMap { constraint in
            guard case .limit(let limit) = constraint else { return constraint }
            return position[limit].map { .limit($0) }
        }
        return copy
    }

    private func isRepeated(_ limit: Int) -> Bool {
        guard limit > 0, case .people = limits[limit].kind, case .people = limits[limit - 1].kind,
            limits[limit].amount == limits[limit - 1].amount
        else { return false }
        return candidates.allSatisfy { candidate in
            (candidate.options + [candidate.submitted].compactMap(\.self))
                .allSatisfy { $0.uses[limit] == $0.uses[limit - 1] }
        }
    }
}
