import DigitalMaturity
import Documents
import Investment

extension AllocationFigures {
    // MARK: How far apart marks are

    func spread(_ key: Key) -> Figure? {
        let marks = allocation.recipients.count { $0.mark != nil }
        let recipients = allocation.policy.recipients.rawValue
        if case .spreadAfter(let which) = key {
            guard let before = figure(.spread) else { return nil }
            return allocation.spreadAfter(which).map {
                made(
                    key,
                    .score($0),
                    "Assumed spread of marks after the money, \(which.spreadWords)",
                    .worked(
                        "standard deviation of the marks, each raised as assumed",
                        from: [.figure(before)] + Allocation.Case.allCases.map(gain)
                    )
                )
            }
        }
        return allocation.spread.map {
            made(
                key,
                .score($0),
                "Spread of the marks of \(marks) \(recipients) before any money",
                .worked(
                    "standard deviation of the marks",
                    from: [.input(Trace.Input("\(marks) marks", place: marksPlace))]
                ),
                rule: findings.framework.title
            )
        }
    }

    private var marksPlace: Place {
        let card = findings.assessment.scorecards.first
        return Place(file: card?.source.place.file ?? "data/assessments")
    }

    // MARK: How unequal the amounts are

    private var amounts: Formula.Term { figure(.fund).map { .reference($0) } ?? .constant("") }

    var gini: Figure? {
        allocation.gini.map {
            made(
                .gini,
                .share($0),
                "Gini coefficient of the amounts, those with nothing counted",
                .worked("half the mean difference between amounts ÷ their mean", from: [amounts])
            )
        }
    }

    func lorenz(_ place: Int) -> Figure? {
        guard (1...99).contains(place) else { return nil }
        return made(
            .lorenz(place),
            .share(allocation.lorenz(at: Double(place) / 100)),
            "Share of the money of the \(place)% that get least",
            .worked("their amounts ÷ the fund", from: [amounts])
        )
    }

    var leastMature: Figure {
        let share = Double(allocation.toLeastMature.pence) / Double(max(1, allocation.amount.pence))
        return made(
            .leastMature,
            .share(share),
            "Share of the money of the quarter with the lowest marks",
            .worked("their amounts ÷ the fund", from: [amounts])
        )
    }

    // MARK: Those that a policy names

    func compared(_ key: Key, in setting: CareSetting) -> Figure? {
        guard let comparison = comparisons.first(where: { $0.setting == setting }) else {
            return nil
        }
        switch key {
        case .group: return mean(key, comparison.groupMean, comparison.group, "those named")
        case .others: return mean(key, comparison.othersMean, comparison.others, "all others")
        default: return difference(key, comparison)
        }
    }

    private func mean(
        _ key: Key,
        _ value: Double,
        _ cards: [Scorecard],
        _ whose: String
    ) -> Figure {
        made(
            key,
            .score(value),
            "Mean overall mark of \(whose), \(cards.count) returns",
            .mean(
                cards.map { card in
                    .input(
                        Trace.Input(
                            name(card.source.organisation),
                            value: card.overall.map { fixed($0, places: 4) },
                            place: card.source.place
                        )
                    )
                }
            ),
            rule: findings.framework.title
        )
    }

    private func difference(_ key: Key, _ comparison: GroupComparison) -> Figure {
        let draws = FairComparison.bootstrap
        let difference = comparison.difference
        let means = [Key.group(comparison.setting), .others(comparison.setting)].compactMap(figure)
        return made(
            key,
            .difference(difference.value),
            bounds: difference.interval,
            "Mean mark of those named less that of all others",
            .worked(
                "difference of means; 95% interval by bootstrap, "
                    + "\(draws.draws) draws, seed \(draws.seed)",
                from: means.map { .figure($0) }
            )
        )
    }
}

extension Allocation.Case {
    /// Which of the spreads after the money it is.
    var spreadWords: String {
        switch self {
        case .low: "least"
        case .likely: "as is thought likely"
        case .high: "most"
        }
    }
}
