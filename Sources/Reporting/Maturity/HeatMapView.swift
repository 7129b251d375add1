import DigitalMaturity
import Documents
import Investment

/// The marks of many returns against one framework, side by side.
struct HeatMapView {
    let findings: Findings
    let cards: [Scorecard]
    private let figures: ScoreFigures

    init(_ findings: Findings, of cards: [Scorecard]) {
        self.findings = findings
        self.cards = cards
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
        let scope = Scope(
            id: "map/\(figures.prefix)\(setting.rawValue)",
            words: "the \(cards.count) returns shown"
        )
        let means = (framework.dimensions.map(\.id) + [nil]).map { (dimension: String?) -> Cell in
            figures.mean(of: dimension, over: cards, scope: scope).map(Cell.figure)
                ?? .absent(Absence.notAnswered)
        }
        return Table(
            id: "map-\(framework.id)-\(setting.rawValue)",
            title: "\(framework.title): \(setting.words.lowercased()) returns",
            columns: [.words("Organisation")]
                + framework.dimensions.map { .numbers($0.title) } + [.numbers("Overall")],
            rows: cards.map { card in
                [.link(figures.shortName(of: card), findings.system.page(of: card.organisation))]
                    + card.lines.map { figures.cell($0, of: card) } + [figures.overallCell(card)]
            } + [[.text("Mean of those answered")] + means],
            note: "\(rollUp(cards)) \(findings.methodNote)",
            shading: findings.shading
        )
    }

    /// What a mean is over, and what it leaves out.
    private func rollUp(_ cards: [Scorecard]) -> String {
        let summary = ScoreSummary(of: cards, in: framework)
        let left = summary.tally
        let blanks = left.notAnswered + left.notApplicable + left.outOfScope
        return "Each return counts once. \(left.answered) of \(cards.count) have an overall mark"
            + (blanks == 0 ? "." : "; left out: \(left.words).")
    }
}
