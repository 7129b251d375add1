import DigitalMaturity
import Documents
import Investment

/// What a plan is worth to society: `appraisal/lancashire-2026/standard/preferred/npsv`.
struct AppraisalFigures: FigureFamily {
    let appraisal: Appraisal
    /// The plan's identifier, with the workspace where it is of another.
    let name: String

    init(appraisal: Appraisal, name: String? = nil) {
        self.appraisal = appraisal
        self.name = name ?? appraisal.plan.id
    }

    enum Key: FigureKey {
        case option(String, Measure)
        /// One kind of cost or benefit over all years, undiscounted.
        case flow(String, CashFlows.Part)
        /// The same in one year.
        case yearly(String, CashFlows.Part, FinancialYear)
        case present(String, CashFlows.Part)
        case sensitivity(String, String)
        case switching(String, String)
        /// What is spent or given in the cash of a year: as prices rise, or so much a year as asked.
        case cash(String, rise: Percentage?, FinancialYear, CashFlows.Group)
    }

    enum Measure: String, AddressPart {
        case capital, revenue
        case costs = "present/costs"
        case benefits = "present/benefits"
        case net = "npsv"
        case increment = "npsv-increment"
        case range = "npsv-increment/range"
        case annual = "npsv-increment/annual"
        case ratio = "bcr"
        case incrementRatio = "bcr-increment"
    }

    /// A horizon other than the schemes' lives and a go-live other than the plan takes are named beside
    /// the schedule.
    var root: [String] {
        let horizon = appraisal.hasNaturalHorizon ? nil : "\(appraisal.horizon)"
        return [
            "appraisal", name,
            appraisal.schedule.id.with(["horizon": horizon, "go-live": appraisal.unusualGoLive]),
        ]
    }

    func figure(_ key: Key) -> Figure? {
        guard let result = appraisal.result(key.option) else { return nil }
        switch key {
        case .option(_, let measure): return figure(measure, of: result)
        case .flow(_, let part): return flow(part, of: result)
        case .yearly(_, let part, let year): return flow(part, in: year, of: result)
        case .present(_, let part): return present(part, of: result)
        case .sensitivity(_, let id):
            return result.sensitivities.first { $0.id == id }.flatMap { varied($0, of: result) }
        case .switching(_, let subject):
            return result.switching.first { $0.subject.id == subject }
                .flatMap { switching($0, of: result) }
        case .cash(_, let rise, let year, let group):
            guard let inflation = inflation(rise) else { return nil }
            return result.flows.real(group, in: year)
                .map { cash($0, inflation, year, group, of: result) }
        }
    }

    /// The schedule of rates, its edition and who published it.
    var rates: String {
        "\(appraisal.schedule.title) from year 0, \(plan.years[0]): \(appraisal.edition.citation), "
            + appraisal.edition.citation.grade.words
    }

    private var plan: Plan { appraisal.plan }

    /// The course of prices as asked, else as published.
    func inflation(_ rise: Percentage?) -> Inflation? {
        rise.map { Inflation(rate: $0, base: plan.priceBase) } ?? appraisal.published
    }

    // MARK: Measures

    private func figure(_ measure: Measure, of result: Appraisal.Result) -> Figure? {
        let key = Key.option(result.option.id, measure)
        let (title, present) = (result.option.title, result.own.present)
        func make(
            _ value: Figure.Value,
            _ meaning: String,
            _ working: Formula,
            _ basis: String? = nil
        ) -> Figure {
            self.make(value, key, meaning, working, basis: basis, rule: rates)
        }
        switch measure {
        case .capital: return undiscounted(.capital, "Capital", key, of: result)
        case .revenue:
            return undiscounted(
                .revenue,
                "Revenue, running cost and the cost of carrying on",
                key,
                of: result
            )
        case .costs:
            return make(
                .money(present.costs),
                "Present value of all costs, \(title)",
                sum(CashFlows.Part.costs.filter(result.hasFlow)) { self.present($0, of: result) }
            )
        case .benefits:
            return make(
                .money(present.benefits),
                "Present value of all benefits, \(title)",
                sum(CashFlows.Part.benefits.filter(result.hasFlow)) { self.present($0, of: result) }
            )
        case .net:
            guard let costs = term(.costs, of: result), let benefits = term(.benefits, of: result)
            else { return nil }
            return make(
                .money(present.net),
                "Net present social value of \(title)",
                .difference(benefits, costs),
                "without benefits that are not priced"
            )
        case .increment:
            guard let increment = result.increment, let own = term(.net, of: result),
                let nothing = appraisal.results.first.flatMap({ term(.net, of: $0) })
            else { return nil }
            return make(
                .money(increment.present.net),
                "Net present social value of \(title) beyond doing nothing",
                .difference(own, nothing)
            )
        case .range: return range(key, of: result)
        case .annual: return annual(key, of: result)
        case .incrementRatio: return incrementRatio(key, of: result)
        case .ratio:
            guard let ratio = present.ratio, let costs = term(.costs, of: result),
                let benefits = term(.benefits, of: result)
            else { return nil }
            return make(
                .score(ratio),
                "Benefits for each pound of cost, \(title)",
                .quotient(benefits, costs),
                "no threshold is endorsed"
            ).measured(in: .ratio)
        }
    }

