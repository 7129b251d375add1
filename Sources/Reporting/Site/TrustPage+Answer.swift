import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// How a trust does, setting by setting, against the median and against England's change.
    func answerBlocks(_ cards: [Scorecard], _ figures: ScoreFigures) -> [Block] {
        guard let first = cards.first else {
            let years = assessment.scorecards.years
            return [
                .prose([
                    .text("No \(framework.title) return of \(years) is "),
                    "published for this trust.",
                ])
            ]
        }
        let words = cards.map { standingWords($0, figures) + changeWords($0, figures) }
        let day: [Inline] = [.text(" Collected \(cards.collected).")]
        return cards.count == 1
            ? [.prose(standingWords(first, figures) + changeWords(first, figures) + day)]
            : [.list(words), .prose([.text("The returns were collected \(cards.collected).")])]
    }

    /// `Acute: 2.46, which is −0.12 from the median of 134 acute returns in England, 2.58.`
    private func standingWords(_ card: Scorecard, _ figures: ScoreFigures) -> [Inline] {
        let name = figures.name(card)
        let whose = figures.words(ReturnGroup([], .one(card.careSetting)))
        return [
            .strong(card.careSetting.words), ": marked ", figures.inline(.mark(name, nil)),
            ", which is ", figures.inline(.distance(name, nil)), " from the median, ",
            figures.inline(.peers(card.careSetting, nil, .median)), .text(", of \(whose). "),
        ]
    }

    /// How it changed over comparable questions, beside England's; nothing where that is not known.
    private func changeWords(_ card: Scorecard, _ figures: ScoreFigures) -> [Inline] {
        guard let own = figures.years(of: ReturnGroup(card)),
            let england = figures.change(ReturnGroup([], .one(card.careSetting)))
        else { return ["What it was the year before is not comparable."] }
        return [
            .text("Over the same questions it changed by "), .figure(own.change),
            .text(" from \(own.years.earlier) to \(own.years.later); England's by "),
            .figure(england), ".",
        ]
    }

    /// The two years over comparable questions as a line beside that of England's returns.
    func slope(_ card: Scorecard, _ figures: ScoreFigures) -> Chart? {
        let all = ReturnGroup([], .one(card.careSetting))
        guard let own = figures.years(of: ReturnGroup(card)), let england = figures.years(of: all),
            let first = CivilDate(year: own.years.earlier, month: 4, day: 1),
            let second = CivilDate(year: own.years.later, month: 4, day: 1)
        else { return nil }
        let code = card.source.organisation.text.lowercased()
        return Chart(
            id: "slope-\(code)-\(card.careSetting.rawValue)",
            title: "\(card.careSetting.words): \(rise(own.change)) over the same questions, "
                + "England's mean \(rise(england.change))",
            subtitle: "\(framework.title), overall mark over questions asked in both years, "
                + "\(figures.words(all))",
            form: .trend(
                Chart.Trend(
                    scale: scale(of: [own.earlier, own.later, england.earlier, england.later]),
                    occasions: [(own.years.earlier, first), (own.years.later, second)].map {
                        Chart.Trend.Occasion(label: "\($0)", date: $1, edition: "both years")
                    },
                    series: [
                        Chart.Series(
                            name: figures.shortName(of: card),
                            values: [own.earlier, own.later]
                        ),
                        Chart.Series(
                            name: "Mean of England",
                            values: [england.earlier, england.later]
                        ),
                    ]
                )
            )
        )
    }

    /// The whole levels between which the marks lie.
    private func scale(of marks: [Figure]) -> ClosedRange<Double> {
        let numbers = marks.map(\.number)
        let lowest = (numbers.min() ?? 0).rounded(.down)
        return lowest...max(lowest + 1, (numbers.max() ?? 0).rounded(.up))
    }

    private func rise(_ change: Figure) -> String {
        change.number == 0 ? "no change" : change.numberText
    }

    /// The marks short of their median or target, and what would close them.
    func reachBlocks(_ trust: Trust, _ figures: ScoreFigures) -> [Block] {
        let view = GapView(figures, about: Bodies([trust.code]))
        return view.gaps.all.isEmpty ? [] : [.table(view.table())]
    }
}
