import DigitalMaturity
import Documents
import Investment

/// What each share of the envelopes buys: `frontier/lancashire-2026/60%/worth`.
struct FrontierFigures: FigureFamily {
    let planned: PlanFindings
    let frontier: Frontier
    let gap: Double

    struct Key: FigureKey {
        let share: Percentage
        let measure: Measure

        var path: [String] { [share.description, measure.rawValue] }

        init(_ share: Percentage, _ measure: Measure) {
            (self.share, self.measure) = (share, measure)
        }

        static var forms: [KeyForm<Self>] { [KeyForm("*/*", Self.init(_:_:))] }
    }

    enum Measure: String, AddressPart {
        case money, worth
        case perMillion = "per-million"
    }

    var root: [String] {
        let steps = frontier.steps == Frontier.usualSteps ? nil : "\(frontier.steps)"
        let gap = Percentage(unusualGap: gap)?.description
        return ["frontier", plan.id.with(["steps": steps, "gap": gap])]
    }

    private var plan: Plan { planned.plan }

    func figure(_ key: Key) -> Figure? {
        guard let index = frontier.points.firstIndex(where: { $0.share == key.share }) else {
            return nil
        }
        let point = frontier.points[index]
        switch key.measure {
        case .money:
            let envelopes = plan.envelopes.flatMap { envelope in
                Plan.Purpose.allCases.compactMap(envelope.input)
            }
            return make(
                .money(point.money),
                key,
                "All the money available",
                .worked(
                    "\(point.share) of every envelope, rounded down to the penny, then added up",
                    from: plan.orNothingStated(envelopes).map(Formula.Term.input)
                )
            )
        case .worth:
            guard let best = point.best, let money = self[Key(key.share, .money)] else {
                return nil
            }
            return make(
                points(best.checked.worth),
                key,
                "What the best plan is worth",
                .worked(
                    "best worth that branch and cut (Cbc) finds for this money, then checked apart "
                        + "from it; no plan is worth more than "
                        + "\(fixed(Double(best.bound) / 1_000_000, places: 2)) points",
                    from: [.figure(money)]
                )
            )
        case .perMillion: return perMillion(index, key)
        }
    }

    private func perMillion(_ index: Int, _ key: Key) -> Figure? {
        guard let marginal = frontier.marginalWorth(at: index) else { return nil }
        let shares = [key.share, frontier.points[index - 1].share]
        let figures = [Measure.worth, .money].flatMap { measure in
            shares.compactMap { self[Key($0, measure)] }
        }
        return make(
            .score(marginal / 1_000_000),
            key,
            "What each £1m more brings",
            .worked(
                "(worth − worth at \(shares[1])) ÷ (money − money at \(shares[1])) × £1m",
                from: figures.map(Formula.Term.figure)
            )
        )
    }

    private func points(_ millionths: Int) -> Figure.Value {
        .score(Double(millionths) / 1_000_000)
    }

    private func make(
        _ value: Figure.Value,
        _ key: Key,
        _ meaning: String,
        _ working: Formula
    ) -> Figure {
        let isMoney = key.measure == .money
        return Figure(
            value,
            in: isMoney ? nil : .points,
            trace: Trace(
                address(key),
                meaning:
                    "\(meaning)\(isMoney ? "" : ", in points"), at \(key.share) of the envelopes",
                working: working,
                basis: "in \(plan.priceBase) prices"
            )
        )
    }
}
