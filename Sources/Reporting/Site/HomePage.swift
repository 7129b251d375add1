import DigitalMaturity
import Documents
import Investment

extension Findings {
    func homePage(_ figures: ScoreFigures, _ fair: FairView, _ lines: [CaseMix.Line])
        -> Page
    {
        page(
            "index.html",
            "Digital maturity in England",
            "What \(assessment.providers.count) provider returns and "
                + "\(assessment.cards(in: .icb).count) board returns say, on \(date.words)",
            [
                Section(
                    id: "settings",
                    heading: "England by care setting",
                    blocks: [.chart(changeChart(figures)), .table(settingTable(figures))]
                        + (fair.changeTable(framework.appliesTo).map { [.table($0)] } ?? [])
                ),
                Section(id: "regions", heading: "Regions", blocks: [.table(regionTable(figures))]),
                Section(
                    id: "boards",
                    heading: "Integrated care boards",
                    blocks: (fair.boardsChart(lines).map { [.chart($0)] } ?? []) + [
                        .table(
                            boardTable(
                                figures,
                                system.boards.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
                            )
                        )
                    ]
                ),
                Section(
                    id: "more",
                    heading: "What stands behind this",
                    blocks: [
                        .list(
                            [
                                [.link("The frameworks", .page("frameworks/index.html"))],
                                [
                                    .link(
                                        "The rulebook: who must approve what",
                                        .page("rulebook/index.html")
                                    )
                                ],
                                [.link("The method", .page("method.html"))],
                                [.link("The sources", .page("sources.html"))],
                            ]
                                + plans.map {
                                    [.link($0.plan.title, .page("plans/\($0.plan.id).html"))]
                                }
                        )
                    ]
                ),
            ]
        )
    }

    private func changeChart(_ figures: ScoreFigures) -> Chart {
        let settings = CareSetting.allCases.filter { !assessment.cards(in: $0).isEmpty }
        let changes = settings.map {
            figures.change(over: assessment.cards(in: $0), scope: englandScope($0))
        }
        let rises = changes.count {
            if case .difference(let rise)? = $0?.change.value { rise > 0 } else { false }
        }
        return Chart(
            id: "change",
            title: "Marks over comparable questions rose in \(rises) of \(settings.count) settings",
            subtitle:
                "Mean overall mark over questions asked in both years, 1 to 5, by care setting",
            form: .columns(
                Chart.Columns(
                    categories: settings.map(\.words),
                    series: [
                        Chart.Series(name: "2024", values: changes.map { $0?.earlier }),
                        Chart.Series(name: "2025", values: changes.map { $0?.later }),
                    ],
                    limits: []
                )
            )
        )
    }

    private func settingTable(_ figures: ScoreFigures) -> Table {
        Table(
            id: "setting-means",
            title: "Mean marks by care setting, 2025",
            columns: [.words("Setting"), .numbers("Returns")]
                + framework.dimensions.map { .numbers($0.title) }
                + [.numbers("Overall")],
            rows: framework.appliesTo.map { setting in
                let cards = assessment.cards(in: setting)
                return meanRow(setting.words, cards, englandScope(setting), figures)
            },
            note:
                "Unweighted means over returns. Compare within a setting: the questions differ between settings."
        )
    }

    private func regionTable(_ figures: ScoreFigures) -> Table {
        Table(
            id: "region-means",
            title: "Mean overall mark by region and care setting, 2025",
            columns: [.words("Region")] + framework.appliesTo.map { .numbers($0.words) },
            rows: system.regions.map { region in
                [.link(region.name, system.page(of: region.code))]
                    + framework.appliesTo.map { setting in
                        let cards = assessment.cards(in: setting).filter {
                            $0.region == region.code
                        }
                        let scope = scope(region.code.text, region.name, cards, setting)
                        return cell(
                            figures.mean(of: nil, over: cards, scope: scope),
                            orElse: "no return"
                        )
                    }
            }
        )
    }

    func boardTable(_ figures: ScoreFigures, _ boards: [IntegratedCareBoard]) -> Table {
        Table(
            id: "boards-table",
            title:
                "Boards, with the mean overall mark of their providers' returns by care setting, 2025",
            columns: [.words("Board"), .words("Region"), .numbers("Trusts")]
                + CareSetting.providers.map { .numbers($0.words) },
            rows: boards.map { board in
                [
                    .link(board.name, system.page(of: board.code)),
                    .text(system.region(board.region)?.name ?? board.region.text),
                    .figure(trustCount(of: board)),
                ]
                    + CareSetting.providers.map { setting in
                        let cards = assessment.providers(in: board.code).filter {
                            $0.careSetting == setting
                        }
                        let scope = scope(board.code.text, board.name, cards, setting)
                        return cell(
                            figures.mean(of: nil, over: cards, scope: scope),
                            orElse: "no return"
                        )
                    }
            }
        )
    }

    private func trustCount(of board: IntegratedCareBoard) -> Figure {
        let trusts = system.trusts(in: board.code)
        return Figure(
            .count(trusts.count),
            trace: Trace(
                "trusts/\(board.code)",
                meaning: "Open trusts in \(board.name)",
                formula: "count of the rows",
                inputs: [
                    Trace.Input(
                        "trusts whose board is \(board.code)",
                        file: "data/organisations/trusts.csv",
                        lines: trusts.compactMap(\.place.line).sorted()
                    )
                ]
            )
        )
    }

    /// A row of means: the dimensions in order, then overall.
    func meanRow(
        _ title: String,
        _ cards: [Scorecard],
        _ scope: Scope,
        _ figures: ScoreFigures
    ) -> [Cell] {
        [.text(title), .figure(figures.count(cards, scope: scope))]
            + (framework.dimensions.map(\.id) + [nil]).map { (dimension: String?) in
                cell(figures.mean(of: dimension, over: cards, scope: scope), orElse: "not answered")
            }
    }

    func englandScope(_ setting: CareSetting) -> Scope {
        scope("england", "England", assessment.cards(in: setting), setting)
    }

    func scope(_ id: String, _ name: String, _ cards: [Scorecard], _ setting: CareSetting) -> Scope
    {
        let returns = cards.count == 1 ? "return" : "returns"
        return Scope(
            id: "\(id)/\(setting.rawValue)",
            words: "\(cards.count) \(setting.words.lowercased()) \(returns) in \(name)"
        )
    }
}
