public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Social care in the area of boards or in England, as the command shows it; `nil` where social care
    /// was not read.
    public func careDocument(of boards: [ODSCode]) -> Document? {
        CareView(self, of: boards).map { view in
            Document(
                slug: "social-care",
                title: "Social care: \(view.own.area)",
                subtitle: view.picture.care.caution,
                date: date,
                sections: [
                    Section("summary", "Answer", [.prose(view.answer)]),
                    Section(
                        "size",
                        "Who is registered",
                        [.table(view.kinds), .table(view.authorities)]
                            + (view.boards.map { [.table($0)] } ?? [])
                    ),
                    Section("latest", "Digital records", [.table(view.latest)]),
                    Section("months", "By month", view.monthBlocks),
                    Section("published", "Stated for England", [.table(view.published)]),
                    Section("targets", "Targets", [.table(view.targets)]),
                    Section("gap", "Beside the NHS", [.table(view.gap)]),
                    Section("unknown", "Not held", [.list(view.unknown)]),
                    Section("sources", "Sources", [.list(view.sources)]),
                ]
            )
        }
    }

    /// The section on social care of each board's page; none where social care was not read.
    var careOfBoards: [ODSCode: Section] {
        once("social care of boards") {
            guard let england = careFigures(of: []) else { return [:] }
            let sections = system.boards.map { board in
                let view = CareView(self, of: [board.code], beside: england)
                let blocks: [Block] = [
                    .prose(view.answer), .table(view.kinds), .table(view.latest), .table(view.gap),
                ]
                return (board.code, Section("social-care", "Social care", blocks))
            }
            return Dictionary(sections) { first, _ in first }
        }
    }
}

extension CareView {
    /// The answer in a few sentences, the first with its date.
    var answer: [Inline] {
        let month = CivilMonth(containing: picture.care.listed).words
        let beside: [Inline] =
            isOfBoard ? ["; in England ", .share(of: england), " had"] : []
        let own: [Inline] =
            picture.hasAnswers
            ? [
                .text("In \(month), "), .share(of: own),
                .text(" of the locations in \(self.own.area) that answered "),
                "had a digital social care record",
            ]
            : [
                .text("In \(month) it is not known how many locations in \(self.own.area) "),
                "had a digital social care record, because it has ",
                "a part of a board that was split",
            ]
        return own + beside + bounds + size
    }

    private var bounds: [Inline] {
        guard picture.hasAnswers else { return [] }
        return [
            ". Of all ", own.inline(.answers(nil, .all)),
            " locations in the file of answers it was at least ",
            own.inline(.answers(nil, .shareOfAll)),
            " and at most ", own.inline(.answers(nil, .highest)), ", because ",
            own.inline(.answers(nil, .silent)), " had sent no return",
        ]
    }

    private var size: [Inline] {
        [
            ". The register, a file of its own, had ", own.inline(.size(.locations)),
            " locations of ",
            own.inline(.size(.providers)), " providers, with ", own.inline(.size(.beds)),
            " beds in care homes.",
        ]
    }
}

extension Inline {
    /// The share of those that answered, whose two ends are said beside it.
    fileprivate static func share(of figures: CareFigures) -> Inline {
        figures[.answers(nil, .share)].map { .figure($0) } ?? "not known"
    }
}
