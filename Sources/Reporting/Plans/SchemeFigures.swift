import DigitalMaturity
import Documents
import Investment

/// What one scheme spends, gives and risks: `scheme/lancashire-2026/epr-east/2026-27/capital`.
struct SchemeFigures: FigureFamily {
    let plan: Plan

    enum Key: FigureKey {
        case year(String, FinancialYear, Plan.Purpose)
        case benefit(String, name: String)
        case risk(String, risk: String, RiskMeasure)
    }

    enum RiskMeasure: String, AddressPart { case chance, capital, revenue, delay }

    var root: [String] { ["scheme", plan.id] }

    func figure(_ key: Key) -> Figure? {
        guard let scheme = plan.scheme(key.scheme) else { return nil }
        switch key {
        case .year(_, let year, let purpose): return spent(purpose, in: year, by: scheme)
        case .benefit(_, let name):
            return scheme.namedBenefits.first { $0.name == name }.flatMap {
                benefit($0, of: scheme)
            }
        case .risk(_, let id, let measure):
            return scheme.uncertainty.risks.first { $0.id == id }
                .flatMap { risk($0, measure, of: scheme) }
        }
    }

    /// What a scheme spends in a year, running cost included so far as its start is known.
    private func spent(
        _ purpose: Plan.Purpose,
        in year: FinancialYear,
        by scheme: Scheme
    ) -> Figure? {
        guard plan.years.contains(year) else { return nil }
        let inputs = plan.stated(scheme.spendingInputs(purpose, in: year))
        let isRun = purpose == .revenue && (scheme.running(in: year) ?? .zero) != .zero
        var figure = made(
            .year(scheme.id.value, year, purpose),
            .money(scheme.spent(on: purpose, in: year)),
            "\(purpose.rawValue.capitalised) of \(scheme.title) in \(year)"
                + (isRun ? ", with running cost" : ""),
            isRun
                ? .worked(
                    "stated + yearly cost × months live ÷ 12, rounded to the penny",
                    from: inputs
                ) : .sum(inputs),
            basis: "in \(plan.priceBase) prices, undiscounted"
        )
        figure.edge = scheme.isSpendingKnown(on: purpose, in: year) ? nil : .atLeast
        return figure
    }

    private func benefit(_ named: Scheme.NamedBenefit, of scheme: Scheme) -> Figure? {
        let (name, benefit) = (named.name, named.benefit)
        return benefit.yearly.map { yearly in
            made(
                .benefit(scheme.id.value, name: name),
                .money(yearly),
                "Benefit of \(scheme.title) a year: \(benefit.text ?? benefit.kind.rawValue)",
                .written(
                    Trace.Input(
                        "benefit of \(scheme.id.value)",
                        value: yearly.short,
                        place: benefit.place ?? scheme.place
                    )
                ),
                basis: "in \(plan.priceBase) prices, undiscounted"
            )
        }
    }

    private func risk(_ risk: Scheme.Risk, _ measure: RiskMeasure, of scheme: Scheme) -> Figure? {
        let value: (Figure.Value, String)? =
            switch measure {
            case .chance: (.share(Double(risk.chance.millionths) / 1_000_000), "\(risk.chance)")
            case .capital: (.money(risk.capital), risk.capital.short)
            case .revenue: (.money(risk.revenue), risk.revenue.short)
            case .delay: risk.delay.map { (.count($0.count), "\($0)") }
            }
        return value.map { value, words in
            made(
                .risk(scheme.id.value, risk: risk.id, measure),
                value,
                "Risk \(risk.id) of \(scheme.title): \(measure.words)",
                .written(
                    Trace.Input(
                        "\(measure.rawValue) of risk \(risk.id)",
                        value: words,
                        place: risk.place ?? scheme.place
                    )
                )
            )
        }
    }
}

extension SchemeFigures.RiskMeasure {
    fileprivate var words: String {
        switch self {
        case .chance: "the chance that it comes true"
        case .capital: "the capital that it costs then"
        case .revenue: "the revenue that it costs then"
        case .delay: "the months by which it delays the scheme then"
        }
    }
}

extension SchemeFigures.Key {
    fileprivate var scheme: String {
        switch self {
        case .year(let id, _, _), .benefit(let id, _), .risk(let id, _, _): id
        }
    }

    var path: [String] {
        switch self {
        case .year(let id, let year, let purpose): [id, year.slug, purpose.rawValue]
        case .benefit(let id, let name): [id, "benefit", name]
        case .risk(let id, let risk, let measure): [id, "risk", risk, measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*/benefit/*", benefit), KeyForm("*/risk/*/*", risk), KeyForm("*/*/*", year),
        ]
    }
}
