import DigitalMaturity
import Documents
import Investment

/// How boards do for the mix of care settings that they have, with what is within noise said.
struct FairView {
    private let findings: Findings
    private let scores: ScoreFigures
    let figures: FairFigures
    /// How boards do overall, the greatest difference first.
    private let overall: [CaseMix.Line]

    /// Draws the overall mark of each of `boards`.
    init(_ scores: ScoreFigures, of boards: [ODSCode] = []) {
        self.scores = scores
        findings = scores.findings
        figures = FairFigures(scores)
        overall =
            boards.isEmpty ? [] : findings.fairOverall.filter { boards.contains($0.board) }
    }

    /// Each board's overall mark against what its mix would give.
    var boardsChart: Chart? {
        guard !overall.isEmpty else { return nil }
        return chart(
            "fair-boards",
            "Board",
            overall.map {
                (findings.system.name(of: $0.board.text), figures.figure(nil, $0), $0.difference)
            },
            "overall mark, by board",
            chance: byChance(of: overall.count, "boards")
        )
    }

    /// One board's marks against what its mix would give, overall and by dimension.
    func chart(of board: ODSCode) -> Chart? {
        let lines = figures.fair.lines(of: board)
        guard !lines.isEmpty else { return nil }
        return chart(
            "fair-\(board.text.lowercased())",
            "Dimension",
            lines.map {
                (
                    scores.title(of: $0.dimension), figures.figure($0.dimension, $0.line),
                    $0.line.difference
                )
            },
            "trusts of \(findings.system.name(of: board.text))",
            chance: byChance(
                of: figures.fair.comparisons,
                "comparisons of every board on every mark"
            )
        )
    }

    /// A board's overall mark less what its mix would give; `nil` where its trusts have none.
    func figure(of board: ODSCode) -> Figure? {
        overall.first { $0.board == board }.map { figures.figure(nil, $0) }
    }

    /// What a board's page says: the dimensions where the workspace is the board's own, else the
    /// overall mark alone.
    func blocks(of board: ODSCode) -> [Block] {
        if findings.dataset.scope.codes.contains(board) {
            return chart(of: board).map { [.chart($0)] } ?? []
        }
        guard let line = overall.first(where: { $0.board == board }) else { return [] }
        return [
            .prose([
                .text(
                    "For the mix of care settings that its trusts have, the mean overall mark is "
                ),
                .figure(figures.figure(nil, line)), .text(" from what it would be in England: "),
                .text(reading(line.difference)),
            ])
        ]
    }

    /// Of so many comparisons, how many are past noise where nothing is.
    private func byChance(of count: Int, _ what: String) -> String {
        let expected = fixed(FairComparison.bootstrap.byChance(of: count), places: 0)
        return "chance alone would take about \(expected) of \(count) \(what) beyond noise"
    }

    private func reading(_ difference: Estimate) -> String {
        switch difference.isWithinNoise {
        case true?: "within noise."
        case false?:
            "more than noise would make for one board; "
                + byChance(of: overall.count, "boards") + "."
        case nil: "how much noise would make is not known."
        }
    }

    private func chart(
        _ id: String,
        _ subject: String,
        _ rows: [(label: String, figure: Figure, estimate: Estimate)],
        _ whose: String,
        chance: String
    ) -> Chart {
        let beyond = rows.count { $0.estimate.isWithinNoise == false }
        return Chart(
            id: id,
            title: "\(beyond) of \(rows.count) differ, beyond noise, from what the mix of settings "
                + "predicts",
            subtitle: "\(findings.framework.title), observed mean less expected, \(whose); "
                + chance,
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

    /// The change of each setting over comparable questions, and of the trusts of `boards`, and whether
    /// it is more than noise.
    func changeTable(_ settings: [CareSetting], of boards: [ODSCode] = []) -> Table? {
        let own = boards.map { board in
            row(
                "Trusts of \(findings.system.name(of: board.text))",
                .boardChange(board),
                ReturnGroup([board], .providers)
            )
        }
        let all = settings.map {
            row("\($0.words), England", .settingChange($0), ReturnGroup([], .one($0)))
        }
        let rows = (own + all).compactMap(\.self)
        guard !rows.isEmpty else { return nil }
        return Table(
            id: "change-settings",
            title: "Change over comparable questions, with what noise alone could make",
            columns: [
                .words("Returns of"), .numbers("Returns"), .numbers("Change"), .words("Reading"),
            ],
            rows: rows,
            note: "The interval is where the mean change of organisations like these is in 95% of "
                + "cases. Within noise: the interval includes zero."
        )
    }

    private func row(_ words: String, _ key: FairFigures.Key, _ group: ReturnGroup) -> [Cell]? {
        figures[key].map { figure in
            [
                .text(words), scores.cell(.compared(group)), .figure(figure),
                .text(Chart.Intervals.Row(label: "", estimate: figure).reading.words),
            ]
        }
    }
}
