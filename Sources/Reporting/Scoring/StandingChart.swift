import DigitalMaturity
import Documents
import Investment

/// Draws returns of one setting against the middle half of England's.
struct StandingChart {
    /// More marks than this would cover each other; then their mean is drawn.
    static let mostMarks = 6

    let figures: ScoreFigures

    init(_ figures: ScoreFigures) {
        self.figures = figures
    }

    /// The returns of some places or codes for one setting.
    func chart(id: String, of codes: [ODSCode], in setting: CareSetting) -> Chart {
        let (framework, assessment) = (figures.findings.framework, figures.assessment)
        let group = ReturnGroup(codes, .one(setting))
        let cards = assessment.cards(in: group)
        let showsEach = cards.count <= StandingChart.mostMarks
        return Chart(
            id: id,
            title: headline(cards, setting),
            subtitle: "\(framework.title), collected \(cards.collected), marks from "
                + "\(framework.scale.lowerBound) to \(framework.scale.upperBound), "
                + figures.words(group),
            form: .standing(
                Chart.Standing(
                    scale: framework.wholeScale,
                    peers: "\(assessment.cards(in: setting).count) of "
                        + assessment.peers.whose(in: setting).words(setting),
                    marks: showsEach
                        ? cards.map { figures.shortName(of: $0) } : ["Mean of \(cards.count)"],
                    rows: framework.dimensions.compactMap { dimension in
                        figures.quartiles(of: dimension.id, in: setting).map { quartiles in
                            Chart.Standing.Row(
                                label: dimension.title,
                                peers: quartiles,
                                values: showsEach
                                    ? cards.map { figures.mark(dimension.id, of: $0) }
                                    : [figures[.mean(group, dimension.id)]]
                            )
                        }
                    }
                )
            )
        )
    }

    /// The finding: in how many dimensions the marks lie above, at or below the median.
    private func headline(_ cards: [Scorecard], _ setting: CareSetting) -> String {
        let assessment = figures.assessment
        guard assessment.peers.whose(in: setting) == .england else {
            return "\(setting.words): no comparison with England, whose returns are too few"
        }
        let all = cards.flatMap { assessment.standing(of: $0).dimensions }.count
        return "\(setting.words): \(assessment.belowMedian(cards).count) of \(all) marks are below "
            + "England's median for the setting"
    }
}
