import DigitalMaturity
import Documents
import Investment

/// The money of one plan: `plan/lancashire-2026/2026-27/capital`.
struct PlanFigures: FigureFamily {
    let plan: Plan
    let totals: PlanTotals
    /// The name of the plan, or of one of its options.
    let name: String

    init(planned: PlanFindings) {
        plan = planned.plan
        totals = planned.totals
        name = plan.id
    }

    init(_ named: NamedPlan) {
        plan = named.plan
        totals = plan.totals
        name = named.name
    }

    enum Key: FigureKey {
        case whole(Measure)
        /// What carrying on as today costs a year.
        case carryingOn
        case year(FinancialYear, YearMeasure)
        case scheme(String, Measure)
    }

    enum Measure: String, AddressPart {
        case capital, revenue
        case wholeLife = "whole-life"
    }

    enum YearMeasure: String, AddressPart {
        case capital, implementation, running, revenue
        case capitalEnvelope = "capital-envelope"
        case revenueEnvelope = "revenue-envelope"
        case capitalLeft = "capital-left"
        case revenueLeft = "revenue-left"
    }

    var root: [String] { ["plan", name] }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .whole(let measure): whole(measure)
        case .carryingOn: carryingOn
        case .scheme(let id, let measure): plan.scheme(id).flatMap { scheme($0, measure) }
        case .year(let year, let measure):
            totals.years.first { $0.year == year }.flatMap { self.year($0, measure) }
        }
    }

    // MARK: Whole plan

    private func whole(_ measure: Measure) -> Figure {
        let (amount, what) =
            switch measure {
            case .capital: (totals.capital, "Capital of the whole plan")
            case .revenue: (totals.revenue, "Revenue of the whole plan")
            case .wholeLife:
                (
                    totals.wholeLife,
                    "Whole-life cost of the schemes for which it is known"
                )
            }
        let parts: [Figure?] =
            switch measure {
            case .capital: totals.years.map { year($0, .capital) }
            case .revenue: totals.years.map { year($0, .revenue) }
            case .wholeLife: plan.schemes.map { scheme($0, .wholeLife) }
            }
        let open = isOpen(measure) ? Figure.Edge.atLeast : nil
        return money(amount, .whole(measure), what, .sum(terms(parts)), open)
    }

    private var carryingOn: Figure? {
        let nothing = plan.appraisalOptions.first { $0.id == AppraisalOption.doNothing }
        return nothing?.yearly.map { yearly in
            let stated = Trace.Input(
                "yearly cost of doing nothing",
                value: yearly.value.short,
                place: yearly.place
            )
            return money(
                yearly.value,
                .carryingOn,
                "What carrying on as today costs a year",
                .written(stated)
            )
        }
    }

    /// Whether the plan says that some of what goes into a total is not known.
    private func isOpen(_ measure: Measure) -> Bool {
        switch measure {
        case .capital: !totals.unknownCapital.isEmpty
        case .revenue: !totals.unknownRevenue.isEmpty || !unpriced.isEmpty
        case .wholeLife: plan.schemes.contains { !$0.unconfirmed.isEmpty }
        }
    }

    /// The schemes whose cost of running the plan says is not known.
    private var unpriced: [Scheme] { plan.schemes.filter { !$0.isKnown(.running) } }

    // MARK: Years

    private func year(_ year: PlanTotals.Year, _ measure: YearMeasure) -> Figure? {
        let key = Key.year(year.year, measure)
        func figure(
            _ amount: Money,
            _ what: String,
            _ working: Formula,
            isOpen: Bool
        ) -> Figure {
            money(amount, key, "\(what) in \(year.year)", working, isOpen ? .atLeast : nil)
        }
        let openRunning = plan.schemes.contains {
            !$0.isKnown(.running) && $0.running(in: year.year) == nil
        }
        let openRevenue = !year.unknownRevenue.isEmpty || openRunning
        switch measure {
        case .capital:
            return figure(
                year.capital,
                "Capital of all schemes",
                .sum(spent(.capital, year)),
                isOpen: !year.unknownCapital.isEmpty
            )
        case .implementation:
            return figure(
                year.implementation,
                "Revenue of all schemes until they are live",
                .sum(spent(.revenue, year)),
                isOpen: !year.unknownRevenue.isEmpty
            )
        case .running:
            return figure(
                year.running,
                "Cost of running what is live",
                .worked(
                    "sum over schemes of the yearly cost × months live ÷ 12, each rounded to the penny",
                    from: plan.stated(runningInputs(year.year))
                ),
                isOpen: openRunning
            )
        case .revenue:
            let parts = [self.year(year, .implementation), self.year(year, .running)]
            return figure(
                year.revenue,
                "All revenue",
                .sum(terms(parts)),
                isOpen: openRevenue
            )
        case .capitalEnvelope: return envelope(.capital, key, year.year)
        case .revenueEnvelope: return envelope(.revenue, key, year.year)
        case .capitalLeft: return left(year.capitalLeft, .capitalEnvelope, .capital, key, year)
        case .revenueLeft: return left(year.revenueLeft, .revenueEnvelope, .revenue, key, year)
        }
    }

    /// What all funds give: at least what is stated, where one has not settled its amount.
    private func envelope(
        _ purpose: Plan.Purpose,
        _ key: Key,
        _ year: FinancialYear
    ) -> Figure? {
        let envelopes = plan.envelopes.filter { $0.year.value == year }
        let amounts = envelopes.compactMap { $0.amount(purpose)?.value }
        guard !amounts.isEmpty else { return nil }
        return money(
            amounts.total(),
            key,
            "\(purpose.rawValue.capitalised) available in \(year)",
            .sum(plan.stated(envelopes.compactMap { $0.input(purpose) })),
            envelopes.contains { $0.isUnconfirmed(purpose) } ? .atLeast : nil
        )
    }

    private func left(
        _ amount: Money?,
        _ available: YearMeasure,
        _ spent: YearMeasure,
        _ key: Key,
        _ year: PlanTotals.Year
    ) -> Figure? {
        guard let amount, let available = self.year(year, available),
            let spent = self.year(year, spent)
        else { return nil }
        return money(
            amount,
            key,
            "What is left in \(year.year) of: \(available.trace.meaning.lowercasedFirst)",
            .difference(.figure(available), .figure(spent)),
            spent.edge == nil ? nil : .atMost
        )
    }

    private func spent(_ purpose: Plan.Purpose, _ year: PlanTotals.Year) -> [Formula.Term] {
        plan.stated(plan.schemes.flatMap { $0.inputs(purpose, in: year.year) })
    }

    /// The yearly costs that fall in a year; where none does, all of them, with when they begin.
    private func runningInputs(_ year: FinancialYear) -> [Trace.Input] {
        let live = plan.schemes.filter { ($0.running(in: year) ?? .zero) != .zero }
        return (live.isEmpty ? plan.schemes : live).flatMap(\.runningInputs)
    }

    // MARK: Schemes

    private func scheme(_ scheme: Scheme, _ measure: Measure) -> Figure? {
        let key = Key.scheme(scheme.id.value, measure)
        switch measure {
        case .capital:
            return stated(scheme, .capital, scheme.capitalTotal, key, "Capital of \(scheme.title)")
        case .revenue:
            return stated(
                scheme,
                .revenue,
                scheme.revenueTotal,
                key,
                "Revenue of \(scheme.title) until it is live"
            )
        case .wholeLife:
            return scheme.wholeLifeCost.map {
                money(
                    $0,
                    key,
                    "Whole-life cost of \(scheme.title)",
                    .worked(
                        "capital + revenue until live + yearly cost × life in years",
                        from: plan.stated(scheme.wholeLifeInputs)
                    )
                )
            }
        }
    }
}

