public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Every page of the website, in order of path; those of the plans only where there are plans.
    /// The page on method has the prose of `method`; throws what is wrong with that. The home page leads to
    /// those `besides` too, and has a tile at its place on the `map` for each board. `workers` make pages
    /// side by side.
    public func pages(
        method: NarrativeTemplate,
        map: [ODSCode: MapPlace] = [:],
        besides more: [Page] = [],
        by workers: some Workers = OneWorker()
    ) throws(NarrativeProblems) -> [Page] {
        // What many pages ask for takes longest; it is made side by side and kept.
        let kept: [@Sendable () -> Void] = [
            { _ = forecasts }, { _ = fairOverall }, { _ = coverageViews },
        ]
        _ = workers.map(kept.count) { kept[$0]() }
        let figures = ScoreFigures(self)
        let fair = FairView(figures, of: system.boards.map(\.code))
        let national = NationalViews(self)
        let nationalPages = national.pages
        var places: [@Sendable () -> Page] = [
            { homePage(figures, fair, map, nationalPages + more) }, { comparePage(figures) },
        ]
        for region in system.regions { places.append { regionPage(region, figures) } }
        for board in system.boards {
            places.append {
                let code = board.code
                let sections = national.sections(ofBoard: code)
                return boardPage(board, figures, fair, sections)
            }
        }
        for trust in system.trusts {
            places.append { trustPage(trust, figures, national.sections(ofTrust: trust.code)) }
        }
        for framework in dataset.reference.maturity.frameworks {
            places.append { frameworkPage(framework) }
        }
        for rule in dataset.reference.rulebook.rules { places.append { rulePage(rule) } }
        for plan in plans { places.append { planPage(plan) } }
        let work = places
        let pages =
            workers.map(work.count) { work[$0]() } + nationalPages + listPages
            + [frameworksPage, rulebookPage, try methodPage(method), sourcesPage] + more
        let all = pages + closedPages
        return withNumbers(all + [FindPage(findings: self).page(listing: pages)])
            .sorted { $0.path < $1.path }
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
