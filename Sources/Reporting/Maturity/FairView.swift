import DigitalMaturity
import Documents
import Investment

/// How boards do for the mix of care settings that they have, with what is within noise said.
struct FairView {
    private let findings: Findings
    private let figures: ScoreFigures
    private let fair: FairComparison

    init(_ figures: ScoreFigures) {
        self.figures = figures
        findings = figures.findings
        fair = FairComparison(figures.findings.assessment)
    }

    /// How every board does overall, the greatest difference first.
    var overallLines: [CaseMix.Line] {
        guard let overall = fair.measures.first?.mix else { return [] }
        return overall.boards.compactMap { overall.line(of: $0) }
            .sorted { ($1.difference.value, $0.board) < ($0.difference.value, $1.board) }
    }

    /// Every board's overall mark against what its mix would give.
    func boardsChart(_ lines: [CaseMix.Line]) -> Chart? {
        guard !lines.isEmpty else { return nil }
        return chart(
            "fair-boards",
            "Board",
            lines.map { (findings.system.name(of: $0.board.text), figure(nil, $0)) },
            "overall mark, by board"
        )
    }

    /// One board's marks against what its mix would give, overall and by dimension.
    func chart(of board: ODSCode) -> Chart? {
        let lines = fair.lines(of: board)
        guard !lines.isEmpty else { return nil }
        return chart(
            "fair-\(board.text.lowercased())",
            "Dimension",
            lines.map { (figures.title(of: $0.dimension), figure($0.dimension, $0.line)) },
            "trusts of \(findings.system.name(of: board.text))"
        )
    }

    /// What a board's page says: the dimensions where the workspace is the board's own, else the
    /// overall mark alone.
    func blocks(of board: ODSCode, _ lines: [CaseMix.Line]) -> [Block] {
        if board == findings.dataset.workspace?.icb {
            return chart(of: board).map { [.chart($0)] } ?? []
        }
        guard let line = lines.first(where: { $0.board == board }) else { return [] }
        let figure = figure(nil, line)
        let reading = Chart.Intervals.Row(label: "", estimate: figure).reading
        return [
            .prose([
                .text(
                    "For the mix of care settings that its trusts have, the mean overall mark is "
                ),
                .figure(figure), .text(" from what it would be in England: "),
                .text(reading == .noise ? "within noise." : "more than noise would make."),
            ])
        ]
    }

    private func chart(
        _ id: String,
        _ subject: String,
        _ rows: [(label: String, figure: Figure)],
        _ whose: String
    ) -> Chart {
        let byChance = Int((Double(rows.count) * (1 - FairComparison.bootstrap.share)).rounded())
        let beyond = rows.count { !($0.figure.bounds?.contains(0) ?? true) }
        return Chart(
            id: id,
            title: "\(beyond) of \(rows.count) differ from what the mix of settings would give by "
                + "more than noise",
            subtitle: "\(findings.framework.title), observed mean less expected, \(whose); "
                + "chance alone would take about \(byChance) beyond noise",
            form: .intervals(
                Chart.Intervals(
                    subject: subject,
                    quantity: "Observed less expected",
                    zero: "no difference from what the mix of care settings would give",
                    rows: rows.map { Chart.Intervals.Row(label: $0.label, estimate: $0.figure) }
                )
            )
        )
    }

    private func figure(_ dimension: String?, _ line: CaseMix.Line) -> Figure {
        let cards = findings.assessment.providers(in: line.board)
        let draws = FairComparison.bootstrap
        return Figure(
            .difference(line.difference.value),
            bounds: line.difference.interval,
            trace: Trace(
                "fair/\(figures.prefix)\(line.board)/\(dimension ?? overallID)",
                meaning: "\(figures.title(of: dimension)) of the trusts of "
                    + "\(findings.system.name(of: line.board.text)), observed less expected",
                formula:
                    "mean of \(line.count) marks, \(fixed(line.observed, places: 4)), less the "
                    + "mean of England's means for the same settings, "
                    + "\(fixed(line.expected, places: 4)); 95% interval from \(draws.draws) draws "
                    + "of residuals pooled within settings, seed \(draws.seed)",
                inputs: figures.inputs(of: dimension, over: cards)
            )
        )
    }

    /// The change of each setting over comparable questions, and of a board's trusts where one is
    /// named, and whether it is more than noise.
    func changeTable(_ settings: [CareSetting], of board: ODSCode? = nil) -> Table? {
        let own = board.flatMap { board in
            fair.change.line(of: board).map {
                (
                    board.text, "Trusts of \(findings.system.name(of: board.text))", $0,
                    findings.assessment.providers(in: board)
                )
            }
        }
        let rows =
            [own].compactMap(\.self)
            + settings.compactMap { setting in
                fair.change.line(in: setting).map {
                    (
                        setting.rawValue, "\(setting.words), England", $0,
                        findings.assessment.cards(in: setting)
                    )
                }
            }
        guard !rows.isEmpty else { return nil }
        return Table(
            id: "change-settings",
            title: "Change over comparable questions, with what noise alone could make",
            columns: [
                .words("Returns of"), .numbers("Returns"), .numbers("Change"), .words("Reading"),
            ],
            rows: rows.map { id, words, line, cards in
                let figure = changeFigure(id, words, line, cards)
                return [
                    .text(words), .text("\(line.count)"), .figure(figure),
                    .text(Chart.Intervals.Row(label: "", estimate: figure).reading.words),
                ]
            },
            note: "The interval is where the mean change of organisations like these lies in 95% "
                + "of cases. Within noise: it holds nought."
        )
    }

    private func changeFigure(
        _ id: String,
        _ words: String,
        _ line: Change.Line,
        _ cards: [Scorecard]
    ) -> Figure {
        Figure(
            .difference(line.mean.value),
            bounds: line.mean.interval,
            trace: Trace(
                "fair/\(figures.prefix)change/\(id)",
                meaning: "Mean change over comparable questions, \(words)",
                formula: "unweighted mean of \(line.count) changes; 95% interval by bootstrap, "
                    + "\(FairComparison.bootstrap.draws) draws, seed \(FairComparison.bootstrap.seed)",
                inputs: grouped(
                    findings.assessment.comparable(of: cards).map(\.place),
                    "comparable overall marks"
                )
            )
        )
    }
}
