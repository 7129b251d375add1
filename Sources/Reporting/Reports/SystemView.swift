import DigitalMaturity
import Documents
import Investment

/// How the organisations of a board, or of all England, stand.
struct SystemView {
    let findings: Findings
    let figures: ScoreFigures
    let name: String
    /// The board's own return, where it has one, and its providers' returns.
    let cards: [Scorecard]
    private let code: ODSCode?
    private let gaps: [(card: Scorecard, line: Standing.Line)]

    init(_ findings: Findings) {
        self.findings = findings
        figures = ScoreFigures(findings)
        code = findings.dataset.workspace?.icb
        name = findings.scopeName
        cards = findings.cards(about: code)
        gaps = findings.assessment.belowMedian(cards)
    }

    private var settings: [CareSetting] {
        CareSetting.allCases.filter { setting in cards.contains { $0.careSetting == setting } }
    }

    private func group(_ settings: ReturnGroup.Settings) -> ReturnGroup {
        ReturnGroup(code.map { [$0] } ?? [], settings)
    }

    // MARK: Blocks

    var standingBlocks: [Block] {
        findings.leftOut(of: cards.compactMap(\.icb)).map { .prose([.text($0)]) }
            + [.table(returnsTable)]
            + settings.map {
                .chart(
                    StandingChart(figures).chart(
                        id: "standing-\($0.rawValue)",
                        of: group(.one($0)).codes,
                        in: $0
                    )
                )
            }
    }

    /// Every return with its overall mark, its band and its change.
    private var returnsTable: Table {
        let years = findings.dataset.reference.maturity.comparable.latestYears
        return Table(
            id: "returns",
            title: "Overall mark of each return, against \(findings.peerWords)",
            columns: [
                .words("Organisation"), .words("Setting"), .numbers("Overall"),
                .numbers("Median of setting"), .numbers("Distance"), .words("Band"),
            ] + (years.map { [.numbers("Change \($0.earlier) to \($0.later)")] } ?? []),
            rows: cards.map { card in
                returnRow(card)
                    + (years == nil
                        ? [] : [figures.cell(.change(ReturnGroup(card)), orElse: "not comparable")])
            },
            note: "An integrated trust makes one return for each setting. Bands are quarters of "
                + "England's returns for the setting, not ranks. The change is over comparable questions only, "
                + "so it is not the difference between two overall marks."
        )
    }

    private func returnRow(_ card: Scorecard) -> [Cell] {
        let name = figures.name(card)
        return [
            .link(
                figures.named(card),
                findings.system.page(of: card.organisation)
            ),
            .text(card.careSetting.words), figures.cell(.mark(name, nil)),
            figures.cell(.peers(card.careSetting, nil, .median)),
            figures.cell(.distance(name, nil)),
            .text(findings.assessment.bandWords(of: card)),
        ]
    }

    /// The greatest distances below a median, and the schemes that would close them.
    func gapBlocks(plans: [Plan]) -> [Block] {
        guard !gaps.isEmpty else {
            return [.prose(["No mark is below the median of its setting."])]
        }
        return [
            .table(
                Table(
                    id: "gap-table",
                    title: "The greatest distances below the median of the setting",
                    columns: [
                        .words("Organisation"), .words("Setting"), .words("Dimension"),
                        .numbers("Mark"), .numbers("Median"), .numbers("Distance"),
                        .words("Scheme that would raise it"),
                    ],
                    rows: gaps.prefix(12).map { gapRow($0, plans) },
                    note: gaps.count > 12
                        ? "The twelve greatest of \(gaps.count) marks below a median." : nil
                )
            )
        ]
    }

    private func gapRow(_ gap: (card: Scorecard, line: Standing.Line), _ plans: [Plan]) -> [Cell] {
        let (card, dimension) = (gap.card, gap.line.dimension)
        let name = figures.name(card)
        let schemes = plans.flatMap(\.schemes).filter {
            $0.raises(dimension.flatMap(findings.framework.dimension), of: card.organisation)
        }
        return [
            .text(figures.named(card)), .text(card.careSetting.words),
            .text(figures.title(of: dimension)), figures.cell(.mark(name, dimension)),
            figures.cell(.peers(card.careSetting, dimension, .median)),
            figures.cell(.distance(name, dimension)),
            schemes.isEmpty
                ? .unknown("none") : .text(schemes.map(\.title).joined(separator: "; ")),
        ]
    }

    // MARK: Placeholders

    func fill(_ values: inout Placeholders) {
        values.set("peers", findings.peerWords)
        values.set("return-count", figures.inline(.count(group(.providers))))
        values.set("below-count", .figure(GapFigures(findings).below(code)))
        let greatest = gaps.first
        values.set("has-gaps", is: greatest != nil)
        values.set(
            "greatest-gap-organisation",
            greatest.map { figures.named($0.card) } ?? ""
        )
        values.set(
            "greatest-gap-dimension",
            greatest.map { figures.title(of: $0.line.dimension) } ?? ""
        )
        values.set("greatest-gap-setting", greatest?.card.careSetting.words.lowercased() ?? "")
        values.set(
            "greatest-gap",
            greatest.flatMap { figures.distance($0.line.dimension, of: $0.card) },
            orElse: "none"
        )
        values.set(
            "settings",
            names: ["setting", "count", "mean", "median", "setting-peers"],
            items: settings.map { setting in
                [
                    "setting": .text(setting.words),
                    "count": figures.inline(.count(group(.one(setting)))),
                    "mean": figures[.mean(group(.one(setting)), nil)].map(Inline.figure)
                        ?? "not known",
                    "median": figures.inline(.peers(setting, nil, .median)),
                    "setting-peers": .text(
                        findings.assessment.peers.whose(in: setting).words(setting)
                    ),
                ]
            }
        )
        fill(change: figures.years(of: group(.providers)), &values)
    }

    private func fill(
        change: (
            years: ComparableMarks.Years, earlier: Figure, later: Figure, change: Figure
        )?,
        _ values: inout Placeholders
    ) {
        values.set("has-change", is: change != nil)
        values.set("earlier-year", change.map { "\($0.years.earlier)" } ?? "")
        values.set("later-year", change.map { "\($0.years.later)" } ?? "")
        values.set("earlier", change?.earlier, orElse: "not known")
        values.set("later", change?.later, orElse: "not known")
        values.set("change", change?.change, orElse: "not known")
    }
}

extension Findings {
    /// The returns of a board's trusts, care bodies and itself, of one organisation, or of England.
    func cards(about code: ODSCode?) -> [Scorecard] {
        guard let code else { return assessment.scorecards }
        guard system.board(code) != nil else { return assessment.cards(of: code) }
        return assessment.providers(in: code)
            + assessment.scorecards.filter {
                $0.icb == code && CareBody.settings.contains($0.careSetting)
            } + assessment.cards(of: code)
    }
}
