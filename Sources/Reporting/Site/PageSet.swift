import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Every page of the website, in order of path; those of the plans only where there are plans.
    /// The page on method has the prose of `method`; throws what is wrong with that. The home page leads to
    /// those `besides` too.
    public func pages(
        method: NarrativeTemplate,
        besides more: [Page] = []
    ) throws(NarrativeProblems) -> [Page] {
        let figures = ScoreFigures(self)
        let fair = FairView(figures, of: system.boards.map(\.code))
        let national = NationalViews(self)
        let nationalPages = national.pages
        let pages =
            [homePage(figures, fair, nationalPages + more)]
            + system.regions.map { regionPage($0, figures) }
            + system.boards.map { board in
                boardPage(
                    board,
                    figures,
                    fair.blocks(of: board.code),
                    national.sections(ofBoard: board.code)
                )
            }
            + system.trusts.map { trustPage($0, figures, national.sections(ofTrust: $0.code)) }
            + nationalPages
            + listPages + [frameworksPage]
            + dataset.reference.maturity.frameworks.map(frameworkPage)
            + [rulebookPage] + dataset.reference.rulebook.rules.map(rulePage)
            + [try methodPage(method), sourcesPage]
            + plans.map(planPage) + more
        return pages.sorted { $0.path < $1.path }
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
