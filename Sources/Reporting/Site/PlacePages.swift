import DigitalMaturity
import Documents
import Investment

extension Findings {
    func regionPage(_ region: Region, _ figures: ScoreFigures) -> Page {
        let cards = assessment.scorecards.filter { $0.region == region.code }
        let boards = system.boards.filter { $0.region == region.code }
        let providers = cards.filter { CareSetting.providers.contains($0.careSetting) }
        return page(
            "regions/\(region.code.text.lowercased()).html",
            region.name,
            "NHS England region \(region.code): \(boards.count) integrated care boards",
            [
                Section("answer", "Answer", [.prose(belowWords(region.code, providers, figures))]),
                Section(
                    "standing",
                    "Against England",
                    strips(nil, providers, figures)
                        + [.table(meansTable(region.code, cards, figures))]
                ),
                Section("boards", "Integrated care boards", [.table(boardTable(figures, boards))]),
                Section("dimensions", "By dimension", charts(region.code, cards, figures)),
            ]
        )
    }

    /// A board's page, in the order in which it asks: how it does, what is short, what is planned, how
    /// far England's programmes have got, who supplies it and what is old.
    func boardPage(
        _ board: IntegratedCareBoard,
        _ figures: ScoreFigures,
        _ fair: FairView,
        _ national: [Section]
    ) -> Page {
        let code = board.code
        let own = assessment.cards(of: code)
        let providers = assessment.providers(in: code)
        let region = system.region(board.region)
        let first = ["coverage", "social-care"]
        let answer: [Block] = [
            .prose(fair.answer(of: code) + belowWords(code, providers, figures))
        ]
        let sections: [Section] =
            [
                Section("answer", "Answer", answer),
                Section(
                    "standing",
                    "Against England",
                    strips(fair.headline(of: code), providers, figures) + fair.blocks(of: code)
                ),
                Section("gap", "What is short of its aim", gapBlocks(code, figures)),
            ] + planSection(of: board) + first.flatMap { id in national.filter { $0.id == id } }
            + [boardSuppliers(code)] + estateSections(of: code)
        let rest: [Section] =
            [
                Section(
                    "trusts",
                    "Trusts and their returns",
                    [.table(returnsTable(providers, figures, quartileRows(providers, figures)))]
                        + trustsWithoutReturn(in: board)
                ),
                Section("dimensions", "By dimension", charts(code, providers, figures)),
                Section("board", "The board's own return", ownReturn(of: board, own, figures)),
            ] + FactsView(self, of: code, as: .icb).section + targetSections(of: code)
            + national.filter { !first.contains($0.id) } + LifeView(self, of: code).section
        return page(
            "icbs/\(code.text.lowercased()).html",
            board.name,
            "Integrated care board \(code), \(region?.name ?? board.region.text)",
            under: region.map { [($0.name, "regions/\($0.code.text.lowercased()).html")] } ?? [],
            sections + rest
        )
    }

    /// How many marks are below England's median, and when the returns were collected.
    private func belowWords(
        _ code: ODSCode,
        _ cards: [Scorecard],
        _ figures: ScoreFigures
    ) -> [Inline] {
        guard !cards.isEmpty else {
            return [.text("No \(framework.title) return of its trusts is published.")]
        }
        let gaps = GapFigures(self)
        let bodies = Bodies([code])
        return [
            .figure(gaps.below(bodies)), " of ", .figure(gaps.marks(bodies)),
            .text(" marks are below England's median for the care setting, in returns "),
            .text("collected \(cards.collected)."),
        ]
    }

    /// The overall marks of `cards` among England's.
    func strips(_ title: String?, _ cards: [Scorecard], _ figures: ScoreFigures) -> [Block] {
        StripsChart(figures).chart(id: "strips", title: title, of: cards).map { [.chart($0)] } ?? []
    }

    /// The cheapest gaps to close, as far as a page shows them.
    private func gapBlocks(_ code: ODSCode, _ figures: ScoreFigures) -> [Block] {
        let view = GapView(figures, about: Bodies([code]))
        guard !view.gaps.all.isEmpty else { return [] }
        return [.table(view.table(showing: 12))]
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
            let names = predecessors.map { [system.linkToListed($0.from)] }
            let day = predecessors[0].on.words
            blocks.append(
                .prose(
                    ["This board took over from "] + names.joined(separator: ["; "]) + [
                        .text(" on \(day). The returns are those of the boards of "),
                        .text("\(assessment.scorecards.years)."),
                    ]
                )
            )
        }
        blocks += leftOut(of: [board.code]).map { .prose([.text($0)]) }
        guard !own.isEmpty else { return blocks }
        return blocks + [.table(returnsTable(own, figures, quartileRows(own, figures)))]
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
        settings(of: cards).map { setting in
            var chart = StandingChart(figures).chart(
                id: "standing-\(setting.rawValue)",
                of: [code],
                in: setting
            )
            // The table of returns has each mark, and the quartiles of England under them.
            chart.isTold = showsEach(setting, cards)
            return .chart(chart)
        }
    }

    /// Whether every return of a setting stands in a table of `cards`, as it does in the setting's chart.
    private func showsEach(_ setting: CareSetting, _ cards: [Scorecard]) -> Bool {
        cards.count { $0.careSetting == setting } <= StandingChart.mostMarks
    }

    private func settings(of cards: [Scorecard]) -> [CareSetting] {
        CareSetting.allCases.filter { setting in cards.contains { $0.careSetting == setting } }
    }

    /// The quartiles of England's returns of each setting, under the marks.
    private func quartileRows(_ cards: [Scorecard], _ figures: ScoreFigures) -> [[Cell]] {
        settings(of: cards).filter { showsEach($0, cards) }.flatMap { setting in
            ScoreFigures.Quartile.allCases.map { quartile in
                let cells = ([nil] + framework.dimensions.map(\.id)).map { (dimension: String?) in
                    figures.peers(quartile, of: dimension, in: setting).map(Cell.figure)
                        ?? .unknown("too few")
                }
                let name = quartile.rawValue.replacing("-", with: " ").capitalised
                let lead: [Cell] = [.text("\(name) of England"), .text(setting.words)]
                return lead + [cells[0], .blank, .blank] + cells.dropFirst()
            }
        }
    }

    /// Every return with its marks, its band and its distance to the median.
    func returnsTable(
        _ cards: [Scorecard],
        _ figures: ScoreFigures,
        _ further: [[Cell]] = []
    ) -> Table {
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
            } + further,
            note:
                "The distance is to the median of \(peerWords). Bands are quarters of England's "
                + "returns, not ranks. \(methodNote)",
            shading: shading
        )
    }
}
