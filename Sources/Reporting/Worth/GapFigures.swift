import DigitalMaturity
import Documents
import Investment

/// Marks that are short of their aim and what closing them costs: `gap/RXR/acute/well-led/distance`,
/// `gaps/QE1/cost`.
struct GapFigures: FigureFamily {
    let findings: Findings
    private let scores: ScoreFigures

    init(_ findings: Findings) {
        self.findings = findings
        scores = ScoreFigures(findings)
    }

    enum Key: FigureKey {
        /// A measure of the gap of one dimension.
        case gap(ReturnName, String, Measure)
        /// A measure of all the gaps of boards, a region, an organisation or, without codes, England.
        case all(Bodies, Total)
    }

    enum Measure: String, AddressPart { case aim, distance, cost }

    enum Total: String, AddressPart { case cost, count, priced, unpriced, schemes, below, marks }

    var root: [String] { findings.frameworkRoot }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .gap(let name, let dimension, let measure):
            guard let card = findings.assessment.card(name),
                let gap = gaps(of: [card]).all.first(where: { $0.line.dimension == dimension })
            else { return nil }
            return figure(measure, of: gap)
        case .all(let bodies, .below): return below(bodies)
        case .all(let bodies, .marks): return marks(bodies)
        case .all(let bodies, let total):
            return figure(total, of: gaps(of: findings.cards(about: bodies)), about: bodies)
        }
    }

    func gaps(of cards: [Scorecard]) -> MaturityGaps {
        MaturityGaps(of: cards, in: findings.assessment, closedBy: findings.plans.map(\.plan))
    }

    // MARK: One gap

    func figure(_ measure: Measure, of gap: MaturityGap) -> Figure? {
        let what = "\(scores.title(of: gap.line.dimension)), \(scores.who(gap.card))"
        func make(_ value: Figure.Value, _ meaning: String, _ working: Formula) -> Figure {
            let name = scores.name(gap.card)
            return Figure(
                value,
                trace: Trace(
                    address(.gap(name, gap.line.dimension, measure)),
                    meaning: meaning,
                    working: working
                )
            )
        }
        switch measure {
        case .aim:
            return gap.card.source.targets[gap.line.dimension].map { target in
                let input = Trace.Input(
                    "target",
                    value: plainNumber(target.value),
                    place: target.place
                )
                return make(.score(target.value), "Target for \(what)", .written(input))
            }
        case .distance:
            guard let mark = scores.mark(gap.line.dimension, of: gap.card), let aim = aim(of: gap)
            else { return nil }
            return make(
                .difference(gap.distance),
                "\(what), less its aim",
                .difference(.figure(mark), .figure(aim))
            )
        case .cost:
            return gap.cheapest.map { scheme in
                make(
                    .money(scheme.untilLive),
                    "Cost of the cheapest of \(gap.schemes.count) schemes that close \(what)",
                    .sum(costs(of: [scheme]))
                )
            }
        }
    }

    /// The target, or the median where the return states none.
    func aim(of gap: MaturityGap) -> Figure? {
        gap.isTarget
            ? figure(.aim, of: gap)
            : scores.peers(.median, of: gap.line.dimension, in: gap.card.careSetting)
    }

    // MARK: All gaps

    /// `nil` of a cost where no scheme closes any gap.
    func figure(_ total: Total, of gaps: MaturityGaps, about bodies: Bodies) -> Figure? {
        func count(_ number: Int, _ meaning: String, _ rows: [MaturityGap]) -> Figure {
            Figure(
                .count(number),
                trace: Trace(
                    address(.all(bodies, total)),
                    meaning: "\(meaning), \(findings.system.name(of: bodies))",
                    working: counted("marks", rows.map { ($0.card, $0.line.place) })
                )
            )
        }
        let open = gaps.all.filter(\.schemes.isEmpty)
        switch total {
        case .count: return count(gaps.all.count, "Marks short of their aim", gaps.all)
        case .priced:
            let closed = gaps.all.filter { !$0.schemes.isEmpty }
            return count(gaps.closed, "Marks short of their aim that a scheme would raise", closed)
        case .unpriced:
            return count(open.count, "Marks short of their aim that no scheme raises", open)
        case .schemes:
            return Figure(
                .count(gaps.schemes.count),
                trace: Trace(
                    address(.all(bodies, total)),
                    meaning: "Schemes that close a gap, \(findings.system.name(of: bodies))",
                    working: .count(
                        gaps.schemes.isEmpty
                            ? nothing : gaps.schemes.map { Trace.Input($0.title, place: $0.place) }
                    )
                )
            )
        case .cost:
            guard !gaps.schemes.isEmpty else { return nil }
            return Figure(
                .money(gaps.cost),
                trace: Trace(
                    address(.all(bodies, total)),
                    meaning: "Capital and revenue until live of the \(gaps.schemes.count) schemes "
                        + "that close a gap, each once, \(findings.system.name(of: bodies))",
                    working: .sum(costs(of: gaps.schemes))
                )
            )
        case .below: return below(bodies)
        case .marks: return marks(bodies)
        }
    }

    /// How many marks are below the median of their setting.
    func below(_ bodies: Bodies) -> Figure {
        let gaps = findings.assessment.belowMedian(findings.cards(about: bodies))
        return Figure(
            .count(gaps.count),
            trace: Trace(
                address(.all(bodies, .below)),
                meaning: "Marks below the median of England's returns for the same setting, "
                    + findings.system.name(of: bodies),
                working: counted("marks", gaps.map { ($0.card, $0.card.source.place) })
            )
        )
    }

    /// How many marks there are to compare with a median of England's returns.
    func marks(_ bodies: Bodies) -> Figure {
        let marks = findings.assessment.comparedWithMedian(findings.cards(about: bodies))
        return Figure(
            .count(marks.count),
            trace: Trace(
                address(.all(bodies, .marks)),
                meaning:
                    "Marks compared with the median of England's returns for the same setting, "
                    + findings.system.name(of: bodies),
                working: counted("marks", marks.map { ($0.card, $0.card.source.place) })
            )
        )
    }

    private func counted(_ what: String, _ rows: [(Scorecard, Place)]) -> Formula {
        .worked(
            "count of the marks",
            from: (rows.isEmpty ? nothing : grouped(rows.map(\.1), what)).map(Formula.Term.input)
        )
    }

    private var nothing: [Trace.Input] {
        [Trace.Input("none", file: findings.framework.file, lines: [])]
    }

    /// Capital and revenue until live of each scheme, with the figures of its plan.
    private func costs(of schemes: [Scheme]) -> [Formula.Term] {
        schemes.flatMap { scheme -> [Formula.Term] in
            let id = scheme.id.value
            let owner = findings.plans.first { planned in
                planned.plan.schemes.contains { $0.id.place == scheme.id.place }
            }
            guard let planned = owner else { return [] }
            let figures = PlanFigures(planned: planned)
            return [figures[.scheme(id, .capital)], figures[.scheme(id, .revenue)]]
                .compactMap { $0.map(Formula.Term.figure) }
        }
    }
}

extension GapFigures.Key {
    var path: [String] {
        switch self {
        case .gap(let name, let dimension, let measure):
            ["gap"] + name.path + [dimension, measure.rawValue]
        case .all(let bodies, let total): ["gaps", bodies.text, total.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] { [KeyForm("gap/*/*/*", gap), KeyForm("gaps/*/*", all)] }
}

extension Framework {
    /// Where the framework is written.
    var file: String { "Frameworks/maturity/\(id)/framework.yaml" }
}
