import DigitalMaturity
import Documents
import Investment

/// The marks of many returns against one framework, side by side.
struct HeatMapView {
    let findings: Findings
    let cards: [Scorecard]
    private let codes: [ODSCode]
    private let parts: [ODSCode]
    private let figures: ScoreFigures

    /// The returns of a scope.
    init(_ findings: Findings, of scope: Scope) {
        self.findings = findings
        let bodies = Bodies(scope.codes)
        cards = findings.cards(about: bodies)
        codes = findings.returnCodes(of: bodies)
        parts = scope.parts(on: findings.system)
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
        Table(
            id: "map-\(framework.id)-\(setting.rawValue)",
            title: "\(framework.title): \(setting.words.lowercased()) returns",
            columns: [.words("Organisation")]
                + framework.dimensions.map { .numbers($0.title) } + [.numbers("Overall")],
            rows: rows(setting, cards)
                + [means("Mean of those with a mark", ReturnGroup(codes, .one(setting)))],
            note: "\(rollUp(cards)) \(findings.methodNote)",
            shading: shading(setting)
        )
    }

    /// By quarter of the setting where it has peers enough, else by the scale.
    private func shading(_ setting: CareSetting) -> Shading {
        let peers = findings.assessment.peers
        let titled = framework.dimensions.map { (Optional($0.id), $0.title) } + [(nil, "Overall")]
        let marks = titled.compactMap { dimension, title in
            peers.distribution(of: dimension, in: setting).map { (title, $0) }
        }
        let words = peers.whose(in: setting).words(setting)
        return marks.isEmpty
            ? findings.shading
            : Shading(
                scale: framework.wholeScale,
                peers: Shading.Peers(words, Dictionary(marks) { first, _ in first })
            )
    }

    /// Every return; of several boards each board's in turn, with their mean.
    private func rows(_ setting: CareSetting, _ cards: [Scorecard]) -> [[Cell]] {
        let byPart = Dictionary(grouping: cards) { card in
            card.icb.flatMap { parts.contains($0) ? $0 : nil }
        }
        return parts.flatMap { board -> [[Cell]] in
            guard let own = byPart[board] else { return [] }
            let name = "Mean, \(findings.system.name(of: board.text))"
            return own.map(row) + [means(name, ReturnGroup([board], .one(setting)))]
        } + (byPart[nil] ?? []).map(row)
    }

    private func row(_ card: Scorecard) -> [Cell] {
        [.link(figures.shortName(of: card), findings.system.page(of: card.organisation))]
            + card.lines.map { figures.cell($0.dimension, of: card) } + [
                figures.cell(nil, of: card)
            ]
    }

    private func means(_ name: String, _ group: ReturnGroup) -> [Cell] {
        [.text(name)]
            + (framework.dimensions.map(\.id) + [nil]).map { (dimension: String?) in
                figures[.mean(group, dimension)].map(Cell.figure) ?? .absent(.notAnswered)
            }
    }

    /// What a mean is over, and what it leaves out.
    private func rollUp(_ cards: [Scorecard]) -> String {
        let left = findings.assessment.summary(of: cards).tally
        let blanks = left.notAnswered + left.notApplicable + left.outOfScope
        return "Each return counts once. \(left.answered) of \(cards.count) have an overall mark"
            + (blanks == 0 ? "." : "; left out: \(left.words).")
    }
}
