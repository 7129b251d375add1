public import DigitalMaturity
public import Documents
public import Investment

/// Some scorecards under one heading.
public struct ScoreGroup: Sendable {
    /// The identifier: a care setting, or `providers` for all of them.
    public let id: String
    /// The heading.
    public let title: String
    /// The scorecards.
    public let cards: [Scorecard]

    /// Creates a group.
    public init(id: String, title: String, cards: [Scorecard]) {
        self.id = id
        self.title = title
        self.cards = cards
    }
}

extension Findings {
    /// The marks of `cards`, then the means of `groups`, as a document.
    public func scoreDocument(_ cards: [Scorecard], groups: [ScoreGroup]) -> Document {
        let figures = ScoreFigures(self)
        return Document(
            slug: "score",
            title: framework.title,
            subtitle: "Marks on \(date.words)",
            date: date,
            sections: [
                Section(
                    id: "returns",
                    heading: "Returns",
                    blocks: [.table(returnsTable(cards, figures))]
                ),
                Section(
                    id: "summary",
                    heading: "Means",
                    blocks: [.table(groupTable(groups.filter { !$0.cards.isEmpty }, figures))]
                ),
            ]
        )
    }

    private func groupTable(_ groups: [ScoreGroup], _ figures: ScoreFigures) -> Table {
        Table(
            id: "means",
            title: "Unweighted means of the returns shown",
            columns: [.words("Setting"), .numbers("Returns")]
                + framework.dimensions.map { .numbers($0.title) }
                + [.numbers("Overall"), .numbers("2024 comparable"), .numbers("2025 comparable")],
            rows: groups.map { group in
                let scope = Scope(
                    id: "shown/\(group.id)",
                    words: "\(group.cards.count) returns shown"
                )
                let change = figures.change(over: group.cards, scope: scope)
                return meanRow(group.title, group.cards, scope, figures)
                    + [cell(change?.earlier), cell(change?.later)]
            }
        )
    }
}
