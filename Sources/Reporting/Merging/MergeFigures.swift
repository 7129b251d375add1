import DigitalMaturity
import Documents
import Investment

/// What a merger adds up: `merge/RXL+RXR/RXR/2027-04-01/total/staff`.
struct MergeFigures: FigureFamily {
    let merged: MergerFindings
    private let scores: ScoreFigures
    /// The equipment of those of whom any is counted.
    private let estates: [ODSCode: EstateFigures]

    init(_ merged: MergerFindings) {
        self.merged = merged
        scores = ScoreFigures(merged.findings)
        let all = merged.merger.codes.map { ($0, EstateFigures(merged.findings, of: $0)) }
        estates = Dictionary(all.filter { !$0.1.estate.isEmpty }) { first, _ in first }
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
        /// The equipment of those that join, so far as it is counted.
        case equipment(Equipment)
    }

    /// What is said of the equipment of bodies that join.
    enum Equipment: String, AddressPart, CaseIterable {
        case devices, overdue
        case overdueCost = "overdue-cost"
        case undated, unsupported
        case supportUnknown = "support-unknown"
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
        case .equipment(let measure): equipment(measure)
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

    /// Those of whom no equipment is counted.
    var uncounted: [ODSCode] { merged.merger.codes.filter { estates[$0] == nil } }

    /// What is counted of the equipment of one that joins; `nil` where nothing is.
    func equipment(_ measure: Equipment, of code: ODSCode) -> Figure? {
        estates[code]?.figure(measure.key)
    }

    /// The same of all of whom equipment is counted; `nil` where the figure of one of them is not known.
    private func equipment(_ measure: Equipment) -> Figure? {
        let parts = merged.merger.codes.compactMap { equipment(measure, of: $0) }
        guard parts.count == estates.count, !parts.isEmpty else { return nil }
        let sum = parts.map(\.value).reduce(nil as Figure.Value?) { sum, value in
            switch (sum, value) {
            case (.count(let sum), .count(let value)): .count(sum + value)
            case (.money(let sum), .money(let value)): .money(sum + value)
            default: value
            }
        }
        return sum.map { sum in
            made(
                .equipment(measure),
                sum,
                "\(measure.words), those that join"
                    + (uncounted.isEmpty ? "" : ", so far as counted"),
                .sum(parts.map(Formula.Term.figure))
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

extension MergeFigures.Equipment {
    /// The words that head a row.
    var words: String {
        switch self {
        case .devices: "Devices"
        case .overdue: "Devices past their refresh age"
        case .overdueCost: "Cost of replacing those"
        case .undated: "Devices whose replacement cannot be dated"
        case .unsupported: "Devices without security updates"
        case .supportUnknown: "Devices whose support is not known"
        }
    }

    fileprivate var key: EstateFigures.Key {
        switch self {
        case .devices: .devices
        case .overdue: .due(.overdue, .devices)
        case .overdueCost: .due(.overdue, .cost)
        case .undated: .due(.unknown, .devices)
        case .unsupported: .support(.no)
        case .supportUnknown: .support(.unknown)
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
        case .equipment(let measure): ["equipment", measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("mean/*/*/*", mean), KeyForm("total/*", total), KeyForm("plan/*/*", money),
            KeyForm("equipment/*", equipment),
        ]
    }
}
