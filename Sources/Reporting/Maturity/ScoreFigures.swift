import DigitalMaturity
import Documents
import Investment

/// Figures made of maturity returns, each with its trace.
struct ScoreFigures {
    /// The middle of a setting's returns for one dimension, or overall.
    struct PeerFigures {
        let lowerQuartile: Figure
        let median: Figure
        let upperQuartile: Figure

        var all: [Figure] { [lowerQuartile, median, upperQuartile] }
    }

    let findings: Findings
    private let peers: [CareSetting: [String: PeerFigures]]

    init(_ findings: Findings) {
        self.findings = findings
        var peers: [CareSetting: [String: PeerFigures]] = [:]
        for setting in CareSetting.allCases {
            for dimension in [nil] + findings.framework.dimensions.map({ Optional($0.id) }) {
                peers[setting, default: [:]][dimension ?? overallID] = peerFigures(
                    of: dimension,
                    in: setting,
                    findings
                )
            }
        }
        self.peers = peers
    }

    /// The quartiles of a dimension, or with `nil` of the overall mark, in a setting.
    func peers(of dimension: String?, in setting: CareSetting) -> PeerFigures? {
        peers[setting]?[dimension ?? overallID]
    }

    /// The mark of a return for a dimension.
    func mark(_ line: Scorecard.Line, of card: Scorecard) -> Figure? {
        guard let mark = line.mark else { return nil }
        let title = dimensionTitle(line.dimension)
        return Figure(
            .score(mark),
            bounds: line.state.bounds,
            trace: Trace(
                "score/\(key(card))/\(line.dimension)",
                meaning: "\(title), \(who(card))",
                formula: formula(of: line, in: card),
                inputs: [Trace.Input(title, value: written(mark), place: line.place)],
                rule: edition
            )
        )
    }

    /// The overall mark of a return.
    func overall(_ card: Scorecard) -> Figure? {
        card.overall.map { overall in
            Figure(
                .score(overall),
                bounds: card.bounds,
                trace: Trace(
                    "score/\(key(card))/\(overallID)",
                    meaning: "Overall mark, \(who(card))",
                    formula: overallFormula(card),
                    inputs: card.lines.compactMap { line in
                        line.mark.map {
                            Trace.Input(
                                dimensionTitle(line.dimension),
                                value: written($0),
                                place: line.place
                            )
                        }
                    },
                    rule: edition
                )
            )
        }
    }

    /// The mean over several returns of a dimension, or with `nil` of the overall mark.
    func mean(of dimension: String?, over cards: [Scorecard], scope: Scope) -> Figure? {
        let marks = cards.compactMap { mark(of: dimension, $0) }
        return marks.mean.map { mean in
            Figure(
                .score(mean),
                trace: Trace(
                    "mean/\(scope.id)/\(dimension ?? overallID)",
                    meaning: "\(title(of: dimension)), mean of \(scope.words)",
                    formula: "unweighted mean of \(marks.count) "
                        + (marks.count == 1 ? "return" : "returns"),
                    inputs: inputs(of: dimension, over: cards),
                    rule: edition
                )
            )
        }
    }

    /// How many returns there are in a scope.
    func count(_ cards: [Scorecard], scope: Scope) -> Figure {
        Figure(
            .count(cards.count),
            trace: Trace(
                "count/\(scope.id)",
                meaning: "Number of \(scope.words)",
                formula: "count of the rows",
                inputs: inputs(of: nil, over: cards)
            )
        )
    }

    /// A mark less the median of its setting.
    func distance(_ line: Standing.Line, of card: Scorecard) -> Figure {
        let dimension = line.dimension ?? overallID
        return Figure(
            .difference(line.distance),
            trace: Trace(
                "distance/\(key(card))/\(dimension)",
                meaning:
                    "\(title(of: line.dimension)), \(who(card)), less the median of its setting",
                formula: "\(written(line.mark)) − \(written(line.peers.median))",
                inputs: inputs(of: line.dimension, over: [card])
                    + inputs(
                        of: line.dimension,
                        over: findings.assessment.cards(in: card.careSetting)
                    ),
                rule: edition
            )
        )
    }

    /// The mean change over the questions that two years share.
    func change(over cards: [Scorecard], scope: Scope) -> (
        earlier: Figure, later: Figure, change: Figure
    )? {
        let marks = findings.assessment.comparable(of: cards)
        guard let earlier = marks.map(\.earlier).mean, let later = marks.map(\.later).mean else {
            return nil
        }
        func figure(_ value: Figure.Value, _ id: String, _ meaning: String) -> Figure {
            Figure(
                value,
                trace: Trace(
                    "comparable/\(scope.id)/\(id)",
                    meaning: "\(meaning), comparable questions, \(scope.words)",
                    formula: "unweighted mean of \(marks.count)",
                    inputs: grouped(marks.map(\.place), "comparable overall marks"),
                    rule: edition
                )
            )
        }
        return (
            figure(.score(earlier), "2024", "Overall mark 2024"),
            figure(.score(later), "2025", "Overall mark 2025"),
            figure(.difference(later - earlier), "change", "Change from 2024 to 2025")
        )
    }
}

