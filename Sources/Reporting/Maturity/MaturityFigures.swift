import DigitalMaturity
import Documents
import Investment

extension ScoreFigures {
    /// The mark of a dimension as a cell: a figure with its bounds, or which kind of blank it is.
    func cell(_ line: Scorecard.Line, of card: Scorecard) -> Cell {
        mark(line, of: card).map(Cell.figure) ?? .blank(line.state)
    }

    /// The overall mark as a cell.
    func overallCell(_ card: Scorecard) -> Cell {
        overall(card).map(Cell.figure) ?? .blank(card.state)
    }

    /// The mark of one criterion as a cell.
    func cell(_ criterion: Criterion, _ state: Mark, of card: Scorecard) -> Cell {
        guard let mark = state.value else { return .blank(state) }
        let inputs = criterion.elements.compactMap { element in
            card.source.responses[element.id].map {
                Trace.Input(element.text, value: $0.reply.word, place: $0.place)
            }
        }
        return .figure(
            Figure(
                .score(mark),
                bounds: state.bounds,
                trace: Trace(
                    "score/\(key(card))/\(criterion.id)",
                    meaning: "\(criterion.title), \(who(card))",
                    formula: findings.framework.scorer.words,
                    inputs: inputs,
                    rule: "\(findings.framework.id): \(criterion.citation)"
                )
            )
        )
    }

    /// The share of the questions in scope that was answered.
    func answered(_ card: Scorecard) -> Figure {
        Figure(
            .share(card.answered),
            trace: Trace(
                "answered/\(key(card))",
                meaning: "Share answered, \(who(card))",
                formula: "mean over the dimensions in scope of the share of their questions "
                    + "answered; \(card.tally.words)",
                inputs: [Trace.Input("the return", place: card.source.place)]
            )
        )
    }

    /// The overall mark with how far it may be off for what it rests on, where that is more.
    func uncertain(_ card: Scorecard) -> Figure? {
        guard let overall = overall(card),
            let model = findings.dataset.reference.maturity.confidence
        else {
            return nil
        }
        return Figure(
            overall.value,
            bounds: card.interval,
            trace: Trace(
                "interval/\(key(card))",
                meaning: "Overall mark as uncertain as what it rests on, \(who(card))",
                formula: "its bounds, widened on either side by the mean over the answers of: "
                    + "\(model.selfMarked) of the scale where self-marked, \(model.validated) "
                    + "where validated, and \(model.withoutEvidence) without evidence or "
                    + "\(model.staleEvidence) where it is older than \(model.evidenceLasts)",
                inputs: overall.trace.inputs,
                rule: "\(model.citation): \(model.citation.grade.words)"
            )
        )
    }
}

extension Cell {
    /// The blank that stands where there is no mark.
    static func blank(_ state: Mark) -> Cell {
        switch state {
        case .marked, .notAnswered: .absent(Absence.notAnswered)
        case .notApplicable: .absent(Absence.notApplicable)
        case .outOfScope: .absent(Absence.outOfScope)
        }
    }
}

extension Findings {
    /// The shading of marks against this framework.
    var shading: Shading { Shading(scale: framework.wholeScale) }

    /// How marks are made and how well the framework is established, for the note of a table.
    var methodNote: String {
        "\(framework.title), \(framework.edition). Marked by \(framework.scorer.words). "
            + "Evidence of the framework: \(FrameworkEvidence(of: framework).words)."
    }
}
