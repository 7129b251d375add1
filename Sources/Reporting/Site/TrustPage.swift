import DigitalMaturity
import Documents
import Investment

extension Findings {
    func trustPage(
        _ trust: Trust,
        _ figures: ScoreFigures,
        _ national: [Section]
    ) -> Page {
        let cards = assessment.cards(of: trust.code)
        let board = trust.icb.flatMap(system.board)
        let region = system.region(trust.region)
        return page(
            "trusts/\(trust.code.text.lowercased()).html",
            trust.name,
            "\(trust.body.words) \(trust.code)"
                + (trust.kind.map { ", \($0.words.lowercased())" } ?? ""),
            under: (region.map { [($0.name, "regions/\($0.code.text.lowercased()).html")] } ?? [])
                + (board.map { [($0.name, "icbs/\($0.code.text.lowercased()).html")] } ?? []),
            [
                Section("answer", "Answer", answerBlocks(cards, figures)),
                Section(
                    "standing",
                    "Against England",
                    strips(nil, cards, figures)
                        + cards.compactMap { slope($0, figures) }.map(Block.chart)
                ),
                Section("reach", "What would reach the median", reachBlocks(trust, figures)),
                Section("about", "About", aboutBlocks(trust, board, region)),
            ] + FactsView(self, of: trust.code, as: .trust).section
                + cards.map { section(of: $0, trust, figures) }
                + estateSections(of: trust.code) + [awardsSection(of: trust.code)] + national
                + lifeSections(of: trust.code)
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
            items.append([
                "Took over from ", system.linkToListed(succession.from),
                .text(" on \(succession.on.words)\(succession.doubt)"),
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
        var chart = StandingChart(figures).chart(
            id: "standing-\(id)",
            of: [card.source.organisation],
            in: card.careSetting
        )
        chart.isTold = true
        return Section(
            id,
            heading,
            [
                .chart(chart),
                .table(standingTable(id, card, figures)),
            ] + sizeBlocks(card, figures) + TrendView(self, card, figures).blocksOfSeveral
        )
    }

    func changeBlocks(_ card: Scorecard, _ figures: ScoreFigures) -> [Block] {
        guard let marks = figures.years(of: ReturnGroup(card)) else { return [] }
        return [
            .prose([
                "Over the questions asked in both years the overall mark went from ",
                .figure(marks.earlier), .text(" in \(marks.years.earlier) to "),
                .figure(marks.later), .text(" in \(marks.years.later), a change of "),
                .figure(marks.change), ".",
            ])
        ]
    }

    func standingTable(_ id: String, _ card: Scorecard, _ figures: ScoreFigures) -> Table {
        let standing = assessment.standing(of: card)
        let name = figures.name(card)
        return Table(
            id: "marks-\(id)",
            title: "Marks among \(whosePeers(of: card))",
            columns: [
                .words("Dimension"), .numbers("Mark"), .numbers("Lower quartile"),
                .numbers("Median"), .numbers("Upper quartile"), .numbers("Distance to median"),
                .words("Band"),
            ],
            rows: (standing.dimensions + [standing.overall].compactMap(\.self)).map { line in
                [
                    .text(figures.title(of: line.dimension)),
                    figures.cell(.mark(name, line.dimension)),
                ]
                    + ScoreFigures.Quartile.allCases.map { quartile in
                        figures.peers(quartile, of: line.dimension, in: card.careSetting)
                            .map(Cell.figure) ?? .unknown("too few")
                    } + [figures.cell(.distance(name, line.dimension)), .text(line.bandWords)]
            },
            note: card.answered < 1
                ? "\(card.tally.words.capitalised). With the open questions answered the overall mark "
                    + "would be between \(fixed(card.bounds.lowerBound, places: 2)) and "
                    + "\(fixed(card.bounds.upperBound, places: 2))." : nil
        )
    }
}
