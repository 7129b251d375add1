import DigitalMaturity
import Documents
import Investment

/// What a merger adds up: `merge/RXL+RXR/RXR/2027-04-01/total/staff`.
struct MergeFigures: FigureFamily {
    let merged: MergerFindings
    private let scores: ScoreFigures

    init(_ merged: MergerFindings) {
        self.merged = merged
        scores = ScoreFigures(merged.findings)
    }

    /// The figures of the merger that an address names; `nil` where it names none that can be.
    init?(_ findings: Findings, at address: Address) {
        var parts = address.parts.dropFirst()
        guard let bodies = Bodies(reading: &parts), let into = ODSCode(reading: &parts),
            let day = parts.popFirst(), let on = try? CivilDate(parsing: day)
        else { return nil }
        let merger = Merger(bodies.codes, into: into, on: on)
        guard merger.problems(in: findings.dataset.reference.register).isEmpty else { return nil }
        self.init(MergerFindings(merger, findings))
    }

    enum Key: FigureKey {
        /// What the mean of the marks for a setting would be, in a dimension or with `nil` overall.
        case mean(CareSetting, String?, MergerFindings.Weighting)
        /// A fact of those that join, added up.
        case total(String)
        /// The money of the schemes of a plan that the merger touches.
        case money(String, PlanFigures.Measure)
    }

    var root: [String] {
        let merger = merged.merger
        return ["merge", Bodies(merger.codes).text, merger.into.text, "\(merger.on)"]
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .mean(let setting, let dimension, let weighting):
            mean(setting, dimension, weighting)
        case .total(let id): merged.numbers.first { $0.fact.id == id }.flatMap(total)
        case .money(let plan, let measure):
            merged.plans.first { $0.planned.plan.id == plan }.map { money($0, measure) }
        }
    }

    private func mean(
        _ setting: CareSetting,
        _ dimension: String?,
        _ weighting: MergerFindings.Weighting
    ) -> Figure? {
        guard let mean = merged.mean(dimension, in: setting, by: weighting) else { return nil }
        let marks = merged.marked(dimension, in: setting).compactMap { card in
            scores.mark(dimension, of: card).map { (card.source.organisation, $0) }
        }
        let sizes = marks.compactMap { code, _ in staff(of: code) }
        return made(
            .mean(setting, dimension, weighting),
            .score(mean),
            "\(scores.title(of: dimension)), \(setting.words.lowercased()): "
                + "what a mean \(weighting.words) would be. It is not a score",
            weighting == .plain
                ? .mean(marks.map { .figure($0.1) })
                : .worked(
                    "sum of mark × staff ÷ sum of staff",
                    from: (marks.map(\.1) + sizes).map(Formula.Term.figure)
                )
        )
    }

    private func staff(of code: ODSCode) -> Figure? {
        merged.findings.dataset.reference.facts["staff"]?
            .figure(of: code, in: merged.findings.system)
    }

    /// The numbers of those that join added up, so far as they are known.
    func total(_ number: MergerFindings.Number) -> Figure? {
        let (fact, system) = (number.fact, merged.findings.system)
        let parts = number.parts.flatMap(\.codes).compactMap {
            fact.figure(of: $0, in: system)
        }
        return number.known.map { known in
            made(
                .total(fact.id),
                fact.value(known),
                "\(fact.title) of those that join, \(fact.dateWords)"
                    + (number.unknown.isEmpty ? "" : ", so far as it is known"),
                .sum(parts.map(Formula.Term.figure)),
                rule: fact.source.citation
            )
        }
    }

    /// The money of the schemes that the merger touches, each once.
    func money(_ touched: MergerFindings.Touched, _ measure: PlanFigures.Measure) -> Figure {
        let figures = PlanFigures(planned: touched.planned)
        let parts = touched.schemes.compactMap { figures[.scheme($0.id.value, measure)] }
        let amounts = touched.schemes.compactMap { scheme in
            switch measure {
            case .capital: scheme.capitalTotal
            case .revenue: scheme.revenueTotal
            case .wholeLife: scheme.wholeLifeCost
            }
        }
        return made(
            .money(touched.planned.plan.id, measure),
            .money(amounts.total()),
            "\(measure.words) of the \(touched.schemes.count) schemes that the merger touches, "
                + touched.planned.plan.title,
            .sum(parts.map(Formula.Term.figure))
        )
    }
}

extension MergerFindings.Weighting: AddressPart {
    /// The words after `mean`.
    var words: String { self == .plain ? "of the returns" : "weighted by staff" }
}

extension PlanFigures.Measure {
    fileprivate var words: String {
        switch self {
        case .capital: "Capital"
        case .revenue: "Revenue until live"
        case .wholeLife: "Whole-life cost, where known,"
        }
    }
}

extension MergeFigures.Key {
    var path: [String] {
        switch self {
        case .mean(let setting, let dimension, let weighting):
            ["mean", setting.rawValue, dimension ?? overallID, weighting.rawValue]
        case .total(let fact): ["total", fact]
        case .money(let plan, let measure): ["plan", plan, measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [KeyForm("mean/*/*/*", mean), KeyForm("total/*", total), KeyForm("plan/*/*", money)]
    }
}
