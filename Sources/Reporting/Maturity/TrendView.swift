import DigitalMaturity

/// How the marks of one body moved, with every break said.
struct TrendView {
    private let findings: Findings
    private let card: Scorecard
    private let figures: ScoreFigures
    private let trend: Trend

    init(_ findings: Findings, _ card: Scorecard, _ figures: ScoreFigures) {
        self.findings = findings
        self.card = card
        self.figures = figures
        trend = findings.dataset.trend(of: card, in: findings.assessment, on: findings.date)
    }

    /// Nothing where there is only one return and nothing to compare it with.
    var blocks: [Block] {
        guard trend.cards.count > 1 || trend.published != nil else { return [] }
        return [.chart(chart)] + joinBlocks
    }

    /// The marks whose scale is that of the framework; older editions on another scale are only told.
    private var drawn: [Scorecard] {
        trend.cards.filter {
            findings.dataset.framework($0.source.framework)?.scale == findings.framework.scale
        }
    }

    private var chart: Chart {
        let changes = published
        let own = drawn.map { (date: $0.source.date, edition: $0.source.framework, card: $0) }
        let occasions =
            changes.map {
                Chart.Trend.Occasion(label: $0.label, date: $0.date, edition: $0.edition)
            }
            + own.map {
                Chart.Trend.Occasion(
                    label: $0.date.words,
                    date: $0.date.latest,
                    edition: $0.edition
                )
            }
        let blanks: [Figure?] = changes.map { _ in nil }
        return Chart(
            id:
                "trend-\(findings.framework.id)-\(figures.key(card).lowercased().replacing("/", with: "-"))",
            title: headline,
            subtitle: "\(findings.framework.title), overall mark, \(figures.who(card))",
            form: .trend(
                Chart.Trend(
                    scale: findings.framework.wholeScale,
                    occasions: occasions,
                    series: [
                        Chart.Series(
                            name: "Overall mark",
                            values: blanks + own.map { overall($0.card) }
                        )
                    ],
                    comparable: changes.isEmpty
                        ? []
                        : [
                            Chart.Series(
                                name: "Over comparable questions",
                                values: changes.map(\.figure) + own.map { _ in nil }
                            )
                        ]
                )
            )
        )
    }

    /// The overall mark of a card, as its own framework traces it.
    private func overall(_ card: Scorecard) -> Figure? {
        let framework = findings.dataset.framework(card.source.framework)
        guard let framework, framework.id != findings.framework.id else {
            return figures.overall(card)
        }
        return ScoreFigures(findings.against(framework)).overall(card)
    }

    private typealias Published = (label: String, date: CivilDate, edition: String, figure: Figure?)

    /// The two marks that the publisher printed over comparable questions.
    private var published: [Published] {
        let scope = Scope(id: figures.key(card), words: figures.who(card))
        guard trend.published != nil, let change = figures.change(over: [card], scope: scope),
            let later = trend.cards.last?.source.date.latest,
            let earlier = CivilDate(year: later.year - 1, month: later.month, day: 1)
        else { return [] }
        let dates = [earlier, CivilDate(year: later.year, month: later.month, day: 1) ?? later]
        return zip(dates, [change.earlier, change.later]).map { date, figure in
            ("\(date.year), comparable", date, "comparable questions", figure)
        }
    }

    private var headline: String {
        if let published = trend.published {
            let word = published.change > 0 ? "rose" : published.change < 0 ? "fell" : "stood still"
            return "Over comparable questions the mark \(word)"
        }
        let breaks = trend.joins.count { if case .broken = $0 { true } else { false } }
        return breaks == 0
            ? "\(trend.cards.count) returns, compared over what each pair shares"
            : "\(trend.cards.count) returns, \(breaks) of which cannot be compared with the one before"
    }

    private var joinBlocks: [Block] {
        guard !trend.joins.isEmpty else { return [] }
        let pairs = zip(trend.cards, trend.cards.dropFirst())
        return [
            .list(
                zip(pairs, trend.joins).map { pair, join in
                    let span: Inline = .strong(
                        "\(pair.0.source.date.words) to \(pair.1.source.date.words)"
                    )
                    return [span] + words(join, pair.0, pair.1)
                }
            )
        ]
    }

    private func name(_ card: Scorecard) -> String {
        "\(card.source.framework)-\(card.source.date)"
    }

    private func words(_ join: Trend.Join, _ earlier: Scorecard, _ later: Scorecard) -> [Inline] {
        switch join {
        case .broken(let reason): return [.text(": not comparable; \(reason).")]
        case .comparable(let before, let after, let count):
            let inputs = [earlier, later].map { card in
                Trace.Input("return of \(card.source.date.words)", place: card.source.place)
            }
            func figure(_ value: Figure.Value, _ id: String) -> Inline {
                .figure(
                    Figure(
                        value,
                        trace: Trace(
                            "trend/\(figures.key(card))/\(name(earlier))/\(name(later))/\(id)",
                            meaning: "Overall mark over \(count) questions that both returns "
                                + "answered, \(id), \(figures.who(card))",
                            formula: "\(findings.framework.scorer.words), all else out of scope",
                            inputs: inputs
                        )
                    )
                )
            }
            return [
                .text(": over the \(count) questions that both answered, from "),
                figure(.score(before), "earlier"), " to ", figure(.score(after), "later"),
                ", a change of ", figure(.difference(after - before), "change"), ".",
            ]
        }
    }
}
