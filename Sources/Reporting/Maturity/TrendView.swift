import DigitalMaturity
import Documents
import Investment

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
        trend = findings.dataset.reference.trend(
            of: card,
            in: findings.assessment,
            on: findings.date
        )
    }

    /// Nothing where there is only one return and nothing to compare it with.
    var blocks: [Block] {
        guard trend.cards.count > 1 || trend.published != nil else { return [] }
        return [.chart(chart)] + joinBlocks
    }

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
                + figures.key(card).lowercased().replacing("/", with: "-"),
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

    /// The cards on the framework's scale; older editions on another scale are only told. A line joins
    /// two only where both answered the very same questions.
    private var ownPoints: [Point] {
        var run = 0
        return trend.cards.indices.compactMap { index -> Point? in
            let card = trend.cards[index]
            if index > 0, !isWhole(index - 1) { run += 1 }
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
                guard !isWhole(pair), let shared = shared(pair) else { continue }
                point.comparable[pairName(pair)] = side == 0 ? shared.earlier : shared.later
            }
            return point
        }
    }

    /// The two marks that the publisher printed over comparable questions.
    private var publishedPoints: [Point] {
        let scope = Scope(id: figures.key(card), words: figures.who(card))
        guard trend.published != nil, let change = figures.change(over: [card], scope: scope),
            let later = trend.cards.last?.source.date.latest
        else { return [] }
        return zip([later.year - 1, later.year], [change.earlier, change.later]).compactMap {
            year,
            figure in
            CivilDate(year: year, month: later.month, day: 1).map {
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
            return figures.overall(card)
        }
        return ScoreFigures(findings.against(framework)).overall(card)
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

    // MARK: Pairs

    private var pairs: [(earlier: Scorecard, later: Scorecard)] {
        zip(trend.cards, trend.cards.dropFirst()).map { ($0, $1) }
    }

    /// Whether both returns of a pair answered the same questions and no others.
    private func isWhole(_ pair: Int) -> Bool {
        guard case .comparable(_, _, let count) = trend.joins[pair] else { return false }
        return pairs[pair].earlier.tally.answered == count
            && pairs[pair].later.tally.answered == count
    }

    private func pairName(_ pair: Int) -> String {
        "Shared by \(short(pairs[pair].earlier.source.date)) and "
            + short(pairs[pair].later.source.date)
    }

    private typealias Shared = (earlier: Figure, later: Figure, change: Figure, count: Int)

    /// The marks of a pair over what both answered; `nil` where they cannot be compared.
    private func shared(_ pair: Int) -> Shared? {
        guard case .comparable(let before, let after, let count) = trend.joins[pair] else {
            return nil
        }
        let (earlier, later) = pairs[pair]
        let inputs = [earlier, later].map { card in
            Trace.Input("return of \(card.source.date.words)", place: card.source.place)
        }
        func figure(_ value: Figure.Value, _ id: String) -> Figure {
            let names = [earlier, later].map { "\($0.source.framework)-\($0.source.date)" }
            return Figure(
                value,
                trace: Trace(
                    "trend/\(figures.key(card))/\(names[0])/\(names[1])/\(id)",
                    meaning: "Overall mark over \(count) questions that both returns answered, "
                        + "\(id), \(figures.who(card))",
                    formula: "\(findings.framework.scorer.words), all else out of scope",
                    inputs: inputs
                )
            )
        }
        return (
            figure(.score(before), "earlier"), figure(.score(after), "later"),
            figure(.difference(after - before), "change"), count
        )
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
        guard let shared = shared(pair) else { return [] }
        return [
            .text(": over the \(shared.count) questions that both answered, from "),
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
