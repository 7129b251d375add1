import DigitalMaturity
import Documents
import Investment

/// How boards do for their mix of care settings, and which changes are more than noise:
/// `fair/QE1/overall`, `fair/change/acute`.
struct FairFigures: FigureFamily {
    let scores: ScoreFigures
    let fair: FairComparison
    /// Each rests on thousands of draws, and several views name the same.
    private let kept: KeptFigures<Key>

    init(_ scores: ScoreFigures) {
        self.scores = scores
        fair = scores.findings.fair
        kept = scores.findings.once("figures of fair comparison") { KeptFigures() }
    }

    enum Key: FigureKey {
        /// A board's mean mark in a dimension, or with `nil` overall, less what its mix would give.
        case board(ODSCode, String?)
        /// The mean change of the marks of a board's trusts.
        case boardChange(ODSCode)
        /// The mean change of the marks of England's returns for a setting.
        case settingChange(CareSetting)
        /// How many settings or boards the comparison found to be so.
        case summary(Summary)
    }

    /// What is counted of the whole comparison.
    enum Summary: String, AddressPart {
        case settingsRose = "settings-rose"
        case settings
        case boardsAsExpected = "boards-as-expected"
        case boards
    }

    var root: [String] { scores.root + ["fair"] }

    func figure(_ key: Key) -> Figure? { kept.figure(key) { drawn(key) } }

    private func drawn(_ key: Key) -> Figure? {
        switch key {
        case .board(let board, let dimension):
            line(of: board, in: dimension).map { figure(dimension, $0) }
        case .boardChange(let board):
            fair.change.line(of: board).flatMap {
                change($0, key, ReturnGroup([board], .providers))
            }
        case .settingChange(let setting):
            fair.change.line(in: setting).flatMap {
                change($0, key, ReturnGroup([], .one(setting)))
            }
        case .summary(let summary): count(summary, key)
        }
    }

    /// How a board does; those of the overall mark are drawn once for all views.
    private func line(of board: ODSCode, in dimension: String?) -> CaseMix.Line? {
        dimension == nil
            ? scores.findings.fairOverall.first { $0.board == board }
            : fair.line(of: board, in: dimension)
    }

    /// How many of the settings, or of the boards in force, are so; `nil` where none was compared.
    private func count(_ summary: Summary, _ key: Key) -> Figure? {
        let settings = CareSetting.allCases.compactMap { self[.settingChange($0)] }
        let boards = scores.findings.system.boards.compactMap { self[.board($0.code, nil)] }
        let (all, meaning): (_, String) =
            switch summary {
            case .settingsRose:
                (
                    settings.filter { $0.isBeyondNoise && $0.number > 0 },
                    "Care settings whose mean change is a rise beyond noise"
                )
            case .settings: (settings, "Care settings with returns of both years")
            case .boardsAsExpected:
                (
                    boards.filter { $0.bounds != nil && !$0.isBeyondNoise },
                    "Boards within noise of what their mix would give"
                )
            case .boards:
                (boards, "Boards compared with what their mix would give")
            }
        let compared = settings + boards
        guard let none = compared.first else { return nil }
        return made(
            key,
            .count(all.count),
            meaning,
            all.isEmpty
                ? .worked("none of those compared", from: [.figure(none)])
                : .worked("count of those that are so", from: all.map { .figure($0) }),
            rule: scores.rule
        )
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
        case .summary(let summary): ["summary", summary.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("summary/*", summary),
            KeyForm("change/*", settingChange),
            KeyForm("change/*", boardChange),
            KeyForm("*/*", board),
        ]
    }
}

extension Figure {
    /// Whether zero is outside its interval.
    fileprivate var isBeyondNoise: Bool { bounds.map { !$0.contains(0) } ?? false }
}
