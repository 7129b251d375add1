import DigitalMaturity
import Documents
import Investment

/// What was spent and is expected beside a plan, what its lines are for, and whom it needs:
/// `progress/lancashire-2026/scheme/epr-east/2026-27/capital/forecast`.
struct ProgressFigures: FigureFamily {
    let plan: Plan
    private let variances: [PlanVariance]
    private let needs: [RoleNeed]

    init(_ plan: Plan) {
        self.plan = plan
        variances = Plan.Purpose.allCases.map(plan.variance)
        needs = plan.roleNeeds
    }

    enum Key: FigureKey {
        case scheme(String, FinancialYear, Plan.Purpose, Measure)
        case year(FinancialYear, Plan.Purpose, Measure)
        case all(Plan.Purpose, Measure)
        /// One line of a scheme, counted from 1, in a year.
        case line(String, Int, FinancialYear)
        case role(String, FinancialYear, Side)
        /// What a month of delay costs.
        case delay(String)
    }

    enum Measure: String, CaseIterable, AddressPart { case plan, actual, forecast, variance }

    enum Side: String, AddressPart { case needed, available }

    var root: [String] { ["progress", plan.id] }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .scheme(let id, let year, let purpose, let measure):
            lines(purpose).first { $0.scheme.id.value == id && $0.year == year }
                .flatMap { self.line($0, purpose, measure) }
        case .year(let year, let purpose, let measure): sum(year, purpose, measure, key)
        case .all(let purpose, let measure): sum(nil, purpose, measure, key)
        case .line(let id, let number, let year):
            plan.scheme(id).flatMap { self.line($0, number, year) }
        case .delay(let id): plan.scheme(id).flatMap(delay)
        case .role(let role, let year, let side):
            needs.first { $0.role.slug == role && $0.year == year }.flatMap { self.role($0, side) }
        }
    }

    func variance(_ purpose: Plan.Purpose) -> PlanVariance? {
        variances.first { $0.purpose == purpose }
    }

    private func lines(_ purpose: Plan.Purpose) -> [PlanVariance.Line] {
        variance(purpose)?.lines ?? []
    }

    // MARK: Plan, actual and forecast

    private func line(
        _ line: PlanVariance.Line,
        _ purpose: Plan.Purpose,
        _ measure: Measure
    ) -> Figure? {
        let scheme = line.scheme
        let outturn = scheme.outturn
        let what = "\(purpose.rawValue.capitalised) of \(scheme.title) in \(line.year), "
        let key = Key.scheme(scheme.id.value, line.year, purpose, measure)
        func stated(_ amount: Money?, _ words: String, _ amounts: [Scheme.Amount]) -> Figure? {
            let own = amounts.filter { $0.year.value == line.year }
            return amount.map {
                make(
                    key,
                    $0,
                    what + words,
                    .sum(plan.stated(own.map { $0.input(words, of: scheme) }))
                )
            }
        }
        switch measure {
        case .plan:
            let inputs = scheme.inputs(purpose, in: line.year)
            return make(key, line.planned, what + "as planned", .sum(plan.stated(inputs)))
        case .actual: return stated(line.actual, "spent so far", outturn.actual(purpose))
        case .forecast: return stated(line.forecast, "now expected", outturn.forecast(purpose))
        case .variance:
            return difference(key, line.variance, what) { measure in
                self.line(line, purpose, measure)
            }
        }
    }

    private func sum(
        _ year: FinancialYear?,
        _ purpose: Plan.Purpose,
        _ measure: Measure,
        _ key: Key
    ) -> Figure? {
        let what =
            "\(purpose.rawValue.capitalised) of the schemes that state \(measure == .actual ? "it" : "a forecast")"
            + (year.map { " in \($0)" } ?? "") + ", "
        guard let sum = variance(purpose)?.sum(year) else { return nil }
        let own = lines(purpose).filter { year == nil || $0.year == year }
        func added(_ amount: Money?, _ words: String, _ lines: [PlanVariance.Line]) -> Figure? {
            let parts = lines.compactMap { self.line($0, purpose, measure) }
            return parts.isEmpty
                ? nil
                : amount.map { make(key, $0, what + words, .sum(parts.map(Formula.Term.figure))) }
        }
        switch measure {
        case .plan: return added(sum.planned, "as planned", own.filter { $0.forecast != nil })
        case .actual: return added(sum.actual, "spent so far", own)
        case .forecast: return added(sum.forecast, "now expected", own)
        case .variance:
            return difference(key, sum.variance, what) { measure in
                figure(year.map { .year($0, purpose, measure) } ?? .all(purpose, measure))
            }
        }
    }

    private func difference(
        _ key: Key,
        _ amount: Money?,
        _ what: String,
        _ figure: (Measure) -> Figure?
    ) -> Figure? {
        guard let amount, let forecast = figure(.forecast), let planned = figure(.plan) else {
            return nil
        }
        return make(
            key,
            amount,
            what + "expected less planned",
            .difference(.figure(forecast), .figure(planned))
        )
    }

    // MARK: Lines and roles

    private func line(_ scheme: Scheme, _ number: Int, _ year: FinancialYear) -> Figure? {
        guard scheme.outturn.lines.indices.contains(number - 1) else { return nil }
        let line = scheme.outturn.lines[number - 1]
        let own = line.amounts.filter { $0.year.value == year }
        guard !own.isEmpty else { return nil }
        return make(
            .line(scheme.id.value, number, year),
            own.map(\.money.value).total(),
            "\(line.purpose.rawValue.capitalised) of \(scheme.title) in \(year) for \(line.name.value)",
            .sum(plan.stated(own.map { $0.input("for \(line.name.value)", of: scheme) }))
        )
    }

    private func delay(of scheme: Scheme) -> Figure? {
        scheme.management.delayCost.map { cost in
            let what = "a month of delay of \(scheme.id.value)"
            return make(
                .delay(scheme.id.value),
                cost.value,
                "What \(what) costs",
                .written(Trace.Input(what, value: cost.value.short, place: cost.place))
            )
        }
    }

    private func role(_ need: RoleNeed, _ side: Side) -> Figure? {
        let (count, what, posts): (Int?, String, [Trace.Input]) =
            switch side {
            case .needed:
                (
                    need.needs.isEmpty ? nil : need.needed, "needed",
                    need.needs.map { $0.post.input(of: $0.scheme.id.value) }
                )
            case .available:
                (need.available, "available", plan.posts(need).map { $0.input(of: plan.id) })
            }
        return count.map {
            made(
                .role(need.role.slug, need.year, side),
                .count($0),
                "\(need.role): people \(what) in \(need.year)",
                .sum(posts.map(Formula.Term.input))
            )
        }
    }

    private func make(_ key: Key, _ money: Money, _ meaning: String, _ working: Formula) -> Figure {
        made(key, .money(money), meaning, working, basis: "in \(plan.priceBase) prices")
    }
}

