import DigitalMaturity
import Documents
import Investment

/// The figures of one return.
extension ScoreFigures {
    func name(_ card: Scorecard) -> ReturnName { assessment.name(of: card) }

    /// The mark of a dimension or criterion, or with `nil` the overall mark.
    func mark(_ part: String?, of card: Scorecard) -> Figure? {
        kept.figure(.mark(name(card), part)) {
            guard let part else { return overall(card) }
            guard let line = card.lines.first(where: { $0.dimension == part }) else {
                return criterion(part, of: card)
            }
            guard let mark = line.mark else { return nil }
            return made(
                .mark(name(card), part),
                .score(mark),
                bounds: line.state.bounds,
                "\(title(of: part)), \(who(card))",
                working(of: line, mark, in: card),
                rule: rule
            )
        }
    }

    private func overall(_ card: Scorecard) -> Figure? {
        card.overall.map { overall in
            made(
                .mark(name(card), nil),
                .score(overall),
                bounds: card.bounds,
                "Overall mark, \(who(card))",
                overallWorking(card),
                rule: rule
            )
        }
    }

    /// How the marks of the dimensions make the overall mark.
    private func overallWorking(_ card: Scorecard) -> Formula {
        let marks = card.lines.compactMap { mark($0.dimension, of: card).map(Formula.Term.figure) }
        if findings.framework.scorer == .cumulative {
            return .worked("the least of the stages that the dimensions allow", from: marks)
        }
        let weights = zip(card.lines, findings.framework.dimensions)
            .compactMap { $0.mark == nil ? nil : $1.weight }
        guard Set(weights).count > 1 else { return .mean(marks) }
        let words = weights.map(String.init).joined(separator: ", ")
        return .worked("mean of \(marks.count) marks, weighted \(words)", from: marks)
    }

    private func working(of line: Scorecard.Line, _ mark: Double, in card: Scorecard) -> Formula {
        let whole = Trace.Input(
            title(of: line.dimension),
            value: plainNumber(mark),
            place: line.place
        )
        switch card.source.answers[line.dimension]?.value {
        case .published: return .written(whole)
        case .levels(let levels):
            let list = levels.map(String.init).joined(separator: ", ")
            return .worked(
                "mean of the levels of \(levels.count) criteria: \(list)",
                from: [.input(whole)]
            )
        case nil:
            let criteria = findings.framework.dimension(line.dimension)?.criteria ?? []
            let marks = criteria.compactMap { criterion($0.id, of: card).map(Formula.Term.figure) }
            return .worked(
                "\(findings.framework.scorer.words); \(line.tally.words)",
                from: marks.isEmpty ? [.input(whole)] : marks
            )
        }
    }

    private func criterion(_ id: String, of card: Scorecard) -> Figure? {
        let framework = findings.framework
        for dimension in framework.dimensions {
            guard let index = dimension.criteria.firstIndex(where: { $0.id == id }) else {
                continue
            }
            let state = framework.marks(of: dimension, in: card.source)[index]
            return criterion(dimension.criteria[index], state, of: card)
        }
        return nil
    }

    private func criterion(_ criterion: Criterion, _ state: Mark, of card: Scorecard) -> Figure? {
        guard let mark = state.value else { return nil }
        let answers = criterion.elements.compactMap { element in
            card.source.responses[element.id].map {
                Formula.Term.input(
                    Trace.Input(element.text, value: $0.reply.word, place: $0.place)
                )
            }
        }
        return made(
            .mark(name(card), criterion.id),
            .score(mark),
            bounds: state.bounds,
            "\(criterion.title), \(who(card))",
            .worked(findings.framework.scorer.words, from: answers),
            rule: "\(findings.framework.id): \(criterion.citation)"
        )
    }

    /// The share of the questions in scope that was answered.
    func answered(_ card: Scorecard) -> Figure {
        made(
            .answered(name(card)),
            .share(card.answered),
            "Share answered, \(who(card))",
            .worked(
                "questions answered, of those in scope: \(card.tally.words)",
                from: [.input(Trace.Input("the return", place: card.source.place))]
            )
        )
    }

