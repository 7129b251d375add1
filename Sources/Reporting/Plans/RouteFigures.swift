import DigitalMaturity
import Documents
import Investment

/// What each rule compared for a scheme of a plan:
/// `route/lancashire-2026/epr-east/CAP-2023-01/headroom`.
struct RouteFigures: FigureFamily {
    let planned: PlanFindings

    struct Key: FigureKey {
        let scheme: String
        let rule: String
        let measure: Measure

        var path: [String] { [scheme, rule, measure.rawValue] }

        init(_ scheme: String, _ rule: String, _ measure: Measure) {
            self.scheme = scheme
            self.rule = rule
            self.measure = measure
        }

        static var forms: [KeyForm<Self>] { [KeyForm("*/*/*", Self.init(_:_:_:))] }
    }

    enum Measure: String, AddressPart {
        case amount, limit, headroom, growth
        case headroomShare = "headroom-share"
        case growthShare = "growth-share"
    }

    var root: [String] { ["route", planned.plan.id] }

    func figure(_ key: Key) -> Figure? {
        guard let approval = planned.approvals.first(where: { $0.scheme.id.value == key.scheme }),
            let distance = approval.distances.first(where: { $0.test.rule.id == key.rule })
        else { return nil }
        return figure(key.measure, distance, approval.planned)
    }

    /// A measure of one test of one scheme.
    func figure(
        _ measure: Measure,
        _ distance: LimitDistance,
        _ route: PlannedRoute
    ) -> Figure? {
        let test = distance.test
        func make(_ value: Figure.Value, _ meaning: String, _ working: Formula) -> Figure {
            made(
                Key(route.scheme.id.value, test.rule.id, measure),
                value,
                meaning,
                working,
                rule: measure == .amount ? nil : test.rule.cited(test.entry)
            )
        }
        func of(_ measure: Measure) -> Formula.Term? {
            figure(measure, distance, route).map(Formula.Term.figure)
        }
        switch measure {
        case .amount:
            return test.amount.map {
                make(.money($0), amountMeaning(test, route), amount(test, route))
            }
        case .limit:
            return test.limit.map {
                make(
                    .money($0),
                    "Limit of \(test.rule.id)",
                    .written(Trace.Input("limit", value: $0.short, place: test.entry.place))
                )
            }
        case .headroom:
            guard let headroom = test.headroom, let limit = of(.limit), let amount = of(.amount)
            else { return nil }
            return make(
                .money(headroom),
                "What is left below the limit of \(test.rule.id); negative when above it",
                .difference(limit, amount)
            )
        case .headroomShare:
            guard let share = distance.share, let left = of(.headroom), let limit = of(.limit)
            else { return nil }
            return make(
                .share(share.fraction),
                "What is left below the limit of \(test.rule.id), as a share of the limit",
                .quotient(left, limit)
            )
        case .growth:
            guard let growth = distance.growth, let limit = of(.limit), let amount = of(.amount)
            else { return nil }
            let penny = test.rule.comparison == .above
            return make(
                .money(growth.money),
                "The smallest growth of \(route.scheme.title) after which \(test.rule.id) answers "
                    + "'\(growth.outcome.rawValue)'",
                penny
                    ? .worked(
                        "limit − amount + 1p, because the rule catches what is above its limit",
                        from: [limit, amount]
                    ) : .difference(limit, amount)
            )
        case .growthShare:
            guard let share = distance.growth?.share, let growth = of(.growth) else { return nil }
            return make(
                .share(share.fraction),
                "The smallest growth of \(route.scheme.title) after which \(test.rule.id) answers "
                    + "otherwise, as a share of the scheme's own cost",
                .worked("growth ÷ the scheme's own cost, rounded up", from: [growth])
            )
        }
    }

    private func amountMeaning(_ test: RouteTest, _ route: PlannedRoute) -> String {
        "\(test.rule.basis.words) cost tested against \(test.rule.id) for "
            + route.testedWith.joined(separator: " and ")
    }

    private func amount(_ test: RouteTest, _ route: PlannedRoute) -> Formula {
        let schemes = planned.plan.linked(to: route.scheme)
        let terms = planned.plan.stated(schemes.flatMap { $0.inputs(comparedOn: test.rule.basis) })
        return .worked(
            schemes.count == 1
                ? "the scheme's own cost" : "sum over the linked schemes of their cost",
            from: terms
        )
    }
}

extension Scheme {
    /// What it states of the cost that a rule compares.
    fileprivate func inputs(comparedOn basis: SpendRule.Basis) -> [Trace.Input] {
        switch basis {
        case .capital: inputs(.capital)
        case .revenue: wholeLifeRevenueInputs
        case .wholeLife: wholeLifeInputs
        case .contract:
            particulars.contractValue.map {
                [
                    Trace.Input(
                        "contract value of \(id.value)",
                        value: $0.value.short,
                        place: $0.place
                    )
                ]
            } ?? []
        }
    }
}

extension SpendRule {
    /// The rule, with the source of the entry in force.
    func cited(_ entry: Timeline<Limit>.Entry) -> String {
        "\(id): \(entry.citation), \(entry.citation.grade.words)"
    }
}

extension Percentage {
    /// The share of 1.
    var fraction: Double { Double(millionths) / 1_000_000 }
}
