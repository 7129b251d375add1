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
        let forecasts = forecasts
        let pages =
            [homePage(figures, fair)]
            + system.regions.map { regionPage($0, figures) }
            + system.boards.map { board in
                boardPage(board, figures, fair.blocks(of: board.code), care[board.code])
                    .adding(forecasts?.sections(of: codes(in: board.code)) ?? [])
            }
            + system.trusts.map { trust in
                trustPage(trust, figures).adding(forecasts?.sections(of: [trust.code]) ?? [])
            }
            + forecastPage(forecasts)
            + listPages + [frameworksPage]
            + dataset.reference.maturity.frameworks.map(frameworkPage)
            + [rulebookPage] + dataset.reference.rulebook.rules.map(rulePage)
            + [try methodPage(method), sourcesPage]
            + plans.map(planPage)
        return pages.sorted { $0.path < $1.path }
    }

    /// A board with its trusts.
    private func codes(in board: ODSCode) -> [ODSCode] {
        [board] + system.trusts(in: board).map(\.code)
    }

    private func forecastPage(_ forecasts: ForecastsView?) -> [Page] {
        guard dataset.reference.forecasts != nil else { return [] }
        let none = Section("summary", "Answer", [.prose(["Nothing was known on this day."])])
        return [
            page(
                "forecasts.html",
                "Forecasts and their record",
                "How many have a record by \(forecastDay.words), known at \(date.words)",
                forecasts?.sections(on: date) ?? [none]
            )
        ]
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
