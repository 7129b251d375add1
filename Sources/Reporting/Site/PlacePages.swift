import DigitalMaturity
import Documents
import Investment

extension Findings {
    func regionPage(_ region: Region, _ figures: ScoreFigures) -> Page {
        let cards = assessment.scorecards.filter { $0.region == region.code }
        let boards = system.boards.filter { $0.region == region.code }
        return page(
            "regions/\(region.code.text.lowercased()).html",
            region.name,
            "NHS England region \(region.code): \(boards.count) integrated care boards",
            [
                Section(
                    "standing",
                    "Against England",
                    [.table(meansTable(region.code, cards, figures))]
                        + charts(region.code, cards, figures)
                ),
                Section("boards", "Integrated care boards", [.table(boardTable(figures, boards))]),
            ]
        )
    }

    func boardPage(
        _ board: IntegratedCareBoard,
        _ figures: ScoreFigures,
        _ fair: [Block],
        _ national: [Section]
    ) -> Page {
        let own = assessment.cards(of: board.code)
        let providers = assessment.providers(in: board.code)
        let region = system.region(board.region)
        return page(
            "icbs/\(board.code.text.lowercased()).html",
            board.name,
            "Integrated care board \(board.code), \(region?.name ?? board.region.text)",
            under: region.map { [($0.name, "regions/\($0.code.text.lowercased()).html")] } ?? [],
            [
                Section(
                    "standing",
                    "Against England",
                    charts(board.code, providers, figures) + fair
                ),
                Section(
                    "trusts",
                    "Trusts and their returns",
                    [.table(returnsTable(providers, figures))]
                        + trustsWithoutReturn(in: board)
                ),
                Section("board", "The board's own return", ownReturn(of: board, own, figures)),
            ] + FactsView(self, of: board.code, as: .icb).section + planSection(of: board)
                + [boardSuppliers(board.code)] + estateSections(of: board.code)
                + targetSections(of: board.code) + national
                + LifeView(self, of: board.code).section
        )
    }

    private func planSection(of board: IntegratedCareBoard) -> [Section] {
        let own = plans.filter { $0.plan.boards.contains(board.code) }
        guard !own.isEmpty else { return [] }
        return [
            Section(
                "plans",
                "Plans",
                [
                    .list(own.map { [.link($0.plan.title, .page("plans/\($0.plan.id).html"))] })
                ]
            )
        ]
    }

    private func trustsWithoutReturn(in board: IntegratedCareBoard) -> [Block] {
        let silent = system.trusts(in: board.code).filter { assessment.cards(of: $0.code).isEmpty }
        guard !silent.isEmpty else { return [] }
        let links = silent.map { [Inline.link($0.name, system.page(of: $0.code))] }
        return [.prose(["No return is published for "] + links.joined(separator: [", "]) + ["."])]
    }

    private func ownReturn(
        of board: IntegratedCareBoard,
        _ own: [Scorecard],
        _ figures: ScoreFigures
    ) -> [Block] {
        let predecessors = system.predecessors(of: board.code)
        var blocks: [Block] = []
        if !predecessors.isEmpty {
            let names = predecessors.map { system.fullName(of: $0.from) }
            blocks.append(
                .prose([
                    .text(
                        "This board took over from \(names.joined(separator: "; ")) on "
                            + "\(predecessors[0].on.words). The returns are those of the boards of "
                            + "\(assessment.scorecards.years)."
                    )
                ])
            )
        }
        blocks += leftOut(of: [board.code]).map { .prose([.text($0)]) }
        guard !own.isEmpty else { return blocks }
        return blocks + [.table(returnsTable(own, figures))]
            + charts(board.code, own, figures)
    }

    // MARK: Blocks shared by places

    private func meansTable(
        _ code: ODSCode,
        _ cards: [Scorecard],
        _ figures: ScoreFigures
    ) -> Table {
        Table(
            id: "means",
            title: "Mean marks by care setting, \(cards.years)",
            columns: [.words("Setting"), .numbers("Returns")]
                + framework.dimensions.map { .numbers($0.title) }
                + [.numbers("Overall"), .numbers("England")],
            rows: settings(of: cards).map {
                meanRow($0.words, ReturnGroup([code], .one($0)), figures)
                    + [figures.cell(.mean(ReturnGroup([], .one($0)), nil))]
            },
            note: "Unweighted means over returns."
        )
    }

    private func charts(
        _ code: ODSCode,
        _ cards: [Scorecard],
        _ figures: ScoreFigures
    ) -> [Block] {
        settings(of: cards).map {
            .chart(
                StandingChart(figures).chart(
                    id: "standing-\($0.rawValue)",
                    of: [code],
                    in: $0
                )
            )
        }
    }

    private func settings(of cards: [Scorecard]) -> [CareSetting] {
        CareSetting.allCases.filter { setting in cards.contains { $0.careSetting == setting } }
    }

    /// Every return with its marks, its band and its distance to the median.
    func returnsTable(_ cards: [Scorecard], _ figures: ScoreFigures) -> Table {
        Table(
            id: "returns-\(cards.first?.careSetting == .icb ? "board" : "providers")",
            title: "Marks of each return, \(cards.years)",
            columns: [
                .words("Organisation"), .words("Setting"), .numbers("Overall"),
                .numbers("Distance to median"), .words("Band"),
            ] + framework.dimensions.map { .numbers($0.title) },
            rows: cards.map { card in
                let lead: [Cell] = [
                    .link(figures.shortName(of: card), system.page(of: card.organisation)),
                    .text(card.careSetting.words), figures.cell(nil, of: card),
                    figures.cell(.distance(figures.name(card), nil)),
                    .text(assessment.bandWords(of: card)),
                ]
                return lead + card.lines.map { figures.cell($0.dimension, of: card) }
            },
            note:
                "The distance is to the median of \(peerWords). Bands are quarters of England's "
                + "returns, not ranks. \(methodNote)",
            shading: shading
        )
    }
}
