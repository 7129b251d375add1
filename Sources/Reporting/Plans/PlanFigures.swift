import DigitalMaturity
import Documents
import Investment

/// Figures made of a plan, each with its trace.
struct PlanFigures {
    let planned: Findings.Planned

    private var plan: Plan { planned.plan }
    private var prices: String { "in \(plan.priceBase) prices, undiscounted" }

    // MARK: Years

    func capital(_ year: PlanTotals.Year) -> Figure {
        total(
            year.capital,
            "capital",
            year.year,
            "Capital of all schemes",
            plan.schemes.flatMap { amounts($0.capital, of: $0, "capital", in: year.year) }
        )
    }

    func implementation(_ year: PlanTotals.Year) -> Figure {
        total(
            year.implementation,
            "implementation",
            year.year,
            "Revenue of all schemes until they are live",
            plan.schemes.flatMap { amounts($0.revenue, of: $0, "revenue", in: year.year) }
        )
    }

    func running(_ year: PlanTotals.Year) -> Figure {
        money(
            year.running,
            "\(plan.id)/\(year.year.slug)/running",
            "Cost of running what is live in \(year.year)",
            "sum over schemes of the yearly cost × months live ÷ 12, each rounded to the penny",
            plan.schemes.flatMap(runningInputs)
        )
    }

    func revenue(_ year: PlanTotals.Year) -> Figure {
        money(
            year.revenue,
            "\(plan.id)/\(year.year.slug)/revenue",
            "All revenue in \(year.year)",
            "revenue until live + running cost",
            plan.schemes.flatMap {
                amounts($0.revenue, of: $0, "revenue", in: year.year) + runningInputs($0)
            }
        )
    }

    func capitalEnvelope(_ year: PlanTotals.Year) -> Figure? {
        envelope(year.capitalEnvelope, "capital", year.year) { $0.capital }
    }

    func revenueEnvelope(_ year: PlanTotals.Year) -> Figure? {
        envelope(year.revenueEnvelope, "revenue", year.year) { $0.revenue }
    }

    func left(_ left: Money?, _ what: String, _ year: PlanTotals.Year) -> Figure? {
        left.map {
            money(
                $0,
                "\(plan.id)/\(year.year.slug)/\(what)-left",
                "What is left of the \(what) envelope in \(year.year)",
                "envelope − all \(what)",
                (what == "capital" ? capital(year) : revenue(year)).trace.inputs
            )
        }
    }

    // MARK: Whole plan

    var capitalTotal: Figure {
        money(
            planned.totals.capital,
            "\(plan.id)/capital",
            "Capital of the whole plan",
            "sum over the years",
            plan.schemes.flatMap { amounts($0.capital, of: $0, "capital") }
        )
    }

    var revenueTotal: Figure {
        money(
            planned.totals.revenue,
            "\(plan.id)/revenue",
            "Revenue of the whole plan",
            "sum over the years of revenue until live and running cost",
            plan.schemes.flatMap { amounts($0.revenue, of: $0, "revenue") + runningInputs($0) }
        )
    }

    var wholeLifeTotal: Figure {
        money(
            planned.totals.wholeLife,
            "\(plan.id)/whole-life",
            "Whole-life cost of the schemes for which it is known",
            "sum over schemes",
            plan.schemes.filter { $0.wholeLifeCost != nil }.flatMap(wholeLifeInputs)
        )
    }

    // MARK: Schemes

    func capital(_ scheme: Scheme) -> Figure {
        money(
            scheme.capitalTotal,
            "\(plan.id)/\(scheme.id.value)/capital",
            "Capital of \(scheme.title)",
            "sum over the years",
            amounts(scheme.capital, of: scheme, "capital")
        )
    }

    func revenue(_ scheme: Scheme) -> Figure {
        money(
            scheme.revenueTotal,
            "\(plan.id)/\(scheme.id.value)/revenue",
            "Revenue of \(scheme.title) until it is live",
            "sum over the years",
            amounts(scheme.revenue, of: scheme, "revenue")
        )
    }

    func wholeLife(_ scheme: Scheme) -> Figure? {
        scheme.wholeLifeCost.map {
            money(
                $0,
                "\(plan.id)/\(scheme.id.value)/whole-life",
                "Whole-life cost of \(scheme.title)",
                "capital + revenue until live + yearly cost × life in years",
                wholeLifeInputs(scheme)
            )
        }
    }

    // MARK: Routes

