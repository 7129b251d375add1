import DigitalMaturity
import Documents

extension CareFigures {
    func latest(_ kind: CareKind?, _ measure: AnswerMeasure, _ key: Key) -> Figure? {
        picture.answers(kind).flatMap { answers in
            figure(
                Asked(
                    answers,
                    "\(area)\(kind.map { ", \($0.words)" } ?? ""), \(picture.care.listed.words)",
                    of: picture.answerRows(kind)
                ),
                measure,
                key
            ) { .answers(kind, $0) }
        }
    }

    func latest(of board: ODSCode, _ measure: AnswerMeasure, _ key: Key) -> Figure? {
        let rows = picture.care.answers.filter { $0.board == board }
        guard !rows.isEmpty else { return nil }
        let name = picture.day.name(of: board.text)
        return figure(
            Asked(picture.answers(of: board), "\(name), \(picture.care.listed.words)", of: rows),
            measure,
            key
        ) { .answersOf(board, $0) }
    }

    func answers(in month: CivilMonth, _ measure: AnswerMeasure, _ key: Key) -> Figure? {
        let rows = picture.returnRows(in: month...month)
        guard !rows.isEmpty else { return nil }
        return figure(
            Asked(picture.answers(in: month), "\(area), returns of \(month.words)", of: rows),
            measure,
            key
        ) { .month(month, $0) }
    }

    func answers(inYearTo month: CivilMonth, _ measure: AnswerMeasure, _ key: Key) -> Figure? {
        picture.answers(inYearTo: month).flatMap { answers in
            figure(
                Asked(
                    answers,
                    "\(area), returns of the twelve months to \(month.words)",
                    of: picture.returnRows(in: month.adding(-11)...month)
                ),
                measure,
                key
            ) { .year(month, $0) }
        }
    }

    /// Answers, whose they are, and the rows that they are added up from.
    private struct Asked {
        let answers: RecordAnswers
        let who: String
        let rows: [BoardAnswers]

        init(_ answers: RecordAnswers, _ who: String, of rows: [BoardAnswers]) {
            self.answers = answers
            self.who = who
            self.rows = rows
        }

        func input(_ label: String) -> Formula {
            .worked(
                "sum of the rows",
                from: [
                    .input(
                        Trace.Input(
                            label,
                            file: rows.first?.place.file ?? "",
                            lines: rows.compactMap(\.place.line).sorted()
                        )
                    )
                ]
            )
        }
    }

    private func figure(
        _ asked: Asked,
        _ measure: AnswerMeasure,
        _ key: Key,
        _ other: (AnswerMeasure) -> Key
    ) -> Figure? {
        let answers = asked.answers
        func part(_ measure: AnswerMeasure) -> Formula.Term {
            figure(asked, measure, other(measure), other).map(Formula.Term.figure)
                ?? .constant("not known")
        }
        func make(_ value: Figure.Value?, _ words: String, _ working: Formula) -> Figure? {
            value.map {
                made(
                    key,
                    $0,
                    bounds: measure == .share ? answers.bounds(of: key) : nil,
                    "\(words), \(asked.who)",
                    working,
                    rule: picture.care.caution
                )
            }
        }
        switch measure {
        case .yes: return make(.count(answers.yes), "Locations that said yes", asked.input("yes"))
        case .no: return make(.count(answers.no), "Locations that said no", asked.input("no"))
        case .silent:
            let isListed = key.month != nil
            return make(
                .count(answers.silent),
                "Locations of which no answer is known",
                isListed
                    ? .difference(whole, part(.answering)) : asked.input("no return")
            )
        case .answering:
            let sum = Formula.sum([part(.yes), part(.no)])
            return make(.count(answers.answering), "Locations that answered", sum)
        case .all:
            let sum = Formula.sum([part(.answering), part(.silent)])
            return make(.count(answers.all), "Locations in the file of answers", sum)
        case .share:
            return make(
                answers.shareOfAnswering.map { .share($0) },
                "Share with a digital record, of those that answered",
                .quotient(part(.yes), part(.answering))
            )
        case .shareOfAll:
            return make(
                answers.shareOfAll.map { .share($0) },
                "Least share with a digital record, of all locations",
                .worked(
                    "yes ÷ all, as if nobody else had one",
                    from: [part(.yes), part(.answering), part(.silent)]
                )
            )
        case .highest:
            return make(
                answers.highestShare.map { .share($0) },
                "Greatest share with a digital record, of all locations",
                .worked(
                    "(yes + no answer) ÷ all, as if everybody else had one",
                    from: [part(.yes), part(.answering), part(.silent)]
                )
            )
        }
    }

    private var whole: Formula.Term {
        figure(.size(.locations)).map(Formula.Term.figure) ?? .constant("all locations")
    }
}

extension CareFigures.Key {
    /// The month of returns that it is about.
    fileprivate var month: CivilMonth? {
        switch self {
        case .month(let month, _), .year(let month, _): month
        default: nil
        }
    }
}

extension RecordAnswers {
    /// Between which ends the share of all lies in a year. One month is too few to bound anything, and
    /// the ends of the register's answers are figures of their own.
    fileprivate func bounds(of key: CareFigures.Key) -> ClosedRange<Double>? {
        guard case .year = key, let shareOfAll, let highestShare else { return nil }
        return shareOfAll...highestShare
    }
}
