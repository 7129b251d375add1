import DigitalMaturity
import Documents
import Investment

/// The figures of several returns.
extension ScoreFigures {
    /// The lower quartile, the median and the upper quartile of a setting.
    func quartiles(of dimension: String?, in setting: CareSetting) -> [Figure]? {
        let all = Quartile.allCases.compactMap { peers($0, of: dimension, in: setting) }
        return all.isEmpty ? nil : all
    }

    func peers(_ quartile: Quartile, of dimension: String?, in setting: CareSetting) -> Figure? {
        kept.figure(.peers(setting, dimension, quartile)) {
            guard let spread = assessment.peers.distribution(of: dimension, in: setting) else {
                return nil
            }
            let (value, name) =
                switch quartile {
                case .lower: (spread.lowerQuartile, "lower quartile")
                case .median: (spread.median, "median")
                case .upper: (spread.upperQuartile, "upper quartile")
                }
            let count = spread.values.count
            let returns = assessment.peers.whose(in: setting).words(setting)
            let title = title(of: dimension)
            return made(
                .peers(setting, dimension, quartile),
                .score(value),
                "\(title), \(name) of \(count) of \(returns)",
                .worked(
                    "\(name) with interpolation, as Excel's QUARTILE.INC",
                    from: rows(of: setting, "\(title) of \(count) returns")
                ),
                rule: rule
            )
        }
    }

    func count(_ group: ReturnGroup) -> Figure {
        let cards = assessment.cards(in: group)
        let what = kind(group, cards.count).capitalised
        let none = Place(file: "Frameworks/maturity/\(findings.framework.id)/framework.yaml")
        return made(
            .count(group),
            .count(cards.count),
            what,
            .count(
                cards.isEmpty
                    ? [Trace.Input("no return", place: none)]
                    : grouped(cards.map(\.source.place), what)
            )
        )
    }

    func mean(of dimension: String?, over group: ReturnGroup) -> Figure? {
        kept.figure(.mean(group, dimension)) {
            let cards = assessment.cards(in: group)
            guard let mean = assessment.summary(of: cards)[dimension] else { return nil }
            let marks = cards.compactMap { mark(dimension, of: $0) }
            return made(
                .mean(group, dimension),
                .score(mean),
                "\(title(of: dimension)), \(average(group))",
                .mean(marks.map(Formula.Term.figure)),
                rule: rule
            )
        }
    }

    /// The mean overall marks of two years over comparable questions, and the change between them.
    func years(of group: ReturnGroup) -> (
        years: ComparableMarks.Years, earlier: Figure, later: Figure, change: Figure
    )? {
        guard let means = assessment.summary(of: group).comparable,
            let earlier = comparable(means, means.years.earlier, of: group),
            let later = comparable(means, means.years.later, of: group)
        else { return nil }
        let change = made(
            .change(group),
            .difference(means.change),
            "Change from \(means.years.earlier) to \(means.years.later) over "
                + "comparable questions, \(average(group))",
            .difference(.figure(later), .figure(earlier)),
            rule: rule
        )
        return (means.years, earlier, later, change)
    }

    func change(_ group: ReturnGroup) -> Figure? { years(of: group)?.change }

    func compared(_ group: ReturnGroup) -> Figure? {
        assessment.summary(of: group).comparable.map { means in
            made(
                .compared(group),
                .count(means.marks.count),
                "Returns with marks over comparable questions, of \(words(group))",
                .count(grouped(means.marks.map(\.place), "comparable overall marks"))
            )
        }
    }

    func comparable(_ group: ReturnGroup, in year: Int) -> Figure? {
        assessment.summary(of: group).comparable.flatMap { comparable($0, year, of: group) }
    }

    private func comparable(
        _ means: ComparableMeans,
        _ year: Int,
        of group: ReturnGroup
    ) -> Figure? {
        let isEarlier = year == means.years.earlier
        guard isEarlier || year == means.years.later else { return nil }
        return kept.figure(.comparable(group, year: year)) {
            let marks = means.marks.map { mark in
                Trace.Input(
                    "comparable overall mark of \(year), \(who(mark.organisation, mark.careSetting))",
                    value: plainNumber(isEarlier ? mark.earlier : mark.later),
                    place: mark.place
                )
            }
            return made(
                .comparable(group, year: year),
                .score(isEarlier ? means.earlier : means.later),
                "Overall mark of \(year) over comparable questions, \(average(group))",
                marks.count == 1
                    ? .written(marks[0]) : .mean(marks.map(Formula.Term.input)),
                rule: rule
            )
        }
    }
}

extension ReturnGroup {
    /// The group of one return alone.
    init(_ card: Scorecard) {
        self.init([card.source.organisation], .one(card.careSetting))
    }
}