    /// How many single questions were answered, or answered in one way.
    func answers(_ kind: Answers, of card: Scorecard) -> Figure {
        let (isCounted, words): ((Response) -> Bool, String) =
            switch kind {
            case .all: ({ _ in true }, "Questions answered")
            case .evidence: ({ $0.evidence != nil }, "Answers that name evidence")
            case .validated: ({ $0.validatedBy != nil }, "Answers that somebody else checked")
            case .carried: ({ $0.carried != nil }, "Answers carried from another framework")
            }
        let rows = card.source.answersGiven.filter(isCounted)
        return made(
            .answers(name(card), kind),
            .count(rows.count),
            "\(words), \(who(card))",
            .count(
                rows.isEmpty
                    ? [Trace.Input("none in the return", place: card.source.place)]
                    : grouped(rows.map(\.place), "answers")
            )
        )
    }

    /// The overall mark with how far it may be off for what it rests on, where that is more.
    func interval(_ card: Scorecard) -> Figure? {
        guard let overall = mark(nil, of: card),
            let model = findings.dataset.reference.maturity.confidence
        else { return nil }
        return made(
            .interval(name(card)),
            overall.value,
            bounds: card.interval,
            "Overall mark, as uncertain as its evidence, \(who(card))",
            .worked(
                "its bounds, widened on either side by the mean over the answers of: "
                    + "\(model.selfMarked) of the scale where self-marked, \(model.validated) "
                    + "where validated, and \(model.withoutEvidence) without evidence or "
                    + "\(model.staleEvidence) where it is older than \(model.evidenceLasts)",
                from: [.figure(overall)]
            ),
            rule: "\(model.citation): \(model.citation.grade.words)"
        )
    }

    /// A mark less the median of its setting.
    func distance(_ dimension: String?, of card: Scorecard) -> Figure? {
        let standing = assessment.standing(of: card)
        let line =
            dimension == nil
            ? standing.overall : standing.dimensions.first { $0.dimension == dimension }
        guard let line, let mark = mark(dimension, of: card),
            let median = peers(.median, of: dimension, in: card.careSetting)
        else { return nil }
        return made(
            .distance(name(card), dimension),
            .difference(line.distance),
            "\(title(of: dimension)), \(who(card)), less the median of its setting",
            .difference(.figure(mark), .figure(median)),
            rule: rule
        )
    }

    /// The median of trusts of like size, or the overall mark less that.
    func size(_ measure: Size, of card: Scorecard) -> Figure? {
        let standing = findings.once("size of \(name(card))") {
            assessment.standingBySize(of: card, staff: findings.dataset.reference.facts.staff)
        }
        guard let (third, line) = standing else { return nil }
        switch measure {
        case .peers:
            let peers = assessment.cards(in: card.careSetting, of: third)
            return made(
                .size(name(card), .peers),
                .count(peers.count),
                "\(card.careSetting.words) returns of the \(third.words)",
                .count(grouped(peers.map(\.source.place), "returns"))
            )
        case .median: return sizeMedian(third, line, of: card)
        case .distance: return sizeDistance(third, line, of: card)
        }
    }

    private func sizeDistance(
        _ third: SizePeers.Third,
        _ line: Standing.Line,
        of card: Scorecard
    ) -> Figure? {
        mark(nil, of: card).map { mark in
            made(
                .size(name(card), .distance),
                .difference(line.distance),
                "Overall mark, \(who(card)), less the median of trusts of like size",
                .difference(
                    .figure(mark),
                    .figure(sizeMedian(third, line, of: card))
                ),
                rule: rule
            )
        }
    }

    private func sizeMedian(
        _ third: SizePeers.Third,
        _ line: Standing.Line,
        of card: Scorecard
    ) -> Figure {
        let staff = findings.dataset.reference.facts.staff
        let peers = assessment.cards(in: card.careSetting, of: third)
        let inputs =
            grouped(peers.map(\.source.place), "overall mark of \(peers.count) returns")
            + grouped(
                third.organisations.compactMap { staff[$0]?.place },
                "staff in whole-time equivalents"
            )
        return made(
            .size(name(card), .median),
            .score(line.peers.median),
            "Median overall mark of \(peers.count) "
                + "\(card.careSetting.words.lowercased()) returns of the \(third.words)",
            .worked(
                "median with interpolation, as Excel's QUARTILE.INC, over the returns of "
                    + "trusts in the same third by staff",
                from: inputs.map(Formula.Term.input)
            ),
            rule: rule
        )
    }
}