    func amount(_ test: RouteTest, of route: PlannedRoute) -> Figure? {
        test.amount.map {
            money(
                $0,
                traceID(test, route, "amount"),
                "\(test.rule.basis.words) cost tested against \(test.rule.id) for "
                    + route.testedWith.joined(separator: " and "),
                route.testedWith.count == 1 ? "the scheme's own" : "sum over the linked schemes",
                plan.linked(to: route.scheme).flatMap(wholeLifeInputs)
            )
        }
    }

    func limit(_ test: RouteTest, of route: PlannedRoute) -> Figure? {
        test.limit.map {
            Figure(
                .money($0),
                trace: Trace(
                    traceID(test, route, "limit"),
                    meaning: "Limit of \(test.rule.id)",
                    formula:
                        "the entry in force from \(test.entry.from?.words ?? "a date not known")",
                    inputs: [Trace.Input("limit", value: $0.short, place: test.entry.place)],
                    rule:
                        "\(test.rule.id): \(test.entry.citation), \(test.entry.citation.grade.words)"
                )
            )
        }
    }

    func headroom(_ test: RouteTest, of route: PlannedRoute) -> Figure? {
        guard let headroom = test.headroom, let limit = limit(test, of: route),
            let amount = amount(test, of: route)
        else { return nil }
        return Figure(
            .money(headroom),
            trace: Trace(
                traceID(test, route, "headroom"),
                meaning: "What is left below the limit of \(test.rule.id); negative when above it",
                formula: "limit − amount = \(limit.text) − \(amount.text)",
                inputs: limit.trace.inputs + amount.trace.inputs,
                rule: limit.trace.rule
            )
        )
    }

    private func traceID(_ test: RouteTest, _ route: PlannedRoute, _ what: String) -> String {
        "route/\(plan.id)/\(route.scheme.id.value)/\(test.rule.id)/\(what)"
    }
}

// MARK: - Inputs

extension Plan {
    /// The inputs of an amount, or that the plan states none.
    func orNothingStated(_ inputs: [Trace.Input]) -> [Trace.Input] {
        inputs.isEmpty ? [Trace.Input("no amount is stated in \(id)", place: place)] : inputs
    }
}

extension PlanFigures {
    func amounts(
        _ amounts: [Scheme.Amount],
        of scheme: Scheme,
        _ what: String,
        in year: FinancialYear? = nil
    ) -> [Trace.Input] {
        amounts.filter { year == nil || $0.year.value == year }.map {
            Trace.Input(
                "\(what) of \(scheme.id.value) in \($0.year.value)",
                value: $0.money.value.short,
                place: $0.money.place
            )
        }
    }

    func runningInputs(_ scheme: Scheme) -> [Trace.Input] {
        guard let cost = scheme.runCost else { return [] }
        let goLive =
            scheme.goLive.map { ", live from \($0.words)" } ?? ", live on a date not stated"
        return [
            Trace.Input(
                "yearly cost of \(scheme.id.value)\(goLive)",
                value: cost.value.short,
                place: cost.place
            )
        ]
    }

    private func wholeLifeInputs(_ scheme: Scheme) -> [Trace.Input] {
        let life = scheme.life.map {
            [Trace.Input("life of \(scheme.id.value)", value: "\($0.value)", place: $0.place)]
        }
        return amounts(scheme.capital, of: scheme, "capital")
            + amounts(scheme.revenue, of: scheme, "revenue") + runningInputs(scheme) + (life ?? [])
    }

    private func envelope(
        _ total: Money?,
        _ what: String,
        _ year: FinancialYear,
        _ part: (Plan.Envelope) -> Located<Money>?
    ) -> Figure? {
        total.map {
            money(
                $0,
                "\(plan.id)/\(year.slug)/\(what)-envelope",
                "\(what.capitalised) available in \(year)",
                "sum over the funds",
                plan.envelopes.filter { $0.year.value == year }.compactMap { envelope in
                    part(envelope).map {
                        Trace.Input(
                            "\(what) of \(envelope.fund)",
                            value: $0.value.short,
                            place: $0.place
                        )
                    }
                }
            )
        }
    }

    private func total(
        _ amount: Money,
        _ id: String,
        _ year: FinancialYear,
        _ meaning: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        money(
            amount,
            "\(plan.id)/\(year.slug)/\(id)",
            "\(meaning) in \(year)",
            "sum over schemes",
            inputs
        )
    }

    private func money(
        _ amount: Money,
        _ id: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        Figure(
            .money(amount),
            trace: Trace(
                id.hasPrefix("route/") ? id : "plan/" + id,
                meaning: meaning,
                formula: "\(formula), \(prices)",
                inputs: plan.orNothingStated(inputs)
            )
        )
    }
}

extension String {
    /// The text with its first letter in upper case.
    package var capitalised: String { prefix(1).uppercased() + dropFirst() }

    /// The text with its first letter in lower case.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
