public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Every page of the website, in order of path; those of the plans only where there are plans.
    /// The page on method has the prose of `method`; throws what is wrong with that. The home page leads to
    /// those `besides` too, says the `news`, and has a tile at its place on the `map` for each board. `workers` make pages
    /// side by side.
    public func pages(
        method: NarrativeTemplate,
        map: [ODSCode: MapPlace] = [:],
        news: [Block] = [],
        besides more: [Page] = [],
        by workers: some Workers = OneWorker()
    ) throws(NarrativeProblems) -> [Page] {
        // What many pages ask for takes longest; it is made side by side and kept.
        let kept: [@Sendable () -> Void] = [
            { _ = forecasts }, { _ = fairOverall }, { _ = coverageViews }, { _ = careOfBoards },
        ]
        _ = workers.map(kept.count) { kept[$0]() }
        let figures = ScoreFigures(self)
        let fair = FairView(figures, of: system.boards.map(\.code))
        let national = NationalViews(self)
        let nationalPages = national.pages(by: workers)
        let front: [@Sendable () -> Page] = [
            { homePage(figures, fair, map, news, nationalPages + more) },
            { comparePage(figures) },
        ]
        let work = front + places(figures, national) { fair }.map(\.make)
        let pages =
            workers.map(work.count) { work[$0]() } + nationalPages + listPages
            + [frameworksPage, rulebookPage, try methodPage(method), sourcesPage] + more
        let all = pages + closedPages
        return withNumbers(all + [FindPage(findings: self).page(listing: pages)])
            .sorted { $0.path < $1.path }
    }

    /// The page of a place, body, framework, rule or plan at `path`, made alone; `nil` for any other page.
    public func place(at path: String) -> Page? {
        let figures = ScoreFigures(self)
        let all = places(figures, NationalViews(self)) {
            FairView(figures, of: system.boards.map(\.code))
        }
        return all.first { $0.path == path }?.make()
    }

    /// What makes the page of each place, body, framework, rule and plan, by its path.
    private func places(
        _ figures: ScoreFigures,
        _ national: NationalViews,
        _ fair: @escaping @Sendable () -> FairView
    ) -> [(path: String, make: @Sendable () -> Page)] {
        let bodies: [(path: String, make: @Sendable () -> Page)] =
            system.regions.map { region in
                (system.pagePath(of: region.code), { regionPage(region, figures) })
            }
            + system.boards.map { board in
                let make = { @Sendable in
                    boardPage(board, figures, fair(), national.sections(ofBoard: board.code))
                }
                return (system.pagePath(of: board.code), make)
            }
            + system.trusts.map { trust in
                let make = { @Sendable in
                    trustPage(trust, figures, national.sections(ofTrust: trust.code))
                }
                return (system.pagePath(of: trust.code), make)
            }
        let reference = dataset.reference
        return bodies
            + reference.maturity.frameworks.map { framework in
                ("frameworks/\(framework.id).html", { frameworkPage(framework) })
            }
            + reference.rulebook.rules.map { rule in
                (rule.page, { rulePage(rule) })
            } + plans.map { plan in ("plans/\(plan.plan.id).html", { planPage(plan) }) }
    }

    func page(
        _ path: String,
        _ title: String,
        _ subtitle: String,
        under trail: [(title: String, path: String)] = [],
        marking: String? = nil,
        _ sections: [Section]
    ) -> Page {
        let slug = path.split(separator: ".").first.map {
            $0.split(separator: "/").joined(separator: "-")
        }
        return Page(
            path: path,
            trail: (path == "index.html" ? [] : [("England", "index.html")]) + trail,
            document: Document(
                slug: slug ?? path,
                title: title,
                subtitle: subtitle,
                date: date,
                marking: marking,
                sections: sections
            )
        )
    }
}
