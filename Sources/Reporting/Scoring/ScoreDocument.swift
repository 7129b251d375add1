public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The marks of `cards`, then the means of `groups`, each under its title, as a document.
    public func scoreDocument(
        _ cards: [Scorecard],
        groups: [(title: String, group: ReturnGroup)]
    ) -> Document {
        let figures = ScoreFigures(self)
        return Document(
            slug: "score",
            title: framework.title,
            subtitle: "Marks on \(date.words)",
            date: date,
            sections: cards.isEmpty
                ? [noReturns]
                : [
                    Section(
                        "returns",
                        "Returns",
                        [.table(returnsTable(cards, figures))]
                            + leftOut(of: groups.flatMap(\.group.codes)).map { .prose([.text($0)]) }
                    ),
                    Section(
                        "summary",
                        "Means",
                        [
                            .table(
                                groupTable(
                                    groups.filter { !assessment.cards(in: $0.group).isEmpty },
                                    figures
                                )
                            )
                        ]
                    ),
                ]
        )
    }

    private var noReturns: Section {
        Section(
            "returns",
            "Returns",
            [
                .prose([
                    .text(
                        "There is no return against this framework. Send its form to an "
                            + "organisation with waymark form export, and read it back with "
                            + "waymark form import."
                    )
                ])
            ]
        )
    }

    private func groupTable(
        _ groups: [(title: String, group: ReturnGroup)],
        _ figures: ScoreFigures
    ) -> Table {
        let years = dataset.reference.maturity.comparable.latestYears
        return Table(
            id: "means",
            title: "Unweighted means of the returns shown",
            columns: [.words("Setting"), .numbers("Returns")]
                + framework.dimensions.map { .numbers($0.title) } + [.numbers("Overall")]
                + (years.map { [$0.earlier, $0.later] } ?? []).map { .numbers("\($0) comparable") },
            rows: groups.map { title, group in
                meanRow(title, group, figures)
                    + (years.map { [$0.earlier, $0.later] } ?? []).map {
                        figures.cell(.comparable(group, year: $0))
                    }
            }
        )
    }
}
