import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Every page of the website, in order of path; those of the plans only where there are plans.
    /// The page on method has the prose of `method`; throws what is wrong with that.
    public func pages(method: NarrativeTemplate) throws(NarrativeProblems) -> [Page] {
        let figures = ScoreFigures(self)
        let fair = FairView(figures, of: system.boards.map(\.code))
        let care = careSections(of: system.boards.map(\.code))
        let money = AllocationSections(self)
        let pages =
            [homePage(figures, fair)]
            + system.regions.map { regionPage($0, figures) }
            + system.boards.map {
                boardPage(
                    $0,
                    figures,
                    fair.blocks(of: $0.code),
                    [care[$0.code], money?.section(for: $0.code)]
                )
            }
            + system.trusts.map { trustPage($0, figures, money?.section(for: $0.code)) }
            + listPages + [frameworksPage]
            + dataset.reference.maturity.frameworks.map(frameworkPage)
            + [rulebookPage] + dataset.reference.rulebook.rules.map(rulePage)
            + [try methodPage(method), sourcesPage]
            + allocationPage(money)
            + plans.map(planPage)
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