    private func annual(_ key: Key, of result: Appraisal.Result) -> Figure? {
        guard let annual = result.annual, let increment = term(.increment, of: result) else {
            return nil
        }
        return make(
            .money(annual),
            key,
            "Value of \(result.option.title) beyond doing nothing, a year",
            .worked(
                "value beyond doing nothing ÷ the sum of the discount factors to \(result.lasts)",
                from: [increment]
            ),
            rule: rates
        )
    }

    private func incrementRatio(_ key: Key, of result: Appraisal.Result) -> Figure? {
        guard let ratio = result.ratio?.value else { return nil }
        let terms = [result, appraisal.results[0]].flatMap { result in
            [term(.benefits, of: result), term(.costs, of: result)].compactMap(\.self)
        }
        return make(
            .score(ratio),
            key,
            "Benefits for each pound of cost, \(result.option.title)",
            .worked(
                "its benefits − those of doing nothing, ÷ its costs − those of doing nothing",
                from: terms
            ),
            basis: "beyond doing nothing; no threshold is endorsed",
            rule: rates
        ).measured(in: .ratio)
    }

    /// The net value beyond doing nothing, with the least and the most of it when one thing is varied.
    private func range(_ key: Key, of result: Appraisal.Result) -> Figure? {
        guard let range = result.range, let increment = result.increment?.present.net,
            let own = figure(.increment, of: result)
        else { return nil }
        let pounds = { (money: Money) in Double(money.pence) / 100 }
        return Figure(
            .estimate(increment),
            bounds: pounds(range.lowerBound)...pounds(range.upperBound),
            trace: Trace(
                address(key),
                meaning: own.trace.meaning + ", and its range when one thing is varied",
                working: .worked(
                    "the value; the least and the most of it and of the sensitivities, shown to the "
                        + "nearest £1,000",
                    from: ([own] + result.sensitivities.compactMap { varied($0, of: result) })
                        .map(Formula.Term.figure)
                ),
                rule: rates
            )
        )
    }

    private func varied(_ test: Appraisal.Sensitivity, of result: Appraisal.Result) -> Figure? {
        term(.increment, of: result).map { increment in
            make(
                .money(test.increment),
                .sensitivity(result.option.id, test.id),
                "Net present social value of \(result.option.title) beyond doing nothing: "
                    + test.title,
                .worked(
                    "the value worked out again with one change: \(test.title)",
                    from: [increment]
                ),
                rule: rates
            )
        }
    }

    private func switching(_ value: SwitchingValue, of result: Appraisal.Result) -> Figure? {
        let subjects = [result, appraisal.results[0]].compactMap { result in
            switch value.subject {
            case .costs: term(.costs, of: result)
            case .benefits, .delay: term(.benefits, of: result)
            case .part(let part): Formula.Term.figure(present(part, of: result))
            }
        }
        guard let increment = term(.increment, of: result) else { return nil }
        let left = "worked out again with the change, \(value.left.exact) is left"
        let (number, method): (Figure.Value, String) =
            switch value.change {
            case .share(let share):
                (
                    .share(share),
                    "net value beyond doing nothing ÷ what changes, beyond doing nothing"
                )
            case .months(let months):
                (.count(months), "the fewest whole months after which no net value is left")
            }
        return make(
            number,
            .switching(result.option.id, value.subject.id),
            "How far \(value.subject.words) must change for \(result.option.title) to be worth no "
                + "more than doing nothing",
            .worked(method, from: [increment] + subjects),
            basis: left,
            rule: rates
        )
    }

