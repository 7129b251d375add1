import DigitalMaturity
import Documents
import Investment

/// Two plans compared: `compare/lancashire-2026/lancashire-2026:do-nothing/2026-27/capital/first`.
struct ComparisonFigures: FigureFamily {
    let findings: Findings
    let compared: ComparedPlans

    enum Key: FigureKey {
        case year(FinancialYear, Plan.Purpose, Side)
        /// The difference that one scheme makes.
        case scheme(String, Measure)
        /// What one plan spends on a scheme.
        case spent(String, Plan.Purpose, PlanSide)
        /// The difference over all schemes and carrying on as today.
        case all(Measure)
        /// The difference that carrying on as today makes.
        case carryingOn(Measure)
        /// The difference of what the two are worth.
        case appraised(AppraisalFigures.Measure)
    }

    enum PlanSide: String, CaseIterable, AddressPart { case first, second }

    enum Side: Hashable {
        case of(PlanSide)
        case difference
    }

    enum Measure: String, CaseIterable, AddressPart {
        case capital, revenue
        case wholeLife = "whole-life"
        case presence, cost, time, levels
    }

    var root: [String] { ["compare"] + compared.names }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .year(let year, let purpose, let side):
            comparison.years.first { $0.year == year }.map { self.year($0, purpose, side) }
        case .scheme(let id, let measure): entry(id).map { scheme($0, measure) }
        case .spent(let id, let purpose, let side): entry(id).flatMap { spent($0, purpose, side) }
        case .all(let measure): all(measure)
        case .carryingOn(let measure): carryingOn(measure)
        case .appraised(let measure): appraised(measure)
        }
    }

    private var comparison: PlanComparison { compared.comparison }

    private func entry(_ id: String) -> PlanComparison.Entry? {
        comparison.entries.first { $0.id == id }
    }

    // MARK: Sides

    private func ledger(_ side: PlanSide) -> WorthLedger {
        side == .first ? comparison.first : comparison.second
    }

    private func name(_ side: PlanSide) -> String { compared.names[side == .first ? 0 : 1] }

    private func money(_ side: PlanSide) -> PlanFigures {
        PlanFigures(NamedPlan(ledger(side).plan, name: name(side)))
    }

    /// A figure of one plan, or that it counts as nothing there.
    private func term(_ figure: Figure?, _ side: PlanSide, orElse why: String) -> Formula.Term {
        figure.map(Formula.Term.figure)
            ?? .input(Trace.Input("nothing (\(why))", place: ledger(side).plan.place))
    }

    /// The second plan's figure less the first's.
    private func difference(
        _ figure: (PlanSide) -> Figure?,
        orElse why: (PlanSide) -> String
    ) -> Formula {
        .difference(
            term(figure(.second), .second, orElse: why(.second)),
            term(figure(.first), .first, orElse: why(.first))
        )
    }

    // MARK: Years

    private func year(
        _ year: PlanComparison.Year,
        _ purpose: Plan.Purpose,
        _ side: Side
    ) -> Figure {
        let key = Key.year(year.year, purpose, side)
        let what = purpose.rawValue.capitalised
        switch side {
        case .of(let side):
            let spent = year.spent(on: purpose)
            let measure: PlanFigures.YearMeasure = purpose == .capital ? .capital : .revenue
            return made(
                key,
                .money(side == .first ? spent.first : spent.second),
                "\(what) of the \(side.rawValue) plan in \(year.year)",
                .sum(
                    [
                        term(
                            money(side)[.year(year.year, measure)],
                            side,
                            orElse: "\(name(side)) does not cover \(year.year)"
                        )
                    ] + (purpose == .revenue ? goingOn(side, [year.year]) : [])
                )
            )
        case .difference:
            let sides = { (side: PlanSide) in self.year(year, purpose, .of(side)) }
            return made(
                key,
                .money(year.difference(purpose)),
                "\(what) in \(year.year), second plan less first",
                difference(sides) { _ in "" }
            )
        }
    }

    // MARK: Schemes

    private func spent(
        _ entry: PlanComparison.Entry,
        _ purpose: Plan.Purpose,
        _ side: PlanSide
    ) -> Figure? {
        let plan = ledger(side).plan
        return (side == .first ? entry.first : entry.second).map { scheme in
            let terms = plan.stated(
                plan.years.flatMap { scheme.spendingInputs(purpose, in: $0) }.uniqued
            )
            return made(
                .spent(entry.id, purpose, side),
                .money(plan.years.map { scheme.spent(on: purpose, in: $0) }.total()),
                "\(purpose.rawValue.capitalised) of \(entry.id) in the \(side.rawValue) plan",
                purpose == .capital || scheme.runCost == nil
                    ? .sum(terms)
                    : .worked(
                        "revenue until live + yearly cost × months live in the plan's years ÷ 12",
                        from: terms
                    )
            )
        }
    }

    private func scheme(_ entry: PlanComparison.Entry, _ measure: Measure) -> Figure {
        let subject = measure == .levels ? "Levels given to" : "\(measure.words) of"
        return made(
            .scheme(entry.id, measure),
            value(of: entry, measure),
            "\(subject) \(entry.id), second plan less first",
            working(entry, measure)
        )
    }

    private func value(of entry: PlanComparison.Entry, _ measure: Measure) -> Figure.Value {
        measure.value(entry.allCapital, entry.allRevenue, entry.wholeLife, entry.gain)
    }

    private func working(_ entry: PlanComparison.Entry, _ measure: Measure) -> Formula {
        let absent = { (side: PlanSide) in "\(entry.id) is not in \(name(side))" }
        let unknown = { (side: PlanSide) in
            (side == .first ? entry.first : entry.second) == nil
                ? absent(side) : "the life of \(entry.id) is not stated"
        }
        let wholeLife = { (side: PlanSide) in money(side)[.scheme(entry.id, .wholeLife)] }
        let both = PlanSide.allCases.map { term(wholeLife($0), $0, orElse: unknown($0)) }
        switch measure {
        case .capital: return difference({ spent(entry, .capital, $0) }, orElse: absent)
        case .revenue: return difference({ spent(entry, .revenue, $0) }, orElse: absent)
        case .wholeLife: return difference(wholeLife, orElse: unknown)
        case .levels:
            return difference({ self.given(entry.id, $0) }, orElse: absent)
        case .presence:
            return .worked(
                "the whole-life difference of a scheme that is in one plan only",
                from: both
            )
        case .cost:
            return .worked(
                "whole-life cost in the second plan over the life in the first − in the first plan",
                from: both
            )
        case .time:
            return .worked(
                "whole-life difference − what is due to presence and to cost",
                from: both
            )
        }
    }

    private func given(_ id: String, _ side: PlanSide) -> Figure? {
        let worth = WorthFigures(findings: findings, ledger: ledger(side), name: name(side))
        return worth[.scheme(id, .given)]
    }

    // MARK: Carrying on, and worth

    /// A figure of the appraisal of one plan.
    func appraised(_ measure: AppraisalFigures.Measure, of side: PlanSide) -> Figure? {
        appraisal(side).flatMap { $0.figures[.option($0.option, measure)] }
    }

    private func appraisal(_ side: PlanSide) -> (figures: AppraisalFigures, option: String)? {
        guard !compared.appraised.isEmpty else { return nil }
        let (appraisal, result) = compared.appraised[side == .first ? 0 : 1]
        let against = name(side).settings.values["against"]
        let plan = appraisal.plan.id.with(["against": against])
        return (AppraisalFigures(appraisal: appraisal, name: plan), result.option.id)
    }

    /// What carrying on as today costs in some of the years that a plan covers.
    private func goingOn(_ side: PlanSide, _ years: [FinancialYear]) -> [Formula.Term] {
        guard let (figures, option) = appraisal(side) else { return [] }
        return years.filter(ledger(side).plan.years.contains).compactMap {
            figures[.yearly(option, .continuing, $0)].map(Formula.Term.figure)
        }
    }

    private func carryingOn(_ measure: Measure) -> Figure? {
        guard !compared.appraised.isEmpty else { return nil }
        let wholeLife = PlanSide.allCases.flatMap { side in
            [appraisal(side).flatMap { $0.figures[.flow($0.option, .continuing)] }]
                .compactMap(\.self).map(Formula.Term.figure)
        }
        let inYears = PlanSide.allCases.flatMap { goingOn($0, ledger($0).plan.years) }
        let difference = comparison.carryingOnForLife
        return made(
            .carryingOn(measure),
            measure.value(PlanComparison.Difference(), comparison.carryingOn, difference, 0),
            "\(measure.words) of carrying on as today, second plan less first",
            .worked(
                "what it costs in the second plan − in the first",
                from: measure == .revenue ? inYears : wholeLife
            )
        )
    }

    private func appraised(_ measure: AppraisalFigures.Measure) -> Figure? {
        guard let first = appraised(measure, of: .first),
            let second = appraised(measure, of: .second),
            case .money(let one) = first.value, case .money(let other) = second.value
        else { return nil }
        return made(
            .appraised(measure),
            .money(other - one),
            "\(measure.rawValue), second plan less first",
            .difference(.figure(second), .figure(first))
        )
    }

    private func all(_ measure: Measure) -> Figure {
        let parts =
            (comparison.changed.map { scheme($0, measure) } + [carryingOn(measure)])
            .compactMap(\.self).map(Formula.Term.figure)
        let none = Trace.Input("no scheme differs", place: comparison.first.plan.place)
        return made(
            .all(measure),
            measure.value(
                comparison.capital,
                comparison.revenue,
                comparison.wholeLife,
                comparison.gain
            ),
            "\(measure == .levels ? "Levels gained" : measure.words), second plan less first",
            .sum(parts.isEmpty ? [.input(none)] : parts)
        )
    }
}

extension ComparisonFigures.Measure {
    fileprivate var words: String {
        switch self {
        case .capital, .revenue, .levels: rawValue.capitalised
        case .wholeLife: "Whole-life cost"
        case .presence, .cost, .time: "Whole-life cost by \(rawValue)"
        }
    }

    /// The difference that it shows.
    fileprivate func value(
        _ capital: PlanComparison.Difference,
        _ revenue: PlanComparison.Difference,
        _ wholeLife: PlanComparison.Difference,
        _ gain: Int
    ) -> Figure.Value {
        switch self {
        case .capital: .money(capital.total)
        case .revenue: .money(revenue.total)
        case .wholeLife: .money(wholeLife.total)
        case .presence: .money(wholeLife.presence)
        case .cost: .money(wholeLife.cost)
        case .time: .money(wholeLife.time)
        case .levels: .difference(Double(gain) / 1_000_000)
        }
    }
}

extension [Trace.Input] {
    /// Each once, in order.
    fileprivate var uniqued: [Trace.Input] {
        var seen: Set<Trace.Input> = []
        return filter { seen.insert($0).inserted }
    }
}
