import DigitalMaturity
import Documents
import Investment

/// Draws returns of one setting against the middle half of England's.
struct StandingChart {
    /// More marks than this would cover each other; then their mean is drawn.
    private static let mostMarks = 6

    let figures: ScoreFigures

    init(_ figures: ScoreFigures) {
        self.figures = figures
    }

    func chart(id: String, of cards: [Scorecard], setting: CareSetting, scope: Scope) -> Chart {
        let framework = figures.findings.framework
        let showsEach = cards.count <= StandingChart.mostMarks
        let peerCount = figures.findings.assessment.cards(in: setting).count
        return Chart(
            id: id,
            title: headline(cards, setting),
            subtitle: "\(framework.title) 2025, marks from \(framework.scale.lowerBound) to "
                + "\(framework.scale.upperBound), \(scope.words)",
            form: .standing(
                Chart.Standing(
                    scale: framework.wholeScale,
                    peers: "\(peerCount) \(setting.words.lowercased()) returns in England",
                    marks: showsEach
                        ? cards.map { figures.shortName(of: $0) } : ["Mean of \(cards.count)"],
                    rows: framework.dimensions.indices.compactMap { index in
                        row(framework.dimensions[index], index, cards, setting, scope, showsEach)
                    }
                )
            )
        )
    }

    private func row(
        _ dimension: Dimension,
        _ index: Int,
        _ cards: [Scorecard],
        _ setting: CareSetting,
        _ scope: Scope,
        _ showsEach: Bool
    ) -> Chart.Standing.Row? {
        figures.peers(of: dimension.id, in: setting).map { peers in
            Chart.Standing.Row(
                label: dimension.title,
                peers: peers.all,
                values: showsEach
                    ? cards.map { figures.mark($0.lines[index], of: $0) }
                    : [figures.mean(of: dimension.id, over: cards, scope: scope)]
            )
        }
    }

    /// The finding: in how many dimensions the marks lie above, at or below the median.
    private func headline(_ cards: [Scorecard], _ setting: CareSetting) -> String {
        let lines = cards.flatMap { figures.findings.assessment.standing(of: $0).dimensions }
        let below = lines.count { $0.distance < 0 }
        return
            "\(setting.words): \(below) of \(lines.count) marks lie below England's median for the setting"
    }
}

extension ScoreFigures {
    /// The code and the name without its legal form, for a chart's key.
    func shortName(of card: Scorecard) -> String {
        let name = findings.system.name(of: card.source.organisation.text)
        let endings = [" NHS Foundation Trust", " NHS Trust", " Integrated Care Board", " ICB"]
        let ending = endings.first { name.hasSuffix($0) } ?? ""
        return String(name.dropLast(ending.count))
    }
}
