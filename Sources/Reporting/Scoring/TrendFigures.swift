import DigitalMaturity
import Documents
import Investment

/// How the marks of one body moved over the questions that two of its returns share:
/// `trend/RXR/acute/wgll-2021-2025-09/wgll-2021-2026-04/change`.
struct TrendFigures: FigureFamily {
    let scores: ScoreFigures
    let card: Scorecard
    let trend: Trend

    init(scores: ScoreFigures, card: Scorecard, trend: Trend) {
        self.scores = scores
        self.card = card
        self.trend = trend
    }

    /// The trend of the return with this name.
    init?(_ scores: ScoreFigures, of name: ReturnName) {
        guard let card = scores.assessment.card(name) else { return nil }
        self.init(scores: scores, card: card, trend: scores.findings.trend(of: card))
    }

    struct Key: FigureKey {
        /// The framework and date of the earlier and of the later return.
        let earlier: String
        let later: String
        let measure: Measure

        var path: [String] { [earlier, later, measure.rawValue] }

        init(_ earlier: String, _ later: String, _ measure: Measure) {
            (self.earlier, self.later, self.measure) = (earlier, later, measure)
        }

        static var forms: [KeyForm<Self>] { [KeyForm("*/*/*", Self.init(_:_:_:))] }
    }

    enum Measure: String, AddressPart { case earlier, later, change, questions }

    var root: [String] { scores.root + ["trend"] + scores.name(card).path }

    func figure(_ key: Key) -> Figure? {
        trend.joins.indices.first {
            name(trend.cards[$0]) == key.earlier && name(trend.cards[$0 + 1]) == key.later
        }.flatMap { figure(key.measure, of: $0) }
    }

    /// The marks of a pair over what both returns answered; `nil` where they cannot be compared.
    func figures(of pair: Int) -> (
        earlier: Figure, later: Figure, change: Figure, questions: Figure
    )? {
        guard let questions = figure(.questions, of: pair),
            let earlier = figure(.earlier, of: pair), let later = figure(.later, of: pair),
            let change = figure(.change, of: pair)
        else { return nil }
        return (earlier, later, change, questions)
    }

    private func name(_ card: Scorecard) -> String {
        "\(card.source.framework)-\(card.source.date)"
    }

    private func figure(_ measure: Measure, of pair: Int) -> Figure? {
        guard case .comparable(let before, let after, let count) = trend.joins[pair] else {
            return nil
        }
        let (earlier, later) = (trend.cards[pair], trend.cards[pair + 1])
        func make(_ value: Figure.Value, _ words: String, _ working: Formula) -> Figure {
            made(
                Key(name(earlier), name(later), measure),
                value,
                "\(words), over \(count) questions that both returns answered, "
                    + scores.who(card),
                working,
                rule: scores.findings.framework.cited
            )
        }
        switch measure {
        case .questions:
            return make(
                .count(count),
                "Questions of the comparison",
                .worked("count of the questions answered in both", from: returns(earlier, later))
            )
        case .earlier: return make(.score(before), "Overall mark, earlier", over(earlier))
        case .later: return make(.score(after), "Overall mark, later", over(later))
        case .change:
            guard let first = figure(.earlier, of: pair), let second = figure(.later, of: pair)
            else { return nil }
            return make(
                .difference(after - before),
                "Change of the overall mark",
                .difference(.figure(second), .figure(first))
            )
        }
    }

    private func over(_ card: Scorecard) -> Formula {
        .worked(
            "\(scores.findings.framework.scorer.words), all else out of scope",
            from: returns(card)
        )
    }

    private func returns(_ cards: Scorecard...) -> [Formula.Term] {
        cards.map {
            .input(Trace.Input("return of \($0.source.date.words)", place: $0.source.place))
        }
    }
}

extension Findings {
    /// How the marks of the body and setting of `card` moved.
    func trend(of card: Scorecard) -> Trend {
        dataset.reference.trend(of: card, in: assessment, on: date)
    }
}
