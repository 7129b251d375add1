import DigitalMaturity
import Documents
import Investment

/// What a plan came to in many draws: `simulation/lancashire-2026/2026-27/capital/p80`.
struct SimulationFigures: FigureFamily {
    let planned: PlanFindings
    let result: PlanSimulation
    /// The inputs of the whole model, which every figure of the whole plan rests on.
    let model: Figure
    /// What the draws are made from.
    let sources: SimulationInputs

    init(planned: PlanFindings, result: PlanSimulation) {
        self.planned = planned
        self.result = result
        sources = SimulationInputs(planned: planned, waits: result.waits)
        model = sources.figure(
            sources.all,
            at: Address(Self.root(of: result) + Key.inputs(scheme: nil).path)
        )
    }

    var root: [String] { Self.root(of: result) }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .draws: draws
        case .unseen: unseen
        case .inputs(nil): model
        case .inputs(let scheme?): plan.scheme(scheme).map(inputs)
        case .year(let year, let quantity, let statistic):
            plan.years.firstIndex(of: year).flatMap { self.year($0, quantity, statistic) }
        case .lapsed(nil): expectedLapse
        case .lapsed(let cause?):
            result.lapsesByCause.first { $0.kind.name == cause }.map { lapse($0.kind, $0.amount) }
        case .scheme(let id, .lapsed(let cause?)):
            result.lapses.first { $0.scheme == id && $0.kind.name == cause }.map(lapse)
        case .scheme(let id, let measure):
            plan.schemes.firstIndex { $0.id.value == id }.flatMap { scheme($0, measure) }
        case .crosses(let rule, let schemes):
            result.limits.firstIndex { $0.test.rule.id == rule && $0.schemes == schemes }
                .flatMap(crosses)
        case .fund(let slug, let measure): fund(slug, measure)
        case .target(let id): result.targets.firstIndex { $0.id == id }.map(met)
        case .mark(let organisation, let year, let percent):
            mark(percent, of: organisation, in: year)
        case .tornado(let outcome, let bar, let measure):
            result.tornado(outcome).first { $0.name == bar }.map { self.bar($0, outcome, measure) }
        }
    }

    var plan: Plan { result.plan }

    // MARK: The run

    private var draws: Figure {
        Figure(
            .count(result.draws),
            trace: Trace(
                address(.draws),
                meaning: "How many times the plan was drawn",
                working: .worked("as asked; seed \(result.seed)", from: [whole])
            )
        )
    }

    /// What a chance of 0% may still be.
    private var unseen: Figure? {
        result.chanceOfTheUnseen.map { chance in
            Figure(
                .share(chance),
                trace: Trace(
                    address(.unseen),
                    meaning: "What the chance of something that no draw showed may still be",
                    working: .worked(
                        "3 ÷ \(result.draws) draws, the rule of three, with 95% confidence",
                        from: [whole]
                    )
                )
            )
        }
    }

    func inputs(of scheme: Scheme) -> Figure {
        sources.figure(sources.of(scheme), at: address(.inputs(scheme: scheme.id.value)))
    }

    // MARK: Years

    private func year(_ index: Int, _ quantity: Quantity, _ statistic: Statistic) -> Figure? {
        let year = plan.years[index]
        let key = Key.year(year, quantity, statistic)
        let drawn =
            switch quantity {
            case .spent(let purpose): result.drawn(purpose, index)
            case .lapsed: result.simulation.years[index].lapsed
            }
        let what = "\(quantity.text.capitalised) in \(year)"
        switch statistic {
        case .quantile(let percent): return quantile(percent, of: drawn, key, what, terms)
        case .mean:
            return money(
                drawn.mean,
                key,
                "\(what), mean",
                "mean of the draws",
                standardError(drawn.meanError),
                terms
            )
        case .error:
            return drawn.meanError.map {
                error(
                    $0,
                    key,
                    "Standard error of the mean: \(what.lowercasedFirst)",
                    "standard deviation of the draws ÷ √\(result.draws)"
                )
            }
        case .expected:
            guard quantity == .lapsed else { return nil }
            return money(
                result.simulation.years[index].expectedLapse,
                key,
                "Capital of \(year) expected to lapse",
                "sum over the schemes of the mean of the draws",
                standardError(drawn.meanError),
                terms
            )
        case .over:
            guard case .spent(let purpose) = quantity else { return nil }
            let measure: PlanFigures.YearMeasure =
                purpose == .capital ? .capitalEnvelope : .revenueEnvelope
            let envelope = PlanFigures(planned: planned)[.year(year, measure)]
            return result.over(purpose, index).map {
                share(
                    $0,
                    key,
                    "Chance that \(quantity.text) in \(year) exceeds its envelope",
                    (envelope.map { [.figure($0)] } ?? []) + terms
                )
            }
        }
    }

    // MARK: Causes

    private var expectedLapse: Figure {
        money(
            result.expectedLapse.pence,
            .lapsed(nil),
            "Capital expected to lapse in all years",
            "sum over the schemes of the mean of the draws",
            standardError(result.simulation.lapsed.meanError),
            terms
        )
    }

    private func lapse(_ kind: PlanSimulation.Cause.Kind, _ amount: Money) -> Figure {
        money(
            amount.pence,
            .lapsed(kind.name),
            "Capital expected to lapse because of \(kind.words.lowercasedFirst)",
            "mean of the draws; the loss from a late start is shared by the days that each gate and "
                + "the lack of people cost, the rest is the work's",
            nil,
            terms
        )
    }

    private func lapse(_ cause: PlanSimulation.Cause) -> Figure {
        money(
            cause.amount.pence,
            .scheme(cause.scheme, .lapsed(cause.kind.name)),
            "Capital of \(cause.scheme) expected to lapse because of "
                + cause.kind.words.lowercasedFirst,
            "mean of the draws",
            nil,
            terms(of: [cause.scheme])
        )
    }

    // MARK: Schemes

    private func scheme(_ index: Int, _ measure: SchemeMeasure) -> Figure? {
        let scheme = plan.schemes[index]
        let activity = result.simulation.activities[index]
        let key = Key.scheme(scheme.id.value, measure)
        let terms = terms(of: [scheme.id.value])
        switch measure {
        case .capital(let percent):
            return quantile(percent, of: activity.capital, key, "Capital of \(scheme.title)", terms)
        case .live:
            return result.liveInPlan(index).map {
                share($0, key, "Chance that \(scheme.title) is live before the plan ends", terms)
            }
        case .lapsed:
            return money(
                activity.expectedLapse,
                key,
                "Capital of \(scheme.title) expected to lapse",
                "mean of the draws",
                nil,
                terms
            )
        }
    }

    private func crosses(_ index: Int) -> Figure? {
        let limit = result.limits[index]
        let rule = limit.test.rule
        let amount = RouteFigures(planned: planned)[.init(limit.schemes[0], rule.id, .limit)]
        return share(
            result.simulation.crossed[index],
            .crosses(rule: rule.id, schemes: limit.schemes),
            "Chance that \(limit.schemes.joined(separator: " and ")) cross \(rule.id)",
            (amount.map { [.figure($0)] } ?? []) + terms(of: limit.schemes),
            rule: rule.cited(limit.test.entry)
        )
    }

    private func met(_ index: Int) -> Figure {
        let target = result.targets[index]
        return share(
            result.simulation.met[index],
            .target(target.id),
            "Chance that all that serves \(target.title) is live by \(target.by.words)",
            terms(of: target.schemes)
        )
    }

    // MARK: Marks

    private func mark(_ percent: Int, of organisation: String, in year: FinancialYear) -> Figure? {
        guard let index = plan.years.firstIndex(of: year),
            let standing = result.simulation.model.standings.firstIndex(where: {
                $0.organisation.text == organisation
            })
        else { return nil }
        let quantile = result.simulation.marks[standing][index].quantile(percent)
        return Figure(
            .score(Double(quantile) / 1_000_000),
            trace: Trace(
                address(.mark(organisation: organisation, year, percent: percent)),
                meaning:
                    "Mark of \(organisation) at the end of \(year) that \(percent)% of draws do "
                    + "not exceed",
                working: .worked(
                    "today's mark plus the levels gained by schemes live by then; \(method)",
                    from: marks(of: organisation) + terms
                )
            )
        )
    }

    /// The marks of today and what schemes raise them to.
    private func marks(of organisation: String) -> [Formula.Term] {
        let lines = planned.worth.climb.standings.filter { $0.organisation.text == organisation }
            .flatMap(\.lines)
        let marks = lines.map { line in
            Trace.Input(
                "mark of \(organisation) today in \(line.dimension)",
                value: fixed(line.mark, places: 2),
                place: line.place ?? plan.place
            )
        }
        let raises = plan.schemes.flatMap { scheme in
            scheme.effects.raises.filter { $0.organisation.value.text == organisation }.map {
                Trace.Input(
                    "\(scheme.id.value) raises \($0.element.value) of \(organisation)",
                    value: "level \($0.level.value)",
                    place: $0.level.place
                )
            }
        }
        return (marks + raises).map(Formula.Term.input)
    }

    // MARK: Tornado

    private func bar(
        _ bar: PlanSimulation.Bar,
        _ outcome: PlanSimulation.Outcome,
        _ measure: BarMeasure
    ) -> Figure {
        let key = Key.tornado(outcome, bar.name, measure)
        let of = outcome.words.lowercasedFirst
        let terms = sources.of(bar.name).map(Formula.Term.input) + self.terms
        switch measure {
        case .low, .high:
            let isHigh = measure == .high
            return money(
                (isHigh ? bar.high : bar.low).pence,
                key,
                "Mean of \(of) when \(result.words(bar)) is \(measure.rawValue)",
                "mean over the third of draws in which it was \(isHigh ? "highest" : "lowest"); for "
                    + "a risk, over the draws in which it \(isHigh ? "happened" : "did not happen")",
                nil,
                terms
            )
        case .swing:
            return money(
                bar.swing.pence,
                key,
                "How far \(result.words(bar)) moves \(of)",
                "mean when it is high − mean when it is low",
                standardError(bar.standardError.pence),
                terms
            )
        case .error:
            return error(
                bar.standardError.pence,
                key,
                "Standard error of how far \(result.words(bar)) moves \(of)",
                "standard deviation of the draws × √(1 ÷ low draws + 1 ÷ high draws)"
            )
        case .range: return range(bar, outcome, key, terms)
        }
    }

    /// The change of the mean when a thing is high, and the range from low to high.
    private func range(
        _ bar: PlanSimulation.Bar,
        _ outcome: PlanSimulation.Outcome,
        _ key: Key,
        _ terms: [Formula.Term]
    ) -> Figure {
        let shifts = result.shifts(bar, outcome)
        let change = money(
            shifts.high.pence,
            key,
            "How far \(outcome.words.lowercasedFirst) lies from its mean when \(result.words(bar)) is high, "
                + "and between low and high",
            "mean when it is low or high − mean of all draws",
            nil,
            terms
        )
        let ends = [shifts.low, shifts.high].map { Double($0.pence) / 100 }.sorted()
        return Figure(change.value, bounds: ends[0]...ends[1], trace: change.trace)
    }
}
