import DigitalMaturity
import Documents
import Investment

/// What moving a limit does: `sweep/NHSX-PROPOSAL/25000000/7-14-28/lapsed`.
struct SweepFigures: FigureFamily {
    let sweep: LimitSweep
    let root: [String]

    /// Figures of a sweep over some of the plans `all`.
    init(_ sweep: LimitSweep, among all: [Plan]) {
        self.sweep = sweep
        let plans = sweep.plans.map(\.id)
        let asked = sweep.rule.id.with([
            "plan": plans == all.map(\.id) ? nil : plans.joined(separator: "+"),
            "draws": sweep.draws == LimitSweep.usualDraws ? nil : "\(sweep.draws)",
            "seed": sweep.seed == PlanSimulation.usualSeed ? nil : "\(sweep.seed)",
            "compliance": sweep.without.first?.trade.compliance?.description,
        ])
        root = ["sweep", asked]
    }

    enum Key: FigureKey {
        case whole(Whole)
        case point(limit: Money?, Review, Measure)
    }

    enum Whole: String, AddressPart { case schemes, judged }

    enum Measure: String, AddressPart {
        case caught, doubtful, capital, delay, spent, lapsed, levels, compliant
    }

    /// How many days a review takes: least, most likely and most.
    struct Review: Hashable {
        let low: Int
        let likely: Int
        let high: Int
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .whole(let whole): count(whole)
        case .point(let limit, let review, let measure):
            (sweep.without + sweep.points.joined()).first {
                $0.limit == limit && Review($0.trade.review) == review
            }.flatMap { figure(measure, $0) }
        }
    }

    private func count(_ whole: Whole) -> Figure {
        made(
            .whole(whole),
            .count(whole == .schemes ? sweep.schemes : sweep.judged),
            whole == .schemes
                ? "Schemes in the plans" : "Schemes in the plans that name a standard",
            .worked("count of the schemes", from: plans)
        )
    }

    private func figure(_ measure: Measure, _ point: LimitSweep.Point) -> Figure? {
        let drawn =
            "\(groupedThousands(sweep.draws)) draws, seed \(sweep.seed), random numbers by "
            + "Philox4x32-10"
        func make(
            _ value: Figure.Value,
            in unit: Figure.Unit? = nil,
            _ meaning: String,
            _ working: Formula
        ) -> Figure {
            let key = Key.point(limit: point.limit, Review(point.trade.review), measure)
            return Figure(
                value,
                in: unit,
                trace: Trace(
                    address(key),
                    meaning: meaning,
                    working: working,
                    basis: point.limit.map {
                        "with the limit at \($0.short) and a review of \(point.trade.review.words)"
                    } ?? "without the limit",
                    rule: "\(sweep.rule.id), hypothetical"
                )
            )
        }
        switch measure {
        case .caught:
            return make(
                .count(point.caught),
                "Schemes not yet approved that the limit certainly catches",
                .worked("count of the schemes that must go to review", from: caught(point))
            )
        case .doubtful:
            return make(
                .count(point.doubtful),
                "Schemes that the limit may catch",
                .worked("count of the schemes for which the rule is undetermined", from: plans)
            )
        case .capital:
            return make(
                .money(point.capital),
                "Capital of the schemes caught",
                .sum(caught(point))
            )
        case .delay:
            return point.delay.map {
                make(
                    .difference($0),
                    in: .days,
                    "Average delay of the schemes caught, in days",
                    .worked(
                        "mean over the schemes caught of the mean day each goes live − the same "
                            + "without the limit; \(drawn)",
                        from: caught(point)
                    )
                )
            }
        case .spent:
            return figure(.lapsed, point).map { lapsed in
                make(
                    .estimate(planned - point.lapsed),
                    "Capital likely to be spent in the year it is planned for",
                    .difference(.constant("planned capital \(planned.short)"), .figure(lapsed))
                )
            }
        case .lapsed:
            return make(
                .estimate(point.lapsed),
                "Capital expected to lapse in the plans' years",
                .worked(
                    "sum of the means of the draws; \(drawn); shown to the nearest £1,000",
                    from: plans
                )
            )
        case .levels:
            return make(
                .difference(Double(sweep.change(at: point)) / 1_000_000),
                in: .levels,
                "Change in the levels expected by the end of the plans",
                .worked("levels expected − the same without the limit; \(drawn)", from: plans)
            )
        case .compliant:
            guard let compliant = point.compliant, let share = point.trade.compliance else {
                return nil
            }
            return make(
                .score(compliant),
                in: .count,
                "Schemes expected to meet every standard they name",
                .worked(
                    "schemes that meet every standard today + \(share) of the schemes caught that do "
                        + "not",
                    from: plans
                )
            )
        }
    }

    /// The capital of the plans.
    private var planned: Money { sweep.plans.flatMap(\.schemes).map(\.capitalTotal).total() }

    private var plans: [Formula.Term] {
        sweep.plans.map {
            .input(
                Trace.Input("schemes of \($0.id)", value: "\($0.schemes.count)", place: $0.place)
            )
        }
    }

    private func caught(_ point: LimitSweep.Point) -> [Formula.Term] {
        let schemes = point.schemes.map {
            Formula.Term.input(
                Trace.Input(
                    "capital of \($0.id.value)",
                    value: $0.capitalTotal.short,
                    place: $0.id.place
                )
            )
        }
        return schemes.isEmpty ? plans : schemes
    }
}

extension SweepFigures.Review: AddressPart {
    init(_ days: ApprovalPath.Days) {
        self.init(low: days.low, likely: days.likely, high: days.high)
    }

    fileprivate var text: String { "\(low)-\(likely)-\(high)" }

    init?(reading parts: inout ArraySlice<String>) {
        let days = (parts.popFirst() ?? "").split(separator: "-").compactMap { Int($0) }
        guard days.count == 3, days == days.sorted(), (0...3650).contains(days[2]) else {
            return nil
        }
        self.init(low: days[0], likely: days[1], high: days[2])
    }
}

extension SweepFigures.Key {
    var path: [String] {
        switch self {
        case .whole(let whole): [whole.rawValue]
        case .point(let limit, let review, let measure):
            [limit?.plain ?? "none", review.text, measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] { [KeyForm("*", whole), KeyForm("*/*/*", point)] }
}

extension Money {
    /// The amount for an address: `25000000`, `25000000.50`.
    var plain: String { exact.filter { $0 != "£" && $0 != "," } }
}
