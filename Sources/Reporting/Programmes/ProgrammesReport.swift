public import DigitalMaturity
public import Documents
public import Investment

/// What national programmes announced, paid and asked, and who got their money.
struct ProgrammesReport: Report {
    let slug = "programmes"
    let title = "National programmes"

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let view = ProgrammesView(findings, for: organisation)
        var values = Placeholders()
        values.set("date", findings.date.words)
        values.set("programmes", view.figures[.programmes], orElse: "none")
        values.set("awards", view.figures[.awards(nil)], orElse: "none")
        values.set("whose", organisation.map { " of \(findings.system.fullName(of: $0))" } ?? "")
        return try findings.document(
            of: self,
            title: organisation.map {
                "\(findings.system.name(of: $0.text)): national programmes"
            } ?? "National programmes",
            [
                ("summary", [.table(view.listTable)]),
                ("each", view.found.programmes.flatMap(view.blocks)),
                ("uncertain", []),
            ],
            values,
            narrative
        )
    }
}

extension ProgrammesView {
    /// The sections of an answer or a page: the answer in a sentence, then the list, then each programme.
    func sections(withList: Bool) -> [Section] {
        let each = found.programmes.map { Section($0.id, $0.title, blocks(of: $0)) }
        let list = Section("list", "Every programme", [.prose(answer), .table(listTable)])
        return (withList ? [list] : []) + each
    }

    /// The answer in a sentence.
    var answer: [Inline] {
        let whose = found.organisation.map { " by \(findings.system.fullName(of: $0))" } ?? ""
        return [
            .text("On \(found.date.words) national programmes known: "),
            figures.inline(.programmes), .text(". Awards known by name\(whose): "),
            figures[.awards(nil)].map(Inline.figure) ?? "none", ".",
        ]
    }
}

extension Findings {
    /// The answer of `waymark programmes`.
    public func programmesDocument(_ id: String?, for organisation: ODSCode?) -> Document {
        let view = ProgrammesView(self, id, for: organisation)
        let one = id.flatMap { _ in view.found.programmes.first }
        let whose = organisation.map { ": \(system.fullName(of: $0))" } ?? ""
        let awards = Section(
            "awards",
            "Awards",
            [.prose(view.answer)]
                + (view.found.awards.isEmpty
                    ? []
                    : [
                        .table(
                            view.awardTable(
                                view.found.awards,
                                id: "awards",
                                withProgramme: true
                            )
                        )
                    ])
        )
        return Document(
            slug: "programmes",
            title: (one?.title ?? "National programmes") + whose,
            subtitle: "As known on \(date.words)",
            date: date,
            sections: organisation == nil
                ? (one.map { [Section($0.id, $0.id, view.blocks(of: $0))] + view.sameYears(as: $0) }
                    ?? [Section("list", "", [.prose(view.answer), .table(view.listTable)])])
                : [awards]
        )
    }

    /// Some programmes, with the same facts as the list of all.
    public func programmesDocument(listing found: ProgrammeFindings) -> Document {
        let view = ProgrammesView(self, showing: found)
        return Document(
            slug: "programmes",
            title: "Programmes, by the names that a plan may write",
            subtitle: "As known on \(date.words)",
            date: date,
            sections: [Section("list", "", [.table(view.listTable)])]
        )
    }

    /// The page of all programmes.
    var programmesPage: Page {
        let view = ProgrammesView(self)
        return page(
            "programmes/index.html",
            "National programmes",
            "What was announced, revised, paid and taken back, and who got it",
            [
                Section("answer", "Answer", [.prose(view.answer)]),
                Section("list", "Every programme", [.table(view.listTable)]),
            ] + view.sections(withList: false)
        )
    }

    /// The awards of a trust and of those that it took over from.
    func awardsSection(of code: ODSCode) -> Section {
        let view = ProgrammesView(self, for: code)
        let all: Inline = .link("All programmes", .page("programmes/index.html"))
        let none: [Inline] = [
            "No award to this trust or a predecessor is known by name. ",
            all,
        ]
        let awards = view.found.awards
        return Section(
            "programmes",
            "Money from national programmes",
            awards.isEmpty
                ? [.prose(none)]
                : [
                    .table(view.awardTable(awards, id: "programme-awards", withProgramme: true)),
                    .prose([all]),
                ]
        )
    }
}

extension ProgrammesView {
    /// What other programmes announced or paid in the years of one, whose part in it is not known.
    fileprivate func sameYears(as programme: Programme) -> [Section] {
        let own = programme.amounts.compactMap(\.years)
        guard let first = own.map(\.lowerBound).min(), let last = own.map(\.upperBound).max()
        else { return [] }
        let all = ProgrammesView(findings)
        let rows = all.found.programmes.filter { $0.id != programme.id }.flatMap { other in
            other.amounts.filter { amount in
                amount.stream == nil && (amount.years?.overlaps(first...last) ?? false)
            }.compactMap { amount -> [Cell]? in
                all.figures.key(of: amount, in: other).map { key in
                    [
                        .text(other.id), .text(amount.kind.words), .text(amount.yearWords),
                        .text(amount.gives.words),
                        all.figures[key].map { .figure($0.published) }
                            ?? .unknown("not published"),
                    ]
                }
            }
        }
        let table = Table(
            id: "same-years",
            title: "What other programmes announced or paid, \((first...last).words)",
            columns: [
                .words("Programme"), .words("Kind"), .words("Year"), .words("Buys"),
                .numbers("Amount"),
            ],
            rows: rows,
            note: "Which of these \(programme.id) pays for is not published."
        )
        return rows.isEmpty
            ? [] : [Section("same-years", "Money of the same years", [.table(table)])]
    }
}