    private func cash(
        _ real: Money,
        _ inflation: Inflation,
        _ year: FinancialYear,
        _ group: CashFlows.Group,
        of result: Appraisal.Result
    ) -> Figure {
        let flows = group.parts.filter(result.hasFlow).map {
            Formula.Term.figure(flow($0, of: result))
        }
        return make(
            .money(inflation.nominal(real, in: year)),
            .cash(result.option.id, rise: inflation.rise, year, group),
            "\(group.rawValue.capitalised) in the cash of \(year), \(result.option.title)",
            .worked(
                "\(real.exact) in \(inflation.base) prices × \(fixed(inflation.level(in: year), places: 4))",
                from: flows.isEmpty ? nothing : flows
            ),
            basis: inflation.words,
            rule: rates
        )
    }

    // MARK: Parts

    private func undiscounted(
        _ group: CashFlows.Group,
        _ meaning: String,
        _ key: Key,
        of result: Appraisal.Result
    ) -> Figure {
        let parts = group.estimated.filter(result.hasFlow)
        var figure = make(
            .money(result.flows.total(group.estimated)),
            key,
            "\(meaning), \(result.option.title)",
            sum(parts) { flow($0, of: result) },
            basis: undiscounted
        )
        let isOpen = result.option.schemes.contains { !$0.unconfirmed.isEmpty }
        figure.edge = isOpen ? .atLeast : nil
        return figure
    }

    private func flow(_ part: CashFlows.Part, of result: Appraisal.Result) -> Figure {
        make(
            .money(result.flows.total([part])),
            .flow(result.option.id, part),
            "\(part.words.capitalised), \(result.option.title)",
            AppraisalInputs(appraisal: appraisal, result: result).working(part),
            basis: undiscounted
        )
    }

    private func flow(
        _ part: CashFlows.Part,
        in year: FinancialYear,
        of result: Appraisal.Result
    ) -> Figure? {
        appraisal.years.firstIndex(of: year).map { index in
            make(
                .money(result.flows[part][index]),
                .yearly(result.option.id, part, year),
                "\(part.words.capitalised) in \(year), \(result.option.title)",
                AppraisalInputs(appraisal: appraisal, result: result).working(part),
                basis: "in \(plan.priceBase) prices"
            )
        }
    }

    private func present(_ part: CashFlows.Part, of result: Appraisal.Result) -> Figure {
        let edition =
            part == .health ? appraisal.healthEdition ?? appraisal.edition : appraisal.edition
        let factors = Trace.Input(
            "rates a year",
            value: edition.value.filter { $0.from <= appraisal.horizon }.words,
            place: edition.place
        )
        return make(
            .money(result.own.present[part]),
            .present(result.option.id, part),
            "Present value of \(part.words), \(result.option.title)",
            .worked(
                "sum over the years of the amount × that year's discount factor, rounded to the penny once",
                from: result.hasFlow(part)
                    ? [.figure(flow(part, of: result)), .input(factors)] : nothing
            ),
            rule: rates
        )
    }

    private var undiscounted: String {
        let last = appraisal.years.last.map { " to \($0)" } ?? ""
        return "over all years\(last), undiscounted, in \(plan.priceBase) prices"
    }

    private var nothing: [Formula.Term] {
        [.input(Trace.Input("nothing is stated in \(plan.id)", place: plan.place))]
    }

    private func term(_ measure: Measure, of result: Appraisal.Result) -> Formula.Term? {
        figure(measure, of: result).map(Formula.Term.figure)
    }

    private func sum(
        _ parts: [CashFlows.Part],
        _ figure: (CashFlows.Part) -> Figure
    ) -> Formula {
        .sum(parts.isEmpty ? nothing : parts.map { .figure(figure($0)) })
    }

    private func make(
        _ value: Figure.Value,
        _ key: Key,
        _ meaning: String,
        _ working: Formula,
        basis: String? = nil,
        rule: String? = nil
    ) -> Figure {
        Figure(
            value,
            trace: Trace(
                address(key),
                meaning: meaning,
                working: working,
                basis: basis,
                rule: rule
            )
        )
    }
}

extension Appraisal.Result {
    /// Whether anything is spent or given of one kind in any year.
    func hasFlow(_ part: CashFlows.Part) -> Bool { flows[part].contains { $0 != .zero } }
}

extension [DiscountSchedule.Band] {
    /// The rates in words: `3.5%, 3% from year 31`.
    fileprivate var words: String {
        map { $0.from > 1 ? "\($0.rate) from year \($0.from)" : "\($0.rate)" }
            .joined(separator: ", ")
    }
}
