import DigitalMaturity
import Documents
import Investment

/// Where marks fall short of what is aimed for, by the cost of closing.
struct GapReport: Report {
    let slug = "gap-report"
    let title = "Gap report"
    let annex = ["all"]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let scope = organisation.map { Scope.boards([$0]) } ?? findings.dataset.scope
        let bodies = Bodies(scope.codes)
        let view = GapView(ScoreFigures(findings), about: bodies)
        let name = scope.name(on: findings.system)
        var values = Placeholders()
        values.set("system", name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("gap-count", view.figure(.count), orElse: "no")
        values.set("priced-count", view.figure(.priced), orElse: "no")
        values.set("unpriced-count", view.figure(.unpriced), orElse: "no")
        values.set("scheme-count", view.figure(.schemes), orElse: "no")
        values.set("total", view.figure(.cost), orElse: "nothing")
        values.set("has-priced", is: view.gaps.closed > 0)
        values.set("has-gaps", is: !view.gaps.all.isEmpty)
        return try findings.document(
            of: self,
            title: "\(name): gaps by the cost of closing",
            [
                ("summary", []),
                ("gaps", view.gaps.all.isEmpty ? [] : [.table(view.table(showing: 20))]),
                (
                    "all",
                    view.gaps.all.count > 20
                        ? [
                            .table(
                                view.table(id: "every-gap", titled: "Every mark short of its aim")
                            )
                        ]
                        : []
                ),
                (
                    "uncertain",
                    [.list(Unknowns(findings, ofMarks: findings.cards(about: bodies)).items)]
                ),
            ],
            values,
            narrative
        )
    }
}
