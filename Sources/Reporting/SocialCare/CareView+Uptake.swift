import DigitalMaturity
import Documents

extension CareView {
    private static let measures: [(CareFigures.AnswerMeasure, String)] = [
        (.yes, "Yes"), (.no, "No"), (.silent, "No return"),
        (.share, "Share of those that answered"),
        (.shareOfAll, "Share of all, at least"), (.highest, "Share of all, at most"),
    ]

    /// The latest answer of every location, by kind, with England beside; for a board of which only
    /// parts of older boards belong to it, the answers of those boards.
    var latest: Table {
        let kinds = Set(picture.care.answers.map(\.kind)).sorted()
        let rows: [(String, CareFigures, (CareFigures.AnswerMeasure) -> CareFigures.Key)] =
            picture.hasAnswers
            ? kinds.map { kind in (kind.words, own, { .answers(kind, $0) }) }
                + [(own.area, own, { .answers(nil, $0) })]
            : (picture.whole + picture.partly).sorted().map { board in
                (name(of: board), own, { .answersOf(board, $0) })
            }
        let beside: [(String, CareFigures, (CareFigures.AnswerMeasure) -> CareFigures.Key)] =
            isOfBoard ? [("England", england, { .answers(nil, $0) })] : []
        return Table(
            id: "care-latest",
            title: "Locations with a digital social care record, \(picture.care.listed.words)",
            columns: [.words("Locations")] + CareView.measures.map { .numbers($1) },
            rows: (rows + beside).map { name, figures, key in
                [.text(name)]
                    + CareView.measures.map { measure, _ in
                        figures[key(measure)].map { .figure($0) }
                            ?? .unknown("not known")
                    }
            },
            note: note
        )
    }

    private func name(of board: ODSCode) -> String {
        let part = picture.partly.contains(board) ? "partly in this area" : "all in this area"
        return "\(picture.day.fullName(of: board)), \(part)"
    }

    private var note: String {
        [
            picture.hasAnswers ? nil : picture.care.notes.split,
            "No return is never read as no.", difference, picture.care.caution,
        ].compactMap(\.self).joined(separator: " ")
    }

    /// That the answers are of more or fewer locations than the list has.
    private var difference: String? {
        guard let answers = picture.answers(), answers.all != picture.size.locations else {
            return nil
        }
        let (told, listed) = (answers.all, picture.size.locations)
        return "Answers: \(told); locations: \(listed). The source does not say why they differ."
    }

    /// The table of months, or why there is none.
    var monthBlocks: [Block] {
        picture.hasAnswers
            ? [.table(monthly)]
            : [.prose([.text(picture.care.notes.split)])]
    }

    /// The returns of each month, with the two denominators and England beside.
    var monthly: Table {
        let columns: [Table.Column] = [
            .words("Month"), .numbers("Yes"), .numbers("No"),
            .numbers("Share of those that answered"), .numbers("Share of all locations"),
            .numbers("Share in the year to the month"),
        ]
        return Table(
            id: "care-months",
            title: "Returns by month: does the location have a digital social care record?",
            columns: columns + (isOfBoard ? [.numbers("England, of those that answered")] : []),
            rows: picture.months.map { month in
                [
                    .text(month.words), own.cell(.month(month, .yes)), own.cell(.month(month, .no)),
                    own.cell(.month(month, .share)), own.cell(.month(month, .shareOfAll)),
                    own[.year(month, .share)].map(Cell.figure) ?? .blank,
                ] + (isOfBoard ? [england.cell(.month(month, .share))] : [])
            },
            note: "\(picture.care.notes.months) \(picture.care.caution)"
        )
    }

    /// Uptake by month as a line, with that of the year and its two ends.
    var chart: Chart? {
        let months = picture.months
        guard months.count > 1 else { return nil }
        let last = months[months.count - 1]
        let share = own[.year(last, .share)] ?? own[.month(last, .share)]
        return Chart(
            id: "care-uptake",
            title:
                "\(share?.numberText ?? "Not known") had a digital record, year to \(last.words)",
            subtitle: "\(own.area), share of locations that answered, by month",
            form: .trend(
                Chart.Trend(
                    scale: 0...1,
                    occasions: months.compactMap { month in
                        month.firstDay.map {
                            Chart.Trend.Occasion(
                                label: month.words,
                                date: $0,
                                edition: "provider information return"
                            )
                        }
                    },
                    series: [
                        Chart.Series(
                            name: "In the month, of those that answered",
                            values: months.map { own[.month($0, .share)] }
                        ),
                        Chart.Series(
                            name: "In the year to the month, with its least and greatest",
                            values: months.map { own[.year($0, .share)] }
                        ),
                    ]
                )
            )
        )
    }

    /// What was stated in public for England.
    var published: Table {
        Table(
            id: "care-published",
            title: "Stated in public for England",
            columns: [
                .words("As at"), .words("Of whom"), .words("Says"), .numbers("Share"),
                .words("Source"), .words("Note"),
            ],
            rows: england.picture.published.map { point in
                let citation = point.citation
                return [
                    .text(point.asAt.words), .text(point.whole.words), .text(point.qualifier),
                    england.cell(.published(point.asAt, point.whole, point.share)),
                    .text("\(citation.publisher) (\(citation.grade.words))"),
                    .text(citation.note ?? ""),
                ]
            },
            note: "Shares of providers or people, where the table of answers counts locations."
        )
    }

    /// What was promised, by the month for which it was.
    var targets: Table {
        let all = picture.care.targets
        let months = Set(all.map(\.due)).sorted()
        let rows = Set(all.map { TargetRow(measure: $0.measure, status: $0.status) }).sorted()
        return Table(
            id: "care-targets",
            title: "Shares that were promised, by the end of",
            columns: [.words("Of whom"), .words("Status")] + months.map { .numbers($0.words) },
            rows: rows.map { row in
                [.text(row.measure.words), .text(row.status.rawValue)]
                    + months.map { month in
                        england[.target(row.measure, month, row.status)].map(Cell.figure) ?? .blank
                    }
            },
            note: rows.compactMap { row in
                all.last { $0.measure == row.measure && $0.status == row.status }.map(words)
            }.joined(separator: " ")
        )
    }

    private func words(_ target: CareTarget) -> String {
        let note = target.citation.note.map { ": \($0)" } ?? ""
        return "\(target.measure.words), \(target.status.rawValue): \(target.citation), "
            + "\(target.citation.grade.words)\(note)."
    }
}

/// A row of the table of targets.
private struct TargetRow: Hashable, Comparable {
    let measure: CareTarget.Measure
    let status: CareTarget.Status

    static func < (lhs: TargetRow, rhs: TargetRow) -> Bool {
        (lhs.measure.rawValue, lhs.status.rawValue) < (rhs.measure.rawValue, rhs.status.rawValue)
    }
}
