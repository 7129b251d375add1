import DigitalMaturity
import Documents
import Investment

/// The marks of many returns against one framework, side by side.
struct HeatMapView {
    let findings: Findings
    let cards: [Scorecard]
    private let codes: [ODSCode]
    private let figures: ScoreFigures

    /// The returns of a board or, with `nil`, of England.
    init(_ findings: Findings, of board: ODSCode?) {
        self.findings = findings
        cards = findings.cards(about: board)
        codes = board.map { [$0] } ?? []
        figures = ScoreFigures(findings)
    }

    private var framework: Framework { findings.framework }

    var settings: [CareSetting] {
        CareSetting.allCases.filter { setting in cards.contains { $0.careSetting == setting } }
    }

    /// A table for each setting, because marks are compared within one.
    var blocks: [Block] {
        settings.map { setting in
            .table(table(setting, cards.filter { $0.careSetting == setting }))
        }
    }

    private func table(_ setting: CareSetting, _ cards: [Scorecard]) -> Table {
        let group = ReturnGroup(codes, .one(setting))
        let means = (framework.dimensions.map(\.id) + [nil]).map { (dimension: String?) -> Cell in
            figures[.mean(group, dimension)].map(Cell.figure) ?? .absent(.notAnswered)
        }
        return Table(
            id: "map-\(framework.id)-\(setting.rawValue)",
            title: "\(framework.title): \(setting.words.lowercased()) returns",
            columns: [.words("Organisation")]
                + framework.dimensions.map { .numbers($0.title) } + [.numbers("Overall")],
            rows: cards.map { card in
                [.link(figures.shortName(of: card), findings.system.page(of: card.organisation))]
                    + card.lines.map { figures.cell($0.dimension, of: card) }
                    + [figures.cell(nil, of: card)]
            } + [[.text("Mean of those with a mark")] + means],
            note: "\(rollUp(cards)) \(findings.methodNote)",
            shading: findings.shading
        )
    }

    /// What a mean is over, and what it leaves out.
    private func rollUp(_ cards: [Scorecard]) -> String {
        let left = findings.assessment.summary(of: cards).tally
        let blanks = left.notAnswered + left.notApplicable + left.outOfScope
        return "Each return counts once. \(left.answered) of \(cards.count) have an overall mark"
            + (blanks == 0 ? "." : "; left out: \(left.words).")
    }
}
