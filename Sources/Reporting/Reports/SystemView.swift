import DigitalMaturity
import Documents
import Investment

/// How the organisations of a workspace's scope do.
struct SystemView {
    let findings: Findings
    let figures: ScoreFigures
    let name: String
    /// The returns of the scope, board by board: the trusts', the care bodies', the boards' own.
    let cards: [Scorecard]
    let bodies: Bodies
    private let gaps: [(card: Scorecard, line: Standing.Line)]

    init(_ findings: Findings) {
        self.findings = findings
        figures = ScoreFigures(findings)
        bodies = Bodies(findings.dataset.scope.codes)
        name = findings.scopeName
        cards = findings.cards(about: bodies)
        gaps = findings.assessment.belowMedian(cards)
    }

    private var settings: [CareSetting] {
        CareSetting.allCases.filter { setting in cards.contains { $0.careSetting == setting } }
    }

    func group(_ settings: ReturnGroup.Settings) -> ReturnGroup {
        ReturnGroup(findings.returnCodes(of: bodies), settings)
    }

    // MARK: Blocks

    var standingBlocks: [Block] {
        findings.leftOut(of: cards.compactMap(\.icb)).map { .prose([.text($0)]) }
            + partBlocks + [.table(returnsTable)]
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

    /// Several boards one by one and together.
    private var partBlocks: [Block] {
        let scope = findings.dataset.scope
        let parts = scope.parts(on: findings.system).compactMap(findings.system.board)
        return parts.isEmpty
            ? [] : [.table(findings.boardTable(figures, parts, together: scope))]
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
        values.set("below-count", .figure(GapFigures(findings).below(bodies)))
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
