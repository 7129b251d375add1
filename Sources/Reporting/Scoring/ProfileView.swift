import DigitalMaturity
import Documents
import Investment

/// What one organisation said of itself against one framework, setting by setting.
struct ProfileView {
    let findings: Findings
    let cards: [Scorecard]
    private let figures: ScoreFigures

    /// The view of `organisation`, or nothing when it made no return against the framework.
    init?(_ findings: Findings, of organisation: ODSCode) {
        let cards = findings.assessment.cards(of: organisation)
        guard !cards.isEmpty else { return nil }
        self.findings = findings
        self.cards = cards
        figures = ScoreFigures(findings)
    }

    private var framework: Framework { findings.framework }

    private func id(_ card: Scorecard) -> String {
        "\(framework.id)-\(card.source.organisation.text.lowercased())-\(card.careSetting.rawValue)"
    }

    private func heading(_ card: Scorecard) -> String {
        "\(framework.title), \(card.careSetting.words.lowercased()) return, "
            + "\(card.source.date.words)"
    }

    // MARK: Marks

    var markBlocks: [Block] { cards.map { .table(markTable($0)) } }

    private func markTable(_ card: Scorecard) -> Table {
        let standing = findings.assessment.standing(of: card)
        let hasPeers = card.overall != nil
        let rows = card.lines.map { line in
            [
                .text(figures.title(of: line.dimension)), figures.cell(line.dimension, of: card),
                .text(
                    card.source.answers[line.dimension] == nil
                        ? line.tally.words : "answered as a whole"
                ),
            ]
                + peerCells(
                    standing.dimensions.first { $0.dimension == line.dimension },
                    card,
                    hasPeers
                )
        }
        let overall =
            [.text("Overall"), figures.cell(nil, of: card), .blank]
            + peerCells(standing.overall, card, hasPeers)
        return Table(
            id: "marks-\(id(card))",
            title: heading(card),
            columns: [.words("Dimension"), .numbers("Mark"), .words("Questions")]
                + (hasPeers
                    ? [
                        .numbers("Median of setting"), .numbers("Distance"),
                        .words("Band"),
                    ] : []),
            rows: rows + [overall],
            note: findings.methodNote
                + (hasPeers
                    ? " Peers are \(findings.whosePeers(of: card)); bands are quarters of England's "
                        + "returns, not ranks." : ""),
            shading: findings.shading
        )
    }

    private func peerCells(
        _ line: Standing.Line?,
        _ card: Scorecard,
        _ hasPeers: Bool
    ) -> [Cell] {
        guard hasPeers else { return [] }
        guard let line else { return [.blank, .blank, .blank] }
        let name = figures.name(card)
        return [
            figures[.peers(card.careSetting, line.dimension, .median)].map(Cell.figure) ?? .blank,
            figures.cell(.distance(name, line.dimension)), .text(line.bandWords),
        ]
    }

    // MARK: Questions

    /// Every answer with what it rests on, a table for each dimension that was answered so.
    var questionBlocks: [Block] {
        cards.filter { !$0.source.responses.isEmpty }.flatMap { card in
            framework.dimensions.filter { !$0.criteria.isEmpty }.map {
                .table(questionTable($0, card))
            }
        }
    }

    private func questionTable(_ dimension: Dimension, _ card: Scorecard) -> Table {
        let marks = framework.marks(of: dimension, in: card.source)
        let rows = zip(dimension.criteria, marks).flatMap { criterion, mark in
            criterion.elements.enumerated().map { index, element in
                questionRow(element, criterion, index == 0 ? mark : nil, card)
            }
        }
        return Table(
            id: "questions-\(id(card))-\(dimension.id)",
            title: "\(dimension.title): \(heading(card))",
            columns: [
                .words("Criterion"), .numbers("Mark"), .words("What is required"), .words("Answer"),
                .words("Evidence"), .words("Validated by"), .words("Wording"),
            ],
            rows: rows,
            shading: findings.shading
        )
    }

    private func questionRow(
        _ element: Criterion.Element,
        _ criterion: Criterion,
        _ mark: Mark?,
        _ card: Scorecard
    ) -> [Cell] {
        let response = card.source.responses[element.id]
        return [
            .text(mark == nil ? "" : criterion.title),
            mark.map { figures.cell(criterion, $0, of: card) } ?? .blank,
            .text(element.text), answerCell(element, criterion, response, card),
            response?.evidence.map { .text(words($0)) } ?? .blank,
            response?.validatedBy.map { .text($0) } ?? .blank,
            .text(element.citation.grade.words),
        ]
    }

    private func answerCell(
        _ element: Criterion.Element,
        _ criterion: Criterion,
        _ response: Response?,
        _ card: Scorecard
    ) -> Cell {
        guard criterion.isAsked(in: card.careSetting) else { return .absent(Absence.outOfScope) }
        guard let response else { return .absent(Absence.notAnswered) }
        switch response.reply {
        case .notApplicable: return .absent(Absence.notApplicable)
        case .outOfScope: return .absent(Absence.outOfScope)
        case .met, .notMet, .choice:
            let words = framework.words(of: response.reply, to: element)
            let origin = response.carried.map { ", carried from \($0.element) of \($0.framework)" }
            return .text(words + (origin ?? ""))
        }
    }

    private func words(_ evidence: Response.Evidence) -> String {
        [evidence.text, evidence.date?.words, evidence.owner].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    // MARK: What it rests on

    /// What the marks of each return rest on, in sentences.
    var evidenceItems: [[Inline]] {
        cards.flatMap { card -> [[Inline]] in
            var items: [[Inline]] = []
            if let figure = figures.interval(card) {
                items.append([
                    .strong(heading(card)),
                    .text(": with the uncertainty of its evidence, the overall mark is "),
                    .figure(figure), ".",
                ])
            }
            if !card.source.responses.isEmpty {
                let name = figures.name(card)
                items.append([
                    figures.inline(.answers(name, .evidence)), " of ",
                    figures.inline(.answers(name, .all)), " answers name evidence, ",
                    figures.inline(.answers(name, .validated)),
                    " were checked by somebody else, ",
                    figures.inline(.answers(name, .carried)),
                    " were carried from another framework.",
                ])
            }
            return items
        }
    }

    /// The overall marks, with their settings, in a sentence.
    var overall: [Inline] {
        cards.map { card -> [Inline] in
            let mark = figures.mark(nil, of: card).map(Inline.figure) ?? "no mark"
            return [mark, .text(" (\(card.careSetting.words.lowercased()))")]
        }.listed
    }

    var overallItems: [[Inline]] {
        cards.map { card in
            let mark: Inline =
                figures.mark(nil, of: card).map(Inline.figure) ?? .text(card.state.blank ?? "")
            return [
                .strong(heading(card)), .text(": overall "), mark, .text(", "),
                .figure(figures.answered(card)), .text(" answered."),
            ]
        }
    }

    var trendBlocks: [Block] {
        cards.flatMap { TrendView(findings, $0, figures).blocks }
    }
}

extension Framework {
    /// The words of an answer: `met`, or the title of the choice.
    func words(of reply: Response.Reply, to element: Criterion.Element) -> String {
        guard case .choice(let id) = reply, case .choice(let scale) = element.answering else {
            return reply == .notMet ? "not met" : reply.word
        }
        return answerScale(scale)?.choices.first { $0.id == id }?.title ?? id
    }
}
