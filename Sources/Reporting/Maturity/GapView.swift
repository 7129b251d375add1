import DigitalMaturity
import Documents
import Investment

/// The marks that fall short of what is aimed for, and what closing each would cost.
///
/// The aim is the target of the return where it states one, else the median of the setting. A scheme
/// closes a gap when the plan says that it raises that organisation's dimension, or something in it,
/// to the aim or beyond; whether it would is the plan's claim, not ours.
struct GapView {
    struct Gap {
        let card: Scorecard
        let line: Scorecard.Line
        let mark: Double
        let aim: Double
        let isTarget: Bool
        let schemes: [Scheme]
        let cost: Money?

        var distance: Double { aim - mark }
    }

    let findings: Findings
    let gaps: [Gap]
    private let figures: ScoreFigures

    init(_ figures: ScoreFigures, of cards: [Scorecard]) {
        self.figures = figures
        findings = figures.findings
        let plans = findings.plans.map(\.plan)
        let framework = findings.framework
        gaps = cards.flatMap { card in
            card.lines.compactMap { line -> Gap? in
                guard let mark = line.mark else { return nil }
                let target = card.source.targets[line.dimension]?.value
                let median = figures.peers(of: line.dimension, in: card.careSetting)?.median.number
                guard let aim = target ?? median, aim > mark else { return nil }
                let dimension = framework.dimension(line.dimension)
                let schemes = plans.flatMap(\.schemes).filter {
                    $0.raises(dimension, of: card.organisation, to: aim)
                }
                return Gap(
                    card: card,
                    line: line,
                    mark: mark,
                    aim: aim,
                    isTarget: target != nil,
                    schemes: schemes,
                    cost: schemes.map(\.outlay).min()
                )
            }
        }.sorted(by: GapView.order)
    }

    /// The cheapest first, what nothing prices last, the greatest distance first among equals.
    private static func order(_ lhs: Gap, _ rhs: Gap) -> Bool {
        func key(_ gap: Gap) -> (Int64, Double, ODSCode, CareSetting, String) {
            (
                gap.cost?.pence ?? .max, -gap.distance, gap.card.organisation,
                gap.card.careSetting, gap.line.dimension
            )
        }
        return key(lhs) < key(rhs)
    }

    var priced: [Gap] { gaps.filter { $0.cost != nil } }

    /// The schemes that close a gap, each once, in the order of the plans.
    var schemes: [Scheme] {
        let closing = Set(gaps.flatMap(\.schemes).map(\.id.value))
        return findings.plans.flatMap(\.plan.schemes).filter { closing.contains($0.id.value) }
    }

    /// What the schemes that close gaps cost together, each counted once.
    var total: Figure? {
        guard !schemes.isEmpty else { return nil }
        return Figure(
            .money(schemes.map(\.outlay).total()),
            trace: Trace(
                "gaps/\(findings.framework.id)/total",
                meaning: "Capital and revenue of the \(schemes.count) schemes that close a gap",
                formula: "sum, each scheme once",
                inputs: schemes.map(input)
            )
        )
    }

    private func input(_ scheme: Scheme) -> Trace.Input {
        Trace.Input(
            "capital and revenue of \(scheme.id.value)",
            value: "\(scheme.outlay.short)",
            place: scheme.place
        )
    }

    func table(showing most: Int) -> Table {
        Table(
            id: "gaps-by-cost",
            title: "Marks short of their aim, the cheapest to close first",
            columns: [
                .words("Organisation"), .words("Setting"), .words("Dimension"), .numbers("Mark"),
                .numbers("Aim"), .words("Aim is"), .numbers("Distance"),
                .words("Scheme that closes it"), .numbers("Cost of the cheapest"),
            ],
            rows: gaps.prefix(most).map(row),
            note: "A scheme may close several gaps; its cost stands in each and counts once in the "
                + "total. Cost is capital and revenue until live. Whether a scheme closes a gap is "
                + "what the plan says. "
                + (gaps.count > most ? "The first \(most) of \(gaps.count). " : "")
                + findings.methodNote,
            shading: findings.shading
        )
    }

    private func row(_ gap: Gap) -> [Cell] {
        let id = "gap/\(figures.key(gap.card))/\(gap.line.dimension)"
        let title = figures.dimensionTitle(gap.line.dimension)
        let who = figures.who(gap.card)
        let target = gap.card.source.targets[gap.line.dimension]
        let aim = target.map { target in
            Figure(
                .score(target.value),
                trace: Trace(
                    "\(id)/aim",
                    meaning: "Target for \(title), \(who)",
                    formula: "as stated in the return",
                    inputs: [
                        Trace.Input("target", value: "\(target.value)", place: target.place)
                    ]
                )
            )
        }
        let distance = Figure(
            .difference(-gap.distance),
            trace: Trace(
                "\(id)/distance",
                meaning: "\(title), \(who), less its aim",
                formula: "mark less aim",
                inputs: [Trace.Input(title, value: "\(gap.mark)", place: gap.line.place)]
                    + (target.map {
                        [Trace.Input("target", value: "\($0.value)", place: $0.place)]
                    } ?? [])
            )
        )
        return [
            .text(findings.system.name(of: gap.card.organisation.text)),
            .text(gap.card.careSetting.words), .text(title), figures.cell(gap.line, of: gap.card),
            cell(aim ?? figures.peers(of: gap.line.dimension, in: gap.card.careSetting)?.median),
            .text(gap.isTarget ? "the target" : "the median"), .figure(distance),
            gap.schemes.isEmpty
                ? .unknown("none in a plan")
                : .text(gap.schemes.map(\.title).joined(separator: "; ")),
            cell(cost(gap, id, title, who), orElse: "not priced"),
        ]
    }

    private func cost(_ gap: Gap, _ id: String, _ title: String, _ who: String) -> Figure? {
        gap.cost.map { cost in
            Figure(
                .money(cost),
                trace: Trace(
                    "\(id)/cost",
                    meaning: "Cost of the cheapest scheme that closes \(title), \(who)",
                    formula: "capital and revenue until live, the least of \(gap.schemes.count)",
                    inputs: gap.schemes.map(input)
                )
            )
        }
    }
}

extension Scheme {
    /// Capital and revenue until it is live.
    fileprivate var outlay: Money { capitalTotal + revenueTotal }

    /// Whether it raises an organisation's dimension, or anything in it, to `mark` or beyond.
    fileprivate func raises(
        _ dimension: Dimension?,
        of organisation: ODSCode,
        to mark: Double
    ) -> Bool {
        guard let dimension else { return false }
        return effects.raises.contains {
            $0.organisation.value == organisation && dimension.holds($0.element.value)
                && Double($0.level.value) >= mark
        }
    }
}
