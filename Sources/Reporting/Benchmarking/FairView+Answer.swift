import DigitalMaturity
import Documents
import Investment

extension FairView {
    /// How a board's trusts do for their mix of care settings, in a sentence with the interval; nothing
    /// where they have no mark.
    func answer(of board: ODSCode) -> [Inline] {
        guard let figure = figure(of: board) else { return [] }
        return [
            "Its trusts are marked ", .strong(reading(of: figure)), .text(": the difference is "),
            .figure(figure), .text(figure.isNoise ? ", which is within noise. " : ". "),
        ]
    }

    /// The same as the headline of a chart.
    func headline(of board: ODSCode) -> String {
        guard let figure = figure(of: board) else { return "The marks of each return" }
        return "Its trusts are marked \(reading(of: figure))"
    }

    private func reading(of figure: Figure) -> String {
        switch Chart.Intervals.Row(label: "", estimate: figure).reading {
        case .above: "above what their mix of care settings predicts"
        case .below: "below what their mix of care settings predicts"
        case .noise: "as their mix of care settings predicts"
        case .unbounded, .none: "with a noise that is not known"
        }
    }
}

extension Figure {
    fileprivate var isNoise: Bool { bounds?.contains(0) ?? false }
}
