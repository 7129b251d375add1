import DigitalMaturity
import Documents
import Investment

/// How the marks of one body moved, with every break said.
struct TrendView {
    private let findings: Findings
    private let card: Scorecard
    private let figures: ScoreFigures
    private let trend: Trend
    private var shared: TrendFigures { TrendFigures(scores: figures, card: card, trend: trend) }

    init(_ findings: Findings, _ card: Scorecard, _ figures: ScoreFigures) {
        self.findings = findings
        self.card = card
        self.figures = figures
        trend = findings.trend(of: card)
    }

    /// Nothing where there is only one return and nothing to compare it with.
    var blocks: [Block] {
        guard trend.cards.count > 1 || trend.published != nil else { return [] }
        return [.chart(chart)] + joinBlocks
    }

    /// The same; nothing where there is one return alone, whose change a slope shows.
    var blocksOfSeveral: [Block] { trend.cards.count > 1 ? blocks : [] }

    // MARK: Chart

    /// One place on the axis: a mark as it was, or one over questions that it shares with another.
    private struct Point {
        let occasion: Chart.Trend.Occasion
        var overall: Figure?
        var comparable: [String: Figure] = [:]
    }

    private static let publishedName = "Over comparable questions"

    private var chart: Chart {
        let points = (publishedPoints + ownPoints).sorted { $0.occasion.date < $1.occasion.date }
        let names = [TrendView.publishedName] + pairs.indices.map(pairName)
        return Chart(
            id: "trend-\(findings.framework.id)-"
                + figures.name(card).path.joined(separator: "-").lowercased(),
            title: headline,
            subtitle: "\(findings.framework.title), overall mark, \(figures.who(card))",
            form: .trend(
                Chart.Trend(
                    scale: findings.framework.wholeScale,
                    occasions: points.map(\.occasion),
                    series: [Chart.Series(name: "Overall mark", values: points.map(\.overall))],
                    comparable: names.map { name in
                        Chart.Series(name: name, values: points.map { $0.comparable[name] })
                    }.filter { $0.values.contains { $0 != nil } },
                    breakWords: "not the same questions"
                )
            )
        )
    }

    /// The cards on the framework's scale; older editions on another scale are only described. A line joins
    /// two only where both answered the very same questions.
    private var ownPoints: [Point] {
        var run = 0
        return trend.cards.indices.compactMap { index -> Point? in
            let card = trend.cards[index]
            if index > 0, !trend.isWhole(index - 1) { run += 1 }
            let framework = findings.dataset.reference.maturity.framework(card.source.framework)
            guard framework?.scale == findings.framework.scale else { return nil }
            var point = Point(
                occasion: Chart.Trend.Occasion(
                    label: short(card.source.date),
                    date: card.source.date.latest,
                    edition: run == 0
                        ? card.source.framework : "\(card.source.framework), \(run + 1)"
                ),
                overall: overall(card)
            )
            for (pair, side) in [(index - 1, 1), (index, 0)] where pairs.indices.contains(pair) {
                guard !trend.isWhole(pair), let shared = shared.figures(of: pair) else { continue }
                point.comparable[pairName(pair)] = side == 0 ? shared.earlier : shared.later
            }
            return point
        }
    }

    /// The two marks that the publisher printed over comparable questions.
    private var publishedPoints: [Point] {
        guard trend.published != nil, let marks = figures.years(of: ReturnGroup(card)),
            let month = trend.cards.last?.source.date.latest.month
        else { return [] }
        let points = [(marks.years.earlier, marks.earlier), (marks.years.later, marks.later)]
        return points.compactMap { year, figure in
            CivilDate(year: year, month: month, day: 1).map {
                Point(
                    occasion: Chart.Trend.Occasion(
                        label: "\(year)",
                        date: $0,
                        edition: "comparable questions"
                    ),
                    comparable: [TrendView.publishedName: figure]
                )
            }
        }
    }

    /// The overall mark of a card, as its own framework traces it.
    private func overall(_ card: Scorecard) -> Figure? {
        let framework = findings.dataset.reference.maturity.framework(card.source.framework)
        guard let framework, framework.id != findings.framework.id else {
            return figures.mark(nil, of: card)
        }
        return ScoreFigures(findings.against(framework)).mark(nil, of: card)
    }

    private var headline: String {
        if let published = trend.published {
            let word =
                published.change > 0 ? "rose" : published.change < 0 ? "fell" : "did not change"
            return "Over comparable questions the mark \(word)"
        }
        let breaks = trend.joins.count { if case .broken = $0 { true } else { false } }
        return breaks == 0
            ? "\(trend.cards.count) returns, compared over what each pair shares"
            : "\(trend.cards.count) returns, \(breaks) of which cannot be compared with the one before"
    }

    // MARK: Pairs

    private var pairs: [(earlier: Scorecard, later: Scorecard)] {
        zip(trend.cards, trend.cards.dropFirst()).map { ($0, $1) }
    }

    private func pairName(_ pair: Int) -> String {
        "Shared by \(short(pairs[pair].earlier.source.date)) and "
            + short(pairs[pair].later.source.date)
    }

    private var joinBlocks: [Block] {
        guard !trend.joins.isEmpty else { return [] }
        return [
            .list(
                pairs.indices.map { pair in
                    let (earlier, later) = pairs[pair]
                    let span = "\(earlier.source.date.words) to \(later.source.date.words)"
                    return [.strong(span)] + words(pair)
                }
            )
        ]
    }

    private func words(_ pair: Int) -> [Inline] {
        if case .broken(let reason) = trend.joins[pair] {
            return [.text(": not comparable; \(reason).")]
        }
        guard let shared = shared.figures(of: pair) else { return [] }
        return [
            ": over the ", .figure(shared.questions), " questions that both answered, from ",
            .figure(shared.earlier), " to ", .figure(shared.later), ", a change of ",
            .figure(shared.change), ".",
        ]
    }
}

/// The date in the little room under an axis: its year where it is a year or a stretch of one, else
/// its month, `Nov 2026`.
private func short(_ date: PartialDate) -> String {
    switch date {
    case .year, .between: return String(date.latest.year)
    case .month, .day:
        let month = CivilMonth(containing: date.latest).words
        return "\(month.prefix(3)) \(date.latest.year)"
    }
}
