public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Social care in a board's area or in England, as the command shows it; `nil` where social care
    /// was not read.
    public func careDocument(of board: ODSCode?) -> Document? {
        CareView(self, of: board).map { view in
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
                    Section("months", "By month", [.table(view.monthly)]),
                    Section("published", "Stated for England", [.table(view.published)]),
                    Section("targets", "Targets", [.table(view.targets)]),
                    Section("gap", "Beside the NHS", [.table(view.gap)]),
                    Section("unknown", "Not held", [.list(view.unknown)]),
                    Section("sources", "Sources", [.list(view.sources)]),
                ]
            )
        }
    }

    /// The section on social care of a board's page; none where social care was not read.
    package func careSection(of board: ODSCode) -> [Section] {
        CareView(self, of: board).map { view in
            [
                Section(
                    "social-care",
                    "Social care",
                    [.prose(view.answer), .table(view.kinds), .table(view.latest), .table(view.gap)]
                )
            ]
        } ?? []
    }
}

extension CareView {
    /// The answer in a sentence or two, with its date.
    var answer: [Inline] {
        let england: [Inline] = [
            own.picture.board == nil ? "" : "; in England ",
        ] + (isOfBoard ? [self.england.inline(.answers(nil, .share)), " had"] : [])
        let size: [Inline] = [
            ". The register had ", own.inline(.size(.locations)), " locations of ",
            own.inline(.size(.providers)), " providers there, with ", own.inline(.size(.beds)),
            " beds in care homes.",
        ]
        guard let share = own[.answers(nil, .share)] else {
            return [
                .text(
                    "In \(picture.care.listed.monthWords) it is not known how many locations of "
                        + "\(own.area) had a digital social care record, because boards that were split "
                        + "since make up a part of it"
                )
            ] + england + size
        }
        return [
            .text("In \(picture.care.listed.monthWords) "), .figure(share),
            .text(" of the locations in \(own.area) that answered had a digital social care record"),
        ] + england + size
    }
}

extension CivilDate {
    /// `July 2023`.
    fileprivate var monthWords: String { CivilMonth(containing: self).words }
}