/// Whose returns a mean is over.
struct Scope {
    /// The identifier within traces: `england/acute`, `QE1/acute`.
    let id: String
    /// The words: `134 acute returns in England`.
    let words: String
}

/// The word that stands for the overall mark where a dimension's identifier would.
let overallID = "overall"

extension ScoreFigures {
    func dimensionTitle(_ id: String) -> String {
        findings.framework.dimension(id)?.title ?? id
    }

    func title(of dimension: String?) -> String { dimension.map(dimensionTitle) ?? "Overall mark" }

    /// What stands before the code in traces: nothing for the framework that everything else is
    /// scored against, the identifier of any other.
    var prefix: String { findings.tracePrefix }

    /// `RXR/acute`: the code is that of the return, which may have closed since. A return that no
    /// longer counts has its date as well.
    func key(_ card: Scorecard) -> String {
        let key = "\(prefix)\(card.source.organisation)/\(card.careSetting.rawValue)"
        let past = findings.assessment.history(of: card)
        return past.contains(card) ? "\(key)/\(card.source.date)" : key
    }

    func who(_ card: Scorecard) -> String {
        "\(findings.system.name(of: card.source.organisation.text)), \(card.careSetting.words.lowercased()) return"
    }

    fileprivate var edition: String {
        "\(findings.framework.id), \(findings.framework.edition): \(findings.framework.citation)"
    }

    fileprivate func mark(of dimension: String?, _ card: Scorecard) -> Double? {
        dimension.map(card.mark) ?? card.overall
    }

    func inputs(of dimension: String?, over cards: [Scorecard]) -> [Trace.Input] {
        grouped(
            cards.map(\.source.place),
            "\(title(of: dimension)) of \(cards.count == 1 ? "1 return" : "\(cards.count) returns")"
        )
    }

    private func overallFormula(_ card: Scorecard) -> String {
        let marked = card.lines.count { $0.mark != nil }
        if findings.framework.scorer == .cumulative {
            return "the least of the stages that the dimensions allow"
        }
        let weights = zip(card.lines, findings.framework.dimensions)
            .compactMap { $0.mark == nil ? nil : $1.weight }
        let isEven = Set(weights).count <= 1
        return isEven
            ? "mean of the \(marked) dimensions answered"
            : "mean of the \(marked) dimensions answered, weighted "
                + weights.map(String.init).joined(separator: ", ")
    }

    private func formula(of line: Scorecard.Line, in card: Scorecard) -> String {
        switch card.source.answers[line.dimension]?.value {
        case .published: "as published"
        case .levels(let levels):
            "mean of the levels of \(levels.count) criteria: "
                + levels.map(String.init).joined(separator: ", ")
        case nil: "\(findings.framework.scorer.words); \(line.tally.words)"
        }
    }
}

/// A mark at full precision as its file has it: `2.8`, and `3` rather than `3.0`.
private func written(_ mark: Double) -> String { Int(exactly: mark).map(String.init) ?? "\(mark)" }

/// Places as inputs, one for each file, with the lines in order.
func grouped(_ places: [Place], _ label: String) -> [Trace.Input] {
    Dictionary(grouping: places, by: \.file).sorted { $0.key < $1.key }.map { file, places in
        Trace.Input(label, file: file, lines: places.compactMap(\.line).sorted())
    }
}

private func peerFigures(
    of dimension: String?,
    in setting: CareSetting,
    _ findings: Findings
) -> ScoreFigures.PeerFigures? {
    guard let spread = findings.assessment.peers.distribution(of: dimension, in: setting) else {
        return nil
    }
    let title = dimension.flatMap(findings.framework.dimension)?.title ?? "Overall mark"
    let cards = findings.assessment.cards(in: setting)
    let inputs = grouped(cards.map(\.source.place), "\(title) of \(cards.count) returns")
    func figure(_ value: Double, _ id: String, _ name: String) -> Figure {
        Figure(
            .score(value),
            trace: Trace(
                "peers/\(findings.tracePrefix)\(setting.rawValue)/\(dimension ?? overallID)/\(id)",
                meaning:
                    "\(title), \(name) of \(cards.count) \(setting.words.lowercased()) returns",
                formula: "\(name) with interpolation, as Excel's QUARTILE.INC",
                inputs: inputs,
                rule: "\(findings.framework.id): \(findings.framework.citation)"
            )
        )
    }
    return ScoreFigures.PeerFigures(
        lowerQuartile: figure(spread.lowerQuartile, "lower-quartile", "lower quartile"),
        median: figure(spread.median, "median", "median"),
        upperQuartile: figure(spread.upperQuartile, "upper-quartile", "upper quartile")
    )
}

extension Findings {
    fileprivate var tracePrefix: String {
        dataset.chosenFramework?.id == framework.id ? "" : "\(framework.id)/"
    }
}
