import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// Every return on one page, of which a script sets two side by side.
    func comparePage(_ figures: ScoreFigures) -> Page {
        let cards = assessment.scorecards.sorted {
            (figures.shortName(of: $0), $0.careSetting.rawValue)
                < (figures.shortName(of: $1), $1.careSetting.rawValue)
        }
        let table = Table(
            id: "returns",
            title: "Marks of every return, \(assessment.scorecards.years)",
            columns: [.words("Organisation"), .words("Setting")]
                + framework.dimensions.map { .numbers($0.title) } + [.numbers("Overall")],
            rows: cards.map { card in
                [
                    .link(figures.shortName(of: card), system.page(of: card.organisation)),
                    .text(card.careSetting.words),
                ] + card.lines.map { figures.cell($0.dimension, of: card) }
                    + [figures.cell(nil, of: card)]
            },
            note: "Compare within a setting: the questions differ between settings.",
            shading: shading
        )
        return page(
            "compare.html",
            "Compare two returns",
            "\(groupedThousands(cards.count)) returns of \(assessment.scorecards.years), side by side",
            [
                Section(
                    "answer",
                    "Answer",
                    [.prose(["Choose two returns above, or read every return below."])]
                ),
                Section("all", "Every return", [.table(table)]),
            ]
        )
    }
}
