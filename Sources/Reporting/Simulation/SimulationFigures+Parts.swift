import DigitalMaturity
import Documents
import Investment

extension SimulationFigures {
    var whole: Formula.Term { .input(Trace.Input("plan \(plan.id)", place: plan.place)) }

    /// What a figure of the whole plan rests on.
    var terms: [Formula.Term] { [.reference(model)] }

    /// What a figure of some schemes rests on: the inputs of all where people or other schemes may
    /// hold them up.
    func terms(of ids: [String]) -> [Formula.Term] {
        let schemes = ids.compactMap(plan.scheme)
        let isAlone = plan.teams.isEmpty && schemes.allSatisfy(\.relations.needs.isEmpty)
        return schemes.map { .reference(inputs(of: $0)) } + (isAlone ? [] : [.reference(model)])
    }

    var method: String {
        "\(groupedThousands(result.draws)) draws, seed \(result.seed), random numbers by "
            + "Philox4x32-10"
    }

    func quantile(
        _ percent: Int,
        of drawn: Drawn,
        _ key: Key,
        _ what: String,
        _ terms: [Formula.Term]
    ) -> Figure {
        money(
            drawn.quantile(percent),
            key,
            "\(what) that \(percent)% of draws do not exceed",
            "the draw ranked at \(percent)% from the smallest",
            standardError(drawn.quantileError(percent)),
            terms
        )
    }

    func money(
        _ pence: Int64,
        _ key: Key,
        _ meaning: String,
        _ statistic: String,
        _ error: String?,
        _ terms: [Formula.Term]
    ) -> Figure {
        made(
            key,
            .estimate(Money(pence: pence)),
            meaning,
            .worked(
                [statistic, error, method, "shown to the nearest £1,000"].compactMap(\.self)
                    .joined(separator: "; "),
                from: terms
            ),
            basis: "in \(plan.priceBase) prices"
        )
    }

    /// A standard error in words, or that the draws do not show it.
    func standardError(_ pence: Int64?) -> String {
        "standard error \(pence.map { Money(pence: $0).shortError } ?? "not known")"
    }

    func error(_ pence: Int64, _ key: Key, _ meaning: String, _ formula: String) -> Figure {
        made(
            key,
            .error(Money(pence: pence)),
            meaning,
            .worked("\(formula); \(method)", from: terms),
            basis: "in \(plan.priceBase) prices"
        )
    }

    func share(
        _ chance: Chance,
        _ key: Key,
        _ meaning: String,
        _ terms: [Formula.Term],
        rule: String? = nil
    ) -> Figure {
        let error =
            chance.standardError.map { "\(fixed($0 * 100, places: 1)) percentage points" }
            ?? "not known"
        let bound = chance.bound.map {
            "; by the rule of three at \(chance.count == 0 ? "most" : "least") "
                + "\(fixed($0 * 100, places: 2))%, 95% confident"
        }
        return made(
            key,
            .share(chance.share),
            meaning,
            .worked(
                "\(groupedThousands(chance.count)) of \(groupedThousands(chance.draws)) draws; "
                    + "standard error \(error)\(bound ?? ""); \(method)",
                from: terms
            ),
            rule: rule
        )
    }
}

extension SimulationFigures {
    /// The first parts of every address of a simulation, with the draws and seed unless they are usual.
    static func root(of result: PlanSimulation) -> [String] {
        let asked = result.plan.id.with([
            "draws": result.draws == PlanSimulation.usualDraws ? nil : "\(result.draws)",
            "seed": result.seed == PlanSimulation.usualSeed ? nil : "\(result.seed)",
        ])
        return ["simulation", asked]
    }
}
