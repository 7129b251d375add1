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

    init(_ findings: Findings) {
        self.findings = findings
        figures = ScoreFigures(findings)
        code = findings.dataset.workspace?.icb
        name = code.map { findings.system.name(of: $0.text) } ?? "England"
        cards =
            code.map { code in
                findings.assessment.providers(in: code)
                    + findings.assessment.scorecards.filter {
                        $0.icb == code && CareBody.settings.contains($0.careSetting)
                    } + findings.assessment.cards(of: code)
            } ?? findings.assessment.scorecards
    }

    private var settings: [CareSetting] {
        CareSetting.allCases.filter { setting in cards.contains { $0.careSetting == setting } }
    }

    private func cards(in setting: CareSetting) -> [Scorecard] {
        cards.filter { $0.careSetting == setting }
    }

    private func scope(_ setting: CareSetting) -> Scope {
        let count = cards(in: setting).count
        return Scope(
            id: "\(code?.text ?? "england")/\(setting.rawValue)",
            words:
                "\(count) \(setting.words.lowercased()) \(count == 1 ? "return" : "returns") in \(name)"
        )
    }

    // MARK: Blocks

    var standingBlocks: [Block] {
        [.table(returnsTable)] + settings.map { .chart(standingChart($0)) }
    }

    /// Every return with its overall mark, its band and its change.
    private var returnsTable: Table {
        Table(
            id: "returns",
            title:
                "Overall marks of each return, against the returns of England for the same setting",
            columns: [
                .words("Organisation"), .words("Setting"), .numbers("Overall"),
                .numbers("Median of setting"),
                .numbers("Distance"), .words("Band"), .numbers("Change 2024 to 2025"),
            ],
            rows: cards.map(returnRow),
            note: "An integrated trust makes one return for each setting. Bands are quarters of "
                + "the setting's returns, not ranks. The change is over comparable questions only, "
                + "so it is not the difference of two overall marks."
        )
    }

    private func returnRow(_ card: Scorecard) -> [Cell] {
        let standing = findings.assessment.standing(of: card)
        let change = figures.change(
            over: [card],
            scope: Scope(id: figures.key(card), words: figures.who(card))
        )
        return [
            .link(
                findings.system.name(of: card.organisation.text),
                findings.system.page(of: card.organisation)
            ),
            .text(card.careSetting.words),
            cell(figures.overall(card)),
            cell(figures.peers(of: nil, in: card.careSetting)?.median),
            cell(standing.overall.map { figures.distance($0, of: card) }),
            .text(standing.overall?.bandWords ?? "not answered"),
            cell(change?.change, orElse: "not comparable"),
        ]
    }

    private func standingChart(_ setting: CareSetting) -> Chart {
        StandingChart(figures).chart(
            id: "standing-\(setting.rawValue)",
            of: cards(in: setting),
            setting: setting,
            scope: scope(setting)
        )
    }

    /// The greatest distances below a median, and the schemes that would close them.
    func gapBlocks(plans: [Plan]) -> [Block] {
        let gaps = gaps
        guard !gaps.isEmpty else {
            return [.prose(["No mark lies below the median of its setting."])]
        }
        return [
            .table(
                Table(
                    id: "gap-table",
                    title: "The greatest distances below the median of the setting",
                    columns: [
                        .words("Organisation"), .words("Setting"), .words("Dimension"),
                        .numbers("Mark"),
                        .numbers("Median"), .numbers("Distance"),
                        .words("Scheme that would raise it"),
                    ],
                    rows: gaps.prefix(12).map { gapRow($0, plans) },
                    note: gaps.count > 12
                        ? "The twelve greatest of \(gaps.count) marks below a median." : nil
                )
            )
        ]
    }

    private typealias Gap = (card: Scorecard, line: Standing.Line)

    private var gaps: [Gap] {
        cards.flatMap { card in
            findings.assessment.standing(of: card).dimensions.map { (card, $0) }
        }
        .filter { $0.1.distance < 0 }
        .sorted {
            ($0.1.distance, $0.0.organisation, $0.0.careSetting, $0.1.dimension ?? "")
                < ($1.1.distance, $1.0.organisation, $1.0.careSetting, $1.1.dimension ?? "")
        }
    }

    private func gapRow(_ gap: Gap, _ plans: [Plan]) -> [Cell] {
        let dimension = gap.line.dimension.flatMap(findings.framework.dimension)
        let schemes = plans.flatMap(\.schemes).filter { scheme in
            scheme.effects.raises.contains {
                $0.organisation.value == gap.card.organisation
                    && dimension?.holds($0.element.value) == true
            }
        }
        let line = gap.card.lines.first { $0.dimension == gap.line.dimension }
        return [
            .text(findings.system.name(of: gap.card.organisation.text)),
            .text(gap.card.careSetting.words),
            .text(figures.title(of: gap.line.dimension)),
            cell(line.flatMap { figures.mark($0, of: gap.card) }),
            cell(figures.peers(of: gap.line.dimension, in: gap.card.careSetting)?.median),
            .figure(figures.distance(gap.line, of: gap.card)),
            schemes.isEmpty
                ? .unknown("none") : .text(schemes.map(\.title).joined(separator: "; ")),
        ]
    }

    // MARK: Placeholders

    func fill(_ values: inout Placeholders) {
        let providers = cards.filter { $0.careSetting != .icb }
        let scope = Scope(
            id: "\(code?.text ?? "england")/providers",
            words: "\(providers.count) provider returns in \(name)"
        )
        values.set("return-count", .figure(figures.count(providers, scope: scope)))
        values.set("below-count", "\(gaps.count)")
        let greatest = gaps.first
        values.set("has-gaps", is: greatest != nil)
        values.set(
            "greatest-gap-organisation",
            greatest.map { findings.system.name(of: $0.card.organisation.text) } ?? ""
        )
        values.set(
            "greatest-gap-dimension",
            greatest.map { figures.title(of: $0.line.dimension) } ?? ""
        )
        values.set("greatest-gap-setting", greatest?.card.careSetting.words.lowercased() ?? "")
        values.set(
            "greatest-gap",
            greatest.map { figures.distance($0.line, of: $0.card) },
            orElse: "none"
        )
        values.set(
            "settings",
            names: ["setting", "count", "mean", "median"],
            items: settings.map(settingItem)
        )
        let change = figures.change(over: providers, scope: scope)
        values.set("earlier", change?.earlier, orElse: "not known")
        values.set("later", change?.later, orElse: "not known")
        values.set("change", change?.change, orElse: "not known")
    }

    private func settingItem(_ setting: CareSetting) -> [String: Inline] {
        let cards = cards(in: setting)
        let mean = figures.mean(of: nil, over: cards, scope: scope(setting))
        return [
            "setting": .text(setting.words),
            "count": .figure(figures.count(cards, scope: scope(setting))),
            "mean": mean.map(Inline.figure) ?? "not answered",
            "median": figures.peers(of: nil, in: setting).map { .figure($0.median) } ?? "not known",
        ]
    }
}

/// A figure, or the words for not having one.
func cell(_ figure: Figure?, orElse words: String = "not known") -> Cell {
    figure.map(Cell.figure) ?? .unknown(words)
}
