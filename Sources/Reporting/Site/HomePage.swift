import DigitalMaturity
import Documents
import Investment

extension Findings {
    func homePage(
        _ figures: ScoreFigures,
        _ fair: FairView,
        _ map: [ODSCode: MapPlace],
        _ news: [Block],
        _ national: [Page]
    ) -> Page {
        let coverage = coverageViews
        let areas = BoardMap(
            findings: self,
            places: map,
            fair: fair.figures,
            coverage: coverage
        )
        return page(
            "index.html",
            "Digital maturity in England",
            "What \(assessment.providers.count) provider returns and "
                + "\(assessment.cards(in: ReturnGroup([], .one(.icb))).count) board returns say, on \(date.words)",
            [
                Section(
                    "answer",
                    "In short",
                    answer(fair.figures) + [.cards(cards(fair.figures, coverage))]
                ),
                Section("news", "What is new", news),
                Section(
                    "map",
                    "Find your board",
                    (areas.chart.map { [.chart($0)] } ?? []) + [
                        .list(listLinks)
                    ]
                ),
                Section(
                    "settings",
                    "England by care setting",
                    [.chart(changeChart(figures)), .table(settingTable(figures))]
                        + (fair.changeTable(framework.appliesTo).map { [.table($0)] } ?? [])
                ),
                Section("regions", "Regions", [.table(regionTable(figures))]),
                Section(
                    "boards",
                    "Integrated care boards",
                    (fair.boardsChart.map { [.chart($0)] } ?? []) + [
                        .table(
                            boardTable(
                                figures,
                                system.boards.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
                            )
                        )
                    ]
                ),
                Section(
                    "more",
                    "Organisations, frameworks, rules, method and sources",
                    [
                        .list(furtherLinks(national))
                    ]
                ),
            ]
        )
    }

    /// What the returns say of England, in a sentence.
    private func answer(_ fair: FairFigures) -> [Block] {
        guard fair[.summary(.settings)] != nil else { return [] }
        let years = dataset.reference.maturity.comparable.latestYears
        let span = years.map { " between \($0.earlier) and \($0.later)" } ?? ""
        return [
            .prose([
                .text("Marks rose by more than noise\(span) in "),
                fair.inline(.summary(.settingsRose)), " of ",
                fair.inline(.summary(.settings)), " care settings. The trusts of ",
                fair.inline(.summary(.boardsAsExpected)), " of ", fair.inline(.summary(.boards)),
                " boards are as their mix predicts, within noise.",
            ])
        ]
    }

    private func cards(_ fair: FairFigures, _ coverage: [LedgerView]) -> [Card] {
        let counts = coverage.filter { [.epr, .dscr].contains($0.measure.name) }.map { view in
            Card(
                view.figures[.count(LedgerFigures.england, "share")],
                "\(view.measure.title): \(view.measure.covered), \(view.count?.asAt.words ?? "date not known")",
                .page(view.path)
            )
        }
        return counts + [
            Card(
                fair[.summary(.settingsRose)],
                "care settings that rose beyond noise",
                .page("compare.html")
            ),
            Card(
                fair[.summary(.boardsAsExpected)],
                "boards as their mix of settings predicts",
                .page("method.html")
            ),
        ]
    }

    private func furtherLinks(_ national: [Page]) -> [[Inline]] {
        let reference: [(String, String)] = [
            ("The frameworks", "frameworks/index.html"),
            ("The rulebook: who must approve what", "rulebook/index.html"),
            ("The method", "method.html"), ("The sources", "sources.html"),
        ]
        let pages = national.map { ($0.document.title, $0.path) }
        return (pages + reference).map { [.link($0, .page($1))] }
            + plans.map { [.link($0.plan.title, .page("plans/\($0.plan.id).html"))] }
    }

    private func changeChart(_ figures: ScoreFigures) -> Chart {
        let settings = CareSetting.allCases.filter {
            !assessment.cards(in: ReturnGroup([], .one($0))).isEmpty
        }
        let changes = settings.map { figures.years(of: ReturnGroup([], .one($0))) }
        let rises = changes.count { ($0?.change.number ?? 0) > 0 }
        let years = dataset.reference.maturity.comparable.latestYears
        return Chart(
            id: "change",
            title: "Marks over comparable questions rose in \(rises) of \(settings.count) settings",
            subtitle: "Mean overall mark over questions asked in both years, "
                + "\(framework.scale.lowerBound) to \(framework.scale.upperBound), by care setting",
            form: .columns(
                Chart.Columns(
                    categories: settings.map(\.words),
                    series: years.map { years in
                        [
                            Chart.Series(
                                name: "\(years.earlier)",
                                values: changes.map { $0?.earlier }
                            ),
                            Chart.Series(name: "\(years.later)", values: changes.map { $0?.later }),
                        ]
                    } ?? [],
                    limits: []
                )
            )
        )
    }

    private func settingTable(_ figures: ScoreFigures) -> Table {
        Table(
            id: "setting-means",
            title: "Mean marks by care setting, \(assessment.scorecards.years)",
            columns: [.words("Setting"), .numbers("Returns")]
                + framework.dimensions.map { .numbers($0.title) }
                + [.numbers("Overall")],
            rows: framework.appliesTo.map {
                meanRow($0.words, ReturnGroup([], .one($0)), figures)
            },
            note: "Unweighted means over returns. Compare within a setting: the questions differ "
                + "between settings."
        )
    }

    private func regionTable(_ figures: ScoreFigures) -> Table {
        Table(
            id: "region-means",
            title: "Mean overall mark by region and care setting, \(assessment.scorecards.years)",
            columns: [.words("Region")] + framework.appliesTo.map { .numbers($0.words) },
            rows: system.regions.map { region in
                [.link(region.name, system.page(of: region.code))]
                    + framework.appliesTo.map {
                        figures.cell(
                            .mean(ReturnGroup([region.code], .one($0)), nil),
                            orElse: "no return"
                        )
                    }
            }
        )
    }

    /// A row of means: the dimensions in order, then overall.
    func meanRow(_ title: String, _ group: ReturnGroup, _ figures: ScoreFigures) -> [Cell] {
        [.text(title), figures.cell(.count(group))]
            + (framework.dimensions.map(\.id) + [nil]).map { (dimension: String?) in
                figures.cell(.mean(group, dimension), orElse: "not answered")
            }
    }
}
