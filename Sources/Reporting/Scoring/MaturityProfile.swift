import DigitalMaturity
import Documents
import Investment

/// Everything that is known of one organisation's maturity, against every framework it answered.
struct MaturityProfile: Report {
    let slug = "maturity-profile"
    let title = "Maturity profile"
    let showsPlans = false
    let isAboutOrganisation = true
    let annex = ["questions"]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let views =
            organisation.map { code in
                findings.byFramework.compactMap { ProfileView($0, of: code) }
            } ?? []
        let name = organisation.map { findings.system.name(of: $0.text) } ?? "No organisation"
        let blocks: [(id: String, blocks: [Block])] = [
            ("summary", [.list(views.flatMap(\.overallItems))]),
            ("marks", views.flatMap(\.markBlocks)),
            ("history", views.flatMap(\.trendBlocks)),
            ("questions", views.flatMap(\.questionBlocks)),
            ("evidence", [.list(views.flatMap(\.evidenceItems))]),
            ("uncertain", [.list(unknown(views))]),
        ]
        var values = Placeholders()
        values.set("organisation", name)
        values.set("date", findings.date.words)
        values.set(
            "framework-count",
            CoverageFigures(findings: findings).inline(.frameworks(organisation))
        )
        values.set("has-returns", is: !views.isEmpty)
        values.set("overall", views.first?.overall ?? [])
        values.set("framework", views.first?.findings.framework.title ?? "")
        values.set("has-history", is: !views.flatMap(\.trendBlocks).isEmpty)
        values.set("has-questions", is: !views.flatMap(\.questionBlocks).isEmpty)
        return try findings.document(
            of: self,
            named: organisation.map { "\(slug)-\($0.text.lowercased())" } ?? slug,
            title: "\(name): digital maturity",
            blocks,
            values,
            narrative
        )
    }

    private func unknown(_ views: [ProfileView]) -> [[Inline]] {
        views.flatMap { view in
            [[.text(view.findings.methodNote)]] + view.findings.framework.gaps.map { [.text($0)] }
        }
    }
}
