import DigitalMaturity
import Documents
import Investment

/// The marks that are short of what is aimed for, and what closing each would cost.
struct GapView {
    let findings: Findings
    let gaps: MaturityGaps
    private let bodies: Bodies
    private let figures: GapFigures
    private let scores: ScoreFigures

    /// The gaps of those whom `bodies` stands for.
    init(_ scores: ScoreFigures, about bodies: Bodies) {
        self.scores = scores
        self.bodies = bodies
        findings = scores.findings
        figures = GapFigures(findings)
        gaps = figures.gaps(of: findings.cards(about: bodies))
    }

    /// A total of these gaps.
    func figure(_ total: GapFigures.Total) -> Figure? {
        figures.figure(total, of: gaps, about: bodies)
    }

    func table(
        id: String = "gaps-by-cost",
        titled words: String = "Marks short of their aim",
        showing most: Int = .max
    ) -> Table {
        Table(
            id: id,
            title: "\(words), the cheapest to close first",
            columns: [
                .words("Organisation"), .words("Setting"), .words("Dimension"), .numbers("Mark"),
                .numbers("Aim"), .words("Aim is"), .numbers("Distance"),
                .words("Scheme that closes it"), .numbers("Cost of the cheapest"),
            ],
            rows: gaps.all.prefix(most).map(row),
            note: (gaps.all.prefix(most).allSatisfy(\.schemes.isEmpty) ? "" : schemeNote)
                + (gaps.all.count > most ? "The first \(most) of \(gaps.all.count). " : "")
                + findings.methodNote,
            shading: findings.shading
        )
    }

    private var schemeNote: String {
        "A scheme may close several gaps. Its cost is shown for each and counts once in the total. "
            + "Cost is capital, and revenue until live. Whether a scheme closes a gap is what the "
            + "plan says. "
    }

    private func row(_ gap: MaturityGap) -> [Cell] {
        [
            .text(scores.named(gap.card)),
            .text(gap.card.careSetting.words), .text(scores.title(of: gap.line.dimension)),
            scores.cell(gap.line.dimension, of: gap.card), cell(figures.aim(of: gap)),
            .text(gap.isTarget ? "the target" : "the median"),
            cell(figures.figure(.distance, of: gap)),
            gap.schemes.isEmpty
                ? .unknown("none in a plan")
                : .text(gap.schemes.map(\.title).joined(separator: "; ")),
            cell(figures.figure(.cost, of: gap), orElse: "not priced"),
        ]
    }
}

/// A figure, or the words for not having one.
func cell(_ figure: Figure?, orElse words: String = "not known") -> Cell {
    figure.map(Cell.figure) ?? .unknown(words)
}
