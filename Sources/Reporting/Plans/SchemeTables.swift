import DigitalMaturity
import Documents
import Investment

/// A plan scheme by scheme: money by year, benefits with their text, and risks.
struct SchemeTables {
    let planned: PlanFindings

    private var plan: Plan { planned.plan }
    private var figures: SchemeFigures { SchemeFigures(plan: plan) }

    // MARK: Money

    /// Capital and revenue of each scheme in each year, with the totals of the plan; in two tables
    /// where one would be too wide for a page.
    var years: [Block] { years(of: plan.schemes, id: "") }

    /// The same of the schemes that a short paper shows.
    var foremostYears: [Block] { years(of: planned.foremost, id: planned.foremostID) }

    private func years(of schemes: [Scheme], id: String) -> [Block] {
        plan.orNoSchemes(
            plan.years.count > 3
                ? Plan.Purpose.allCases.map { table([$0], schemes, id: "\(id)-\($0.rawValue)") }
                : [table(Plan.Purpose.allCases, schemes, id: id)]
        )
    }

    private func table(_ purposes: [Plan.Purpose], _ schemes: [Scheme], id: String) -> Block {
        let columns = purposes.flatMap { purpose in plan.years.map { (purpose, $0) } }
        return .table(
            Table(
                id: "scheme-years\(id)-\(plan.id)",
                title: "\(purposes.map(\.rawValue).listed.capitalised) of each scheme, by year",
                columns: [.words("Scheme")]
                    + columns.map { .numbers("\($0.0.rawValue.capitalised) \($0.1)") },
                rows: schemes.map { scheme in
                    [.text(scheme.title)]
                        + columns.map { cell(scheme, $0.1, $0.0) }
                } + [[.text("All schemes")] + columns.map(total)],
                note: "Revenue is until a scheme is live, and running cost after it, so far as its "
                    + "start is known. In \(plan.priceBase) prices."
                    + (planned.rest(beside: schemes.count).map { " " + $0 } ?? "")
            )
        )
    }

    /// The amount; nothing where it is nothing, so that the eye finds what there is, and TBC where no more
    /// is known.
    private func cell(_ scheme: Scheme, _ year: FinancialYear, _ purpose: Plan.Purpose) -> Cell {
        let figure = figures[.year(scheme.id.value, year, purpose)]
        if let figure, figure.number != 0 { return .figure(figure) }
        return scheme.isSpendingKnown(on: purpose, in: year) ? .blank : .unknown("TBC")
    }

    private func cell(_ key: SchemeFigures.Key) -> Cell {
        guard let figure = figures[key], figure.number != 0 else { return .blank }
        return .figure(figure)
    }

    private func total(_ purpose: Plan.Purpose, _ year: FinancialYear) -> Cell {
        PlanFigures(planned: planned)
            .cell(.year(year, purpose == .capital ? .capital : .revenue))
    }

    // MARK: Benefits

    /// What each scheme gives, in the words of the plan.
    var benefits: [Block] { benefits(of: plan.schemes, id: "") }

    /// The same of the schemes that a short paper shows.
    var foremostBenefits: [Block] { benefits(of: planned.foremost, id: planned.foremostID) }

    private func benefits(of schemes: [Scheme], id: String) -> [Block] {
        let rows = schemes.flatMap { scheme in
            scheme.namedBenefits.map { named -> [Cell] in
                let benefit = named.benefit
                return [
                    .text(scheme.title),
                    benefit.text.map { .text($0) } ?? .unknown("not described"),
                    .text(benefit.kind.words),
                    benefit.from.map { .text("\($0)") }
                        ?? scheme.goLive.map { .text($0.words) } ?? .unknown("not stated"),
                    figures.cell(
                        .benefit(scheme.id.value, name: named.name),
                        orElse: benefit.kind == .unmonetised ? "no price" : "not stated"
                    ),
                ]
            }
        }
        guard !rows.isEmpty else {
            return [.prose([.text("\(plan.title) states no benefits.")])]
        }
        let notes = [
            without.isEmpty ? nil : "No benefit is stated for \(without.map(\.title).briefly).",
            planned.rest(beside: schemes.count),
        ].compactMap(\.self)
        return [
            .table(
                Table(
                    id: "benefits\(id)-\(plan.id)",
                    title: "What the schemes give",
                    columns: [
                        .words("Scheme"), .words("Benefit"), .words("Kind"), .words("From"),
                        .numbers("A year"),
                    ],
                    rows: rows,
                    note: notes.isEmpty ? nil : notes.joined(separator: " ")
                )
            )
        ]
    }

    private var without: [Scheme] { plan.schemes.filter(\.effects.benefits.isEmpty) }

    // MARK: Risks

    /// The risks with the greatest expected cost, at most so many.
    func risks(showing most: Int) -> [Block] {
        let all = planned.risks
        guard !all.isEmpty else {
            return [.prose([.text("\(plan.title) states no risks.")])]
        }
        let left = all.count - most
        return [
            .table(
                Table(
                    id: "risks-\(plan.id)",
                    title: "The risks, the greatest expected cost first",
                    columns: [
                        .words("Risk"), .words("Scheme"), .numbers("Chance"), .numbers("Capital"),
                        .numbers("Revenue"), .numbers("Months later"), .words("Owner"),
                    ],
                    rows: all.prefix(most).map { row($0.risk, of: $0.scheme) },
                    note: "What a risk costs if it comes true."
                        + (left > 0
                            ? " \(left.words.capitalised) smaller risks are in the plan." : "")
                )
            )
        ]
    }

    private func row(_ risk: Scheme.Risk, of scheme: Scheme) -> [Cell] {
        let id = scheme.id.value
        return [
            .text(risk.text ?? risk.id.split(separator: "-").joined(separator: " ").capitalised),
            .text(scheme.title),
            figures.cell(.risk(id, risk: risk.id, .chance)),
            cell(.risk(id, risk: risk.id, .capital)), cell(.risk(id, risk: risk.id, .revenue)),
            cell(.risk(id, risk: risk.id, .delay)),
            .stated(risk.owner, orElse: "not stated"),
        ]
    }
}

extension PlanFindings {
    /// What tells a table of the foremost schemes from that of all; nothing where they are all.
    var foremostID: String { isLong ? "-foremost" : "" }

    /// Where a paper that shows so many schemes has the others; `nil` where it shows all.
    func rest(beside shown: Int) -> String? {
        shown < plan.schemes.count
            ? "These \(shown) schemes of \(plan.schemes.count) cost most; the annex has all." : nil
    }
}

extension Scheme.Benefit.Kind {
    /// The kind in words.
    var words: String {
        switch self {
        case .cashReleasing: "releases cash"
        case .nonCashReleasing: "frees time or room"
        case .societal: "good for society"
        case .unmonetised: "without a price"
        }
    }
}
