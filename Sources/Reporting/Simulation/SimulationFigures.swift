import DigitalMaturity
import Documents
import Investment

/// Figures of a simulated plan, each with its trace.
struct SimulationFigures {
    let result: PlanSimulation

    private var plan: Plan { result.plan }

    // MARK: Years

    /// A quantile of a year's `what`: `capital`, `revenue` or `lapsed`.
    func quantile(_ percent: Int, _ drawn: Drawn, _ what: String, _ year: FinancialYear) -> Figure {
        money(
            drawn.quantile(percent),
            "\(year.slug)/\(what)/p\(percent)",
            "\(what.capitalised) in \(year) that \(percent)% of draws do not exceed",
            "the draw of that rank; standard error \(error(drawn.quantileError(percent))), from the "
                + "order statistics a standard deviation of the rank away",
            inputs(plan.schemes)
        )
    }

    func mean(_ drawn: Drawn, _ what: String, _ year: FinancialYear) -> Figure {
        money(
            drawn.mean,
            "\(year.slug)/\(what)/mean",
            "\(what.capitalised) in \(year), mean",
            "mean of the draws; standard error \(error(drawn.meanError))",
            inputs(plan.schemes)
        )
    }

    func expectedLapse(_ year: Int) -> Figure {
        money(
            result.simulation.years[year].expectedLapse,
            "\(plan.years[year].slug)/lapsed/expected",
            "Capital of \(plan.years[year]) expected to lapse",
            "sum over the schemes of the mean of the draws",
            inputs(plan.schemes)
        )
    }

    func over(_ chance: Chance?, _ what: String, _ year: FinancialYear) -> Figure? {
        chance.map {
            share(
                $0,
                "\(year.slug)/\(what)/over",
                "Chance that \(what) in \(year) exceeds its envelope",
                inputs(plan.schemes)
            )
        }
    }

    // MARK: Causes

    func lapse(_ kind: PlanSimulation.Cause.Kind, _ amount: Money) -> Figure {
        money(
            amount.pence,
            "lapsed/\(kind.slug)",
            "Capital expected to lapse because of \(kind.words.lowercasedFirst)",
            "mean of the draws; a late start's loss is shared by the days each gate and the lack of "
                + "people cost, the rest is the work's",
            inputs(plan.schemes)
        )
    }

    func lapse(_ cause: PlanSimulation.Cause) -> Figure {
        money(
            cause.amount.pence,
            "\(cause.scheme)/lapsed/\(cause.kind.slug)",
            "Capital of \(cause.scheme) expected to lapse because of "
                + cause.kind.words.lowercasedFirst,
            "mean of the draws",
            inputs(plan.scheme(cause.scheme).map { [$0] } ?? plan.schemes)
        )
    }

    var expectedLapse: Figure {
        money(
            result.expectedLapse.pence,
            "lapsed",
            "Capital expected to lapse in all years",
            "sum over the schemes of the mean of the draws",
            inputs(plan.schemes)
        )
    }

    // MARK: Schemes

    func capital(_ percent: Int, _ scheme: Int) -> Figure {
        let drawn = result.simulation.activities[scheme].capital
        return money(
            drawn.quantile(percent),
            "\(id(scheme))/capital/p\(percent)",
            "Capital of \(plan.schemes[scheme].title) that \(percent)% of draws do not exceed",
            "the draw of that rank; standard error \(error(drawn.quantileError(percent)))",
            inputs([plan.schemes[scheme]])
        )
    }

    func lapse(_ scheme: Int) -> Figure {
        money(
            result.simulation.activities[scheme].expectedLapse,
            "\(id(scheme))/lapsed",
            "Capital of \(plan.schemes[scheme].title) expected to lapse",
            "mean of the draws",
            inputs([plan.schemes[scheme]])
        )
    }

    func liveInPlan(_ scheme: Int) -> Figure? {
        result.liveInPlan(scheme).map {
            share(
                $0,
                "\(id(scheme))/live",
                "Chance that \(plan.schemes[scheme].title) is live before the plan ends",
                inputs([plan.schemes[scheme]])
            )
        }
    }

    func crosses(_ limit: Int) -> Figure {
        let watched = result.limits[limit]
        return share(
            result.simulation.crossed[limit],
            "crosses/\(watched.test.rule.id)/\(watched.schemes.joined(separator: "+"))",
            "Chance that \(watched.schemes.joined(separator: " and ")) cross \(watched.test.rule.id)",
            [
                Trace.Input(
                    "limit",
                    value: watched.test.limit?.short,
                    place: watched.test.entry.place
                )
            ] + inputs(watched.schemes.compactMap(plan.scheme)),
            rule: watched.test.rule.id + ": " + watched.test.entry.citation.description
        )
    }

    func met(_ target: Int) -> Figure {
        let watched = result.targets[target]
        return share(
            result.simulation.met[target],
            "target/\(watched.id)",
            "Chance that all that serves \(watched.title) is live by \(watched.by.words)",
            inputs(watched.schemes.compactMap(plan.scheme))
        )
    }

    func mark(_ percent: Int, _ standing: Int, _ year: Int) -> Figure {
        let organisation = result.simulation.model.standings[standing].organisation
        return Figure(
            .score(Double(result.simulation.marks[standing][year].quantile(percent)) / 1_000_000),
            trace: trace(
                "mark/\(organisation)/\(plan.years[year].slug)/p\(percent)",
                "Mark of \(organisation) at the end of \(plan.years[year]) that \(percent)% of draws "
                    + "do not exceed",
                "today's mark and what the schemes live by then raise through the gates",
                inputs(plan.schemes),
                nil
            )
        )
    }