extension Plan.Purpose: AddressPart {}

extension PlanFigures.Key {
    var path: [String] {
        switch self {
        case .whole(let measure): [measure.rawValue]
        case .carryingOn: ["carrying-on"]
        case .year(let year, let measure): [year.slug, measure.rawValue]
        case .scheme(let id, let measure): [id, measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("carrying-on") { carryingOn }, KeyForm("*", whole), KeyForm("*/*", year),
            KeyForm("*/*", scheme),
        ]
    }
}

extension PlanFigures {
    /// The figures that are not nothing; all of them where all are.
    private func terms(_ figures: [Figure?]) -> [Formula.Term] {
        let known = figures.compactMap(\.self)
        let used = known.filter { $0.number != 0 }
        let terms = (used.isEmpty ? known : used).map(Formula.Term.figure)
        return terms.isEmpty ? plan.stated([]) : terms
    }

    private func money(
        _ amount: Money,
        _ key: Key,
        _ meaning: String,
        _ working: Formula,
        _ edge: Figure.Edge? = nil
    ) -> Figure {
        var figure = made(
            key,
            .money(amount),
            meaning,
            working,
            basis: "in \(plan.priceBase) prices, undiscounted"
        )
        figure.edge = edge
        return figure
    }

    /// What a scheme states of one cost: at least so much where some of it is not known, and `nil` where
    /// nothing of it is.
    private func stated(
        _ scheme: Scheme,
        _ purpose: Plan.Purpose,
        _ amount: Money,
        _ key: Key,
        _ meaning: String
    ) -> Figure? {
        let isKnown = scheme.isKnown(purpose == .capital ? .capital : .revenue)
        let inputs = scheme.inputs(purpose)
        if !isKnown, inputs.isEmpty { return nil }
        return money(amount, key, meaning, .sum(plan.stated(inputs)), isKnown ? nil : .atLeast)
    }
}
