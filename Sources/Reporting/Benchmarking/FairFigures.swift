import DigitalMaturity
import Documents
import Investment

/// How boards do for their mix of care settings, and which changes are more than noise:
/// `fair/QE1/overall`, `fair/change/acute`.
struct FairFigures: FigureFamily {
    let scores: ScoreFigures
    let fair: FairComparison

    init(_ scores: ScoreFigures) {
        self.scores = scores
        fair = FairComparison(scores.assessment)
    }

    enum Key: FigureKey {
        /// A board's mean mark in a dimension, or with `nil` overall, less what its mix would give.
        case board(ODSCode, String?)
        /// The mean change of the marks of a board's trusts.
        case boardChange(ODSCode)
        /// The mean change of the marks of England's returns for a setting.
        case settingChange(CareSetting)
    }

    var root: [String] { scores.root + ["fair"] }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .board(let board, let dimension):
            fair.line(of: board, in: dimension).map { figure(dimension, $0) }
        case .boardChange(let board):
            fair.change.line(of: board).flatMap {
                change($0, key, ReturnGroup([board], .providers))
            }
        case .settingChange(let setting):
            fair.change.line(in: setting).flatMap {
                change($0, key, ReturnGroup([], .one(setting)))
            }
        }
    }

    /// A line already drawn, so that no view draws it again.
    func figure(_ dimension: String?, _ line: CaseMix.Line) -> Figure {
        let draws = FairComparison.bootstrap
        let settings = Set(scores.assessment.providers(in: line.board).map(\.careSetting)).sorted()
        let means =
            [scores.mean(of: dimension, over: ReturnGroup([line.board], .providers))]
            + settings.map { scores.mean(of: dimension, over: ReturnGroup([], .one($0))) }
        return made(
            .board(line.board, dimension),
            .difference(line.difference.value),
            bounds: line.difference.interval,
            "\(scores.title(of: dimension)) of the trusts of "
                + "\(scores.findings.system.name(of: line.board.text)), observed less expected",
            .worked(
                "mean of \(line.count) marks, \(fixed(line.observed, places: 4)), less the "
                    + "mean of England's means for the same settings, "
                    + "\(fixed(line.expected, places: 4)); 95% interval from \(draws.draws) "
                    + "draws of whole trusts from the residuals of England's, seed \(draws.seed)",
                from: means.compactMap { $0.map(Formula.Term.figure) }
            ),
            rule: scores.rule
        )
    }

    private func change(_ line: Change.Line, _ key: Key, _ group: ReturnGroup) -> Figure? {
        let draws = FairComparison.bootstrap
        return scores.change(group).map { change in
            made(
                key,
                .difference(line.mean.value),
                bounds: line.mean.interval,
                "Mean change over comparable questions, \(scores.words(group))",
                .worked(
                    "later mean − earlier mean of \(line.count) changes; 95% interval by "
                        + "bootstrap from \(draws.draws) draws of whole trusts, seed \(draws.seed)",
                    from: [.figure(change)]
                ),
                rule: scores.rule
            )
        }
    }
}

extension FairFigures.Key {
    var path: [String] {
        switch self {
        case .board(let board, let dimension): [board.text, dimension ?? overallID]
        case .boardChange(let board): ["change", board.text]
        case .settingChange(let setting): ["change", setting.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("change/*", settingChange),
            KeyForm("change/*", boardChange),
            KeyForm("*/*", board),
        ]
    }
}
