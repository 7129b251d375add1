package import DigitalMaturity
import Documents
package import Investment

extension ScoreFigures {
    /// The mark of a dimension, or with `nil` the overall mark, as a cell: a figure with its bounds,
    /// or which kind of blank it is.
    func cell(_ dimension: String?, of card: Scorecard) -> Cell {
        let line = dimension.flatMap { id in card.lines.first { $0.dimension == id } }
        return mark(dimension, of: card).map(Cell.figure) ?? .blank(line?.state ?? card.state)
    }

    /// The mark of one criterion as a cell.
    func cell(_ criterion: Criterion, _ state: Mark, of card: Scorecard) -> Cell {
        mark(criterion.id, of: card).map(Cell.figure) ?? .blank(state)
    }
}

extension Cell {
    /// The blank that stands where there is no mark.
    static func blank(_ state: Mark) -> Cell {
        switch state {
        case .tooLittle: .unknown(state.blank ?? "")
        case .marked, .notAnswered: .absent(Absence.notAnswered)
        case .notApplicable: .absent(Absence.notApplicable)
        case .outOfScope: .absent(Absence.outOfScope)
        }
    }
}

extension Findings {
    /// `England's acute returns`, or `the acute returns here`.
    func whosePeers(of card: Scorecard) -> String {
        assessment.peers.whose(in: card.careSetting).words(card.careSetting)
    }

    /// `England's returns for the same setting`, where any return is compared with them.
    var peerWords: String {
        let isOfEngland = CareSetting.allCases.contains {
            assessment.peers.whose(in: $0) == .england
        }
        return
            (isOfEngland ? "England's returns" : "the \(assessment.scorecards.count) returns here")
            + " for the same setting"
    }

    /// What is said of each return that no board has, because its board was split into `boards` and
    /// others.
    package func leftOut(of boards: [ODSCode]) -> [String] {
        let split = Set(boards.flatMap(system.predecessors).map(\.from)).sorted().filter {
            system.successors(of: $0).count > 1
        }
        return split.map { code in
            let parts = system.successors(of: code).map { system.name(of: $0.text) }
            return "Left out: the return of \(system.fullName(of: code)), which was split between "
                + "\(parts.joined(separator: " and "))."
        }
    }

    /// The shading of marks against this framework.
    var shading: Shading { Shading(scale: framework.wholeScale) }

    /// How marks are made and how well the framework is established, for the note of a table.
    var methodNote: String {
        "\(framework.title), \(framework.edition). Marked by \(framework.scorer.words). "
            + "Evidence of the framework: \(FrameworkEvidence(of: framework).words)."
    }
}
