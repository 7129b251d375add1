import DigitalMaturity
import Documents
import Investment

extension Findings {
    func trustPage(_ trust: Trust, _ figures: ScoreFigures) -> Page {
        let cards = assessment.cards(of: trust.code)
        let board = system.board(trust.icb)
        let region = system.region(trust.region)
        return page(
            "trusts/\(trust.code.text.lowercased()).html",
            trust.name,
            "\(trust.body.words) \(trust.code), \(trust.kind.words.lowercased())",
            under: (region.map { [($0.name, "regions/\($0.code.text.lowercased()).html")] } ?? [])
                + (board.map { [($0.name, "icbs/\($0.code.text.lowercased()).html")] } ?? []),
            [Section(id: "about", heading: "About", blocks: aboutBlocks(trust, board, region))]
                + FactsView(self, of: trust.code, as: .trust).section
                + (cards.isEmpty ? [silentSection] : cards.map { section(of: $0, trust, figures) })
        )
    }

    private var silentSection: Section {
        Section(
            id: "no-return",
            heading: "Maturity",
            blocks: [
                .prose([.text("No \(framework.title) return of 2025 is published for this trust.")])
            ]
        )
    }

    private func aboutBlocks(
        _ trust: Trust,
        _ board: IntegratedCareBoard?,
        _ region: Region?
    ) -> [Block] {
        var items: [[Inline]] = []
        if let board { items.append(["Board: ", .link(board.name, system.page(of: board.code))]) }
        if let region {
            items.append(["Region: ", .link(region.name, system.page(of: region.code))])
        }
        for succession in system.predecessors(of: trust.code) {
            let name = succession.predecessorName ?? succession.predecessor.text
            items.append([
                .text(
                    "Took over from \(name) (\(succession.predecessor)) on \(succession.on.words)"
                )
            ])
        }
        return [.list(items)]
    }

    private func section(of card: Scorecard, _ trust: Trust, _ figures: ScoreFigures) -> Section {
        let isOwn = card.source.organisation == trust.code
        let heading =
            isOwn
            ? card.careSetting.words
            : "\(card.careSetting.words), return of \(system.name(of: card.source.organisation.text))"
        let id = "\(card.source.organisation.text.lowercased())-\(card.careSetting.rawValue)"
        let standing = assessment.standing(of: card)
        return Section(
            id: id,
            heading: heading,
            blocks: changeBlocks(card, figures) + [
                .chart(
                    StandingChart(figures).chart(
                        id: "standing-\(id)",
                        of: [card],
                        setting: card.careSetting,
                        scope: Scope(id: figures.key(card), words: figures.who(card))
                    )
                ),
                .table(standingTable(id, card, standing, figures)),
            ] + sizeBlocks(card, figures) + TrendView(self, card, figures).blocks
        )
    }

    func changeBlocks(_ card: Scorecard, _ figures: ScoreFigures) -> [Block] {
        let scope = Scope(id: figures.key(card), words: figures.who(card))
        guard let change = figures.change(over: [card], scope: scope) else { return [] }
        return [
            .prose([
                "Over the questions asked in both years the overall mark went from ",
                .figure(change.earlier),
                " in 2024 to ", .figure(change.later), " in 2025, a change of ",
                .figure(change.change), ".",
            ])
        ]
    }

    func standingTable(
        _ id: String,
        _ card: Scorecard,
        _ standing: Standing,
        _ figures: ScoreFigures
    ) -> Table {
        let overall = standing.overall.map { [($0, figures.overall(card))] } ?? []
        let dimensions = standing.dimensions.map { line in
            (
                line,
                card.lines.first { $0.dimension == line.dimension }.flatMap {
                    figures.mark($0, of: card)
                }
            )
        }
        return Table(
            id: "marks-\(id)",
            title:
                "Marks and where they stand among England's \(card.careSetting.words.lowercased()) returns",
            columns: [
                .words("Dimension"), .numbers("Mark"), .numbers("Distance to median"),
                .words("Band"),
            ],
            rows: (dimensions + overall).map { line, mark in
                [
                    .text(figures.title(of: line.dimension)), cell(mark),
                    .figure(figures.distance(line, of: card)), .text(line.bandWords),
                ]
            },
            note: card.answered < 1
                ? "The overall mark is over the answered dimensions; with the others it would lie between "
                    + "\(fixed(card.bounds.lowerBound, places: 2)) and \(fixed(card.bounds.upperBound, places: 2))."
                : nil
        )
    }
}