extension ProgressFigures.Key {
    var path: [String] {
        switch self {
        case .scheme(let id, let year, let purpose, let measure):
            ["scheme", id, year.slug, purpose.rawValue, measure.rawValue]
        case .year(let year, let purpose, let measure):
            ["year", year.slug, purpose.rawValue, measure.rawValue]
        case .all(let purpose, let measure): ["all", purpose.rawValue, measure.rawValue]
        case .line(let id, let number, let year): ["line", id, "\(number)", year.slug]
        case .delay(let id): ["delay", id]
        case .role(let role, let year, let side): ["role", role, year.slug, side.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("scheme/*/*/*/*", scheme), KeyForm("year/*/*/*", year),
            KeyForm("delay/*", delay), KeyForm("all/*/*", all), KeyForm("line/*/*/*", line),
            KeyForm("role/*/*/*", role),
        ]
    }
}

extension String {
    /// A role as a part of an address: lower case, with hyphens.
    var slug: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

extension Scheme.Amount {
    fileprivate func input(_ words: String, of scheme: Scheme) -> Trace.Input {
        Trace.Input(
            "\(words) by \(scheme.id.value) in \(year.value)",
            value: money.value.short,
            place: money.place
        )
    }
}

extension Post {
    fileprivate func input(of whom: String) -> Trace.Input {
        Trace.Input("\(role.value) of \(whom)", value: "\(people)", place: role.place)
    }
}

extension Plan {
    /// The people of a role whom the plan has in a year.
    fileprivate func posts(_ need: RoleNeed) -> [Post] {
        roles.filter {
            $0.role.value.lowercased() == need.role.lowercased()
                && ($0.year.map { $0.value == need.year } ?? true)
        }
    }
}