    // MARK: Tornado

    func end(_ bar: PlanSimulation.Bar, _ outcome: PlanSimulation.Outcome, isHigh: Bool) -> Figure {
        money(
            (isHigh ? bar.high : bar.low).pence,
            "tornado/\(outcome.rawValue)/\(bar.slug)/\(isHigh ? "high" : "low")",
            "\(outcome.words), mean of the draws in which \(bar.words) is "
                + (isHigh ? "highest" : "lowest"),
            "mean over the \(isHigh ? "highest" : "lowest") third of the variable, or over the draws "
                + "in which a risk \(isHigh ? "happens" : "does not happen")",
            inputs(bar.scheme.flatMap(plan.scheme).map { [$0] } ?? plan.schemes)
        )
    }

    func swing(_ bar: PlanSimulation.Bar, _ outcome: PlanSimulation.Outcome) -> Figure {
        money(
            bar.swing.pence,
            "tornado/\(outcome.rawValue)/\(bar.slug)",
            "How far \(bar.words) moves \(outcome.words.lowercasedFirst)",
            "mean of its highest third less mean of its lowest; standard error "
                + error(bar.standardError.pence),
            inputs(bar.scheme.flatMap(plan.scheme).map { [$0] } ?? plan.schemes)
        )
    }

    // MARK: - Parts

    private func id(_ scheme: Int) -> String { plan.schemes[scheme].id.value }

    private func inputs(_ schemes: [Scheme]) -> [Trace.Input] {
        schemes.map { Trace.Input("scheme \($0.id.value)", place: $0.place) }
    }

    private func money(
        _ pence: Int64,
        _ id: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        Figure(
            .money(Money(pence: pence).toThousand),
            trace: trace(id, meaning, "\(formula), to the nearest £1,000", inputs, nil)
        )
    }

    /// A standard error in words, never finer than what it is the error of.
    func error(_ pence: Int64) -> String {
        let error = Money(pence: pence)
        return error == .zero || error.toThousand != .zero ? error.toThousand.short : "under £1k"
    }

    private func share(
        _ chance: Chance,
        _ id: String,
        _ meaning: String,
        _ inputs: [Trace.Input],
        rule: String? = nil
    ) -> Figure {
        let error = fixed(chance.standardError * 100, places: 1)
        return Figure(
            .share(chance.share),
            trace: trace(
                id,
                meaning,
                "\(chance.count) of \(chance.draws) draws; standard error \(error) points",
                inputs,
                rule
            )
        )
    }

    private func trace(
        _ id: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input],
        _ rule: String?
    ) -> Trace {
        Trace(
            "simulation/\(plan.id)/\(id)",
            meaning: meaning,
            formula: "\(formula); \(method)",
            inputs: inputs.isEmpty
                ? [Trace.Input("no scheme is stated in \(plan.id)", place: plan.place)] : inputs,
            rule: rule
        )
    }

    private var method: String {
        "\(result.draws) draws of seed \(result.seed) by Philox4x32-10, in \(plan.priceBase) prices"
    }
}

extension Money {
    /// The amount to the nearest £1,000, halves away from zero: as fine as a simulation is shown.
    var toThousand: Money {
        let thousands = (pence.magnitude + 50_000) / 100_000
        return Money(pence: Int64(thousands) * (pence < 0 ? -100_000 : 100_000))
    }
}

extension PlanSimulation.Cause.Kind {
    /// What held the money up, in words.
    package var words: String {
        switch self {
        case .gate(_, let title): title
        case .team: "No people to start"
        case .work: "The work took longer"
        }
    }

    /// What held the money up, for traces and scripts.
    package var slug: String {
        switch self {
        case .gate(let id, _): "gate/\(id)"
        case .team: "team"
        case .work: "work"
        }
    }
}

extension PlanSimulation.Outcome {
    /// What it is, in words.
    package var words: String {
        switch self {
        case .cost: "All capital and revenue"
        case .lapsed: "Capital that lapses"
        }
    }
}

extension SimulationVariable.Subject {
    /// What is uncertain, in words.
    package var words: String {
        switch self {
        case .capital: "capital"
        case .revenue: "revenue"
        case .time: "time"
        case .risk(let id): "risk \(id)"
        case .wait(let id): "wait for \(id)"
        case .cause(let id): "cause \(id)"
        }
    }

    /// The kind of thing, for scripts.
    package var kind: String {
        switch self {
        case .capital: "capital"
        case .revenue: "revenue"
        case .time: "time"
        case .risk: "risk"
        case .wait: "wait"
        case .cause: "cause"
        }
    }

    /// Its identifier, where it has one.
    package var id: String? {
        switch self {
        case .capital, .revenue, .time: nil
        case .risk(let id), .wait(let id), .cause(let id): id
        }
    }
}

extension PlanSimulation.Bar {
    /// What is uncertain: `time of epr-east`.
    package var words: String { subject.words + (scheme.map { " of \($0)" } ?? "") }

    fileprivate var slug: String {
        [scheme, subject.kind, subject.id].compactMap(\.self).joined(separator: "/")
    }
}
