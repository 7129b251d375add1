import DigitalMaturity
import Documents
import Investment

/// Every return of England as a dot for each care setting, with the returns of some places named.
struct StripsChart {
    /// More names than this in a setting are not read; the marks stay in colour without one.
    private static let mostNames = 12

    let figures: ScoreFigures

    init(_ figures: ScoreFigures) {
        self.figures = figures
    }

    /// How many of `cards` are below the median of their setting.
    func headline(_ cards: [Scorecard]) -> String {
        let distances = cards.compactMap { figures.assessment.standing(of: $0).overall?.distance }
        let below = distances.count { $0 < 0 }
        if distances.count == 1 {
            return below == 1
                ? "Below the median of its setting" : "At or above the median of its setting"
        }
        return "\(below) of \(distances.count) returns are below the median of their setting"
    }

    /// The overall marks of `cards` among all, under `title` or else under how many are below the median;
    /// `nil` where none of them has one.
    func chart(id: String, title: String? = nil, of cards: [Scorecard]) -> Chart? {
        let settings = CareSetting.allCases.filter { setting in
            cards.contains { $0.careSetting == setting && $0.overall != nil }
        }
        guard !settings.isEmpty else { return nil }
        let framework = figures.findings.framework
        let all = settings.flatMap { figures.assessment.cards(in: $0) }
        return Chart(
            id: id,
            title: title ?? headline(cards),
            subtitle: "\(framework.title), overall mark from \(framework.scale.lowerBound) to "
                + "\(framework.scale.upperBound), \(all.count) returns collected \(all.collected)",
            form: .strips(
                Chart.Strips(
                    subject: "Care setting",
                    holder: "Return of",
                    scale: framework.wholeScale,
                    rows: settings.map { setting in
                        row(setting, cards.filter { $0.careSetting == setting })
                    }
                )
            )
        )
    }

    private func row(_ setting: CareSetting, _ own: [Scorecard]) -> Chart.Strips.Row {
        let all = figures.assessment.cards(in: setting)
        let names = Set(own.prefix(StripsChart.mostNames).map(figures.name))
        let marks = own.compactMap { card -> Chart.Strips.Mark? in
            guard names.contains(figures.name(card)) else { return nil }
            return figures.mark(nil, of: card).map {
                Chart.Strips.Mark(name: figures.shortName(of: card), figure: $0)
            }
        }
        return Chart.Strips.Row(
            label: setting.words,
            peers: "\(all.count) returns",
            others: all.filter { !names.contains(figures.name($0)) }.compactMap(\.overall),
            median: figures.peers(.median, of: nil, in: setting),
            marks: marks.sorted {
                ($1.figure.number, $0.name) < ($0.figure.number, $1.name)
            }
        )
    }
}
