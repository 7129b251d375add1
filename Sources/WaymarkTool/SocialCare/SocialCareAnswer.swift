import DigitalMaturity

/// The answer of `social-care` for scripts.
struct SocialCareAnswer {
    private let picture: CarePicture
    private let england: CarePicture
    private let facts: Facts
    private var care: SocialCare { picture.care }

    init(_ picture: CarePicture, _ facts: Facts) {
        self.picture = picture
        self.facts = facts
        england =
            picture.board == nil ? picture : CarePicture(picture.care, of: nil, on: picture.day)
    }

    var json: JSON {
        .answer(
            "social-care",
            [
                ("on", .date(picture.day.date)),
                (
                    "board",
                    .optional(picture.board) {
                        .object([
                            ("code", .string($0.text)),
                            ("name", .string(picture.day.name(of: $0.text))),
                        ])
                    }
                ),
                ("caution", .string(care.caution)), ("register", register),
                ("records", records), ("published", .array(picture.published.map(point))),
                ("targets", .array(care.targets.map(target))),
                ("dataSecurity", .null), ("connectivity", .null),
                ("notHeld", .array(care.notHeld.map { .string($0) })), ("trusts", trusts),
                ("sources", .array(care.sources.map(source))),
            ]
        )
    }

    // MARK: Who is registered

    private var register: JSON {
        .object([
            ("asAt", .date(care.listed)), ("total", size(picture.size, [])),
            (
                "byKind",
                .array(
                    picture.byKind.sorted { $0.key < $1.key }.map {
                        size($1, [("kind", .string($0.rawValue)), ("title", .string($0.words))])
                    }
                )
            ),
            (
                "byLocalAuthority",
                .array(
                    picture.byAuthority.sorted { $0.key < $1.key }.map {
                        size($1, [("name", .string($0))])
                    }
                )
            ),
            (
                "byBoard",
                .array(
                    picture.byBoard.sorted { $0.key < $1.key }.map {
                        size($1, [("code", .string($0.text))])
                    }
                )
            ),
            ("notPlaced", .count(picture.unplaced.locations)),
        ])
    }

    private func size(_ size: CareSize, _ name: [(String, JSON)]) -> JSON {
        .object(
            name + [
                ("locations", .count(size.locations)), ("providers", .count(size.providers)),
                ("careHomes", .count(size.careHomes)), ("beds", .count(size.beds)),
                ("careHomesWithoutBeds", .count(size.withoutBeds)),
            ]
        )
    }

    // MARK: Their records

    private var records: JSON {
        let kinds = Set(care.answers.map(\.kind)).sorted()
        let parts = (picture.whole + picture.partly).sorted()
        return .object([
            ("asAt", .date(care.listed)), ("all", .optional(picture.answers()) { answers($0, []) }),
            (
                "byKind",
                .array(
                    kinds.compactMap { kind in
                        picture.answers(kind).map {
                            answers($0, [("kind", .string(kind.rawValue))])
                        }
                    }
                )
            ),
            (
                "boardsThen",
                .array(
                    parts.map { board in
                        answers(
                            picture.answers(of: board),
                            [
                                ("code", .string(board.text)),
                                ("isWhole", .bool(picture.whole.contains(board))),
                            ]
                        )
                    }
                )
            ),
            ("england", .optional(england.answers()) { answers($0, []) }),
            (
                "months",
                .array(
                    picture.months.map { month in
                        answers(
                            picture.answers(in: month),
                            [("month", .string("\(month)"))],
                            [
                                (
                                    "yearTo",
                                    .optional(picture.answers(inYearTo: month)) { answers($0, []) }
                                ),
                                (
                                    "englandShareOfAnswering",
                                    .optional(england.answers(in: month).shareOfAnswering) {
                                        .number($0)
                                    }
                                ),
                            ]
                        )
                    }
                )
            ),
        ])
    }

    private func answers(
        _ answers: RecordAnswers,
        _ name: [(String, JSON)],
        _ more: [(String, JSON)] = []
    ) -> JSON {
        .object(
            name + [
                ("yes", .count(answers.yes)), ("no", .count(answers.no)),
                ("noAnswer", .count(answers.silent)),
                ("shareOfAnswering", .optional(answers.shareOfAnswering) { .number($0) }),
                ("shareOfAll", .optional(answers.shareOfAll) { .number($0) }),
                ("highestShare", .optional(answers.highestShare) { .number($0) }),
            ] + more
        )
    }

    private func point(_ point: PublishedUptake) -> JSON {
        .object([
            ("asAt", .string(point.asAt.description)), ("of", .string(point.whole.rawValue)),
            ("qualifier", point.qualifier.isEmpty ? .null : .string(point.qualifier)),
            ("share", .share(point.share)), ("source", .citation(point.citation)),
        ])
    }

    private func target(_ target: CareTarget) -> JSON {
        .object([
            ("measure", .string(target.measure.rawValue)), ("due", .string("\(target.due)")),
            ("share", .share(target.share)), ("status", .string(target.status.rawValue)),
            ("source", .citation(target.citation)),
        ])
    }

    // MARK: Beside it

    private var trusts: JSON {
        .optional(facts["record-group"]) { fact in
            let records = TrustRecords(in: picture.board, on: picture.day, by: fact)
            return .object([
                ("withRecord", .count(records.with.count)), ("known", .count(records.known)),
                ("notKnown", .array(records.unknown.map { .string($0.text) })),
                ("share", .optional(records.share) { .number($0) }),
                ("asAt", .string(fact.source.date.description)),
                (
                    "definition",
                    .string(
                        "trusts that the national team recorded with a record, also one that must be extended"
                    )
                ),
                ("caution", .optional(fact.caution) { .string($0) }),
            ])
        }
    }

    private func source(_ source: Provenance) -> JSON {
        .object([
            ("file", .string("data/" + source.file)), ("publisher", .string(source.publisher)),
            ("title", .string(source.title)), ("date", .string(source.date.description)),
            ("licence", .string(source.licence)), ("rows", .count(source.rows)),
        ])
    }
}
